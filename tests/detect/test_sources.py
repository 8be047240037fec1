"""Sources in the spellings of real copy: the same sentence in another dress gives the same source."""

import unicodedata

import pytest

from annotator.detect import pipeline
from annotator.model.claims import Claim, ClaimType, SourceKind

# The ministry's spokesman Ahmad al-Sayyid affirmed that the bridge is safe.
PLAIN = "وأكد المتحدث أحمد السيد أن الجسر آمن."


def sources(text: str) -> list[Claim]:
    return [claim for claim in pipeline.claims(text) if claim.type is ClaimType.SOURCE]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN.replace("أ", "ا"),  # hamzas dropped
        PLAIN.replace("وأكد", "وأكّــد"),  # tatweel and a vowel mark
        PLAIN.replace("أن", "أنّ"),
        unicodedata.normalize("NFD", PLAIN),
        PLAIN.replace(" ", "\u00a0"),  # no-break spaces
        "\u200f" + PLAIN.replace(" ", " \u200f"),  # right-to-left marks
        "\u202b" + PLAIN + "\u202c",  # embedding
    ],
)
def test_spelling_does_not_matter(text: str) -> None:
    (claim,) = sources(text)
    assert claim.kind is SourceKind.NAMED
    assert claim.quote.endswith("السيد")


def test_presentation_forms_are_read() -> None:
    shaped = "ﻭﺃﻛﺪ" + PLAIN[4:]  # «and affirmed» as a PDF gives it
    (claim,) = sources(shaped)
    assert claim.span.start == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ارتفعت الأسعار، بحسب «الغد».", "الغد"),  # prices rose, according to "al-Ghad"
        ("ارتفعت الأسعار، بحسب “الغد”.", "الغد"),
        ('ارتفعت الأسعار، بحسب "الغد".', "الغد"),
        ("ارتفعت الأسعار، بحسب ‹الغد›.", "الغد"),
        ("ارتفعت الأسعار، بحسب Reuters.", "Reuters"),
    ],
)
def test_names_in_quotation_marks_and_in_latin(text: str, name: str) -> None:
    (claim,) = sources(text)
    assert claim.name == name


@pytest.mark.parametrize(
    ("verb", "ending"),
    [("قال", "الوزير"), ("قالت", "الوزيرة"), ("يقول", "الوزير"), ("تقول", "الوزيرة"), ("فقال", "الوزير")],
)
def test_verbs_are_read_in_gender_tense_and_with_conjunctions(verb: str, ending: str) -> None:
    (claim,) = sources(f"{verb} {ending} إن الطريق مفتوح.")  # the minister says that the road is open
    assert claim.name == ending
    assert claim.cue == verb.removeprefix("ف")


@pytest.mark.parametrize("cue", ["مؤكداً", "مؤكدا", "مؤكدة", "مؤكدين", "مؤكدًا"])
def test_participles_stand_alone(cue: str) -> None:
    (claim,) = sources(f"انتهى الاجتماع، {cue} أن الخطة جاهزة.")  # the meeting ended, affirming that the plan is ready
    assert (claim.kind, claim.cue, claim.name) == (SourceKind.IMPLICIT, cue, None)


def test_a_source_ends_before_a_relative_clause() -> None:
    (claim,) = sources("وقال الطبيب الذي عالجه إن الجرح بسيط.")  # the doctor who treated him said the wound is slight
    assert claim.quote == "وقال الطبيب"


def test_a_source_ends_before_a_date() -> None:
    (claim,) = sources("قالت الشركة الثلاثاء إنها ستبيع المصنع.")  # the company said on Tuesday it would sell the plant
    assert claim.quote == "قالت الشركة"


@pytest.mark.parametrize(
    "text",
    ["قال " * 5000, "بحسب " * 5000, "قال و" * 5000, "“" * 5000 + "قال", "وقال زيد، " * 3000, "نقلت عن " * 4000],
)
def test_any_text_is_read(text: str) -> None:
    for claim in sources(text):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
