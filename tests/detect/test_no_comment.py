"""Refusals: who did not comment, wherever the party stands, and what only looks like one."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import Claim, ClaimType


def refusals(text: str) -> list[Claim]:
    return [claim for claim in pipeline.claims(text) if claim.type is ClaimType.NO_COMMENT]


def party(text: str) -> str | None:
    (claim,) = refusals(text)
    return claim.party


@pytest.mark.parametrize(
    "text",
    [
        "رفض متحدث باسم وزارة المالية التعليق",  # "a spokesman for the ministry of finance declined to comment"
        "لم ترد متحدثة باسم وزارة المالية على طلب للتعليق",
        "رفض المتحدث الرسمي لوزارة المالية التعليق",
        "تعذر الاتصال بمتحدث باسم وزارة المالية للتعليق",
        "امتنع المتحدث باسم وزارة المالية الدكتور سامي عن التعليق",
        "لم يصدر تعليق من ناطق باسم وزارة المالية",
    ],
)
def test_a_spokesman_yields_the_body_spoken_for(text: str) -> None:
    assert party(text) == "وزارة المالية"


def test_a_preposition_that_swallowed_an_article_gives_it_back() -> None:
    assert party("رفض الناطق الإعلامي للشركة التعليق") == "الشركة"  # "the company's press officer declined"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("لكن المصرف رفض التعليق", "المصرف"),  # "but the bank declined to comment"
        ("قال سليم إنه يرفض التعليق", "سليم"),  # "Salim said he declines to comment"
        ("وقالت الوزيرة: «لا تعليق»", "الوزيرة"),  # "the minister said: no comment"
        ("لم يصدر تعليق من بيروت أو دمشق حتى الآن", "بيروت أو دمشق"),  # "from Beirut or Damascus so far"
        ("غير أن الشركة، ومقرها طنجة، رفضت التعليق", "الشركة"),  # "the company, based in Tangier, declined"
        ("رفض التعليق", None),
    ],
)
def test_the_party_before_or_after_the_formula(text: str, who: str | None) -> None:
    assert party(text) == who


@pytest.mark.parametrize(
    "verb", ["رفض", "رفضت", "رفضوا", "رفضا", "ورفضتا", "يرفض", "ترفض", "رافضاً", "امتنعت عن", "يمتنعون عن", "وأحجم عن"]
)
def test_all_persons_and_tenses(verb: str) -> None:
    (claim,) = refusals(f"{verb} التعليق.")
    assert claim.quote == f"{verb} التعليق"


def test_adverbs_of_the_formula_belong_to_it() -> None:
    (claim,) = refusals("لم يرد المكتب على طلب للتعليق على الفور.")  # "at once"
    assert claim.quote.endswith("على الفور")


@pytest.mark.parametrize(
    "text",
    [
        "رفض التعليق قائلا إنه مشغول، وعلق العمل",  # declined, then "suspended work": one refusal only
        "لم يرد على طلب للتعليق. وقال تعليقا على ذلك",
    ],
)
def test_a_comment_that_was_made_is_none(text: str) -> None:
    assert len(refusals(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "تعليق العمل بالاتفاقية",  # "suspension of the treaty"
        "علّق قائلا إن الأمر خطير",  # "he commented that it is serious"
        "اقرأ التعليقات أسفل الخبر",  # "read the comments below"
        "لم يتسن التحقق من صحة المقطع",  # "the clip could not be verified"
        "رفضت الشركة العرض الأخير",  # "the company rejected the last offer"
        "لم يذكر البيان مزيدا من التفاصيل",  # "the statement gave no further details"
        "بسبب تعذر الوصول إلى القرية",  # "because the village could not be reached"
        "لم تعلق السلطات العمل بالقانون",  # "did not suspend the law"
    ],
)
def test_what_is_no_refusal(text: str) -> None:
    assert refusals(text) == []


def test_an_abbreviation_does_not_end_the_clause() -> None:
    assert party("ولم ترد بي.إم.دبليو على طلب للتعليق") == "بي.إم.دبليو"  # BMW
