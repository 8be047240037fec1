"""Superlatives: where the scope ends, and what only compares."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import ClaimType


def found(text: str) -> list[str]:
    return [claim.quote for claim in pipeline.claims(text) if claim.type is ClaimType.SUPERLATIVE]


@pytest.mark.parametrize(
    "superlative",
    [
        "أكبر ميناء في العالم",  # "the biggest port in the world"
        "إحدى أقدم المكتبات في المنطقة",
        "ثاني أعلى قمة في أفريقيا",
        "أدنى سعر منذ ثلاثة أعوام",
        "أقل عدد على الإطلاق",
        "أكثر الدول تضررا من نوعه",
        "أول رائدة فضاء عربية",
    ],
)
def test_the_scope_belongs_to_it(superlative: str) -> None:
    assert found(f"وهذا {superlative}، كما قيل") == [superlative]


@pytest.mark.parametrize(
    "text",
    [
        "سعر أعلى من المتوقع",  # "a price higher than expected"
        "بشكل أكبر وأسرع",  # "more and faster"
        "أكثر أهمية من غيره",
        "أكثر من ألف",
        "في أقرب وقت ممكن",  # "as soon as possible"
        "لمدة ستة أشهر كاملة",  # "for six months", not "most famous"
        "المجلس الأعلى للثقافة",  # a council's name
        "مرة على الأقل يوميا",
        "الربع الأول من العام",
    ],
)
def test_comparisons_and_names_are_none(text: str) -> None:
    assert found(text) == []


def test_a_date_after_the_scope_is_left_out() -> None:
    assert found("بلغ أدنى مستوياته على الإطلاق أمس") == ["أدنى مستوياته على الإطلاق"]
    assert found("بلغ أعلى قيمة له في ديسمبر الماضي") == ["أعلى قيمة له"]
    assert found("بلغ أعلى قيمة منذ ديسمبر الماضي") == ["أعلى قيمة منذ ديسمبر الماضي"]
