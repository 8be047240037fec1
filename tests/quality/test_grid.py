"""The robustness grid: however a phrase is spelt, the same claim is found, with the same value, over the same words.

Each variant rewrites a plain sentence as Arabic copy really comes: without hamzas, vowelled, stretched, in other
digits, with invisible marks, decomposed, from a PDF. A claim is compared by its folded words and its attributes.
"""

import importlib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import pytest

from annotator.detect import examples, pipeline
from annotator.model.claims import Claim, ClaimType
from annotator.text.folding import fold_word

Variant = Callable[[str], str]

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def between_letters(mark: str, every: int = 2) -> Variant:
    """Puts `mark` between letters of a word, after each `every`th place."""

    def insert(text: str) -> str:
        pairs = zip(text, text[1:] + " ", strict=True)
        return "".join(
            a + mark if a.isalpha() and b.isalpha() and place % every == 0 else a for place, (a, b) in enumerate(pairs)
        )

    return insert


def replaced(*pairs: tuple[str, str]) -> Variant:
    """Replaces strings one after the other."""

    def replace(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return replace


def presentation_forms(text: str) -> str:
    """Letters as a PDF gives them: each in its shape, still in logical order."""
    reshaper = importlib.import_module("arabic_reshaper").ArabicReshaper({"delete_harakat": False})
    return cast("Callable[[str], str]", reshaper.reshape)(text)


def around_words(mark: str) -> Variant:
    """Writes `mark` at both ends of every word."""
    return lambda text: " ".join(mark + word + mark for word in text.split(" "))


VARIANTS: dict[str, Variant] = {
    "plain": lambda text: text,
    "no hamza on alif": replaced(("أ", "ا"), ("إ", "ا"), ("آ", "ا")),
    "hamza below for above": replaced(("أ", "إ")),
    "alif wasla": replaced(("ال", "ٱل")),
    "ha for ta marbuta": replaced(("ة", "ه")),
    "ya for alif maqsura": replaced(("ى", "ي")),
    "alif maqsura for final ya": replaced(("ي ", "ى ")),
    "persian ya and kaf": replaced(("ي", "ی"), ("ك", "ک")),
    "tatweel": between_letters("ـ", 3),
    "long tatweel": between_letters("ـــ", 4),
    "fatha": between_letters("\u064e"),
    "damma": between_letters("\u064f", 3),
    "kasra": between_letters("\u0650", 3),
    "shadda and fatha": between_letters("\u0651\u064e", 3),
    "sukun": between_letters("\u0652"),
    "superscript alef": between_letters("\u0670", 4),
    "eastern digits": lambda text: text.translate(EASTERN),
    "persian digits": lambda text: text.translate(PERSIAN),
    "eastern separators": lambda text: text.translate(EASTERN).replace(".", "٫"),
    "no-break space": replaced((" ", "\u00a0")),
    "narrow no-break space": replaced((" ", "\u202f")),
    "two spaces": replaced((" ", "  ")),
    "tab": replaced((" ", "\t")),
    "zero width non-joiner": around_words("\u200c"),
    "zero width joiner": around_words("\u200d"),
    "zero width space": around_words("\u200b"),
    "right-to-left mark": around_words("\u200f"),
    "left-to-right mark": around_words("\u200e"),
    "arabic letter mark": around_words("\u061c"),
    "embedding": lambda text: "\u202b" + text + "\u202c",
    "isolate": lambda text: "\u2067" + text + "\u2069",
    "isolates around words": lambda text: " ".join(f"\u2068{word}\u2069" for word in text.split(" ")),
    "soft hyphen": between_letters("\u00ad", 4),
    "byte-order mark inside": lambda text: "\ufeff" + text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "presentation forms": presentation_forms,
    "conjunction wa": lambda text: "و" + text,
    "conjunction fa": lambda text: "ف" + text,
    "in a list": lambda text: "• " + text,
    "numbered": lambda text: "- " + text,
    "after a line": lambda text: "خبر\n" + text,  # "news"
    "before a line": lambda text: text + "\nخبر",
    "no full stop": lambda text: text.rstrip("."),
    "exclamation": lambda text: text.rstrip(".") + "!",
    "question mark": lambda text: text.rstrip(".") + "؟",
    "ellipsis": lambda text: text.rstrip(".") + "…",
    "in brackets": lambda text: "(" + text.rstrip(".") + ")",
    "guillemets for quotes": replaced(("“", "«"), ("”", "»")),
    "straight quotes": replaced(("“", '"'), ("”", '"')),
    "single quotes": replaced(("“", "‘"), ("”", "’")),
    "reversed quotes": replaced(("“", "\ue000"), ("”", "“"), ("\ue000", "”")),
    "low quotes": replaced(("“", "„"), ("”", "“")),
    "vowelled and eastern": lambda text: between_letters("\u064e")(text).translate(EASTERN),
    "NFD without hamza seats": lambda text: unicodedata.normalize("NFD", text).replace("\u0654", ""),
    "tatweel and marks": lambda text: around_words("\u200f")(between_letters("ـ", 3)(text)),
    "presentation forms and marks": lambda text: around_words("\u200f")(presentation_forms(text)),
    "presentation forms, persian digits": lambda text: presentation_forms(text).translate(PERSIAN),
    "emoji before": lambda text: "🔴 " + text,
    "astral letters before": lambda text: "𞤀𞤣 " + text,  # Adlam
    "honorific before": lambda text: "ﷺ " + text,
}


@dataclass(frozen=True)
class Phrase:
    """A plain sentence and the claim that is found in each of its spellings."""

    text: str
    type: ClaimType
    quote: str
    attributes: dict[str, str]


PHRASES = (
    Phrase(  # "about 25 million riyals were spent"
        "أنفقت نحو 25 مليون يورو.", ClaimType.AMOUNT, "نحو 25 مليون يورو",
        {"low": "25000000", "unit": "EUR", "bound": "about"},
    ),
    Phrase(  # "it rose by 3.5 per cent"
        "ارتفعت بنسبة 3.5 في المئة.", ClaimType.AMOUNT, "بنسبة 3.5 في المئة",
        {"low": "3.5", "unit": "%", "bound": "exact"},
    ),
    Phrase(  # "more than two billion dollars were lost"
        "خسرت أكثر من ملياري دولار.", ClaimType.AMOUNT, "أكثر من ملياري دولار",
        {"low": "2000000000", "high": "", "unit": "USD", "bound": "more_than"},
    ),
    Phrase(  # "three hundred and twenty-five employees"
        "وصل ثلاثمئة وخمسة وعشرون موظفاً.", ClaimType.AMOUNT, "ثلاثمئة وخمسة وعشرون موظفاً",
        {"low": "325", "unit": "موظف", "bound": "exact"},
    ),
    Phrase(  # "“Nour” announced that the work is done"
        "أعلنت “نور” أن العمل انتهى.", ClaimType.SOURCE, "أعلنت “نور”", {"kind": "named", "name": "نور", "cue": "أعلنت"}
    ),
    Phrase(  # "“Nour” declined to comment"
        "امتنعت “نور” عن التعليق.", ClaimType.NO_COMMENT, "امتنعت “نور” عن التعليق",
        {"kind": "declined", "party": "نور"},
    ),
    Phrase(  # "the blast happened on 3 June 2025"
        "وقع الانفجار في 3 حزيران/يونيو 2025.", ClaimType.DATE, "3 حزيران/يونيو 2025", {"iso": "2025-06-03"}
    ),
    Phrase(  # "an official asked that his identity not be revealed"
        "قال مسؤول طلب عدم الكشف عن هويته ذلك.", ClaimType.ANONYMITY, "طلب عدم الكشف عن هويته", {}
    ),
    Phrase(  # "she added that “the water crisis will lead to the flight of thousands”"
        "أضافت أن “أزمة المياه ستؤدي إلى نزوح الآلاف”.", ClaimType.QUOTE, "“أزمة المياه ستؤدي إلى نزوح الآلاف”", {}
    ),
    Phrase(  # "it reached the highest level in its history"
        "سجلت أعلى مستوى في تاريخها.", ClaimType.SUPERLATIVE, "أعلى مستوى في تاريخها", {}
    ),
)
GLUED_ONLY = {"conjunction wa", "conjunction fa"}


def shown(value: object) -> str:
    """An attribute as comparable text: folded, quotes kept, numbers plain."""
    return fold_word(examples.shown(value)).strip()


def found_in(text: str, type_: ClaimType) -> list[Claim]:
    return [claim for claim in pipeline.claims(text) if claim.type is type_]


@pytest.mark.parametrize("name", VARIANTS)
@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.type}:{phrase.quote}")
def test_a_spelling_changes_nothing(phrase: Phrase, name: str) -> None:
    text = VARIANTS[name](phrase.text)
    claims = found_in(text, phrase.type)
    assert len(claims) == 1, text
    spelt = VARIANTS[name](phrase.quote) if "quotes" in name else phrase.quote
    prefix = text[0] if name in GLUED_ONLY and phrase.text.startswith(phrase.quote[:3]) else ""
    assert fold_word(claims[0].quote).split() == fold_word(prefix + spelt).split()
    for attribute, value in phrase.attributes.items():
        assert shown(getattr(claims[0], attribute)) == fold_word(value), attribute
