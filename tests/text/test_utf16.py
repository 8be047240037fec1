"""Positions as Qt counts them, against Python's own UTF-16."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.spans import Span
from annotator.text.utf16 import Utf16Map

ADLAM = "𞤀𞤁𞤂"  # three letters of a right-to-left script beyond U+FFFF
TEXTS = st.text(st.sampled_from("جسر a🌉𞤀\u0301\n"), max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_position_goes_there_and_back(text: str) -> None:
    positions = Utf16Map(text)
    assert positions.length == units(text)
    for position in range(len(text) + 1):
        assert positions.to_units(position) == units(text[:position])
        assert positions.to_code_points(units(text[:position])) == position


@pytest.mark.parametrize(("text", "middle", "owner"), [("🌉", 1, 0), (f"جسر {ADLAM}", 7, 5), ("🌉🌉", 3, 1)])
def test_inside_a_pair_is_the_pair(text: str, middle: int, owner: int) -> None:
    assert Utf16Map(text).to_code_points(middle) == owner


def test_a_span_grows_by_what_it_covers() -> None:
    assert Utf16Map(f"🌉 {ADLAM}.").units_of(Span(2, 5)) == (3, 9)


def test_text_without_such_letters_counts_the_same() -> None:
    positions = Utf16Map("كلفة الجسر")  # "the cost of the bridge"
    assert [positions.to_units(position) for position in range(11)] == list(range(11))
