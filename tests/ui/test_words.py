import pytest

from annotator.text.spans import Span
from annotator.ui.words import end_moved, start_moved

TEXT = "بلغت نسبة «التضخّم» 4.5%، وفق البيان"    # inflation reached 4.5 %, according to the statement


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "by", "moved"),
    [
        ("نسبة", -1, "بلغت نسبة"),
        ("بلغت نسبة", 1, "نسبة"),
        ("4.5", -1, "» 4.5"),
    ],
)
def test_starts_move_by_words(words: str, by: int, moved: str):
    assert start_moved(TEXT, span(words), by) == span(moved)


@pytest.mark.parametrize(
    ("words", "by", "moved"),
    [
        ("نسبة", 1, "نسبة «التضخّم"),
        ("نسبة «التضخّم", 1, "نسبة «التضخّم»"),
        ("4.5", 1, "4.5%"),
        ("وفق البيان", -1, "وفق"),
    ],
)
def test_ends_move_by_words(words: str, by: int, moved: str):
    assert end_moved(TEXT, span(words), by) == span(moved)


def test_there_is_nothing_before_the_first_word_or_behind_the_last():
    assert start_moved(TEXT, span("بلغت"), -1) is None
    assert end_moved(TEXT, span("البيان"), 1) is None


def test_a_claim_keeps_at_least_one_word():
    assert start_moved(TEXT, span("نسبة"), 1) is None
    assert end_moved(TEXT, span("نسبة"), -1) is None
