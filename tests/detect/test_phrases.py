"""Where the noun phrase that names a source ends."""

import pytest

from annotator.detect import dates, lexicon
from annotator.detect.contexts import context_of
from annotator.detect.document import Document
from annotator.detect.phrases import opens_phrase, phrase_end


def phrase(text: str) -> str:
    """The noun phrase at the beginning of `text`."""
    document = Document(text, lexicon.load("ar"))
    context = context_of(document, tuple(dates.find(document, ())))
    end = phrase_end(document, 0, context)
    return document.source(0, end) if end else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وزير المالية أن الدين انخفض", "وزير المالية"),  # the finance minister | that debt fell
        ("وزير المالية سامي العلي إن الدين انخفض", "وزير المالية سامي العلي"),
        ("المتحدث باسم وزارة الدفاع إن القوات انسحبت", "المتحدث باسم وزارة الدفاع"),
        ("الوزيرة التي زارت المصنع إنها مطمئنة", "الوزيرة"),  # the minister | who visited the plant
        ("الشركة الثلاثاء إنها ستبيع", "الشركة"),  # the company | on Tuesday
        ("الحكومة انسحابها من الاتفاق", "الحكومة"),  # the government | its withdrawal
        ("البنك المركزي خفض الفائدة", "البنك المركزي"),  # the central bank | a cut of interest
        ("رئيسة القسم، وهي طبيبة، إن العينة سليمة", "رئيسة القسم"),  # the head of the unit | , who is a physician
        ("لجنة حقوق الإنسان في الأمم المتحدة إن الوضع خطير", "لجنة حقوق الإنسان في الأمم المتحدة"),
        ("القيادي في الجبهة سمير عوض إن الموقف ثابت", "القيادي في الجبهة سمير عوض"),  # the Front's leader Samir Awad
        ("المسؤول في ختام الجولة إن الموقف ثابت", "المسؤول"),  # the official | at the end of the round
        ("العقيد / خالد مصطفى إن الحملة مستمرة", "العقيد / خالد مصطفى"),  # colonel Khalid Mustafa
        ("د . أحمد فؤاد إن العينة سليمة", "د . أحمد فؤاد"),  # Dr. Ahmad Fuad
        ("أ.د. أحمد فؤاد إن العينة سليمة", "أ.د. أحمد فؤاد"),
        ("سارة ويلسون، إن العدد نفد", "سارة ويلسون"),  # Sarah Wilson: no verb behind «and»
        ("الشاعر فيصل ناجي إن الديوان نفد", "الشاعر فيصل ناجي"),  # the poet Faisal: no verb behind «so»
        ("مصادر أمنية وطبية إن الحصيلة ارتفعت", "مصادر أمنية وطبية"),  # security and medical sources
        ("عضو المجلس محمد علي الحارثي إن السد متين", "عضو المجلس محمد علي الحارثي"),  # Muhammad Ali, not «on»
        ("مصدر عسكري تابع للقيادة الجنوبية إن الطريق فتح", "مصدر عسكري تابع للقيادة الجنوبية"),  # belonging to …
        ("غوغل هذه المزاعم", "غوغل"),  # Google | these allegations
        ("قناة «المرفأ» هذه الرواية", "قناة «المرفأ»"),  # the channel «al-Marfa» | this story
        ("المتحدث باسم النقابة بعض الأعضاء", "المتحدث باسم النقابة"),  # the union's spokesman | some of the members
        ("مندوبان من تحالف دلتا+ إن الحصص ثابتة", "مندوبان من تحالف دلتا+"),  # two delegates of the Delta+ alliance
        (
            "مصدر رسمي لـ وكالة الساحل إن",
            "مصدر رسمي",
        ),  # an official source | to the Sahel agency, the preposition apart
        (
            "الباحثة الأولى «سارا ميلر» إن العينة سليمة",
            "الباحثة الأولى «سارا ميلر»",
        ),  # the first researcher «Sara Miller»
        ("هيئة شؤون النازحين اليمنيين إن العدد ارتفع", "هيئة شؤون النازحين اليمنيين"),  # … for displaced Yemenis
        ("مقربون من «نادي الهضبة» إن العقد جاهز", "مقربون من «نادي الهضبة»"),  # people close to «Hadaba Club»
        ("متحدث باسم «جي إل تي إم آي» إن العقد جاهز", "متحدث باسم «جي إل تي إم آي»"),  # for «GLTMI», five letters
        ("مندوبة تشيلي في المجلس إن النص جاهز", "مندوبة تشيلي في المجلس"),  # Chile's envoy to the council
        ("المتحدث باسم النقابة، سمير عوض لـ«المرفأ»", "المتحدث باسم النقابة، سمير عوض"),  # … Samir Awad | to «…»
        ("الصحيفة كذبا", "الصحيفة"),  # the paper | a lie
    ],
)
def test_it_ends_where_what_is_said_begins(text: str, name: str) -> None:
    assert phrase(text) == name


def test_a_name_in_quotation_marks_belongs_to_its_noun() -> None:
    assert phrase("صحيفة «المسار» الأسبوعية إن العدد نفد") == "صحيفة «المسار» الأسبوعية"  # the weekly "al-Masar"


def test_an_office_may_follow_a_name_behind_a_comma() -> None:
    text = "ليلى حداد، مديرة المركز، إن التجربة نجحت"  # Layla Haddad, the centre's director, that the trial worked
    assert phrase(text) == "ليلى حداد، مديرة المركز"


@pytest.mark.parametrize("word", ["إن", "أنه", "في", "لصحيفة", ":", "، ", "انسحاب", "الثلاثاء"])
def test_no_subject_begins_with_what_opens_a_statement(word: str) -> None:
    document = Document(f"{word} الطريق مفتوح", lexicon.load("ar"))
    context = context_of(document, tuple(dates.find(document, ())))
    assert not opens_phrase(document, 0, context)
