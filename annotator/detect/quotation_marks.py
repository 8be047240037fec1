"""Pairs quotation marks: six families of them, typed in either order, nested, with odd spaces, or never closed.

Some papers type brackets for them: double ones, or single ones behind a colon.
"""

from __future__ import annotations

from typing import Final, final

from annotator.detect.document import Document
from annotator.text.tokens import TokenKind

_FAMILIES = {**dict.fromkeys('"“”„‟″', "double"), **dict.fromkeys("«»", "angle"), **dict.fromkeys("'‘’‚‹›`", "single")}
_ALWAYS_OPEN, _ALWAYS_CLOSED = frozenset("«"), frozenset("»")
_OPEN_BEFORE = frozenset("(:،[-–—/،")
_DEEPEST, _LONGEST_IN_BRACKETS = 3, 200


@final
class Pair:
    """The opening mark's token and the end after the closing one; `closed` is False where the line ends before it."""

    __slots__ = ("closed", "end", "opening")

    def __init__(self, opening: int, end: int, *, closed: bool) -> None:
        self.opening: Final = opening
        self.end: Final = end
        self.closed: Final = closed


def pairs(document: Document) -> list[Pair]:
    """Every quotation of the text, outer and inner ones, in the order in which they close; each on one line."""
    return document.once(_pairs)


def _pairs(document: Document) -> list[Pair]:
    found: list[Pair] = []
    open_marks: list[int] = []
    for index in document.places_of_marks(("\n", *_FAMILIES)):
        if document.word(index) == "\n":
            if open_marks:
                found += _unclosed(open_marks, index)
                open_marks = []
        else:
            _take(document, index, open_marks, found)
    return found + _unclosed(open_marks, len(document)) + _in_brackets(document)


def _in_brackets(document: Document) -> list[Pair]:
    """Words in double brackets, and those in brackets behind a colon."""
    found: list[Pair] = []
    for index in document.places_of_marks(("(",)):
        doubled = document.word(index + 1) == "("
        if (doubled and document.word(index - 1) != "(") or document.word(index - 1) == ":":
            closing = _closing_bracket(document, index)
            if closing is not None and (not doubled or document.word(closing - 1) == ")"):
                found.append(Pair(index, closing + 1, closed=True))
    return found


def _closing_bracket(document: Document, index: int) -> int | None:
    """Where the bracket at `index` is closed on its line, those inside it left aside; None if it is not."""
    depth = 0
    for place in range(index, min(index + _LONGEST_IN_BRACKETS, len(document))):
        word = document.word(place)
        depth += (word == "(") - (word == ")")
        if depth == 0 or word == "\n":
            return place if depth == 0 else None
    return None


def _take(document: Document, index: int, open_marks: list[int], found: list[Pair]) -> None:
    """Open or close a quotation with the mark at `index`."""
    mark = document.word(index)
    family = _FAMILIES[mark]
    if family == "single" and _is_apostrophe(document, index):
        return
    mate = _mate(document, open_marks, family)
    if mate is None or (len(open_marks) < _DEEPEST and _looks_opening(document, index)):
        if mark not in _ALWAYS_CLOSED or _looks_opening(document, index):
            open_marks.append(index)
        return
    if index > mate + 1:  # there is something between them
        found.append(Pair(mate, index + 1, closed=True))
    del open_marks[open_marks.index(mate) :]


def _mate(document: Document, open_marks: list[int], family: str) -> int | None:
    """The innermost open mark of a family."""
    for mark in reversed(open_marks):
        if _FAMILIES[document.word(mark)] == family:
            return mark
    return None


def _looks_opening(document: Document, index: int) -> bool:
    """Whether the mark has a space or an opening mark before it and a word right after it."""
    if document.word(index) in _ALWAYS_OPEN:
        return True
    if document.kind(index + 1) is TokenKind.MARK:
        return False
    tokens = document.tokens
    apart = index == 0 or not tokens.touches_next(index - 1) or document.word(index - 1) in _OPEN_BEFORE
    return apart and tokens.touches_next(index)


def _is_apostrophe(document: Document, index: int) -> bool:
    tokens = document.tokens
    if index == 0 or not (tokens.touches_next(index - 1) and tokens.touches_next(index)):
        return False
    return TokenKind.MARK not in (document.kind(index - 1), document.kind(index + 1))


def _unclosed(open_marks: list[int], end: int) -> list[Pair]:
    return [Pair(open_marks[0], end, closed=False)] if open_marks else []
