"""What is counted: from the noun after a number to its singular.

Nouns that the lexicon knows (class `noun`) say their singular; others are led back by the patterns of
`reductions.toml`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple, NotRequired, TypedDict, cast

from annotator import resources
from annotator.detect.document import Document
from annotator.detect.lexicon import Reading
from annotator.text.folding import fold, fold_word
from annotator.text.tokens import TokenKind

_NOT_COUNTED = frozenset(
    (
        "not-counted",
        "number",
        "number.vague",
        "number.fraction",
        "number.parts",
        "percent",
        "rate",
        "money.country",
        "amount.head",
        "amount.announcer",
        "bound.before",
        "bound.after",
        "bound.distant",
        "range.to",
        "range.between",
        "date.month",
        "date.relative",
        "date.weekday",
        "date.day-part",
        "ordinal",
    )
)
"""Classes whose words, where nothing else is known of them, are no counted nouns."""
_OWNED = frozenset(("noun", "fraction.whole"))


class Noun(NamedTuple):
    """A counted noun over the tokens up to before `end`; `lemma` is None for "others". `known` by the lexicon."""

    end: int
    lemma: str | None
    plural: bool
    known: bool = True


class Reduction(NamedTuple):
    """A pattern over a folded noun, and how the article's spelling becomes its singular."""

    pattern: re.Pattern[str]
    after: str
    cut: int = 0
    add: str = ""
    becomes: str = ""


class _Row(TypedDict):
    pattern: str
    after: str
    cut: NotRequired[int]
    add: NotRequired[str]
    becomes: NotRequired[str]


def known(document: Document, index: int) -> Noun | None:
    """The noun of the lexicon at token `index`, bare or definite."""
    reading = document.reading(index, "noun.none")
    if reading is not None:
        return Noun(index + reading.length, None, plural=True)
    allowed = document.lexicon.group("article-alone")
    for reading in document.readings(index):
        if "noun" in reading.entry.classes and reading.clitic in allowed and _is_spelt(document, index, reading):
            number = reading.entry.text("number")
            return Noun(index + reading.length, reading.entry.lemma, number == "plural")
    return None


def _is_spelt(document: Document, index: int, reading: Reading) -> bool:
    """Whether the article spells the noun as it must be, where folding makes another word of it."""
    spelt = reading.entry.text("spelt")
    return spelt in unicodedata.normalize("NFC", document.source(index, index + reading.length))


def is_told_by_spelling(document: Document, index: int) -> bool:
    """Whether the word at `index` is spelt as a noun is that folding makes alike to another word («بئر», no birr)."""
    return any(
        reading.entry.text("spelt") and "noun" in reading.entry.classes and _is_spelt(document, index, reading)
        for reading in document.readings(index)
    )


def is_owned(document: Document, index: int) -> bool:
    """Whether the word at `index` is a noun, counted or a whole, with an ending of possession: «قيمتها»."""
    return _is_owned(document, document.word(index))


def _is_owned(document: Document, word: str) -> bool:
    stems = (
        word[: len(word) - len(ending)] + stem
        for ending, stem in possessives(document.language)
        if word.endswith(ending) and len(word) > len(ending) + 2
    )
    readings = (reading for stem in stems for reading in document.lexicon.readings_of(stem))
    return any(reading.length == 1 and not _OWNED.isdisjoint(reading.entry.classes) for reading in readings)


def guessed(document: Document, index: int, after: Sequence[str]) -> Noun | None:
    """An unknown word at `index` read as a noun, if its ending is one that the numeral before it asks for."""
    if document.kind(index) is not TokenKind.ARABIC or _is_taken(document, index):
        return None
    word, spelt = document.word(index), document.source(index, index + 1)
    if word.endswith(document.lexicon.affixes("owned")):
        return None  # «1.3 مليون سجلها»: what has an owner, or a verb its object
    for article in document.lexicon.affixes("article-alone"):
        if word.startswith(article) and len(word) > len(article) + 2:
            word, spelt = word[len(article) :], _without_first(spelt, len(article))
    if any(pattern.match(word) for after_, pattern in not_nouns(document.language) if not after_ or after_ in after):
        return None
    for reduction in reductions(document.language):
        if reduction.after in after and reduction.pattern.search(word):
            plural = reduction.after in ("plural", "masculine")
            return Noun(index + 1, _reduced(spelt, reduction), plural, known=False)
    return None


def _is_taken(document: Document, index: int) -> bool:
    """Whether the lexicon knows the word as something that is not counted, or as a noun behind a preposition."""
    if any(not _NOT_COUNTED.isdisjoint(reading.entry.classes) for reading in document.readings(index)):
        return True
    joined = document.lexicon.affixes("with-preposition")
    readings = document.readings(index)
    if any("noun" in reading.entry.classes and reading.clitic in joined for reading in readings):
        return True
    if readings and all(reading.clitic in joined for reading in readings):
        return True  # a word of another class behind a preposition: «بقفزة»
    word = document.word(index)
    return any(word.startswith(clitic) and _is_owned(document, word[len(clitic) :]) for clitic in joined)


def _reduced(spelt: str, reduction: Reduction) -> str:
    plain = bare(spelt)
    if reduction.becomes:
        return reduction.pattern.sub(reduction.becomes, fold_word(plain))
    return plain[: len(plain) - reduction.cut] + reduction.add


