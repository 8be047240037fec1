"""Which money is meant: a noun with its country's adjective, a fixed name, a code, a sign, or what the article tells.

All names are the lexicon's: `currencies.toml` (made from CLDR) and `money.toml` (news usage).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from annotator.detect.document import Document
from annotator.detect.lexicon import Lexicon, Reading
from annotator.text.tokens import TokenKind

_MONEY = frozenset(("money.name", "money.code", "money.symbol", "money.noun", "money.part", "money.part-symbol"))
_PLACES = frozenset(("money.country", "money.place"))
_NUMBERS = frozenset(("number", "number.scale"))
_REACH = 14
_SCENE = 4
"""Words at the head of a sentence that say where it plays."""
_LONG = 60
"""Words of a sentence, before and after, beyond which nothing is looked at."""
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
        reading = _as_spelt(document, index, name)
        if reading is not None and reading.clitic in document.lexicon.group("article-alone"):
            return Money(index + reading.length, reading.entry.text("code") or reading.entry.lemma)
    reading = document.reading(index, "money.noun")
    if reading is not None:
        bare = reading.clitic in document.lexicon.group("article-alone")
        return _told(document, index, reading) if bare else None
    return _part(document, index)


def _as_spelt(document: Document, index: int, name: str) -> Reading | None:
    """The reading of class `name` at `index`; of symbols that folding makes alike («د.إ», «د.أ») the one written."""
    first = document.reading(index, name)
    if first is None or first.length == 1:
        return first
    alike = [reading for reading in document.readings(index) if reading.length == first.length]
    spelt = document.source(index, index + first.length)
    exact = (reading for reading in alike if name in reading.entry.classes and reading.entry.lemma == spelt)
    return next(exact, first)


def alone(document: Document, index: int) -> Money | None:
    """The money whose noun counts itself at `index`, with whatever is written on it: «بدولارين», «بدولار ونصف»."""
    reading = document.reading(index, "money.noun")
    return after(document, index) if reading is None else _told(document, index, reading)


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
    entry, end = reading.entry, index + reading.length
    country = document.reading(end, "money.country")
    if country is not None:
        code = _codes(document.lexicon).get((entry.lemma, country.entry.text("country")))
        if code is not None:
            return Money(end + 1, code, number=entry.text("number"))
    if entry.features.get("told"):
        return None
    unit = entry.text("code") or of_context(document, entry.lemma, index)
    return Money(end, unit, number=entry.text("number"))


def _part(document: Document, index: int) -> Money | None:
    """Hundredths and thousandths: cents, halalas, fils; the country's adjective may follow."""
    reading = document.reading(index, "money.part") or document.reading(index, "money.part-symbol")
    if reading is None:
        return None
    entry, end = reading.entry, index + reading.length
    country = document.reading(end, "money.country")
    noun = entry.text("noun")
    code = entry.text("code") or _country_code(document, noun, country, index)
    if country is not None and (entry.text("code") or code):
        end += 1
    return Money(end, code or noun, Decimal(entry.text("share")), entry.text("number"))


def _country_code(document: Document, noun: str, country: Reading | None, index: int) -> str:
    if country is not None:
        return _codes(document.lexicon).get((noun, country.entry.text("country")), "")
    unit = of_context(document, noun, index)
    return "" if unit == noun else unit


def of_context(document: Document, noun: str, index: int) -> str:
    """The code of a bare `noun` (riyal, pound) at token `index` as the article around it tells; else the noun.

    The country that the sentence sets its scene in decides («in Oman, …»), then the noun with its adjective elsewhere
    in the article or the country named clearly most often, then the one country of the sentence, then the last before
    it, then the first of all.
    """
    spoken = document.once(_spoken_of).get(noun)
    if spoken is None:
        return noun
    first, end = _sentence(document, index)
    within = spoken[bisect_left(spoken, (first, "")) : bisect_left(spoken, (end, ""))]
    codes = {code for _, code in within}
    if len(codes) == 1 and within[0][0] < first + _SCENE and not _is_priced(document, within[0][0], index):
        return within[0][1]
    return _settled(document, noun, spoken) or _nearest(spoken, index, codes) or noun


def _is_priced(document: Document, country: int, index: int) -> bool:
    """Whether the adjective of another money stands right before the sum: «سجلت الليرة التركية 323 ليرة»."""
    if document.reading(country - 1, "money.noun") is None or country + 1 >= index:
        return False
    between = range(country + 1, index)
    return all(document.kind(place) is TokenKind.NUMBER or document.is_any(place, _NUMBERS) for place in between)


def _sentence(document: Document, index: int) -> tuple[int, int]:
    """The tokens of the sentence around `index`, or the nearer part of a very long one."""
    first = index
    while index - first < _LONG and first > 0 and not document.ends_sentence(first - 1):
        first -= 1
    end = index
    while end - index < _LONG and not document.ends_sentence(end):
        end += 1
    return first, end


def _settled(document: Document, noun: str, spoken: Sequence[tuple[int, str]]) -> str:
    """The code that the whole article speaks for, or nothing."""
    key = ("currency", noun)
    if key not in document.memo:
        told = Counter(code for place, code in spoken if _is_noun(document, place - 1, noun))
        document.memo[key] = _clear(told) or _clear(Counter(code for _, code in spoken))
    return document.memo[key]


def _clear(told: Counter[str]) -> str:
    """The code that is told clearly most often, or nothing."""
    ranked = told.most_common(2)
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= _CLEARLY * ranked[1][1])
    return ranked[0][0] if clear else ""


def _nearest(spoken: Sequence[tuple[int, str]], index: int, codes: set[str]) -> str:
    """Where the article speaks of several countries: the only one of the sentence, or the last named before it."""
    if codes:
        return codes.pop() if len(codes) == 1 else ""
    before = bisect_left(spoken, (index, ""))
    return spoken[max(before - 1, 0)][1]


def _spoken_of(document: Document) -> Mapping[str, Sequence[tuple[int, str]]]:
    """By noun of money, where countries that have it are spoken of, and its code there, in the order of the text."""
    spoken: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    nouns = _nouns_of(document.lexicon)
    for place in document.places_of("money.part"):
        part = document.reading(place, "money.part")
        code = "" if part is None else part.entry.text("code")
        if code:
            spoken[_noun_of(document.lexicon).get(code, "")].append((place, code))
    for place in sorted({place for name in _PLACES for place in document.places_of(name)}):
        for reading in document.readings(place):
            land = "" if _PLACES.isdisjoint(reading.entry.classes) else reading.entry.text("country")
            for noun, code in nouns.get(land, ()):
                spoken[noun].append((place, code))
    return {noun: sorted(set(places)) for noun, places in spoken.items()}


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


@cache
def _noun_of(lexicon: Lexicon) -> Mapping[str, str]:
    """The noun of each currency code: hundredths that one country alone has («هللة») tell whose riyal is meant."""
    return {code: noun for (noun, _), code in _codes(lexicon).items()}


@cache
def _nouns_of(lexicon: Lexicon) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The nouns of a country's moneys that may stand for them alone, and their codes; several may share one country."""
    told = {(entry.text("noun"), entry.text("country")) for entry in lexicon.of_class("money.told-only")}
    nouns: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for (noun, land), code in _codes(lexicon).items():
        if (noun, land) not in told:
            nouns[land].append((noun, code))
    return nouns
