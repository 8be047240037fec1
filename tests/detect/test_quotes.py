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


@pytest.mark.parametrize(
    "text",
    [
        "شدد على أن «الوقت مناسب للحوار الآن».",  # stressed that "the time is right for dialogue now"
        "أجاب بأن «القرار بيد الوزير وحده»، وانصرف.",  # answered that "the decision is the minister's alone"
        "«نحترم هذا المنافس»، أردف المدرب.",  # "we respect this opponent", added the coach
    ],
)
def test_a_clause_that_is_all_that_is_said(text: str) -> None:
    assert found(text) == [text[text.index("«") : text.index("»") + 1]]


@pytest.mark.parametrize(
    "text",
    [
        "وصفها بأنها «قديمة وغير صالحة»، متعهداً بتغييرها.",  # described it as "old and unfit", promising to change it
        "يرى أن «المركز العربي للبحوث» مستقل.",  # thinks that the "Arab Research Centre" is independent
    ],
)
def test_a_part_of_what_is_said(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("marks", [("((", "))"), ("(( ", " ))"), ("(", ")")])
def test_brackets_for_marks(marks: tuple[str, str]) -> None:
    quotation = f"{marks[0]}{LONG}{marks[1]}"
    assert found(f"وقالت ليلى : {quotation} وانصرفت") == [quotation]
    assert found(f"قرأت ليلى {quotation} وانصرفت") == []  # Layla read it and left: nobody says it


def test_the_outer_quotation_is_taken() -> None:
    text = f"قال: «أجابني “{LONG}” ثم خرج»"
    assert found(text) == [text.removeprefix("قال: ")]


def test_a_forgotten_mark_ends_with_the_paragraph() -> None:
    assert found(f"وأضاف: «{LONG}.\nوانتهى") == [f"«{LONG}"]
    assert found(f"رأى لوحة «{LONG}.\nوانتهى") == []  # nobody says it
