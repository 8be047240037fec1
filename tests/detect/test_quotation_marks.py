"""Pairs of quotation marks, in whatever style and order they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.detect.document import Document
from annotator.detect.lexicon import Lexicon
from annotator.detect.quotation_marks import pairs


def quoted(text: str) -> list[str]:
    document = Document(text, Lexicon([]))
    return [document.source(pair.opening, pair.end) for pair in pairs(document)]


@pytest.mark.parametrize(
    "quotation", ["«نعم»", "“نعم”", "”نعم“", '"نعم"', "„نعم“", "‘نعم’", "'نعم'", "″نعم″", "‹نعم›", '" نعم"', '"نعم "']
)
def test_styles(quotation: str) -> None:
    assert quoted(f"قال {quotation} ثم خرج") == [quotation]  # "he said 'yes' and left"


def test_inner_quotations_close_first() -> None:
    assert quoted("«قال “نعم” ثم خرج»") == ["“نعم”", "«قال “نعم” ثم خرج»"]


def test_straight_marks_nest_by_their_spaces() -> None:
    assert quoted('"قال "نعم" ثم خرج"') == ['"نعم"', '"قال "نعم" ثم خرج"']


def test_an_open_mark_ends_with_its_line() -> None:
    assert quoted("قال «نعم ثم خرج\nوعاد «لا»") == ["«نعم ثم خرج", "«لا»"]


def test_brackets_are_marks_if_doubled_or_behind_a_colon() -> None:
    assert quoted("قال ((نعم (ربما) )) ثم") == ["((نعم (ربما) ))"]
    assert quoted("قال: (نعم) ثم") == ["(نعم)"]
    assert quoted("قال (نعم) ثم ((خرج\n))") == []


def test_marks_with_nothing_between_them_are_no_quotation() -> None:
    assert quoted('""«»"نعم"""') == ['"نعم"']


def test_an_apostrophe_is_no_mark() -> None:
    assert quoted("it's Int'l") == []


@given(st.text(alphabet="«»“”\"'‘() ا\n.:", max_size=40))
def test_pairs_lie_in_order_on_one_line(text: str) -> None:
    document = Document(text, Lexicon([]))
    for pair in pairs(document):
        assert pair.opening < pair.end <= len(document)
        assert "\n" not in document.words(pair.opening, pair.end - pair.opening)
