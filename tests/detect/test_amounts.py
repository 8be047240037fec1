"""Amounts in running text and single expressions: spelling, context, what is left out, any string."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.detect import amounts, lexicon, pipeline
from annotator.detect.document import Document
from annotator.model.claims import Bound, Claim, ClaimType

PIECES = (
    *("5", "2024", "1,5", "%", "$", "(", ")", "-", "/", "و", "من", "إلى", "بين", "ألف", "مليون", "آلاف", "نصف"),
    *("أكثر من", "لا", "تتجاوز", "ريال", "سعودي", "سنة", "الثلاثة", "ثلاثة", "عشر", "مئة", "لكل", "فاصلة", "ضعف"),
    *("\n", ".", "ر", "«", "»", "على الأقل", "مئات"),
)


def found(text: str) -> list[Claim]:
    return [claim for claim in pipeline.claims(text) if claim.type is ClaimType.AMOUNT]


def only(text: str) -> Claim:
    claims = found(text)
    assert len(claims) == 1, [claim.quote for claim in claims]
    return claims[0]


@pytest.mark.parametrize(
    "text",
    [
        "نحو 10 آلاف دولار",
        "نحو ١٠ الاف دولار",
        "نَحْوَ 10 آلَافِ دُولار",
        "نحـــو 10 آلاف دولار",
        "نحو\u00a010\u00a0آلاف\u00a0دولار",
        "نحو \u200f10\u200f آلاف دولار",
        unicodedata.normalize("NFD", "نحو 10 آلاف دولار"),
        "نحو10آلاف دولار",
        "نحو عشرة آلاف دولار",
        "نحو ﻋﺸﺮﺓ ﺁﻻﻑ دولار",
    ],
)
def test_spelling_changes_nothing(text: str) -> None:
    claim = only(f"دفع {text} للمورد")  # "he paid about 10,000 dollars to the supplier"
    assert (claim.low, claim.high, claim.unit, claim.bound) == (10000, 10000, "USD", Bound.ABOUT)
    assert claim.quote == text


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("في القاهرة دفع 70 جنيها", "EGP"),  # "in Cairo he paid 70 pounds"
        ("انخفض الجنيه السوداني في القاهرة إلى 70 جنيها", "SDG"),  # the adjective outweighs the place
        ("دفع 70 جنيها", "جنيه"),
        ("بين القاهرة والخرطوم دفع 70 جنيها", "جنيه"),  # two countries, none clearly
        ("دفع 70 جنيها إسترلينيا", "GBP"),
        ("عملة مصر تهبط: 48 جنيها أمام الدولار", "EGP"),
        ("ارتفعت بورصة مسقط في سلطنة عمان. وفي الرياض بلغ السهم 32 ريالا", "SAR"),  # the sentence sets its scene
        ("قمة بين مصر والسودان. دفع 70 جنيها في سوق القاهرة", "EGP"),  # the only country of the sentence
        ("وصل الوفد من الخرطوم إلى القاهرة. ودفع 70 جنيها", "EGP"),  # the last one named
        ("كلف إصلاح الطريق قرب عمان 900 دينار", "JOD"),  # spelt like Oman, which has no dinar
        ("كلف إصلاح الطريق قرب عمان 900 ريال", "OMR"),
        ("انفجار قرب دمشق. وفي الخبر الثاني بلغ السعر 70 جنيها في مصر", "EGP"),  # Syria has no bare pound
        ("يعيش أغلب الكويتيين في العاصمة، والراتب 900 دينار", "KWD"),
        ("كلف إصلاح الطريق قرب طرابلس 900 ليرة", "LBP"),  # not the one in Libya
    ],
)
def test_whose_money(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("تتجاوز قيمة العقد الجديد 10 ملايين يورو", 10_000_000, None, Bound.MORE_THAN),
        ("لم تتجاوز كلفة الجسر مليوني يورو", None, 2_000_000, Bound.AT_MOST),
        ("زاد عدد الطلاب على 300 طالب", 300, None, Bound.MORE_THAN),
        ("لا يقل عمرها عن 18 عاماً", 18, None, Bound.AT_LEAST),
        ("زاد عدد الطلاب في 2019، وهم 300 طالب", 300, 300, Bound.EXACT),
        ("تجاوز الأزمة. وهم 300 طالب", 300, 300, Bound.EXACT),
    ],
)
def test_bounds_at_a_distance(text: str, low: int | None, high: int | None, bound: Bound) -> None:
    claim = only(text)
    assert (claim.low, claim.high, claim.bound) == (low, high, bound)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("وزّع على140 مديراً استبياناً", "على140 مديراً"),  # "to 140 managers", glued
        ("تبرع بـ50 ألف درهم", "بـ50 ألف درهم"),
        ("قيمته (174) مليون يورو", "(174) مليون يورو"),
        ("قال «20 متراً»", "20 متراً"),
    ],
)
def test_spans_keep_words_and_brackets_whole(text: str, quote: str) -> None:
    assert only(text).quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "في عام 2019 سجل الفريق",
        "الساعة 10:30",
        "هاتف 0123456789",
        "فاز 3-1",
        "طائرة إف-16 وبوينغ 737",
        "المادتان 25 و26 من القانون",
        "ميتا تعلن عن هاتف G20",
        "واحد من أهم الكتاب",
        "الربع الأول ونصف النهائي",
        "example.com/2024/15",
        "جهاز 4G",
    ],
)
def test_no_amounts(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("expression", "low", "unit"),
    [
        ("-1.2", "-1.2", None),
        ("5 2/3", "5.666666666666666666666666667", None),
        ("ثلاثون و تسعة أعشار", "30.9", None),
        ("سبعة وسبعون وثمانية وثمانون من مئة في المئة", "77.88", "%"),
        ("AED 5", "5", "AED"),
        ("20 دولار و43 سنت", "20.43", "USD"),
        ("د.ك5", "5", "KWD"),
    ],
)
def test_single_expressions(expression: str, low: str, unit: str | None) -> None:
    claim = amounts.value(expression)
    assert claim is not None
    assert (claim.low, claim.unit) == (Decimal(low), unit)


@pytest.mark.parametrize("expression", ["", "كلمة", "5 ثم 6", "دفع 5 دولارات"])  # "he paid 5 dollars"
def test_what_is_no_single_expression(expression: str) -> None:
    assert amounts.value(expression) is None


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=25), st.sampled_from(["", " "]))
def test_any_string_is_read_without_harm(pieces: list[str], space: str) -> None:
    text = space.join(pieces)
    claims = list(amounts.find(Document(text, lexicon.load("ar")), ()))
    assert all(claim.span.of(text) == claim.quote for claim in claims)
    ends = [0, *(claim.span.end for claim in claims)]
    assert all(claim.span.start >= end for claim, end in zip(claims, ends, strict=False))
    assert amounts.value(text) is None or text.strip()
