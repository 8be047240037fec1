"""Counted nouns: known ones, and unknown ones led back to their singular by shape."""

import pytest

from annotator.detect import amounts
from annotator.model.claims import Claim


def value(text: str) -> Claim:
    claim = amounts.value(text)
    assert claim is not None, text
    return claim


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("ثلاثة أشهر", "شهر"),
        ("7 نساء", "امرأة"),
        ("12 لاعباً", "لاعب"),
        ("مليون لاجئ", "لاجئ"),
        ("3 مشتبه بهم", "مشتبه به"),
        ("5 دول", "دولة"),
        ("4 كم", "كيلومتر"),
        ("200 كيلو متر مربع", "كيلومتر مربع"),
        ("أربعة آخرين", None),
    ],
)
def test_known_nouns(text: str, unit: str | None) -> None:
    assert value(text).unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("3 استقالات", "استقالة"),
        ("4 تعادلات", "تعادل"),
        ("5 ممرات", "ممر"),
        ("6 هزائم", "هزيمة"),
        ("8 طرابيش", "طربوش"),
        ("25 مزماراً", "مزمار"),
        ("40 سجادة", "سجادة"),
        ("300 مزمار", "مزمار"),
    ],
)
def test_unknown_nouns_go_by_their_shape(text: str, unit: str) -> None:
    claim = value(text)
    assert claim.unit == unit
    assert claim.confidence < 0.9


@pytest.mark.parametrize("text", ["5 وقال", "300 يتوقع", "25 مزامير", "3 تقريباً", "1.5 مزمار"])
def test_other_words_are_not_counted(text: str) -> None:
    claim = amounts.value(text)
    assert claim is None or claim.unit is None
