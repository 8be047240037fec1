"""Requests and grants of anonymity, to the end of the reason."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import ClaimType


def found(text: str) -> list[str]:
    return [claim.quote for claim in pipeline.claims(text) if claim.type is ClaimType.ANONYMITY]


@pytest.mark.parametrize("verb", ["طلب", "طلبت", "طلبوا", "طالبا", "اشترطت", "فضّلوا", "آثر", "شريطة", "بشرط"])
@pytest.mark.parametrize("name", ["اسمه", "أسمائهم", "هويتها", "هوياتهم"])
def test_verbs_and_names(verb: str, name: str) -> None:
    assert found(f"قال مصدر {verb} عدم ذكر {name} إن") == [f"{verb} عدم ذكر {name}"]


@pytest.mark.parametrize(
    "reason", ["لأسباب أمنية", "نظراً لحساسية الموضوع", "خوفا من الملاحقة", "لأنه غير مخول بالحديث إلى الصحافة"]
)
def test_the_reason_belongs_to_it(reason: str) -> None:
    assert found(f"طلب عدم نشر اسمه {reason}، إن") == [f"طلب عدم نشر اسمه {reason}"]


def test_the_statement_is_no_reason() -> None:
    assert found("طلب عدم ذكر اسمه إن المحادثات متعثرة لأن الوقت ضيق") == ["طلب عدم ذكر اسمه"]


def test_an_unnamed_person_is_no_informant() -> None:
    assert found("أوقفت الشرطة السائق ولم تكشف عن اسمه") == []  # "the police did not name the driver"
    assert found("قال مصدر لم تكشف الصحيفة عن اسمه") == ["لم تكشف الصحيفة عن اسمه"]


@pytest.mark.parametrize("verb", ["فضل", "اختارت", "طلبوا"])
@pytest.mark.parametrize("stays", ["أن تبقى هويته مجهولة", "البقاء مجهول الهوية", "إبقاء اسمه طي الكتمان"])
def test_a_name_that_stays_unknown(verb: str, stays: str) -> None:
    assert found(f"قال مصدر {verb} {stays} إن") == [f"{verb} {stays}"]


@pytest.mark.parametrize(
    "instead", ["باسم مستعار", "باسمها الأول فقط", "بالأحرف الأولى من اسمها", "باسم «أم سليم»", "باسم عائلتها، سعد،"]
)
def test_the_name_that_is_given_instead(instead: str) -> None:
    # "a teacher asked to be referred to …, for fear of dismissal"
    formula = f"طلبت الإشارة إليها {instead} خوفا من الفصل"
    assert found(f"قالت معلمة {formula}، إن المدرسة أغلقت") == [formula]


def test_what_is_kept_back_beside_a_name() -> None:
    asked = "طلب عدم ذكر اسمه أو منصبه ولا صورته، نظرا لحساسية الملف"
    assert found(f"قال موظف {asked}، إن القرار صدر.") == [asked]


def test_an_adverb_behind_a_comma_is_no_reason() -> None:
    # "told, asking not to be named, because of the war the port is shut" against "…, as he is not authorised"
    assert found("قال تاجر طلب عدم ذكر اسمه، بسبب الحرب أغلق الميناء") == ["طلب عدم ذكر اسمه"]
