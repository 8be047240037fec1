"""Dates in context: what comes before decides, what is near is remembered, and no text breaks the reading."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.detect import lexicon, pipeline
from annotator.model.claims import ClaimType

PUBLISHED = dt.date(2025, 6, 8)  # a Sunday
ENTRIES = [entry for entry in lexicon.load("ar").entries() if any(name.startswith("date.") for name in entry.classes)]
WORDS = sorted({" ".join(entry.words) for entry in ENTRIES})


def dates(text: str, published: dt.date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    claims = pipeline.claims(text, published)
    return [(claim.quote, claim.iso) for claim in claims if claim.type is ClaimType.DATE]


@pytest.mark.parametrize(
    ("spelling", "iso"),
    [
        ("١٥ تَمُّوز/يوليو ٢٠١٦", "2016-07-15"),  # Eastern digits and vowel marks; "15 July 2016"
        ("15 تمـوز / يوليـو 2016", "2016-07-15"),  # tatweel and spaces
        ("15\u00a0يوليو\u200f 2016", "2016-07-15"),  # a no-break space and a bidi mark
        ("15يوليو2016", "2016-07-15"),  # spaces lost
        ("الخامس عشر من يوليو 2016", "2016-07-15"),  # "the fifteenth of"
    ],
)
def test_spellings_of_one_day(spelling: str, iso: str) -> None:
    assert dates(f"وقع الهجوم في {spelling}.") == [(spelling, iso)]  # "the attack took place on …"


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("شباط", 2),
        ("فبراير", 2),
        ("فيفري", 2),
        ("أيلول", 9),
        ("سبتمبر", 9),
        ("شتنبر", 9),
        ("غشت", 8),
        ("أوت", 8),
        ("آب", 8),
        ("جويلية", 7),
        ("يوليوز", 7),
        ("دجنبر", 12),
        ("كانون الأول", 12),
        ("كانون الثاني", 1),
        ("جانفي", 1),
    ],
)
def test_regional_names_of_months(name: str, month: int) -> None:
    assert dates(f"في {name} 2016") == [(f"{name} 2016", f"2016-{month:02}")]


def test_a_month_name_that_is_another_word_needs_a_sign() -> None:
    assert dates("مارس الضغط على ماي") == []  # "he put pressure on May", the prime minister
    assert dates("في مارس") == [("مارس", "2025-03")]


def test_a_hijri_date_has_no_value_of_ours() -> None:
    assert dates("ولد في 12 رمضان 1445هـ") == [("12 رمضان 1445هـ", None)]


def test_the_weekday_beside_today_must_agree() -> None:
    assert dates("قالت اليوم الأحد") == [("اليوم الأحد", "2025-06-08")]
    assert dates("قالت اليوم الاثنين") == [("اليوم الاثنين", None)]  # the article is not of the day it says


def test_the_same_year_is_the_one_named_before() -> None:
    assert dates("بدأ عام 2012 وتوقف في العام نفسه")[1] == ("العام نفسه", "2012")


def test_words_that_look_ahead_turn_a_weekday_forward() -> None:
    assert dates("يبدأ العمل به اعتبارا من الثلاثاء") == [("الثلاثاء", "2025-06-10")]
    assert dates("انتهى العمل به الثلاثاء") == [("الثلاثاء", "2025-06-03")]


def test_months_and_years_joined_by_and_are_two() -> None:
    assert dates("بين شتنبر وأيلول 2016") == [("شتنبر", "2016-09"), ("وأيلول 2016", "2016-09")]
    assert dates("من 1 يناير إلى 31 مارس 2024")[0] == ("1 يناير", "2024-01-01")
    assert dates("ما بين 2016 و 2019.") == [("2016", "2016"), ("2019", "2019")]


def test_without_a_day_of_publication_only_full_dates_have_a_value() -> None:
    text = "أمس وفي يناير وفي 3 مارس 2020"  # "yesterday and in January and on 3 March 2020"
    assert [iso for _, iso in dates(text, None)] == [None, None, "2020-03-03"]


def test_a_round_number_before_a_noun_counts_it() -> None:
    assert dates("شارك في 2000 مباراة") == []  # "in 2000 matches"


@given(st.lists(st.sampled_from([*WORDS, "15", "2016", "1436", "٣", "/", "-", "،", "(", ")", "\n", "و"]), max_size=12))
@example(["الخامسة", "بتوقيت"])  # five o'clock by the time of, and no place behind it
def test_any_row_of_words_is_read_without_failing(words: list[str]) -> None:
    text = " ".join(words)
    found = [claim for claim in pipeline.claims(text, PUBLISHED) if claim.type is ClaimType.DATE]
    assert all(claim.span.of(text) == claim.quote for claim in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


_JOINED = ["الموافق 12 مايو ", "5 و6 و7 مايو ", "السبت والأحد ", "12 مايو إلى ", "اليوم، الأحد، "]


@pytest.mark.parametrize("unit", _JOINED)
def test_however_often_dates_are_joined(unit: str) -> None:
    assert dates(unit * 2000)  # no recursion that a text could exhaust


@pytest.mark.parametrize(
    "date", ["ثمانينات القرن العشرين", "جانفي 2016 الفارط", "السنة المالية 2020-2021", "الثلاثاء 21/فبراير/2017"]
)
def test_the_whole_of_a_date(date: str) -> None:
    assert [quote for quote, _ in dates(f"وقع ذلك في {date}.")] == [date]


def test_a_sum_said_again_in_brackets_is_no_year() -> None:
    assert dates("رفع الرسم إلى 2000 (ألفي) ريال") == []


def test_that_year_is_the_one_named_before() -> None:
    # "sent to court in April 2015, and the first session was in July of that year"
    found = dates("أحيلوا في أبريل 2015 وعقدت الجلسة في يوليو من ذلك العام")
    assert found == [("أبريل 2015", "2015-04"), ("يوليو من ذلك العام", "2015-07")]


def test_a_week_by_its_number_is_no_weekend() -> None:
    assert dates("في نهاية الأسبوع الأول لطرحه") == []


def test_figures_with_spaces_behind_their_slashes() -> None:
    assert dates("أوقف في 4/ 8/ 2016 ليلا") == [("4/ 8/ 2016", "2016-08-04")]


def test_that_night_is_not_tonight() -> None:
    assert dates("لا تنسى تلك الليلة") == []


def test_a_weekday_beside_a_hijri_date_is_not_the_last_one() -> None:
    assert dates("نشر الخميس 7/3/1429 هـ") == [("الخميس 7/3/1429 هـ", None)]


def test_a_day_named_again_is_the_same() -> None:
    # "the deal was signed on 5 December 2019; after that of 5 December the delegation went home"
    found = dates("وقع الاتفاق في الخامس من ديسمبر 2019 وعاد الوفد بعد اتفاق الخامس من ديسمبر")
    assert [iso for _, iso in found] == ["2019-12-05", "2019-12-05"]


def test_quarters_at_the_beginning_of_a_year() -> None:
    assert dates("في الأرباع الثلاثة الأولى من 2023") == [("الأرباع الثلاثة الأولى من 2023", "2023-01/2023-09")]


@pytest.mark.parametrize(
    ("text", "date", "iso"),
    [
        ("فتح المدينة عام 711 بجيش صغير", "عام 711", "0711"),  # "he took the city in the year 711 …"
        ("ولد الطبيب سنة 95 هـ في القرية", "سنة 95 هـ", None),
        ("مات في 4 شوال 21هـ الموافق 5 سبتمبر 642م فجأة", "4 شوال 21هـ الموافق 5 سبتمبر 642م", "0642-09-05"),
        ("استمر الحكم حتى 30 ق.م ثم زال", "30 ق.م", None),  # "the rule lasted until 30 BC …"
        ("يعقد الملتقى يومي 4 و5 مايو المقبل", "يومي 4 و5 مايو المقبل", "2026-05-04/2026-05-05"),
        ("تغلق الطريق يومي الخميس والجمعة المقبلين", "يومي الخميس والجمعة المقبلين", "2025-06-12/2025-06-13"),
        ("يقام المعرض من 9 إلى 12 مايو 2024", "9 إلى 12 مايو 2024", "2024-05-09/2024-05-12"),
        ("هطل المطر خلال شهري مارس وأبريل", "شهري مارس وأبريل", "2025-03/2025-04"),
        ("بلغ الدين مع موفى جويلية 2018 نصفه", "موفى جويلية 2018", "2018-07"),
        ("ارتفعت الأسعار منذ بداية العام", "بداية العام", "2025-01"),
        ("ينتهي العقد في نهاية الربع الأول من 2026", "نهاية الربع الأول من 2026", "2026-Q1"),
        ("سجل الطلب في كامل سنة 2018 نموا", "كامل سنة 2018", "2018"),
        ("غرق الزورق خلال آخر 24 ساعة", "آخر 24 ساعة", None),
        ("الاثنين 2/يونيو/2025 - 03:09 م", "الاثنين 2/يونيو/2025 - 03:09 م", "2025-06-02"),  # how a page is stamped
        ("المنامة - 3 - 6 (وكالة) -- قال", "3 - 6", "2025-06-03"),  # an agency's line: Manama, 3 June
    ],
)
def test_forms_of_one_date(text: str, date: str, iso: str | None) -> None:
    assert dates(text) == [(date, iso)]


@pytest.mark.parametrize(
    "text",
    [
        "بلغ ارتفاع الجبل 642 م عن سطح البحر",  # "the mountain is 642 m high"
        "وقع الحادث في مثل هذا اليوم",  # "on a day like this"
        "فاز الفريق 3 - 1 (ودية)",  # "3-1 (a friendly)"
        "تقدم الخدمة بشكل يومي لأكثر من 25 أسرة",  # "daily"
    ],
)
def test_what_looks_like_such_a_date(text: str) -> None:
    assert dates(text) == []


def test_the_years_of_a_life_in_two_calendars() -> None:
    found = dates("ولد القائد (30 ق.هـ - 21 هـ / 592 - 642 م) في الحجاز")
    assert found == [("30 ق.هـ", None), ("21 هـ", None), ("592", "0592"), ("642 م", "0642")]


@pytest.mark.parametrize(
    ("text", "date", "iso"),
    [
        ("صدر في 17 رجب 1351هـ/16 نوفمبر 1932 هناك", "17 رجب 1351هـ/16 نوفمبر 1932", "1932-11-16"),
        ("ثم في عام 1339هـ (1921م) عاد", "عام 1339هـ (1921م)", "1921"),
        ("وفي رجب عام 1345هـ/يناير 1927 بايعوه", "رجب عام 1345هـ/يناير 1927", "1927-01"),
        ("08:57 مساءً , الثلاثاء 3 يونيو 2025", "08:57 مساءً , الثلاثاء 3 يونيو 2025", "2025-06-03"),
        ("نشر في 3 يونيو 2025 20:30 وعدل", "3 يونيو 2025 20:30", "2025-06-03"),
        ("نما الربح خلال النصف الأول بقوة", "النصف الأول", "2025-H1"),
        ("قياسا للفترة نفسها من العام الماضي", "للفترة نفسها من العام الماضي", None),
    ],
)
def test_one_date_in_two_parts(text: str, date: str, iso: str | None) -> None:
    assert dates(text) == [(date, iso)]


def test_the_first_half_of_a_match_is_no_date() -> None:
    assert dates("سجل الهدف خلال النصف الأول من المباراة") == []
    assert dates("عاد 08:57 مساءً، والثلاثاء عطلة") == [("08:57 مساءً", None), ("والثلاثاء", "2025-06-03")]


def test_a_hijri_year_says_nothing_of_the_people_behind_it() -> None:
    assert dates("قتل عام 1420هـ - 12 شخصا") == [("عام 1420هـ", None)]


def test_minutes_behind_the_hour() -> None:
    # "the shock came at six o'clock, 19 minutes and 38 seconds, and went on for 20 seconds"
    assert dates("وقعت الهزة عند الساعة السادسة و19 دقيقة و38 ثانية، واستمرت 20 ثانية") == [
        ("الساعة السادسة و19 دقيقة و38 ثانية", None)
    ]


def test_a_place_named_for_a_day_is_no_date() -> None:
    assert dates("احترق مصنع في مدينة 6 أكتوبر قرب جسر 14 تموز") == []  # "… in 6th October City near 14 July Bridge"
    assert dates("زار المدينة 6 أكتوبر 2024") == [("6 أكتوبر 2024", "2024-10-06")]


def test_this_year_does_not_take_a_count_along() -> None:
    assert dates("ضمت القائمة هذا العام 1810 أشخاص") == [("هذا العام", "2025")]
    assert dates("ينخفض في مطلع شهري نوفمبر وديسمبر 2025") == [("مطلع شهري نوفمبر وديسمبر 2025", "2025-11/2025-12")]
    assert dates("انخفض بين عامين 2010 و2015.") == [("عامين 2010", "2010"), ("و2015", "2015")]


@pytest.mark.parametrize(
    ("text", "date", "iso"),
    [
        ("باعوا في الأسبوع المنتهي يوم الجمعة الماضي أسهما", "الأسبوع المنتهي يوم الجمعة الماضي", "2025-W23"),
        ("وقع في التاسع من كانون ثاني/ ديسمبر 2016 فجأة", "التاسع من كانون ثاني/ ديسمبر 2016", None),  # which month?
        ("يقام من 12 إلى 15 الجاري هناك", "12 إلى 15 الجاري", "2025-06-12/2025-06-15"),
        ("ذهب الناس بعد كأس العالم 2022 إلى", "2022", "2022"),  # "after the World Cup 2022"
        ("صدر ب14.05.2024 القرار", "ب14.05.2024", "2024-05-14"),
    ],
)
def test_weeks_by_their_end_and_days_with_two_names(text: str, date: str, iso: str | None) -> None:
    assert dates(text) == [(date, iso)]
