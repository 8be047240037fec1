"""What stands after a number: per cent, money, a measure, a counted noun; and the rate or bound after that."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from annotator.detect import currencies, nouns, numbers
from annotator.detect.date_parts import year_number
from annotator.detect.document import Document
from annotator.detect.lexicon import Lexicon, Reading
from annotator.detect.numbers import Numeral
from annotator.text.tokens import TokenKind

PERCENT = "%"
TIMES = "x"
_TIMES = frozenset(("date.weekday", "date.period", "date.relative"))
_ORDINALS = frozenset(("date.day-ordinal", "date.fraction-ordinal"))
_PRICE_REACH = 12
_LARGEST_PLURAL = 10
_BEFORE_OF = frozenset(("demonstrative", "superlative.elative", "range.between"))
_TWO, _HUNDRED, _LARGEST = Decimal(2), Decimal(100), Decimal(10) ** 24


class Kind(StrEnum):
    """What sort of unit it is."""

    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    TIMES = "times"
    NOUN = "noun"


class Unit(NamedTuple):
    """A unit up to before token `end`; `name` as a claim gives it; `share` of the main unit; known or guessed."""

    end: int
    name: str | None
    kind: Kind
    share: Decimal = Decimal(1)
    sure: bool = True


def after(document: Document, numeral: Numeral) -> Unit | None:
    """The unit that follows a numeral."""
    index = numeral.end
    if document.reading(index, "date.year-noun") is not None and year_number(document, index + 1) is not None:
        return None
    return fixed(document, index) or _counted(document, numeral, index) or _of(document, numeral)


def fixed(document: Document, index: int) -> Unit | None:
    """Per cent, times, money or a measure at token `index`."""
    percent = document.reading(index, "percent")
    if percent is not None:
        return Unit(index + percent.length, PERCENT, Kind.PERCENT)
    money = currencies.after(document, index)
    if money is not None and not nouns.is_told_by_spelling(document, index):
        return Unit(money.end, money.unit, Kind.MONEY, money.share)
    times = document.reading(index, "number.times")
    if times is not None:
        return Unit(index + times.length, TIMES, Kind.TIMES)
    return measure(document, index)


def measure(document: Document, index: int) -> Unit | None:
    """A measure, with the word that makes it square or cubic."""
    reading = document.reading(index, "unit")
    if reading is None or reading.clitic not in document.lexicon.group("article-alone"):
        return None
    return measure_of(document, index, reading)


def measure_of(document: Document, index: int, reading: Reading) -> Unit:
    """The measure that `reading` at token `index` names, with its power."""
    end, name = index + reading.length, reading.entry.lemma
    power = document.reading(end, "unit.power")
    if power is None and document.tokens.touches_next(end - 1):
        power = document.reading(end, "unit.power-figure")
    if power is not None:
        return Unit(end + 1, f"{name} {power.entry.lemma}", Kind.MEASURE)
    return Unit(end, name, Kind.MEASURE)


def _counted(document: Document, numeral: Numeral, index: int) -> Unit | None:
    """A noun right after the number; an unknown one must end as the numeral asks."""
    definite = numeral.clitic in document.lexicon.affixes("definite")
    apart = numeral.digits and numeral.scale == 1 and not definite and _definite(document, index)
    if apart and numeral.value is not None and numeral.value > _LARGEST_PLURAL:
        return None  # «نسخة 2007 الرقم»: what a figure counts has no article
    noun = None if definite and numeral.value is None else nouns.known(document, index)
    if noun is not None and _is_broken(numeral) and document.reading(index, "noun.or-verb") is not None:
        return None
    if noun is None and not definite and (numeral.value is not None or _definite(document, index)):
        noun = nouns.guessed(document, index, _endings(document, numeral))
    if noun is None:
        return None
    return Unit(noun.end, noun.lemma, Kind.NOUN, sure=noun.known)


def _is_broken(numeral: Numeral) -> bool:
    value = numeral.value
    return value is not None and value != value.to_integral_value()


def _endings(document: Document, numeral: Numeral) -> tuple[str, ...]:
    """Plural after three to ten and vague counts, singular after more, any after hundreds and scales.

    Three to ten in words have the ending of the other gender: what «ثلاثة» counts is masculine.
    """
    value = numeral.value
    if value is None:
        return ("plural", "singular", "loose")
    if value != value.to_integral_value() and numeral.scale == 1:
        return ()
    size = abs(value)
    small = size % _HUNDRED if size < _LARGEST else _HUNDRED
    if size == _TWO and not numeral.digits:
        return ()  # the dual says two: «عاملين اثنين قُتلا» counts nothing behind it
    if 3 <= small <= 10 and numeral.scale == 1:
        masculine = document.word(numeral.end - 1).endswith(document.lexicon.affixes("feminine-ending"))
        return ("masculine", "plural") if masculine else ("plural",)
    return ("singular",) if 11 <= small <= 99 and numeral.scale == 1 else ("singular", "loose")


def share_of(lexicon: Lexicon, whole: str | None, part: str | None) -> Decimal | None:
    """What one of the measure `part` is of the measure `whole` (a minute of an hour), or None."""
    return _shares(lexicon).get((whole or "", part or ""))


def are_alike(lexicon: Lexicon, name: str | None, other: str | None) -> bool:
    """Whether both name the same measure, as two words for a year do."""
    return name == other or share_of(lexicon, name, other) == 1


@cache
def _shares(lexicon: Lexicon) -> Mapping[tuple[str, str], Decimal]:
    parts = lexicon.of_class("unit.part")
    return {(part.text("of"), part.lemma): 1 / Decimal(part.text("share")) for part in parts}


def _of(document: Document, numeral: Numeral) -> Unit | None:
    """«70,900 من الرجال», «مئات الآلاف من المهاجرين»: a plural joined by "of"."""
    index = numeral.end
    if document.reading(index, "number.of") is None:
        return None
    money = currencies.after(document, index + 1)
    if money is not None and money.number == "plural":
        return Unit(money.end, money.unit, Kind.MONEY, money.share)
    start = index + 1 + document.is_any(index + 1, _BEFORE_OF)
    noun = _plural_at(document, start, many=numeral.scale > 1) or nouns.definite_plural(document, start)
    if noun is None:
        joined = nouns.joined_plural(document, start)
        return None if joined is None else Unit(joined.end + 1, joined.lemma, Kind.NOUN)
    end = noun.end
    if not _definite(document, start) and _definite(document, end):
        end += 1
    return Unit(end, noun.lemma, Kind.NOUN, sure=noun.known)


def _plural_at(document: Document, index: int, *, many: bool) -> nouns.Noun | None:
    noun = nouns.known(document, index)
    if noun is not None:
        return noun if noun.plural or (many and _definite(document, index)) else None
    return nouns.guessed(document, index, ("plural",)) if _definite(document, index) else None


def _definite(document: Document, index: int) -> bool:
    word = document.word(index)
    articles = document.lexicon.affixes("article-alone")
    return document.kind(index) is TokenKind.ARABIC and word.startswith(tuple(articles))


def rate(document: Document, index: int) -> int | None:
    """Where a rate that begins at token `index` ends: «يومياً», «للبرميل», «لكل أسرة», «للثلاجة الواحدة»."""
    single = document.reading(index + 1, "rate.single")
    if single is not None and document.word(index).startswith(document.lexicon.affixes("for-the")):
        return index + 2
    reading = document.reading(index, "rate")
    if reading is not None and document.is_any(index + reading.length, _ORDINALS):
        return None  # «30% لليوم الرابع»
    if reading is not None and not _dates(document, reading, index + reading.length):
        end = index + reading.length
        return end + (document.reading(end, "rate.single") is not None)
    if document.word(index) == "/":
        return _per_end(document, index + 1)
    each = document.reading(index, "rate.each")
    if each is not None:
        return _each_end(document, index + each.length)
    return None


def priced(document: Document, first: int, index: int) -> int | None:
    """Where a thing ends whose price the amount from token `first` to before `index` is: «سعره 600 ريال للثلاجة»."""
    if not document.word(index).startswith(document.lexicon.affixes("for-the")) or _is_qualified(document, index):
        return None
    thing = any("noun" in reading.entry.classes for reading in document.readings(index))
    for place in range(first - 1, max(-1, first - 1 - _PRICE_REACH), -1):
        if document.ends_sentence(place) or not thing:
            return None
        if document.reading(place, "rate.price") is not None:
            return index + 1
    return None


def _is_qualified(document: Document, index: int) -> bool:
    """Whether a definite word follows that goes on with the noun at `index`: «للنسخة الأساسية»."""
    return _definite(document, index + 1) and not document.is_any(index + 1, _TIMES)


def _per_end(document: Document, index: int) -> int | None:
    """Where a measure behind a stroke ends, or the letter of one: «كم/س», «درهم/م2»."""
    per = measure(document, index)
    if per is not None:
        return per.end
    return None if document.reading(index, "rate.letter") is None else index + 1


def _dates(document: Document, reading: Reading, end: int) -> bool:
    """Whether "in the month" goes on as a date or a clock time, as before any adjective: «في الشهر المناظر»."""
    if "rate.in" not in reading.entry.classes:
        return False
    dated = document.kind(end) is TokenKind.NUMBER or document.reading(end, "rate.not-before") is not None
    return dated or (_definite(document, end) and document.reading(end, "rate.single") is None)


def _each_end(document: Document, index: int) -> int | None:
    """After "for each": a noun, or a numeral and its noun."""
    numeral = numbers.read(document, index)
    if numeral is not None:
        unit = after(document, numeral)
        return numeral.end if unit is None else unit.end
    known = fixed(document, index) or nouns.known(document, index)
    if known is not None:
        return known.end
    counted = document.kind(index) is TokenKind.ARABIC and document.reading(index, "not-counted") is None
    return index + 1 if counted else None
