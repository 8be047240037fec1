"""The party of a refusal that leaves it out: in the clause before, before a relative, behind the words spoken."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import Claim, ClaimType


def last(text: str) -> Claim:
    return [claim for claim in pipeline.claims(text) if claim.type is ClaimType.NO_COMMENT][-1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("خسرت شركة النور، التي رفضت التعليق، القضية", "شركة النور"),  # "the firm, which declined to comment, lost"
        ("الشركة التي تأسست قبل عام والتي امتنعت عن التعليق أفلست", "الشركة"),  # "founded a year ago and which …"
        ("قالت الصحيفة إن النائب الذي لم يرد على أسئلتها استقال", "النائب"),
    ],
)
def test_of_whom_a_relative_clause_tells(text: str, who: str) -> None:
    assert last(text).party == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("أما الملحن فآثر الصمت، ولم يجب عن اتصالاتنا", "الملحن"),  # "the composer kept silent and did not answer"
        ("وسئل المدرب عن مستقبله فامتنع عن الإجابة", "المدرب"),  # "asked about his future, the coach would not answer"
        ("أجاب رئيس الشركة بأنه لا يستطيع التعليق", "رئيس الشركة"),
        ("أبلغت الهيئة رويترز أنها لن تعلق على الأمر", "الهيئة"),  # "the agency told Reuters that it will not comment"
        ("اكتفى السفير بالقول «لا تعليق»", "السفير"),
    ],
)
def test_the_subject_of_the_clause_before(text: str, who: str) -> None:
    assert last(text).party == who


def test_who_is_said_behind_the_words_to_have_spoken() -> None:
    # "«we have no comment for now», said the spokesman of the port"
    assert last("«ليس لدينا تعليق حاليا»، قال المتحدث باسم الميناء").party == "الميناء"


def test_several_spokesmen_speak_for_several_bodies() -> None:
    assert last("امتنع المتحدثون باسم نور العالمية ونور مصر عن التعليق").party == "نور العالمية ونور مصر"
    assert last("لم يتسن الوصول إلى ممثلين عن المصنع للتعليق").party == "المصنع"


def test_the_and_on_a_party_is_no_part_of_it() -> None:
    assert last("حكم بسجن طبيب.. ونقابة الأطباء: «لا نعلق على الأحكام»").party == "نقابة الأطباء"
    assert last("والد المتهم رفض التعليق").party == "والد المتهم"  # "father": the letters are its own


def test_the_request_behind_the_one_who_was_asked() -> None:
    text = "لم تتلق الصحيفة ردا من وزارة العدل على طلبات التعليق"
    assert last(f"{text}.").quote == text


def test_a_spokeswoman_named_before_her_office() -> None:
    text = "ورفضت منى سالم، المتحدثة باسم الميناء، التعليق قائلة: «نحن لا نعلق على الشائعات»"
    parties = [claim.party for claim in pipeline.claims(text) if claim.type is ClaimType.NO_COMMENT]
    assert parties == ["الميناء", "الميناء"]


def test_why_somebody_was_called_is_no_part_of_the_name() -> None:
    assert last("لم يتسن الاتصال برئيس النادي للتأكد من الخبر").party == "رئيس النادي"  # "to make sure of the news"


def test_words_spoken_are_no_part_of_the_name() -> None:
    # A spokesman for the ministry said: «we began to look into it days ago, we decline to comment further».
    text = "قال متحدث باسم الوزارة “بدأنا بحث المسألة قبل أيام، نمتنع عن الإدلاء بمزيد من التعليقات”"
    assert last(text).party == "الوزارة"


def test_an_outlet_that_received_nothing_is_no_party() -> None:
    claim = last("ولم يتلق موقعنا أي رد حتى الآن.")  # "our site has received no reply so far"
    assert (claim.quote, claim.party) == ("ولم يتلق موقعنا أي رد حتى الآن", None)


def test_a_relative_ends_the_questions_that_were_not_answered() -> None:
    assert last("لم يرد الناطق على رسائل واتساب التي بعثنا بها.").quote == "لم يرد الناطق على رسائل واتساب"
