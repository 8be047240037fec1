"""Counts in running text: nouns before their number, lists, bounds at a distance, scores, prices, the spoken half."""

from decimal import Decimal

import pytest

from annotator.detect import pipeline
from annotator.model.claims import Bound, Claim, ClaimType


def found(text: str) -> list[Claim]:
    return [claim for claim in pipeline.claims(text) if claim.type is ClaimType.AMOUNT]


@pytest.mark.parametrize(
    ("text", "quote", "unit", "value"),
    [
        ("دفن عاملين أجنبيين اثنين قتلا فجرا", "عاملين أجنبيين اثنين", "عامل", 2),  # "two foreign workers, killed …"
        ("التقى مسؤولين اثنين سابقين", "مسؤولين اثنين", "مسؤول", 2),
        ("غرقت سفينتان اثنتان", "سفينتان اثنتان", "سفينة", 2),
        ("أعلن أسماء السكان المحليين الثلاثة", "السكان المحليين الثلاثة", "ساكن", 3),  # "the three local residents"
        ("في مدارس الإقليم الاثنين والعشرين", "مدارس الإقليم الاثنين والعشرين", "مدرسة", 22),
        ("اتهمه بتعدي الموظفين الثلاثة عليه", "الموظفين الثلاثة", "موظف", 3),  # "assault", not "exceeds"
    ],
)
def test_the_noun_before_its_number(text: str, quote: str, unit: str, value: int) -> None:
    (claim,) = found(text)
    assert (claim.quote, claim.unit, claim.low, claim.bound) == (quote, unit, Decimal(value), Bound.EXACT)


def test_monday_is_no_number_and_the_two_are_no_monday() -> None:
    dates = [claim.quote for claim in pipeline.claims("يعود الاثنين أو ثلاثة منهم، ووقع الخلاف بين الاثنين.")]
    assert dates.count("الاثنين") == 1  # "he returns on Monday …; the quarrel was between the two"


def test_and_more_than_opens_the_next_amount() -> None:
    first, second = found("سقط 3 قتلى وأكثر من 18 جريحا")  # "three dead and more than 18 wounded"
    assert (first.quote, first.bound) == ("3 قتلى", Bound.EXACT)
    assert (second.quote, second.bound) == ("وأكثر من 18 جريحا", Bound.MORE_THAN)


def test_a_list_of_bare_numbers_each_with_its_place() -> None:
    # "among them 320 in the north, 140 in the valley and 1950 in the capital"
    claims = found("بينهم 320 في الشمال و140 في الوادي و1950 في العاصمة")
    assert [claim.low for claim in claims] == [320, 140, 1950]


@pytest.mark.parametrize("text", ["خسر الفريق 1-3 أمام ضيفه", "فازوا 2ـ1 ليلة أمس", "انتهت 0-1 مساء السبت"])
def test_a_score_is_no_range(text: str) -> None:
    assert found(text) == []


def test_a_tatweel_between_figures_is_a_dash() -> None:
    (claim,) = found("هطل ما بين 5ـ10 ملم")
    assert (claim.low, claim.high) == (5, 10)


@pytest.mark.parametrize("text", ["لم تبلغ النسبة 5 بالمئة", "لا تصل الحصة إلى 5 بالمئة"])
def test_what_was_not_reached(text: str) -> None:
    (claim,) = found(text)
    assert (claim.high, claim.bound) == (5, Bound.LESS_THAN)


def test_exceeding_so_many_times_is_exact() -> None:
    (claim,) = found("تفوق مساحتها مساحة البحيرة 40 مرة")
    assert claim.bound is Bound.EXACT


def test_a_price_is_that_of_a_thing_but_not_of_one_kind_of_it() -> None:
    assert [claim.quote for claim in found("بلغ سعره 600 ريال للثلاجة")] == ["600 ريال للثلاجة"]
    assert [claim.quote for claim in found("يبدأ سعره من 600 ريال للثلاجة الصغيرة")] == ["600 ريال"]
    assert [claim.quote for claim in found("دفع 600 ريال للمدرسة")] == ["600 ريال"]  # "he paid the school"


@pytest.mark.parametrize(
    ("text", "low"), [("بمليون ونص دينار", 1_500_000), ("منذ سنة ونص", Decimal("1.5")), ("5 بنود ونص الاتفاق", 5)]
)
def test_the_half_as_spoken(text: str, low: Decimal) -> None:
    assert [claim.low for claim in found(text)] == [low]


