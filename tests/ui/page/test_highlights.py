"""What highlights do to the picture, and what they must not do."""

import pytest
from PySide6.QtGui import QColor

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.text.spans import Span
from annotator.ui.page.highlights import marks
from tests.ui.mixed_lines import LEAD, SPANS
from tests.ui.page.pages import LIGHT, Pages, at, mention, picture

TEXT = (
    "خبر عن الجسر الجديد\n"  # "News of the new bridge"
    "قال محمّد للهِ درّه: كلّف الجسر 14 مليون Meta دينار «نعم» ﷺ لأن الألفة 🌉 كبيرة، ثم مضى إلى السوق مع أهله.\n"
    "The bridge cost 14 million dinars and no more."
)
WHITE = LIGHT._replace(
    dim=LIGHT.page,
    verified=LIGHT.page,
    flagged=LIGHT.page,
    unchecked=LIGHT.page,
    tints=tuple((name, LIGHT.page) for name, _ in LIGHT.tints),
)
"""A theme in which nothing is seen but the letters."""


@pytest.mark.parametrize("verdict", [Verdict.UNCHECKED, Verdict.VERIFIED, Verdict.FLAGGED, Verdict.STALE])
def test_letters_keep_their_shapes_and_places_wherever_a_span_ends(pages: Pages, verdict: Verdict):
    bare = picture(pages.show(TEXT, worn=WHITE))
    every_other_letter = [at(TEXT, Span(start, start + 3), start, verdict) for start in range(0, len(TEXT) - 3, 4)]
    assert picture(pages.show(TEXT, every_other_letter, WHITE)) == bare


@pytest.mark.parametrize(("words", "sentence"), SPANS)
def test_letters_keep_their_shapes_and_places_whatever_a_span_holds(pages: Pages, words: str, sentence: str):
    text = LEAD + sentence
    bare = picture(pages.show(text, worn=WHITE))
    assert picture(pages.show(text, [mention(text, words)], WHITE)) == bare


def test_a_tint_shows_its_type_and_is_gone_when_dismissed(pages: Pages):
    claim = mention(TEXT, "14 مليون")
    page = pages.show(TEXT, [claim])
    box = page.stretches(claim.claim.span)[0].box.toRect()
    assert picture(page).pixelColor(box.center().x(), box.top() + 2) == QColor(LIGHT.tint(ClaimType.AMOUNT))
    page.set_mentions([mention(TEXT, "14 مليون", verdict=Verdict.DISMISSED)])
    assert picture(page).pixelColor(box.center().x(), box.top() + 2) == QColor(LIGHT.page)


def test_each_state_looks_different_without_its_colour(pages: Pages):
    grey = LIGHT._replace(verified=LIGHT.dim, flagged=LIGHT.dim, unchecked=LIGHT.dim)
    looks = [picture(pages.show(TEXT, [mention(TEXT, "14 مليون", verdict=state)], grey)) for state in Verdict]
    assert all(one != other for place, one in enumerate(looks) for other in looks[:place])


def test_a_verified_claim_has_its_line_over_all_its_width(pages: Pages):
    claim = mention(TEXT, "كلّف الجسر", verdict=Verdict.VERIFIED)
    page = pages.show(TEXT, [claim])
    (stretch,) = page.stretches(claim.claim.span)
    image = picture(page)
    rows = range(round(stretch.baseline), round(stretch.box.bottom()) + 1)
    for x in range(round(stretch.left) + 1, round(stretch.right) - 1):
        assert any(image.pixelColor(x, y) == QColor(LIGHT.verified) for y in rows)


def test_the_claim_at_hand_is_outlined_and_no_other(pages: Pages):
    claims = [mention(TEXT, "14 مليون", 1), mention(TEXT, "السوق", 2)]
    page = pages.show(TEXT, claims)
    before = picture(page)
    page.set_current(2)
    (stretch,) = page.stretches(claims[1].claim.span)
    changed = page.viewport().grab().toImage()
    x = round(stretch.box.center().x())
    assert changed != before
    assert any(changed.pixelColor(x, y) == QColor(LIGHT.accent) for y in range(round(stretch.box.top()) - 4, 600))
    page.set_current(None)
    assert picture(page) == before


def test_marks_know_how_deep_they_lie():
    spans = [Span(0, 20), Span(2, 10), Span(3, 5), Span(12, 15), Span(20, 25)]
    depths = [mark.depth for mark in marks([at(TEXT, span) for span in spans])]
    assert depths == [0, 1, 2, 1, 0]


def test_an_inner_claim_and_the_one_around_it_are_both_seen(pages: Pages):
    outer = at(TEXT, Span(20, 60), 1, claim_type=ClaimType.SOURCE)
    inner = at(TEXT, Span(36, 46), 2, claim_type=ClaimType.AMOUNT)
    page = pages.show(TEXT, [outer, inner])
    box = page.stretches(inner.claim.span)[0].box.toRect()
    column = [picture(page).pixelColor(box.center().x(), y).name() for y in range(box.top(), box.bottom())]
    assert LIGHT.tint(ClaimType.SOURCE).lower() in column
    assert LIGHT.tint(ClaimType.AMOUNT).lower() in column
