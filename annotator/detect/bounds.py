"""What limits or blurs a number: words before it, after it, or at a distance («تتجاوز قيمة هذا التمويل 10»)."""

from __future__ import annotations

from typing import NamedTuple

from annotator.detect.document import QUOTES, Document
from annotator.detect.lexicon import Reading
from annotator.model.claims import Bound
from annotator.text.tokens import TokenKind

_REACH = 6
"""How many words may stand between a verb and its number; with more they rarely belong together."""

_MOST_SUBJECT = 2
_NUMBERS = frozenset(("number", "number.vague", "number.fraction"))
_NAMING = frozenset((*QUOTES, *QUOTES.values()))
"""Marks around a name between a verb and its number: «تجاوز سعر "برنت" 70 دولارا»."""
_CLOSING = frozenset(("number", "number.vague", "number.scale", "amount.verb", "amount.head", "bound.before"))
_TURNED = {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST, Bound.ABOUT: Bound.ABOUT}


class Limit(NamedTuple):
    """A bound and the tokens that say so; `first` to `end` belong to the amount's span unless `distant`."""

    first: int
    end: int
    bound: Bound
    distant: bool = False


def before(document: Document, index: int) -> Limit | None:
    """The bound right before token `index`, with the negation that turns it round."""
    found = document.reading_before(index, "bound.before")
    if found is None:
        return None
    first, reading = found
    bound = Bound(reading.entry.text("bound"))
    if "bound.verb" in reading.entry.classes and not reading.clitic:
        first, bound = _negated(document, first, bound)
    elif bound in _TURNED and _is_denied(document, first):
        bound = _TURNED[bound]
    return Limit(first, index, bound)


def _is_denied(document: Document, first: int) -> bool:
    """Whether a negated verb of extent stands before a bound, with its subject: «لن يستغرق السفر أكثر من»."""
    places = range(first - 1, first - 2 - _MOST_SUBJECT, -1)
    verb = next((place for place in places if document.reading(place, "bound.extent") is not None), None)
    return verb is not None and document.reading_before(verb, "bound.not") is not None


def after(document: Document, index: int) -> Limit | None:
    """The bound that begins at token `index`, after a number and its unit."""
    reading = document.reading(index, "bound.after")
    ahead = document.reading(index, "bound.before")
    if reading is None or (ahead is not None and ahead.clitic and _opens_next(document, index + ahead.length)):
        return None
    return Limit(index, index + reading.length, Bound(reading.entry.text("bound")))


def _opens_next(document: Document, index: int) -> bool:
    """Whether the words before `index` bound the number there: «3 شهداء وأكثر من 18 جريحا», «وبحد أقصى 20»."""
    return document.kind(index) is TokenKind.NUMBER or document.is_any(index, _NUMBERS)


def distant(document: Document, index: int) -> Limit | None:
    """The bound of a verb some words before token `index` in the same clause."""
    reached = document.reading(index - 1, "range.to") is not None and _not_reached(document, index - 2)
    if reached:
        return reached
    linked = document.reading(index - 1, "bound.link") is not None
    for place in range(index - 1 - linked, max(-1, index - 2 - _REACH), -1):
        reading = document.reading(place, "bound.distant")
        missed = _not_reached(document, place)
        if missed is not None:
            return missed
        if document.word(place) in _NAMING or document.kind(place) is TokenKind.LATIN:
            continue
        if document.kind(place) is not TokenKind.ARABIC or (reading is None and document.is_any(place, _CLOSING)):
            return None
        if reading is not None:
            needs_link = bool(reading.entry.features.get("link"))
            return _distant(document, place, reading) if needs_link == linked else None
    return None


def _not_reached(document: Document, place: int) -> Limit | None:
    """«لم تبلغ النسبة 5 بالمئة»: what a negated verb of reaching says is the number that was not reached."""
    if document.reading(place, "amount.verb") is None:
        return None
    negation = document.reading_before(place, "bound.not")
    return None if negation is None else Limit(negation[0], place + 1, Bound.LESS_THAN, distant=True)


def _distant(document: Document, place: int, reading: Reading) -> Limit:
    first, bound = _negated(document, place, Bound(reading.entry.text("bound")))
    return Limit(first, place + 1, bound, distant=True)


def _negated(document: Document, first: int, bound: Bound) -> tuple[int, Bound]:
    """Take a negation before the verb along, and «ما» before either."""
    negation = document.reading_before(first, "bound.not")
    if negation is not None:
        return negation[0], _TURNED[bound]
    what = document.reading_before(first, "bound.what")
    return (what[0], bound) if what is not None else (first, bound)
