"""Working by the detector's confidence: an order and a filter."""

import pytest

from annotator.model.claims import Claim, ClaimType, Origin
from annotator.settings import Grouping
from annotator.text.spans import Span
from annotator.ui.certainty import Certainty, certainty_of
from annotator.ui.filters import Filter
from annotator.ui.window import Window
from tests.samples import COST, ENGINEERS, MINISTRY, REFUSAL
from tests.ui.keys import press
from tests.ui.test_grouping import group, headings, shown


def claim(confidence: float, origin: Origin = Origin.DETECTED) -> Claim:
    return Claim(type=ClaimType.AMOUNT, span=Span(0, 1), quote="1", confidence=confidence, origin=origin)


@pytest.mark.parametrize(
    ("confidence", "band"), [(0.98, Certainty.CERTAIN), (0.9, Certainty.LIKELY), (0.6, Certainty.DOUBTFUL)]
)
def test_bands(confidence: float, band: Certainty):
    assert certainty_of(claim(confidence)) is band


def test_what_an_editor_marked_is_certain():
    assert certainty_of(claim(0.1, Origin.EDITOR)) is Certainty.CERTAIN


def test_the_doubtful_come_first_or_last(window: Window):
    group(window, Grouping.DOUBTFUL)
    assert shown(window)[0] == MINISTRY
    assert headings(window)[0] == ("الكاشف في شك", 1)    # the detector is in doubt
    group(window, Grouping.CERTAIN)
    assert shown(window)[-1] == MINISTRY


def test_the_doubtful_are_hidden_and_shown_again(window: Window):
    press(window, "5")
    assert shown(window) == [COST, REFUSAL, ENGINEERS]
    assert "المشكوك فيه مخفي" in window.claims.grouping.text()    # doubtful hidden
    press(window, "5")
    assert shown(window) == [MINISTRY, COST, REFUSAL, ENGINEERS]


def test_hiding_is_a_filter():
    assert not Filter().doubting().everything
    assert Filter().doubting().doubting() == Filter()
