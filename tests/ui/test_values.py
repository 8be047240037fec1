from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model.claims import Bound, Claim, ClaimType, RefusalKind, SourceKind
from annotator.text.bidi import display
from annotator.text.spans import Span
from annotator.ui.values import figure, summary

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def amount(low: str | None, high: str | None, unit: str | None, bound: Bound) -> Claim:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Claim(type=ClaimType.AMOUNT, span=Span(0, 1), quote="x", low=ends[0], high=ends[1], unit=unit, bound=bound)


@pytest.mark.parametrize(
    ("claim", "shown"),
    [
        (amount("14E9", "14E9", "USD", Bound.ABOUT), "≈ 14,000,000,000 USD"),
        (amount("1E10", None, "USD", Bound.MORE_THAN), "> 10,000,000,000 USD"),
        (amount(None, "65E9", "USD", Bound.AT_MOST), "≤ 65,000,000,000 USD"),
        (amount("5E6", "1E7", "EUR", Bound.RANGE), "5,000,000 – 10,000,000 EUR"),
        (amount("4.50", "4.50", "%", Bound.EXACT), "4.5 %"),
        (amount("2", None, "x", Bound.MORE_THAN), "> 2 ×"),
        (amount("3000", "3000", "موظف", Bound.EXACT), "3,000 موظف"),  # employees
        (amount(None, None, "USD", Bound.VAGUE), ""),
    ],
)
def test_figures_say_bound_number_and_unit(claim: Claim, shown: str):
    assert figure(claim).translate(ISOLATES) == shown


def test_a_figure_is_one_piece_from_left_to_right():
    shown = figure(amount("3000", "3000", "USD", Bound.EXACT))
    assert (shown[0], shown[-1]) == ("\u2066", "\u2069")


def test_an_arabic_unit_stands_left_of_its_figure():
    shown = figure(amount("3000", "3000", "موظف", Bound.MORE_THAN))  # employees
    assert display(shown, "L").translate(ISOLATES) == "فظوم > 3,000"


@pytest.mark.usefixtures("qapp")
def test_sources_and_refusals_say_who_and_how():
    source = Claim(type=ClaimType.SOURCE, span=Span(0, 1), quote="x", kind=SourceKind.NAMED, name="WHO")
    refusal = Claim(type=ClaimType.NO_COMMENT, span=Span(0, 1), quote="x", kind=RefusalKind.DECLINED)
    assert QApplication.instance() is not None
    assert summary(source).translate(ISOLATES) == "WHO · named source"
    assert summary(refusal) == "declined"


def test_dates_say_what_they_stand_for():
    date = Claim(type=ClaimType.DATE, span=Span(0, 1), quote="x", iso="2025-06")
    assert summary(date).translate(ISOLATES) == "2025-06"
