"""Who the subject of a verb of reporting is, and whether anything is said."""

import pytest

from annotator.detect import pipeline
from annotator.model.claims import ClaimType


def sources(text: str) -> list[str]:
    return [claim.quote for claim in pipeline.claims(text) if claim.type is ClaimType.SOURCE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Said in the passive, from him, without «that» in front: who is behind it
        ("ونقل عن دبلوماسي عربي قوله إن الجولة تأجلت.", ["ونقل عن دبلوماسي عربي"]),  # it was passed on from a diplomat
        ("تعثرت الصفقة، على ما قال المدير.", ["على ما قال المدير"]),  # the deal stalled, as the director said
        ("وهو ما أكدته الوزارة لاحقا.", ["أكدته الوزارة لاحقا"]),  # which the ministry confirmed later
        ("وقد أبرزت الدراسة أن الماء نقص.", ["أبرزت الدراسة"]),  # the study has shown that water grew scarce
        ("ولم تستبعد الحكومة تمديد المهلة.", ["ولم تستبعد الحكومة"]),  # the government did not rule out an extension
        ("وزاد: «سنبقى في الملعب حتى النهاية».", ["وزاد"]),  # he went on: «we shall stay on the pitch»
        ("قال المكتب في بيان تابعته المدى نيوز، إن الحملة بدأت.", ["قال المكتب في بيان"]),  # which our paper followed
        ("وأضاف بحزن: لم يبق لنا شيء.", ["وأضاف"]),  # he added sadly: nothing is left to us
        ("دخل المصنع مدعيا أنه مفتش.", ["مدعيا"]),  # he entered the plant, claiming to be an inspector
        ("وقع الحادث قبل أن تضيف الوزارة أن الطريق آمن.", ["تضيف الوزارة"]),  # before it added that the road is safe
    ],
)
def test_turns_of_reporting(text: str, found: list[str]) -> None:
    assert sources(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("لكن مدير النادي اتهم الحكم بالتحيز.", ["مدير النادي اتهم"]),  # but the director accused the referee of bias
        ("غير أن وكالة الساحل المحلية نقلت عنه النفي.", ["وكالة الساحل المحلية نقلت عنه"]),  # yet the agency quoted him
        ("لكن متحدثا باسم الشركة صرح بأن العقد سار.", ["متحدثا باسم الشركة صرح"]),  # but a spokesman stated that
    ],
)
def test_the_subject_of_a_clause_that_is_opened_stands_before_its_verb(text: str, found: list[str]) -> None:
    assert sources(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "توصل الطرفان إلى صيغة جديدة.",  # the two sides reached a new formula
        "كتب - سالم العوضي",  # a byline
        "ثمة رسائل وردت إلى المركز مفادها أن النهر فاض.",  # messages that came in, to the effect that the river rose
        "أوقف السائق على ذمة التحقيق.",  # the driver was held pending the inquiry
        "اهتز الجسر وفق مقياس ريختر.",  # the bridge shook by the Richter scale
        "منصة «دفع» تجمع عشرة ملايين دولار",  # a platform raises ten million dollars: a verb of agreeing, written alike
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert sources(text) == []


def test_an_occasion_is_nobody() -> None:
    # He considered during his visit that the step is useful.
    assert sources("واعتبر خلال زيارته أن الخطوة مفيدة.") == ["واعتبر"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "مصدر في البلدية ينفي تقرير الصحيفة عن الجسر",
            ["مصدر في البلدية ينفي"],
        ),  # a municipal source denies the report
        ("الدرعي: الجسر آمن", ["الدرعي"]),  # al-Diri, a name of origin alone
        ("الجسر آمن\n- سمير عوض: نأمل أن يفتح في الربيع", ["سمير عوض"]),  # behind a dash, as interviews print it
        ("التالي: الجسر", []),  # next: the bridge
        ("خلاف على الجسر.. والوزارة توضح", ["والوزارة توضح"]),  # dispute over the bridge .. and the ministry explains
        ("اقرأ أيضا/ وزير النقل: الجسر آمن", ["وزير النقل"]),  # read also/ Minister of Transport: the bridge is safe
    ],
)
def test_a_headline_names_who_speaks_before_what_he_does(text: str, found: list[str]) -> None:
    assert sources(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A verb right behind an indefinite source describes it: «officials who talked on condition of anonymity said»
        ("وقال موظفون تحدثوا شريطة عدم ذكر أسمائهم إن العقد لغي.", ["وقال موظفون"]),
        ("قال السائق الذي تحدث للصحيفة نفسها إن الطريق مغلق.", ["قال السائق"]),  # who talked to the same paper
        ("وعندي رسائل كثيرة كتبتها ولم أرسلها.", []),  # I have many letters which I wrote and did not send
        ("وتعتبر المؤسسة من بين الجهات الرائدة.", []),  # the institution is considered one of the leading ones
        ("وتعتبر المؤسسة أن الجسر آمن.", ["وتعتبر المؤسسة"]),  # the institution considers that the bridge is safe
    ],
)
def test_what_only_describes_reports_nothing(text: str, found: list[str]) -> None:
    assert sources(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ونفى بشكل غير مباشر إغلاق الجسر.", ["ونفى"]),  # he denied in an indirect way the closing of the bridge
        ("و شدد على أن الجسر آمن.", ["شدد"]),  # «and» typed apart
        ("كما تؤكد للرأي العام أن الجسر آمن.", ["تؤكد"]),  # it affirms to the public that
        ("وعزت ذلك إلى هبوب الرياح.", ["وعزت"]),  # she put that down to the winds
        ("وأرجعت هبوط المبيعات إلى الغلاء.", ["وأرجعت"]),  # she put the fall of sales down to the dearness
        ("وسخر المدرب من الحكم بقوله: «لم ير شيئا».", ["بقوله"]),  # the coach mocked the referee by saying
        ("وكشفت المصادر ذاتها أن الجسر آمن.", ["وكشفت المصادر ذاتها"]),  # the same sources disclosed that
        ("مؤكدا في الوقت نفسه، أن الجسر آمن.", ["مؤكدا"]),  # affirming at the same time that
        ("ونقلت الصحيفة، عن مصدر مطلع، أن الجسر آمن.", ["ونقلت الصحيفة", "عن مصدر مطلع"]),
        ("نقل الموقع في نسخته العربية عن مهندس أن الجسر آمن.", ["نقل الموقع في نسخته العربية", "عن مهندس"]),
        ("وقال المهندس -حسبما أفادت الصحيفة- إن الجسر آمن.", ["وقال المهندس", "حسبما أفادت الصحيفة"]),  # as … reported
        ("الجسر آمن، وفق ما نقلته الصحيفة عن مهندس.", ["وفق ما نقلته الصحيفة", "عن مهندس"]),  # as … quoted from
        ("وذكرت الصحيفة نقلا عما سمته «مذكرة داخلية» أن الجسر آمن.", ["وذكرت الصحيفة", "نقلا عما سمته «مذكرة داخلية»"]),
    ],
)
def test_words_between_a_cue_and_what_belongs_to_it(text: str, found: list[str]) -> None:
    assert sources(text) == found
