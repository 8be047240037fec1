"""Headings of the claims list, and the table of the progress sheet, run and stand as their language does."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem, QWidget

from annotator.text.spans import Span
from annotator.ui import theme
from annotator.ui.claim_delegate import HEADING_HEIGHT, ClaimDelegate
from annotator.ui.claim_rows import HEADING_ROLE, MENTION_ROLE
from annotator.ui.grouping import Heading
from annotator.ui.parts import TypeTag
from annotator.ui.preferences import Preferences
from annotator.ui.status_bar import ProgressBar
from annotator.ui.window import Window
from tests.ui.keys import press
from tests.ui.mixed_lines import SPANS
from tests.ui.page.pages import at

LIGHT = theme.load("light")
WIDTH = 700
EDGE = 24  # pixels of margin in which a line must have begun
COUNT = 60  # pixels at the other end that belong to the count
SENTENCES = sorted({sentence for _words, sentence in SPANS} | {"Meta تعلن عن 14 مليون."})  # "Meta announces …"


def heading_drawn(text: str, direction: Qt.LayoutDirection) -> list[bool]:
    """Which columns of pixels the heading of a group touches."""
    item = QStandardItem()
    item.setData(at(text, Span(0, 1)), MENTION_ROLE)
    item.setData(Heading(text, 12), HEADING_ROLE)
    model = QStandardItemModel()
    model.appendRow(item)
    image = QImage(WIDTH, HEADING_HEIGHT + 60, QImage.Format.Format_RGB32)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.direction = direction
    painter = QPainter(image)
    ClaimDelegate(LIGHT).paint(painter, option, model.index(0, 0))
    painter.end()
    ground, rows = QColor(LIGHT.window), range(HEADING_HEIGHT - 1)
    return [any(image.pixelColor(x, y) != ground for y in rows) for x in range(WIDTH)]


def bare(columns: list[bool]) -> list[bool]:
    """Without the empty columns at both sides."""
    return columns[columns.index(True) : len(columns) - columns[::-1].index(True)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_heading_begins_where_its_language_does_and_keeps_the_order_of_its_words(sentence: str):
    arabic = heading_drawn(sentence, Qt.LayoutDirection.RightToLeft)
    english = heading_drawn(sentence, Qt.LayoutDirection.LeftToRight)
    for words, count in ((arabic[::-1], arabic), (english, english[::-1])):
        assert words.index(True) < EDGE
        assert count.index(True) < EDGE
        assert not any(count[COUNT:90])    # the count stands apart from the words
    right, left = bare(arabic[COUNT:]), bare(english[:-COUNT])
    assert abs(len(left) - len(right)) <= 2
    assert sum(one != other for one, other in zip(left, right, strict=False)) <= len(left) // 10


def place_in(card: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(card, part.rect().topLeft()), part.size())


def places(window: Window) -> tuple[QRect, QRect, QRect]:
    """Where the first type, its bar and its figures stand in the progress sheet."""
    card = window.progress.card
    tag, bar = card.findChildren(TypeTag)[0], card.findChildren(ProgressBar)[0]
    figures = next(label for label in card.findChildren(QLabel) if "/" in label.text())
    return place_in(card, tag), place_in(card, bar), place_in(card, figures)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_table_of_the_progress_runs_as_its_language_does(
    window: Window, preferences: Preferences, language: str
):
    press(window, "v")
    preferences.set(replace(preferences.settings, language=language))
    press(window, "p")
    tag, bar, figures = places(window)
    across = [tag, bar, figures] if language == "en" else [figures, bar, tag]
    assert all(one.right() < other.left() for one, other in pairwise(across))
    assert tag.top() <= bar.center().y() <= tag.bottom()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_bar_fills_from_where_reading_begins(window: Window, preferences: Preferences, language: str):
    preferences.set(replace(preferences.settings, language=language))
    press(window, "v")
    bar = window.status.findChildren(ProgressBar)[0]
    image, verified = bar.grab().toImage(), QColor(LIGHT.verified)
    filled = [image.pixelColor(x, image.height() // 2) == verified for x in range(image.width())]
    half = len(filled) // 2
    first, last = sum(filled[:half]), sum(filled[half:])
    assert (first, last) == ((first, 0) if language == "en" else (0, last))
    assert first + last > 0
