"""Words of the article in the list, the details and sentences run as they do on the page, in either language."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.insight.facts import facts
from annotator.model.claims import Claim, ClaimType
from annotator.store import articles
from annotator.store.library import Library
from annotator.text.bidi import base_is_rtl, display
from annotator.text.direction import is_rtl
from annotator.text.spans import Span
from annotator.ui.fonts import interface_font
from annotator.ui.parts import draw_line
from annotator.ui.preferences import Preferences
from annotator.ui.values import isolated
from annotator.ui.window import Window
from tests.samples import Desk, sample_article
from tests.ui.mixed_lines import SPANS

WHITE = QColor("white")
SENTENCES = [*(sentence for _words, sentence in SPANS), "Meta تعلن عن 14 مليون."]  # "Meta announces 14 million."


def inked(text: str, side: Qt.AlignmentFlag) -> list[bool]:
    """Which columns of pixels a line touches, without the empty ones at its sides."""
    image = QImage(600, 48, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    painter.setFont(interface_font(20))
    draw_line(painter, QRect(20, 0, 560, 48), text, side)
    painter.end()
    columns = [any(image.pixelColor(x, y) != WHITE for y in range(48)) for x in range(600)]
    return columns[columns.index(True) : 600 - columns[::-1].index(True)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_line_of_the_list_has_one_order_in_both_languages(sentence: str):
    left, right = inked(sentence, Qt.AlignmentFlag.AlignLeft), inked(sentence, Qt.AlignmentFlag.AlignRight)
    differing = sum(one != other for one, other in zip(left, right, strict=False))
    # A line at the right begins between two pixels; another order of words differs far more.
    assert abs(len(left) - len(right)) <= 2
    assert differing <= len(left) // 10


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_interface_keeps_the_order_of_the_words_it_quotes(sentence: str):
    on_the_page = display(sentence, "R" if is_rtl(sentence) else "L")
    assert on_the_page in display(f"Note: {isolated(sentence)}.", "L")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_details_quote_in_the_direction_of_the_page(
    at: Desk, preferences: Preferences, open_window: Callable[[Library, int | None], Window], language: str
):
    preferences.set(replace(preferences.settings, language=language))
    text = "\n".join(SENTENCES)
    starts = [text.index(sentence) for sentence in SENTENCES]
    spans = [Span(start, start + len(sentence)) for start, sentence in zip(starts, SENTENCES, strict=True)]
    claims = [Claim(type=ClaimType.QUOTE, span=span, quote=span.of(text)) for span in spans]
    article = articles.add(at.library, sample_article(text, origin="clipboard"), claims, facts(claims))
    window = open_window(at.library, article.id)
    for mention in window.session.mentions:
        window.session.select(mention.id)
        assert base_is_rtl(window.details.saying.quote.text()) is is_rtl(mention.claim.quote)