@pytest.mark.parametrize(
    ("text", "quote", "low"),
    [
        ("سجلت 5 درجات تحت الصفر", "5 درجات تحت الصفر", -5),  # "five degrees below zero"
        ("بلغت الحرارة ناقص 7 درجات", "ناقص 7 درجات", -7),
        ("خام برنت -0.9% والذهب", "-0.9%", Decimal("-0.9")),
        ("- 5 درجات", "5 درجات", 5),  # a list's dash
        ("هطل 5-10 ملم", "5-10 ملم", 5),
    ],
)
def test_below_zero(text: str, quote: str, low: Decimal) -> None:
    (claim,) = found(text)
    assert (claim.quote, claim.low) == (quote, low)


@pytest.mark.parametrize(
    "amount",
    [
        "15 لكل ألف مولود",  # "15 for each thousand births"
        "300 نسمة في الكيلومتر المربع",
        "5 آلاف لتر في الثانية الواحدة",
        "1200 درهم/م2",
        "بحد أقصى 200 دينار",
        "نيف وعشرون شخصا",
        "ريالين و25 هللة",
        "10^18 متر",
    ],
)
def test_rates_bounds_and_parts_belong_to_it(amount: str) -> None:
    assert [claim.quote for claim in found(f"بلغ المعدل {amount}.")] == [amount]


def test_hundredths_tell_whose_money_is_meant() -> None:
    assert [claim.unit for claim in found("دفع 3 ريالات ثم ريالين و25 هللة")] == ["SAR", "SAR"]


def test_symbols_that_differ_by_a_hamza() -> None:
    assert [claim.unit for claim in found("3 ملايين د.إ مقابل 2 مليون د.أ")] == ["AED", "JOD"]


def test_a_bound_joined_by_and_opens_the_next_amount() -> None:
    claims = found("بحد أدنى 50 دينارا وبحد أقصى 200 دينار")
    assert [claim.bound for claim in claims] == [Bound.AT_LEAST, Bound.AT_MOST]


def test_a_tally_that_changes_to_a_number_like_a_year() -> None:
    text = "ارتفعت أعداد المصابين إلى 2059 بينهم 30 طفلا"  # "the injured rose to 2059, among them 30 children"
    assert [claim.low for claim in found(text)] == [2059, 30]
    assert [claim.type for claim in pipeline.claims("تأجل العدد إلى 2025.")] == [ClaimType.DATE]


def test_what_happened_is_not_counted() -> None:
    assert [claim.unit for claim in found("زلزال قوته 7.7 حدث في الشمال")] == [None]


@pytest.mark.parametrize("verb", ["اشتركوا", "مازالوا", "استشهدوا"])
def test_a_verb_in_the_plural_is_not_counted(verb: str) -> None:
    assert [claim.unit for claim in found(f"أدين 19 متهما من أصل 20 {verb} في ذلك")] == ["متهم", "متهم"]


def test_behind_how_long_a_bare_number_goes_on_with_who_was_counted() -> None:
    # "18 of the accused were jailed for 15 years and four for ten"
    claims = found("عوقب 18 متهما بالسجن 15 سنة و4 بالسجن 10 سنوات")
    assert [claim.unit for claim in claims] == ["متهم", "سنة", "متهم", "سنة"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("ارتفاع الموج من نصف المتر إلى متر ونصف", "0.5", "1.5"),  # "waves of half a metre to one and a half"
        ("يتراوح ارتفاع الموج من متر إلى مترين", "1", "2"),
        ("يتراوح بين نصف متر إلى متر", "0.5", "1"),
        ("حكم بسجنهم من سنة إلى 15 عاما", "1", "15"),
    ],
)
def test_ranges_that_begin_or_end_with_one(text: str, low: str, high: str) -> None:
    (claim,) = found(text)
    assert (claim.low, claim.high, claim.bound) == (Decimal(low), Decimal(high), Bound.RANGE)


def test_a_product_of_that_number_and_a_record() -> None:
    assert found("حققت سلسلة آيفون 17 رقما قياسيا") == []
    assert [claim.quote for claim in found("بلغت رقم 2 مليار هاتف")] == ["2 مليار هاتف"]


def test_so_many_of_those() -> None:
    assert [claim.quote for claim in found("عوقب 20 من بين المتهمين غيابيا")] == ["20 من بين المتهمين"]


@pytest.mark.parametrize("text", ["في القناة الـ12 مساء", "سجل في الدقيقتين 10 و84 هدفيه"])
def test_channels_and_minutes_by_their_numbers(text: str) -> None:
    assert found(text) == []  # "on Channel 12", "scored in minutes 10 and 84"


def test_thousands_with_a_full_stop_where_nothing_is_counted_behind() -> None:
    claims = found("أحدث 114 ألف منصب، 26.000 بالمدن، و88.500 بالقرى")  # "… jobs, 26,000 in towns and 88,500 in …"
    assert [claim.low for claim in claims] == [114_000, 26_000, 88_500]


