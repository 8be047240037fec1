"""Units of bare numbers: what the number before them counted («14 وزارة من 21»), or the other money of a rate."""

from __future__ import annotations

from annotator.detect import announcements, currencies, quantities
from annotator.detect.document import Document
from annotator.detect.drafts import Draft, Trail
from annotator.detect.units import Kind, Unit
from annotator.model.claims import Bound
from annotator.text.tokens import TokenKind

_REACH = 30
_THOUSAND = 1000
_NEXT = 4
"""Tokens between the last two numbers of a list («750 in the south, 150 in the east and 1850 in the city»)."""


def inherit(document: Document, amount: Draft, last: Draft | None) -> Draft:
    """A bare number counts what the one before it counted («14 وزارة من 21»), or is a rate of exchange."""
    code = None
    if amount.unit is None and amount.quantity.value is not None:
        code = currencies.traded(document, amount.first, amount.quantity.end)
    if code is not None:
        return amount._replace(unit=Unit(amount.end, code, Kind.MONEY), inherited=True)
    if last is not None and last.unit is None and _goes_on(document, amount, last):
        return _grouped(amount, last)._replace(inherited=True, listed=True)
    if last is None or last.unit is None or not _may_inherit(document, amount, last):
        return amount
    limited = any(end == amount.quantity.first for _, end in amount.triggers)
    joined = document.reading_before(amount.first if limited else amount.quantity.first, "amount.inherits")
    if joined is None:
        read_off = last.unit.kind is Kind.NOUN or document.reading(last.unit.end - 1, "amount.read-off") is not None
        lists = read_off and announcements.goes_on(document, amount.first, amount.end)
        return _counting(amount, last.unit) if lists and amount.quantity.numeral.digits else amount
    if document.reading(amount.end, "noun.none") is not None:
        return amount
    listed = last.inherited and last.unit.kind is Kind.NOUN and amount.first - last.end <= _NEXT
    return _counting(amount, last.unit)._replace(listed=listed)


def _grouped(amount: Draft, last: Draft) -> Draft:
    """A figure that goes on a list of thousands with full stops is one too: «26.000 بالمدن، و88.500 بالقرى»."""
    here, before = amount.quantity.numeral, last.quantity.numeral
    if not (here.stop_groups and before.stop_groups) or last.low == before.value or amount.low != here.value:
        return amount
    value = None if here.value is None else here.value * _THOUSAND
    return amount._replace(low=value, high=value)


def _counting(amount: Draft, unit: Unit) -> Draft:
    """The amount with an inherited unit, which may tell thousands from decimals: «114 ألف منصب، و88.500 بالقرى»."""
    numeral = amount.quantity.numeral
    if amount.bound is not Bound.EXACT or not numeral.stop_groups or amount.low != numeral.value:
        return amount._replace(unit=unit, inherited=True)
    value = quantities.thousands(numeral, unit)
    return amount._replace(unit=unit, inherited=True, low=value, high=value)


def _goes_on(document: Document, amount: Draft, last: Draft) -> bool:
    """Whether a bare figure goes on a list of bare ones, each with its place: «750 في الجنوب و1850 في بيروت»."""
    between = range(last.end, amount.first)
    figures = amount.quantity.numeral.digits and last.quantity.numeral.digits and amount.unit is None
    if not figures or len(between) > _NEXT or not _same_sentence(document, last.end, amount.first):
        return False
    if any(document.kind(place) is TokenKind.NUMBER for place in between):
        return False
    joined = document.reading_before(amount.quantity.first, "amount.inherits") is not None
    by = document.word(amount.end).startswith(document.lexicon.affixes("by"))
    return joined and (by or document.reading(amount.end, "amount.in") is not None)


def _may_inherit(document: Document, amount: Draft, last: Draft) -> bool:
    """Whether nothing of its own is counted, in the sentence of something that was."""
    shares = last.unit is not None and last.unit.kind in (Kind.PERCENT, Kind.TIMES)
    own = amount.unit is not None and not _is_adjective(document, amount)
    minutes = last.unit is not None and _are_minutes(document, last.unit.end, amount.first)
    return not (shares or own or minutes) and _same_sentence(document, last.end, amount.first)


def _are_minutes(document: Document, goals: int, first: int) -> bool:
    """Whether brackets that are still open before the figure say when the goals before `goals` fell: «(28 و37)»."""
    if document.reading(goals - 1, "amount.scored") is None:
        return False
    marks = [document.word(place) for place in range(goals, first) if document.word(place) in ("(", ")")]
    return marks[-1:] == ["("]


def _is_adjective(document: Document, amount: Draft) -> bool:
    """Whether what seems counted only tells what was counted before apart: «154 حالة إيجابية و160 سلبية»."""
    unit = amount.unit
    if unit is None or unit.sure or unit.kind is not Kind.NOUN:
        return False
    return document.word(unit.end - 1).endswith(document.lexicon.affixes("nisba-feminine"))


def _same_sentence(document: Document, end: int, first: int) -> bool:
    """Whether no sentence ends between two amounts, and they are not far apart."""
    return first - end <= _REACH and not any(document.ends_sentence(place) for place in range(end, first))


def going_on(document: Document, amount: Draft, trail: Trail) -> Draft | None:
    """What a bare number would go on with: behind how long, what was counted before in the sentence.

    «سجن 18 متهما 15 سنة و4 بالسجن 10 سنوات» has four more of the accused. Millions behind a share or a sum in brackets
    are of the money before that: «1.8 مليار درهم (490 مليون دولار) مقابل 1.3 مليار».
    """
    last, counted, paid = trail
    if paid is not None and last is not paid and amount.unit is None and amount.quantity.numeral.scale > 1:
        shared = last is not None and last.unit is not None and last.unit.kind in (Kind.PERCENT, Kind.MONEY)
        if shared and _same_sentence(document, paid.end, amount.first):
            return paid
    if last is None or counted is None or last.unit is None or last.unit.kind is not Kind.MEASURE:
        return last
    timed = document.reading(last.unit.end - 1, "unit.time") is not None
    return counted if timed and _same_sentence(document, counted.end, last.first) else last
