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
        "أكبر مصنع في القارة من حيث عدد العمال",  # "… by number of workers": a second scope behind the first
        "أعنف قصف على الميناء منذ أسابيع",  # "… on the port for weeks": a scope behind a preposition
        "أقوى عاصفة تضربها منذ عقد",  # "the strongest storm to hit it …"
        "أسرع قطار في المنطقة العربية",
        "إحدى أقدم الصحف غير الحكومية في البلاد",  # a bare adjective behind a definite noun
        "أفدح خسارة خلال السنوات الثلاث الأخيرة",
        "ثالث أكبر مدينة بعد العاصمة والميناء",
        "أفضل أداء ضمن مؤشر «البلاد 30»",
    ],
)
def test_the_scope_belongs_to_it(superlative: str) -> None:
    assert found(f"وهذا {superlative}، كما قيل") == [superlative]


@pytest.mark.parametrize(
    "text",
    [
        "كانت أول 10 دقائق صعبة علينا",  # the first ten minutes: a while
        "وقال: أقدم الشكر لكل من ساعدنا",  # I offer my thanks: a verb
        "وهناك شكاية ثالثة تم تقديمها من طرف سكان الحي ناسبا إليها أنه صامت",  # a third complaint was filed
        "سعر أعلى من المتوقع",  # "a price higher than expected"
        "بشكل أكبر وأسرع",  # "more and faster"
        "أكثر أهمية من غيره",
        "أكثر من ألف",
        "في أقرب وقت ممكن",  # "as soon as possible"
        "لمدة ستة أشهر كاملة",  # "for six months", not "most famous"
        "المجلس الأعلى للثقافة",  # a council's name
        "مرة على الأقل يوميا",
        "الربع الأول من العام",
        "وأبرز الوزير في كلمته أهمية الاتفاق",  # "the minister pointed out"
        "قال باول الاثنين",  # a name spelt like "by the first"
        "طاقة أقل كلفة وأعلى كفاءة",  # "cheaper and more efficient"
        "ليس لديه أدنى فكرة",
        "حجم أكبر بأربع مرات",  # "bigger by four times"
        "دعما أكبر لقطاع الصيد",
        "في النصف الأول على مستوى المدارس",
    ],
)
def test_comparisons_and_names_are_none(text: str) -> None:
    assert found(text) == []


def test_a_date_after_the_scope_is_left_out() -> None:
    assert found("بلغ أدنى مستوياته على الإطلاق أمس") == ["أدنى مستوياته على الإطلاق"]
    assert found("بلغ أعلى قيمة له في ديسمبر الماضي") == ["أعلى قيمة له"]
    assert found("بلغ أعلى قيمة منذ ديسمبر الماضي") == ["أعلى قيمة منذ ديسمبر الماضي"]


def test_what_is_said_of_the_first_is_no_scope() -> None:
    assert found("أصغر المصابين طفل في الرابعة") == ["أصغر المصابين"]  # "the youngest of the injured is a child"
    assert found("من أهم نتائجها تنقية السجل") == ["أهم نتائجها"]
    assert found("في أكبر صفقة منذ 2011 تبدأ الأحد") == ["أكبر صفقة منذ 2011"]


def test_a_number_in_the_scope_is_not_cut() -> None:
    assert found("عند أدنى مستوى في 17 عاما ونصف") == ["أدنى مستوى في 17 عاما ونصف"]


@pytest.mark.parametrize(
    "text",
    [
        "تواجه خمس شركات عربية كبرى مشكلات",  # "five major Arab companies face problems"
        "يصل الطراز لأول العام المقبل",  # "at the beginning of next year"
        "تراجعت العقود لأقرب استحقاق",  # "the nearest delivery"
        "على أعلى مستوى من التنسيق بين البلدين",  # "at the highest level of coordination between …"
    ],
)
def test_major_and_beginning_and_nearest_are_no_ranks(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "superlative"),
    [
        ("سجلت أثقل حصيلة بولاية ورقلة.", "أثقل حصيلة بولاية ورقلة"),  # the town's name begins like "and"
        ("أقل عدد من الإصابات بفضل اللقاح", "أقل عدد من الإصابات"),  # "thanks to the vaccine"
        ("بقي لأطول مدة في وضعية الوقوف.", "لأطول مدة في وضعية الوقوف"),
        ("هي ثالث أعلى درجة تسجل على الأرض.", "ثالث أعلى درجة تسجل على الأرض"),
        ("سجلت درجة حرارة قياسية", "درجة حرارة قياسية"),
        ("من كبرى شركات الشحن في العالم.", "كبرى شركات الشحن في العالم"),
    ],
)
def test_the_scope_ends_with_what_belongs_to_it(text: str, superlative: str) -> None:
    assert found(text) == [superlative]