@pytest.mark.parametrize("text", ["بلغ (% 12,7 بالمدن)", "بلغ %12,7 بالمدن"])
def test_a_percent_sign_before_its_number(text: str) -> None:
    assert [(claim.low, claim.unit) for claim in found(text)] == [(Decimal("12.7"), "%")]


def test_karats_and_ordinals_are_no_counts() -> None:
    # "a gram of 24 karat today costs about 5600 pounds"; "forty factories at the 50th international fair"
    assert [claim.low for claim in found("بلغ سعر جرام الذهب عيار 24 اليوم حوالي 5600 جنيه")] == [5600]
    assert [claim.low for claim in found("يشارك 40 مصنعا في المعرض الدولي الـ50")] == [40]
    assert [claim.low for claim in found("وافقت الدول الـ27")] == [27]


def test_a_day_behind_a_bare_number_is_not_counted() -> None:
    assert [claim.unit for claim in found("ارتفع عدد القتلى إلى 24 اليوم")] == [None]


def test_two_of_those_with_their_noun_before() -> None:
    (claim,) = found("أطلقوا سراح معتقلين اثنين من أبناء البلدة")  # "two detainees of the town's sons"
    assert (claim.quote, claim.unit) == ("معتقلين اثنين", "معتقل")


def test_among_them_so_many() -> None:
    # "… 273 deputies, among them 213 elected singly and 108 of parties"
    claims = found("انتخب 273 نائبا، من بينهم 213 انتخبوا فرادى، وضمنهم 108 ينتمون إلى أحزاب")
    assert [(claim.low, claim.unit) for claim in claims] == [(273, "نائب"), (213, "نائب"), (108, "نائب")]


@pytest.mark.parametrize(
    ("text", "quote", "unit", "value"),
    [
        ("أضرب 41 ألفا من موظفي البريد يوما", "41 ألفا من موظفي البريد", "موظف", 41000),  # "… of the post's employees"
        ("غاب ستة من لاعبي الفريق عنه", "ستة من لاعبي الفريق", "لاعب", 6),
        ("راقبوا ألفا ومئة وشخصين من القرية", "ألفا ومئة وشخصين", "شخص", 1102),  # "1,100 and two persons"
        ("شملت الخسائر ل61 وسيلة نقل", "ل61 وسيلة", "وسيلة", 61),  # "means (of transport)"
        ("حمل السفينة 37 ألف طن متري من القمح", "37 ألف طن متري", "طن متري", 37000),
        ("حفرت الشركة 20 بئرا هناك", "20 بئرا", "بئر", 20),  # wells, no birr
        ("بقي خلال الـ 11 شهرا الماضية فيها", "خلال الـ 11 شهرا", "شهر", 11),  # the article drawn out and apart
        ("بلغت تحويلات المغاربة 5 دراهم لكل أسرة", "5 دراهم لكل أسرة", "MAD", 5),  # "the remittances of Moroccans"
        ("تعد مرجعا في السوق 14 نوعا", "14 نوعا", "نوع", 14),  # "is considered", not "exceeds"
    ],
)
def test_what_is_counted_and_where_it_ends(text: str, quote: str, unit: str, value: int) -> None:
    (claim,) = found(text)
    assert (claim.quote, claim.unit, claim.low, claim.bound) == (quote, unit, Decimal(value), Bound.EXACT)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ('تجاوز سعر "برنت" 70 دولارا', "70 دولارا"),  # a quoted name between the verb and its number
        ("نسبة تزيد قليلا على 16%", "تزيد قليلا على 16%"),  # "slightly exceeds"
    ],
)
def test_more_than_around_a_name_or_an_adverb(text: str, quote: str) -> None:
    (claim,) = found(text)
    assert (claim.quote, claim.bound, claim.high) == (quote, Bound.MORE_THAN, None)


def test_what_several_did_counts_them() -> None:
    # "it turned out that 1489 were ill, 285 were hit by …": no year either
    claims = found("تبين أن 1489 كانوا مرضى، و285 أصيبوا بنوبات")
    assert [claim.quote for claim in claims] == ["1489", "و285"]


def test_degrees_are_read_off_in_one_town_after_the_other() -> None:
    claims = found("تراوحت بين 28 و40 درجة، وسجلت الرياض 39، جدة 38، أبها 29.")
    assert [claim.low for claim in claims] == [28, 39, 38, 29]
    assert {claim.unit for claim in claims} == {"درجة"}


def test_minutes_of_goals_count_none() -> None:
    # "He scored four goals in the minutes 28, 37 and 45, and his team mate the sixth in the 80th."
    assert [claim.low for claim in found("أحرز أربعة أهداف (28 و37 و45 من ركلة)، وسجل زميله السادس (80)")] == [4]


def test_votes_against_count_what_those_for_did() -> None:
    claims = found("أقر القانون بتأييد 83 نائبا واعتراض 18")
    assert [(claim.low, claim.unit) for claim in claims] == [(83, "نائب"), (18, "نائب")]


