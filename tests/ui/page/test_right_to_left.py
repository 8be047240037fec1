"""Right-to-left text that highlights lie in: where paragraphs begin, the order of words, the tint of each span."""

import re

import pytest
from PySide6.QtGui import QColor

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.text.bidi import display
from annotator.text.direction import is_rtl
from annotator.text.spans import Span
from tests.ui.mixed_lines import LEAD, SPANS
from tests.ui.page.pages import LIGHT, Pages, mention, picture

BEGINNINGS = [
    "14 مليون دينار كلفة الجسر.",  # "14 million dinars is the bridge's cost."
    "١٤ مليون دينار كلفة الجسر.",
    "Meta تعلن أرباحها.",  # "Meta announces its profits."
    "https://example.org موقع الشركة.",  # "… is the company's site."
    "«نعم» قال الوزير.",  # "'Yes', said the minister."
    "ﷺ قال النبي.",  # "the Prophet said"
    "🌉 جسر جديد.",  # "a new bridge"
]
WORD = re.compile(r"\S+")


@pytest.mark.parametrize("paragraph", BEGINNINGS)
def test_an_arabic_paragraph_begins_at_the_right_whatever_it_begins_with(pages: Pages, paragraph: str):
    page = pages.show(LEAD + paragraph)
    begun = page.stretches(Span(len(LEAD), len(LEAD) + paragraph.index(" ")))
    assert max(stretch.right for stretch in begun) > page.viewport().width() - 20


@pytest.mark.parametrize(("words", "sentence"), SPANS)
def test_words_keep_their_order_around_a_highlight(pages: Pages, words: str, sentence: str):
    page = pages.show(LEAD + sentence, [mention(LEAD + sentence, words)])
    found = [(match[0], match.start() + len(LEAD), match.end() + len(LEAD)) for match in WORD.finditer(sentence)]
    lefts = {word: min(s.left for s in page.stretches(Span(start, end))) for word, start, end in found}
    rtl = is_rtl(sentence, article_rtl=True)
    expected = [turned(word) for word in display(sentence, "R" if rtl else "L").split()]
    assert [turned(word) for word in sorted(lefts, key=lefts.__getitem__)] == expected


def turned(word: str) -> str:
    """What a word consists of, whichever way it is written."""
    return "".join(sorted(word.translate(str.maketrans("«»()", "''''"))))


@pytest.mark.parametrize(("words", "sentence"), SPANS)
def test_the_whole_of_a_span_is_tinted_and_nothing_beside_it(pages: Pages, words: str, sentence: str):
    claim = mention(LEAD + sentence, words, verdict=Verdict.VERIFIED)
    page = pages.show(LEAD + sentence, [claim])
    image, stretches = picture(page), page.stretches(claim.claim.span)
    y = round(stretches[0].box.top()) + 2    # above the letters
    tinted = [x for x in range(image.width()) if image.pixelColor(x, y) == QColor(LIGHT.tint(ClaimType.AMOUNT))]
    assert abs(min(tinted) - min(stretch.left for stretch in stretches)) <= 4
    assert abs(max(tinted) - max(stretch.right for stretch in stretches)) <= 4