@pytest.mark.parametrize(
    ("text", "superlative"),
    [
        ("سجل أعلى مستوى له منذ أكثر من سبعة أعوام اليوم.", "أعلى مستوى له منذ أكثر من سبعة أعوام"),  # "… today"
        ("بلغا أعلى مستوياتهما منذ أواخر 2014.", "أعلى مستوياتهما منذ أواخر 2014"),  # "their (two) highest levels"
    ],
)
def test_a_span_of_time_closes_the_scope(text: str, superlative: str) -> None:
    assert found(text) == [superlative]


def test_the_first_days_are_no_rank() -> None:
    assert found("زادت المبيعات في أول 10 أيام") == []


def test_an_and_that_stands_alone_ends_the_scope() -> None:
    assert found("حقق أول فوز في الدوري و يهزم ضيفه") == ["أول فوز في الدوري"]  # "its first win … and beats its guest"


def test_a_sum_behind_the_scope_is_told_apart() -> None:
    assert found("بلغ العيار الأكثر مبيعا في مصر 767 جنيها") == ["الأكثر مبيعا في مصر"]
    # "the country is the first in the Arab world in producing olives, with more than 9 million tons"
    assert found("البلاد هي الأولى عربيا في إنتاج الزيتون بأكثر من 9 ملايين طن") == ["الأولى عربيا في إنتاج الزيتون"]


def test_what_happens_for_the_first_time_is_no_scope() -> None:
    # "for the first time since the revolution of 23 July women win …"
    assert found("لأول مرة منذ ثورة 23 يوليو يفوز النساء بالمقاعد") == ["لأول مرة منذ ثورة 23 يوليو"]


def test_the_most_prominent_of_them_are_named_behind_the_scope() -> None:
    assert found("سرحت كبرى الشركات العالمية أبرزها ميتا موظفيها") == ["كبرى الشركات العالمية"]
    assert found("دخلت السوق كأول شركة مصرية.") == ["كأول شركة مصرية"]  # "as the first Egyptian company"


@pytest.mark.parametrize(
    ("text", "superlative"),
    [
        # "the level is its highest ever at the time that saw the currency fall", "… the surprises, with a score of 3-2"
        ("بلغ الذهب أعلى مستوياته على الإطلاق في الوقت الذي تراجعت فيه العملة", "أعلى مستوياته على الإطلاق"),
        ("فاز الفريق في أبرز مفاجآت الدوري بنتيجة 3-2", "أبرز مفاجآت الدوري"),
        # "the lowest rate since June 2016, and it exceeds that of …": June begins like a verb
        ("هذا أدنى معدل منذ يونيو 2016 ويفوق معدل الجوار.", "أدنى معدل منذ يونيو 2016"),
        ("هبط النفط لأدنى مستوياته في عدة أشهر، وفق الوكالة", "لأدنى مستوياته في عدة أشهر"),  # "in several months"
        ("سجل السهم أعلى سعر في عام 2019 للمساهمين", "أعلى سعر في عام 2019"),  # a year says of which prices
        ("افتتح أكبر متحف في العالم في مدينة طنجة الشهر الماضي", "أكبر متحف في العالم"),  # "… in the city of Tangier"
        ("أخطر الحرائق التي اجتاحت غابات الساحل في آخر 20 سنة", "أخطر الحرائق التي اجتاحت غابات الساحل في آخر 20 سنة"),
        ("لم يكن الإعصار الأعنف خلال السنوات الأخيرة، لكنه طال", "الأعنف خلال السنوات الأخيرة"),
        ("هزم أعتى جيشين هما جيشا الشمال", "أعتى جيشين"),  # "the two mightiest armies, they are …"
    ],
)
def test_where_a_scope_of_time_or_place_ends(text: str, superlative: str) -> None:
    assert found(text) == [superlative]