def bare(word: str) -> str:
    """A word of the article without vowel marks, tatweel and invisible marks, its letters as they were spelt."""
    folded = fold(word)
    return "".join(word[folded.position(place)] for place in range(len(folded.text)))


def _without_first(word: str, letters: int) -> str:
    return bare(word)[letters:]


@cache
def possessives(language: str) -> tuple[tuple[str, str], ...]:
    """Endings of possession and what of the noun they hide, in the order in which they are tried."""
    rows = cast("Sequence[Mapping[str, str]]", _table(language).get("possessive", ()))
    return tuple((row["ending"], row["stem"]) for row in rows)


@cache
def duals(language: str) -> tuple[tuple[str, str], ...]:
    """Endings of the dual and what of the noun they hide, in the order in which they are tried."""
    rows = cast("Sequence[Mapping[str, str]]", _table(language).get("dual", ()))
    return tuple((row["ending"], row["stem"]) for row in rows)


@cache
def joined_plurals(language: str) -> tuple[tuple[str, str], ...]:
    """Endings of a plural before its owner and what of the plural they hide."""
    rows = cast("Sequence[Mapping[str, str]]", _table(language).get("joined-plural", ()))
    return tuple((row["ending"], row["stem"]) for row in rows)


@cache
def not_nouns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Beginnings of words that are no nouns, each with the numerals behind which it is so; empty for all."""
    rows = cast("Sequence[Mapping[str, str]]", _table(language).get("not-noun", ()))
    return tuple((row.get("after", ""), re.compile(row["pattern"])) for row in rows)


@cache
def reductions(language: str) -> tuple[Reduction, ...]:
    """The patterns of a language, in the order in which they are tried."""
    rows = cast("Sequence[_Row]", _table(language).get("reduction", ()))
    return tuple(
        Reduction(
            re.compile(row["pattern"]), row["after"], row.get("cut", 0), row.get("add", ""), row.get("becomes", "")
        )
        for row in rows
    )


@cache
def _table(language: str) -> Mapping[str, object]:
    path = resources.path("lang", language, "lexicon", "reductions.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def dual(document: Document, index: int, joined: str = "") -> Noun | None:
    """The indefinite noun in the dual at `index`, behind what is `joined` to it, if the lexicon knows its singular."""
    word = document.word(index)[len(joined) :]
    for ending, stem in duals(document.language):
        if not word.endswith(ending) or len(word) <= len(ending) + 2:
            continue
        for reading in document.lexicon.readings_of(word[: len(word) - len(ending)] + stem):
            if reading.length == 1 and _names_unit(reading.entry.classes) and not is_plural(reading):
                return Noun(index + 1, reading.entry.lemma, plural=False)
    return None


def joined_plural(document: Document, index: int) -> Noun | None:
    """The known sound plural at `index` that its owner follows: «(من) موظفي الدولة»."""
    word = document.word(index)
    owned = document.kind(index + 1) is TokenKind.ARABIC and not _is_taken(document, index + 1)
    for ending, stem in joined_plurals(document.language):
        if not owned or not word.endswith(ending):
            continue
        for reading in document.lexicon.readings_of(word[: len(word) - len(ending)] + stem):
            if reading.length == 1 and "noun" in reading.entry.classes and is_plural(reading):
                return Noun(index + 1, reading.entry.lemma, plural=True)
    return None


def ends_as_dual(document: Document, index: int) -> bool:
    """Whether the word at `index` has an ending of the dual, as an adjective behind such a noun has."""
    return document.word(index).endswith(tuple(ending for ending, _ in duals(document.language)))


def is_plural(reading: Reading) -> bool:
    """Whether the noun that was read stands in the plural."""
    return reading.entry.text("number") == "plural"


def definite_plural(document: Document, index: int) -> Noun | None:
    """The definite plural at `index` («المتهمين», «أعضائه»), known or with a sound plural's ending."""
    definite = document.lexicon.affixes("definite")
    for reading in document.readings(index):
        plural = reading.entry.text("number") == "plural"
        if reading.clitic in definite and plural and _names_unit(reading.entry.classes):
            return Noun(index + reading.length, reading.entry.lemma, plural=True)
    word, spelt = document.word(index), document.source(index, index + 1)
    for article in sorted(definite, key=len, reverse=True):
        if word.startswith(article) and len(word) > len(article) + 3:
            return _reduce(document, index, word[len(article) :], _without_first(spelt, len(article)))
    return _possessed(document, index, word)


def _possessed(document: Document, index: int, word: str) -> Noun | None:
    """«أعضائه»: a known plural with an ending of possession, which makes it definite too."""
    for ending, stem in possessives(document.language):
        if not word.endswith(ending) or len(word) <= len(ending) + 2:
            continue
        for reading in document.lexicon.readings_of(word[: len(word) - len(ending)] + stem):
            entry = reading.entry
            if "noun" in entry.classes and entry.text("number") == "plural" and reading.length == 1:
                return Noun(index + 1, entry.lemma, plural=True)
    return None


def _names_unit(classes: frozenset[str]) -> bool:
    return "noun" in classes or "unit" in classes


def _reduce(document: Document, index: int, word: str, spelt: str) -> Noun | None:
    for reduction in reductions(document.language):
        if reduction.after == "plural" and reduction.pattern.search(word):
            return Noun(index + 1, _reduced(spelt, reduction), plural=True, known=False)
    return None
