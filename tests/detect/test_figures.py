"""Numbers in digits: separators, groups, the reversed decimals of agencies."""

from decimal import Decimal

import pytest

from annotator.detect import figures, lexicon
from annotator.detect.document import Document


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("70,900", "70900"),
        ("4,45", "4.45"),
        ("1,73", "1.73"),
        ("0,123", "0.123"),
        ("3.125", "3.125"),
        ("1.340.700", "1340700"),
        ("1.340.7", "1340.7"),
        ("1,234.5", "1234.5"),
        ("1.234,56", "1234.56"),
        ("12,345,678", "12345678"),
        ("01.10", "1.10"),
    ],
)
def test_separators(digits: str, value: str) -> None:
    assert figures.value_of(digits) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [("3ر0", "0.3", 3), ("270ر3", "3.270", 3), ("٢٥٠", "250", 1), ("70 000", "70000", 2), ("1 340 700", "1340700", 3)],
)
def test_figures_over_several_tokens(text: str, value: str, end: int) -> None:
    figure = figures.read(Document(text, lexicon.load("ar")), 0)
    assert figure is not None
    assert (figure.value, figure.end) == (Decimal(value), end)


def test_words_and_endless_codes_are_no_figures() -> None:
    document = Document("كلمة " + "7" * 50, lexicon.load("ar"))  # "word"
    assert figures.read(document, 0) is None
    assert figures.read(document, 1) is None


def test_years_side_by_side_are_two_figures() -> None:
    figure = figures.read(Document("2019 500", lexicon.load("ar")), 0)
    assert figure is not None
    assert figure.end == 1