def test_the_tens_of_an_age_are_no_amount() -> None:
    assert found("بلغوا الخامسة والأربعين") == []


def test_millions_behind_a_share_or_brackets_are_of_the_money_before() -> None:
    # "It earned 1.8 bn dirhams of the Emirates, 490 m dollars, against 1.3 bn; … 21 per cent against 1 bn."
    claims = found("ربح 1.8 بليون درهم إماراتي (490 مليون دولار)، مقابل 1.3 بليون سجلها، بزيادة 21% مقارنة ب1 بليون")
    assert [claim.unit for claim in claims] == ["AED", "USD", "AED", "%", "AED"]


def test_the_lira_most_spoken_of_is_meant() -> None:
    text = "تحسنت الليرة السورية في دمشق وحلب. وسجلت الليرة التركية 323 ليرة."  # "the Turkish lira stood at 323 lira"
    assert [claim.unit for claim in found(text)] == ["SYP"]


@pytest.mark.parametrize(
    ("text", "quote", "unit", "value"),
    [
        ("صدرت (99) مليونا (867) ألفا و(946) برميلا", "(99) مليونا (867) ألفا و(946) برميلا", "برميل", 99867946),
        ("بكاميرا دقتها 48 ميغابيكسل", "48 ميغابيكسل", "ميغابكسل", 48),
        ("نال 11 برونزية هناك", "11 برونزية", "برونزية", 11),
        ("حطم الرقم للمرة 14 بقفزة قدرها 6 أمتار", "6 أمتار", "متر", 6),  # "for the 14th time with a jump of 6 metres"
        ("حوكم 12 حضوريا وغرم كل متهم 20 ألف دولار", "20 ألف دولار", "USD", 20000),  # 12 "in their presence"
        ("وقع عند الساعة السادسة و19 دقيقة وقتل 4 أشخاص", "4 أشخاص", "شخص", 4),  # the minutes belong to the hour
    ],
)
def test_one_amount_among_other_figures(text: str, quote: str, unit: str, value: int) -> None:
    (claim,) = found(text)
    assert (claim.quote, claim.unit, claim.low) == (quote, unit, Decimal(value))


def test_a_figure_counts_no_definite_noun() -> None:
    assert found("سجلت نسخة طنجة 2007 الرقم السابق") == []  # "the Tangier edition of 2007 set the former record"


@pytest.mark.parametrize(
    ("text", "quote", "unit", "value"),
    [
        ("قبلت المحكمة 20 طعنا منها", "20 طعنا", "طعن", 20),  # «نا» is no owner here: "20 appeals"
        ("ضمت قائمة هذا العام 1810 أشخاص", "1810 أشخاص", "شخص", 1810),  # "this year's list has 1810 persons"
        ("قفزت بنسبة 30% لليوم الرابع", "بنسبة 30%", "%", 30),  # "for the fourth day": no rate
        ("ظل على مدى 12 شهرا حتى 13 أفريل", "على مدى 12 شهرا", "شهر", 12),  # "… until 13 April"
        ("بلغ عدد المصوتين في الجولة الأولى من الاقتراع 8.225.223 هناك", "8.225.223", None, 8225223),
    ],
)
def test_counts_beside_owners_years_and_ordinals(text: str, quote: str, unit: str | None, value: int) -> None:
    (claim,) = found(text)
    assert (claim.quote, claim.unit, claim.low) == (quote, unit, Decimal(value))


def test_the_highest_before_the_lowest_is_a_range() -> None:
    (claim,) = found("تتراوح بين 14 – 8 درجات مئوية")  # "between 14 and 8 degrees"
    assert (claim.low, claim.high, claim.bound) == (8, 14, Bound.RANGE)


def test_billionaires_are_no_billions_and_a_telephone_no_count() -> None:
    assert found("انضم إلى نادي أصحاب المليارات") == []
    assert found("للاتصال: 71.345.678") == []
    # "33 billionaires there, and China 42 and Brazil 18, that is …"
    claims = found("في الهند 53 مليارديرا والصين 42 والبرازيل 18.")
    assert [claim.low for claim in claims] == [53, 42, 18]


def test_so_many_out_of_how_many() -> None:
    # "they brought down 34 of altogether 35 drones"
    claims = found("أسقطوا 34 من إجمالي 35 طائرة")
    assert [(claim.quote, claim.unit) for claim in claims] == [("34", "طائرة"), ("35 طائرة", "طائرة")]
    assert found("نجح 3 من أصل 10 وفق اللجنة") == []  # of nothing that is named


def test_a_number_beyond_counting_is_read_without_harm() -> None:
    assert found("مليار كوادريليون كوينتيليون مليار مليار وشخصين") != []
