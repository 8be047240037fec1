"""Quotations told from names, titles and words used with reserve."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import ClaimType


def found(text: str) -> list[str]:
    return [claim.quote for claim in pipeline.claims(text) if claim.type is ClaimType.QUOTE]


LONG = "نريد أن نعيش بسلام في بلادنا مثل غيرنا"  # "we want to live in peace in our country like others"


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "”“", "‘’", "„“"])
def test_six_styles(marks: str) -> None:
    quotation = f"{marks[0]}{LONG}{marks[1]}"
    assert found(f"قالت ليلى {quotation}.") == [quotation]


@pytest.mark.parametrize(
    "text",
    [
        "صحيفة «الشرق الجديد» قالت",  # the name of a newspaper
        "في روايته «الطريق إلى البيت القديم عند النهر» يحكي",  # a title of six words
        "انتقد ما سماه «الإهمال»",  # a word used with reserve
        "وصفه بأنه «خطأ فادح»",
    ],
)
def test_names_titles_and_reserve(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "clause", ["«لا يخدم السلام»", "«سيضر بالفقراء كثيرا»", "«ليس عادلا أبدا»", "«نحن هنا باقون»", "«يجب أن يتوقف»"]
)
def test_short_clauses(clause: str) -> None:
    assert found(f"قال إن القرار {clause}.") == [clause]


def test_the_outer_quotation_is_taken() -> None:
    text = f"قال: «أجابني “{LONG}” ثم خرج»"
    assert found(text) == [text.removeprefix("قال: ")]


def test_a_forgotten_mark_ends_with_the_paragraph() -> None:
    assert found(f"وأضاف: «{LONG}.\nوانتهى") == [f"«{LONG}"]
    assert found(f"رأى لوحة «{LONG}.\nوانتهى") == []  # nobody says it
