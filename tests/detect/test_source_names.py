"""Who stands behind a statement: named, unnamed, a document; and the name as written."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import Claim, ClaimType, SourceKind


def source(text: str) -> Claim:
    (claim,) = (claim for claim in pipeline.claims(text) if claim.type is ClaimType.SOURCE)
    return claim


@pytest.mark.parametrize(
    "name",
    [
        "موظفون سابقون",  # former employees
        "ممرضة في المستشفى",  # a nurse in the hospital
        "شرطي",  # a policeman
        "نواب في المجلس",  # deputies in the assembly
        "اثنان من المهندسين",  # two of the engineers
        "مسؤول أوروبي في جنيف",  # a European official in Geneva: a place names nobody
        "مصدر أمني رفيع",  # a high security source
    ],
)
def test_people_without_a_name_are_anonymous(name: str) -> None:
    claim = source(f"وقال {name} إن القرار صدر.")  # … said that the decision was out
    assert (claim.kind, claim.name) == (SourceKind.ANONYMOUS, name)


@pytest.mark.parametrize(
    "name",
    [
        "المواطن عبدالله الشمري",  # the citizen Abdullah al-Shammari
        "رئيس بلدية الخليل",  # the mayor of Hebron: one certain office
        "خطيبة سامي",  # Sami's fiancée
        "مسؤول في وزارة العدل",  # an official of a named body
        "الناشط في تنسيقية الميناء أبو مازن القط",  # the activist in the port's committee, Abu Mazin
        "محلل في بنك النيل سامي عوض",  # an analyst at the Nile Bank, Sami Awad
    ],
)
def test_a_name_an_office_or_a_body_names(name: str) -> None:
    claim = source(f"وقال {name} إن القرار صدر.")
    assert (claim.kind, claim.name) == (SourceKind.NAMED, name)


def test_pictures_are_named_after_nobody() -> None:
    claim = source("وأظهرت صور للمصنع أن السقف انهار.")  # pictures of the plant showed that the roof collapsed
    assert (claim.kind, claim.name) == (SourceKind.DOCUMENT, "صور للمصنع")


def test_an_unnamed_source_in_quotation_marks_stays_unnamed() -> None:
    claim = source("ونفى «مصدر أمني مسؤول» أن القرار صدر.")  # «a responsible security source» denied that …
    assert (claim.kind, claim.name) == (SourceKind.ANONYMOUS, "مصدر أمني مسؤول")


def test_an_official_who_asks_not_to_be_named_is_anonymous() -> None:
    claim = source("وقال مسؤول في وزارة العدل، طلب عدم ذكر اسمه، إن القرار صدر.")
    assert claim.kind is SourceKind.ANONYMOUS


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("ورد في التقرير أن الدين ارتفع.", "ورد في"),  # it says in the report that debt rose: no conjunction
        ("وقال الوزير إن الدين ارتفع.", "قال"),
        ("فَقالَ الوزير إن الدين ارتفع.", "قالَ"),  # nor the vowel mark of one
    ],
)
def test_a_cue_is_without_its_conjunction(text: str, cue: str) -> None:
    assert source(text).cue == cue
