"""Values below zero: «10 درجات تحت الصفر», «ناقص 5 درجات», «-3.2%»."""

from __future__ import annotations

from typing import NamedTuple

from annotator.detect.document import Document
from annotator.detect.units import Kind, Unit
from annotator.text.tokens import TokenKind

_MINUS = frozenset("-–")


class Signed(NamedTuple):
    """The tokens of an amount with what says that it is below zero."""

    first: int
    end: int


def below_zero(document: Document, first: int, end: int, unit: Unit | None) -> Signed | None:
    """What makes the measure or share over the tokens `first` to before `end` one below zero, or None."""
    if unit is None or unit.kind not in (Kind.MEASURE, Kind.PERCENT):
        return None
    behind = document.reading(end, "sign.below")
    if behind is not None:
        return Signed(first, end + behind.length)
    before = document.reading_before(first, "sign.minus")
    if before is not None:
        return Signed(before[0], end)
    return Signed(first - 1, end) if _has_minus(document, first) else None


def _has_minus(document: Document, first: int) -> bool:
    """Whether a minus is written on the figure, which no dash of a list, a range or a date is."""
    if document.word(first - 1) not in _MINUS or not document.tokens.touches_next(first - 1):
        return False
    listed = document.kind(first - 2) is TokenKind.LINE_END
    return not listed and not document.tokens.touches_next(first - 2)