def test_the_most_traded_were_said_of_several() -> None:
    # "The shares of Al-Bahr and of Al-Nakhil were the most traded, while those of Al-Dar were …"
    text = "كانت أسهم (البحر) و(النخيل) الأكثر تداولا في حين كانت أسهم (الدار) الأكثر ارتفاعا."
    assert found(text) == ["الأكثر تداولا", "الأكثر ارتفاعا"]


def test_the_more_dangerous_and_the_ugliest_epithets_are_no_ranks() -> None:
    assert found("سجلت الحوادث الأكثر خطورة ليلا ووصف بأبشع النعوت") == []


def test_an_index_of_prices_is_no_record() -> None:
    assert found("ارتفع الرقم القياسي العام لأسعار المستهلك") == []
    assert found("حطم الرقم القياسي العالمي") == ["الرقم القياسي العالمي"]


def test_the_distance_belongs_to_the_race() -> None:
    # "she ran the fastest time in the race over 400 metres for women in 40 years"
    text = "سجلت أسرع زمن في سباق 400 متر للسيدات منذ 40 عاما لتفوز"
    assert found(text) == ["أسرع زمن في سباق 400 متر للسيدات منذ 40 عاما"]


def test_the_most_of_them_needs_its_measure() -> None:
    assert found("كان أكثرها نموا بنك الجزيرة") == ["أكثرها نموا"]  # "that of them which grew most was …"
    assert found("بقي أكثرها في الميناء") == []  # "most of them stayed in the port"


def test_a_month_is_no_first() -> None:
    assert found("في السنة المنتهية في 26 ديسمبر/ كانون أول الماضي") == []
    assert found("وهو رقم قياسي شخصي له") == ["رقم قياسي شخصي"]  # "a personal record"


@pytest.mark.parametrize(
    ("text", "superlative"),
    [
        # "the first person in history to reach the mark of a hundred"
        ("وهو أول شخص في التاريخ يصل إلى حاجز المئة، كما قيل", "أول شخص في التاريخ يصل إلى حاجز المئة"),
        ("لتصبح ثاني دولة من حيث عدد المصانع.", "ثاني دولة من حيث عدد المصانع"),
        ("أغنى امرأة بثروة قيمتها 36 مليون يورو", "أغنى امرأة"),  # "… with a fortune of"
    ],
)
def test_clauses_and_sums_behind_the_scope(text: str, superlative: str) -> None:
    assert found(text) == [superlative]


def test_the_hottest_year_behind_another() -> None:
    assert found("أعلن العام 2020 الأكثر حرا بعد العام 2016.") == ["الأكثر حرا بعد العام 2016"]


@pytest.mark.parametrize("verb", ["تضم", "تقع", "تعد", "يضم", "يصل", "تصل"])  # imperfects of three letters
def test_short_verbs_behind_an_indefinite_noun(verb: str) -> None:
    assert found(f"وهي أول مدينة {verb} الميناء.")[0].startswith("أول مدينة")
    assert found(f"وهي أكبر ساعة {verb} الناس إليها.")[0].startswith("أكبر ساعة")


@pytest.mark.parametrize(
    ("text", "superlative"),
    [
        ("طبخوا أكبر طاجن في العالم يحتوي على طن منه", "أكبر طاجن في العالم"),  # "… contains a ton of it"
        ("عرضت أكبر لوحة في العالم في مطار المدينة", "أكبر لوحة في العالم"),  # "… at the airport of the city"
        ("وهي خامس دولة في العالم تصل إلى الكوكب الأحمر.", "خامس دولة في العالم تصل إلى الكوكب الأحمر"),
    ],
)
def test_what_stands_behind_in_the_world(text: str, superlative: str) -> None:
    assert found(text) == [superlative]


def test_a_core_index_of_prices_is_no_record() -> None:
    assert found("زاد الرقم القياسي الأساسي لأسعار المستهلكين") == []
