"""Bare numbers that the words before them make counts: «وعددهم 12», «ارتفعت حصيلة القتلى إلى 25 والجرحى إلى 130»."""

from __future__ import annotations

from annotator.detect.document import Document
from annotator.detect.numbers import Numeral
from annotator.text.tokens import TokenKind

_THOUSAND = 1000
_NO_NAMES = frozenset(
    ("amount.label", "amount.name", "year.before", "not-counted", "number", "date.month", "amount.head")
)
_COUNTING = frozenset(("noun.none", "amount.exactly"))
_GOING_ON = frozenset("-–/:(%")
_REACH, _REACH_LINKED = 5, 14
"""Words between a tally and its number; more where "to" stands before the number."""


def is_announced(document: Document, first: int, numeral: Numeral, end: int) -> bool:
    """Whether the amount of a bare `numeral` over the tokens `first` to before `end` is a count.

    «أربعة منهم», «9286 تحديدا», a broken number and one with its thousands set apart are; so is one right after
    «عددهم» or «مقتل», or in the clause of a tally.
    """
    if document.is_any(end, _COUNTING) or acts(document, end):
        return True
    value = numeral.value
    broken = value is not None and value != value.to_integral_value()
    if numeral.digits and (broken or _is_grouped(document, numeral)):
        return True
    if numeral.weak:
        return False
    return document.reading(first - 1, "amount.announcer") is not None or _is_tallied(document, first)


def acts(document: Document, index: int) -> bool:
    """Whether the word at `index` says what several did, so that the number before it counts them: «و12 أصيبوا»."""
    plural = document.kind(index) is TokenKind.ARABIC and document.word(index).endswith(document.lexicon.affixes("did"))
    return plural and document.reading(index, "noun") is None


def goes_on(document: Document, first: int, end: int) -> bool:
    """Whether the bare number over the tokens `first` to before `end` goes on a list: «تليها الرباط (325) ثم مراكش 16».

    One digit alone behind a word is more often part of a name («the game Nova 2»).
    """
    opened = document.word(first - 1) == "("
    name = first - 1 - opened
    if document.kind(name) is not TokenKind.ARABIC or document.is_any(name, _NO_NAMES):
        return False
    if opened:
        return document.word(end) == ")"
    closed = document.kind(end) in (TokenKind.MARK, TokenKind.LINE_END) and document.word(end) not in _GOING_ON
    joins = document.lexicon.affixes("and")
    named = document.word(name).startswith(joins) and document.word(end).startswith(joins)
    return (closed or named) and len(document.word(first)) > 1


def _is_grouped(document: Document, numeral: Numeral) -> bool:
    """Whether the figure's thousands are set apart, as those of codes and labels are not: «116,348»."""
    if numeral.value is None:
        return False
    dialled = document.word(numeral.first - 1) == ":"
    if document.word(numeral.first).count(".") > 1 and numeral.value >= _THOUSAND and not dialled:
        return True
    noughts = numeral.stop_groups and numeral.value == numeral.value.to_integral_value()
    return noughts or (numeral.value >= _THOUSAND and "," in document.word(numeral.first))


def _is_tallied(document: Document, first: int) -> bool:
    """Whether a tally («the toll of the dead») stands before the number that begins at token `first` in its clause."""
    linked = document.reading(first - 1, "amount.reached") is not None
    last = max(-1, first - 2 - (_REACH_LINKED if linked else _REACH))
    for place in range(first - 1 - linked, last, -1):
        if document.ends_sentence(place) or not (linked or _goes_on(document, place)):
            return False
        if document.reading(place, "amount.tally") is not None:
            return True
    return False


def is_reached(document: Document, first: int) -> bool:
    """Whether a tally changes to the number at `first`, so that it is no year: «ارتفعت أعداد المصابين إلى 2059»."""
    if document.reading(first - 1, "range.to") is None or not _is_tallied(document, first):
        return False
    places = range(first - 2, max(-1, first - 2 - _REACH_LINKED), -1)
    return any(document.reading(place, "range.change") is not None for place in places)


def _goes_on(document: Document, place: int) -> bool:
    """Whether the word at `place` may stand between a tally and a number that no "to" leads up to."""
    if document.kind(place) is not TokenKind.ARABIC or document.reading(place, "number") is not None:
        return False
    return document.reading(place, "date.day") is not None or document.reading(place, "not-counted") is None
