"""Who was called or asked before a refusal: «the paper contacted the ministry, which did not reply»."""

from __future__ import annotations

from annotator.detect import refusal_parties as parties
from annotator.detect.document import Document

_WINDOW = 45
_SENTENCE_ENDS = frozenset(".!؟\n")


def attempt(document: Document, head: int) -> int | None:
    """Where, not far before `head` in its sentence, somebody was called or asked."""
    for index in range(head - 1, max(head - _WINDOW, -1), -1):
        if document.word(index) in _SENTENCE_ENDS:
            return None
        if document.reading(index, "refusal.attempt"):
            return index
    return None


def attempted(document: Document, head: int) -> parties.Range | None:
    """Who was called or asked before `head`: after «contact with», «ask of», or as the object of «address»."""
    place = attempt(document, head)
    verb = None if place is None else document.reading(place, "refusal.attempt")
    if place is None or verb is None:
        return None
    takes = verb.entry.text("takes")
    contact = document.reading(place + 1, "refusal.contact")
    if contact is not None:
        place, takes = place + contact.length, contact.entry.text("takes")
    elif document.reading(place, "refusal.attempt-object"):
        return _range(document, place + 1, head)
    for index in range(place + 1, head):
        at = document.reading(index, "refusal.at") is not None
        if at or (takes and document.word(index).startswith(tuple(takes))):
            return _range(document, index + at, head)
    return None


def preposition(document: Document, head: int, place: parties.Range) -> str:
    """The prepositions that the verb of attempting may have written on the first word of `place` behind it."""
    first = attempt(document, head)
    if first is None or first > place[0] or document.reading(place[0] - 1, "refusal.at"):
        return ""
    verb = document.reading(first + 1, "refusal.contact") or document.reading(first, "refusal.attempt")
    return "" if verb is None else verb.entry.text("takes")


def _range(document: Document, first: int, head: int) -> parties.Range | None:
    end = min(parties.party_end(document, first), head)
    return (first, end) if end > first else None
