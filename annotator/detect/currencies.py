"""Which money is meant: a noun with its country's adjective, a fixed name, a code, a sign, or what the article tells.

All names are the lexicon's: `currencies.toml` (made from CLDR) and `money.toml` (news usage).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from annotator.detect.document import Document
from annotator.detect.lexicon import Lexicon, Reading

_MONEY = frozenset(("money.name", "money.code", "money.symbol", "money.noun", "money.part", "money.part-symbol"))
_REACH = 14
_CLEARLY = 2
"""How often the country most spoken of must be named for each time the next one is."""


class Money(NamedTuple):
    """Money named in the tokens up to before `end`.

    `unit` is an ISO 4217 code, or the bare noun where no country settles it; `share` is a hundredth's part of it.
    """

    end: int
    unit: str
    share: Decimal = Decimal(1)
    number: str = ""


def after(document: Document, index: int) -> Money | None:
    """The money named from token `index` on, after a number."""
    if not document.is_any(index, _MONEY):
        return None
    for name in ("money.name", "money.code", "money.symbol"):
        reading = document.reading(index, name)
        if reading is not None and reading.clitic in document.lexicon.group("article-alone"):
            return Money(index + reading.length, reading.entry.text("code") or reading.entry.lemma)
    reading = document.reading(index, "money.noun")
    if reading is not None:
        return _told(document, index, reading)
    return _part(document, index)


def before(document: Document, index: int) -> tuple[int, Money] | None:
    """The sign or code right before the number at token `index`: where it begins, and the money."""
    for name in ("money.symbol", "money.code"):
        found = document.reading_before(index, name, longest=5)
        if found is not None:
            first, reading = found
            return first, Money(index, reading.entry.text("code") or reading.entry.lemma)
    return None


def _told(document: Document, index: int, reading: Reading) -> Money | None:
    """A noun of money with the adjective of its country, or without one."""
    if reading.clitic not in document.lexicon.group("article-alone"):
        return None
    entry, end = reading.entry, index + reading.length
    country = document.reading(end, "money.country")
    if country is not None:
        code = _codes(document.lexicon).get((entry.lemma, country.entry.text("country")))
        if code is not None:
            return Money(end + 1, code, number=entry.text("number"))
    if entry.features.get("told"):
        return None
    unit = entry.text("code") or of_context(document, entry.lemma)
    return Money(end, unit, number=entry.text("number"))


def _part(document: Document, index: int) -> Money | None:
    """Hundredths and thousandths: cents, halalas, fils; the country's adjective may follow."""
    reading = document.reading(index, "money.part") or document.reading(index, "money.part-symbol")
    if reading is None:
        return None
    entry, end = reading.entry, index + reading.length
    country = document.reading(end, "money.country")
    noun = entry.text("noun")
    code = entry.text("code") or _country_code(document, noun, country)
    if country is not None and (entry.text("code") or code):
        end += 1
    return Money(end, code or noun, Decimal(entry.text("share")), entry.text("number"))


def _country_code(document: Document, noun: str, country: Reading | None) -> str:
    if country is not None:
        return _codes(document.lexicon).get((noun, country.entry.text("country")), "")
    unit = of_context(document, noun)
    return "" if unit == noun else unit


def of_context(document: Document, noun: str) -> str:
    """The code of a bare `noun` (riyal, pound) where the article speaks of one country that has it; else the noun.

    The noun with its adjective elsewhere in the article decides; else the country named clearly most often.
    """
    key = ("currency", noun)
    if key not in document.memo:
        document.memo[key] = _settled(document, noun)
    return document.memo[key]


def _settled(document: Document, noun: str) -> str:
    told = _mentions(document, noun, beside_noun=True)
    counts = told or _mentions(document, noun, beside_noun=False)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]):
        return noun
    return ranked[0][0]


def traded(document: Document, first: int, end: int) -> str | None:
    """The money of a rate without one, «سعر الريال 63 ألفاً مقابل الدولار»: that named before it in the sentence."""
    other = _traded_for(document, end)
    if other is None:
        return None
    for place in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if document.ends_sentence(place):
            return None
        unit = _traded_at(document, place)
        if unit is not None and unit != other:
            return unit
    return None


def _traded_for(document: Document, index: int) -> str | None:
    """The other money of a rate: «مقابل الدولار», «للدولار»."""
    against = document.reading(index, "exchange.against")
    if against is not None:
        money = after(document, index + against.length)
        return None if money is None else money.unit
    noun = document.reading(index, "money.noun")
    if noun is None or noun.clitic not in document.lexicon.affixes("for-the"):
        return None
    return noun.entry.text("code") or noun.entry.lemma


def _traded_at(document: Document, place: int) -> str | None:
    if document.reading(place, "money.noun") is not None:
        money = after(document, place)
        return None if money is None else money.unit
    country = document.reading(place + 1, "money.country")
    if document.reading(place, "money.word") is None or country is None:
        return None
    name = country.entry.text("country")
    return next((code for (_, land), code in _codes(document.lexicon).items() if land == name), None)


def _mentions(document: Document, noun: str, *, beside_noun: bool) -> Counter[str]:
    """How often the countries whose money is called `noun` are spoken of, by currency code."""
    codes = _codes(document.lexicon)
    counts: Counter[str] = Counter()
    for name in ("money.country",) if beside_noun else ("money.country", "money.place"):
        for place in document.places_of(name):
            reading = document.reading(place, name)
            code = None if reading is None else codes.get((noun, reading.entry.text("country")))
            if code is not None and (not beside_noun or _is_noun(document, place - 1, noun)):
                counts[code] += 1
    return counts


def _is_noun(document: Document, index: int, noun: str) -> bool:
    reading = document.reading(index, "money.noun")
    return reading is not None and reading.entry.lemma == noun


@cache
def _codes(lexicon: Lexicon) -> Mapping[tuple[str, str], str]:
    """Currency codes by noun and country."""
    return {
        (entry.text("noun"), entry.text("country")): entry.lemma
        for entry in lexicon.of_class("money.code")
        if entry.text("noun")
    }
