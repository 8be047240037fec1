"""Marks lie where the glyphs are: Qt itself paints the span red, and the pixels are compared."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from annotator.text.spans import Span
from annotator.ui.page.page import ArticlePage
from annotator.ui.page.positions import Positions
from tests.ui.mixed_lines import LEAD, SPANS
from tests.ui.page.pages import Pages, picture

TOLERANCE = 5  # pixels: letters such as ر reach under their neighbours, and round ones leave room at their sides
SPACE = 5  # where a span changes its direction, a space may end a stretch


def red_columns(page: ArticlePage, span: Span, text: str, top: float, bottom: float) -> list[int]:
    """The columns of pixels that a span's own ink touches between two heights."""
    start, end = Positions(text).range_of(span)
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(page.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format.setForeground(QColor("#ff0000"))
    page.setExtraSelections([selection])
    image = picture(page)
    rows = range(max(0, round(top)), min(image.height(), round(bottom)))
    return [x for x in range(image.width()) if any(is_red(image.pixelColor(x, y)) for y in rows)]


def is_red(colour: QColor) -> bool:
    return colour.red() - max(colour.green(), colour.blue()) > 60


@pytest.mark.parametrize(("words", "sentence"), SPANS)
def test_stretches_cover_the_glyphs_of_a_span_and_no_others(pages: Pages, words: str, sentence: str):
    text = LEAD + sentence
    span = Span(text.index(words), text.index(words) + len(words))
    page = pages.show(text)
    stretches = page.stretches(span)
    inked = red_columns(page, span, text, stretches[0].box.top(), stretches[0].box.bottom())
    inside = {x for s in stretches for x in range(round(s.left) - TOLERANCE, round(s.right) + TOLERANCE + 1)}
    assert inked
    assert set(inked) <= inside
    for stretch in stretches:
        assert min(abs(x - stretch.left) for x in inked) <= TOLERANCE + SPACE
        assert min(abs(x - stretch.right) for x in inked) <= TOLERANCE + SPACE


def test_a_span_over_three_lines_has_a_stretch_on_each_and_ends_with_its_words(pages: Pages):
    text = LEAD + "كلّف الجسر الجديد مالاً كثيراً في هذه المدينة. " * 5
    span = Span(len(LEAD) + 10, len(text) - 12)
    stretches = pages.show(text).stretches(span)
    baselines = sorted({stretch.baseline for stretch in stretches})
    assert len(baselines) == len(stretches) >= 3
    assert all(later - sooner == 39 for sooner, later in pairwise(baselines))


def test_a_span_over_two_lines_covers_its_glyphs_on_each(pages: Pages):
    text = LEAD + "كلّف الجسر 14 مليون دينار وقالت شركة Meta «نعم» للنبي ﷺ 🌉 " * 2 + "أمس."
    span = Span(len(LEAD) + 6, len(text) - 5)    # from inside a word
    page = pages.show(text)
    stretches = page.stretches(span)
    lines = sorted({stretch.baseline for stretch in stretches})
    assert len(lines) == 2
    for baseline in lines:
        here = [stretch for stretch in stretches if stretch.baseline == baseline]
        inked = red_columns(page, span, text, here[0].box.top() + 6, here[0].box.bottom() - 6)
        left, right = min(stretch.left for stretch in here), max(stretch.right for stretch in here)
        assert abs(min(inked) - left) <= TOLERANCE + SPACE
        assert abs(max(inked) - right) <= TOLERANCE + SPACE


def test_white_space_at_the_end_of_a_line_is_not_marked(pages: Pages):
    text = LEAD + "كلّف الجسر الجديد مالاً كثيراً في هذه المدينة. " * 3
    page = pages.show(text)
    whole = page.stretches(Span(len(LEAD), len(text)))
    bare = page.stretches(Span(len(LEAD), len(text.rstrip())))
    assert whole == bare


def test_an_english_paragraph_in_an_arabic_article_begins_at_the_left(pages: Pages):
    text = LEAD + "The bridge cost more.\n" + "كلّف الجسر أكثر."
    page = pages.show(text)
    (english,) = page.stretches(Span(text.index("The"), text.index("The") + 3))
    (arabic,) = page.stretches(Span(text.index("كلّف"), text.index("كلّف") + 4))
    assert english.left < 20
    assert arabic.right > page.viewport().width() - 20


def test_a_mark_on_a_control_alone_is_nowhere(pages: Pages):
    text = LEAD + "قال\u200f نعم"
    start = text.index("\u200f")
    assert pages.show(text).stretches(Span(start, start + 1)) == ()
