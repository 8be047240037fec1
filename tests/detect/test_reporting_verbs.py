"""Who the subject of a verb of reporting is, and whether anything is said."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import ClaimType


def sources(text: str) -> list[str]:
    return [claim.quote for claim in pipeline.claims(text) if claim.type is ClaimType.SOURCE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Said in the passive, from him, without «that» in front: who is behind it
        ("ونقل عن دبلوماسي عربي قوله إن الجولة تأجلت.", ["ونقل عن دبلوماسي عربي"]),  # it was passed on from a diplomat
        ("تعثرت الصفقة، على ما قال المدير.", ["على ما قال المدير"]),  # the deal stalled, as the director said
        ("وهو ما أكدته الوزارة لاحقا.", ["أكدته الوزارة لاحقا"]),  # which the ministry confirmed later
        ("وقد أبرزت الدراسة أن الماء نقص.", ["أبرزت الدراسة"]),  # the study has shown that water grew scarce
        ("ولم تستبعد الحكومة تمديد المهلة.", ["ولم تستبعد الحكومة"]),  # the government did not rule out an extension
        ("وزاد: «سنبقى في الملعب حتى النهاية».", ["وزاد"]),  # he went on: «we shall stay on the pitch»
        ("وقع الحادث قبل أن تضيف الوزارة أن الطريق آمن.", ["تضيف الوزارة"]),  # before it added that the road is safe
    ],
)
def test_turns_of_reporting(text: str, found: list[str]) -> None:
    assert sources(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("لكن مدير النادي اتهم الحكم بالتحيز.", ["مدير النادي اتهم"]),  # but the director accused the referee of bias
        ("لكن متحدثا باسم الشركة صرح بأن العقد سار.", ["متحدثا باسم الشركة صرح"]),  # but a spokesman stated that
    ],
)
def test_the_subject_of_a_clause_that_is_opened_stands_before_its_verb(text: str, found: list[str]) -> None:
    assert sources(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "توصل الطرفان إلى صيغة جديدة.",  # the two sides reached a new formula
        "كتب - سالم العوضي",  # a byline
        "منصة «دفع» تجمع عشرة ملايين دولار",  # a platform raises ten million dollars: a verb of agreeing, written alike
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert sources(text) == []


def test_an_occasion_is_nobody() -> None:
    # He considered during his visit that the step is useful.
    assert sources("واعتبر خلال زيارته أن الخطوة مفيدة.") == ["واعتبر"]
