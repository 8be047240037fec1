"""The detector's work grows as the text does, for texts made to be slow too: calls are counted, not seconds."""

import sys
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.detect import pipeline
from tests.fuzz.targets import PUNCTUATION, vocabulary

FEW, MANY = 2_000, 8_000
"""Letters of the shorter and the longer text."""
MAKE_SLOW = (
    "7",
    "6 ",
    "و",
    "“قال ",  # "he said"
    "ألف و",  # "a thousand and"
    "يضيفان 8 وهم ",  # "both add 8, and they": each relative clause looked behind the next
    "الموافق 12 مايو ",  # "which is 12 May"
    "قال إن ",  # "he said that"
    "رفض التعليق و",  # "he declined to comment and"
    "الأكبر من ",  # "the largest of"
    "من بين ",  # "among"
    "(«",
)


def calls(text: str) -> int:
    """How many functions are called to find the claims of a text."""
    made = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        pipeline.claims(text)
    finally:
        sys.setprofile(None)
    return made


def growth(unit: str) -> float:
    """How much more work a letter makes in a long text of such units than in a short one."""
    few, many = (calls(unit * (size // len(unit))) / (size // len(unit)) for size in (FEW, MANY))
    return many / few


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    calls(MAKE_SLOW[0])


@pytest.mark.parametrize("unit", MAKE_SLOW)
def test_texts_that_were_made_to_be_slow(unit: str) -> None:
    assert growth(unit) < 1.3


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(vocabulary()) | st.sampled_from(PUNCTUATION), min_size=1, max_size=6))
def test_any_words_over_and_over(words: list[str]) -> None:
    assert growth("".join(words)) < 1.5
