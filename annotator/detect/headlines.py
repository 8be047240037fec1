"""Finds who speaks at the beginning of a line: the words before its colon, as headlines write it."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.detect.attribution import Attribution, can_speak, tail_end
from annotator.detect.contexts import Context
from annotator.detect.document import QUOTES, Document
from annotator.detect.nominals import is_definite, is_head
from annotator.detect.phrases import is_bare_name, is_bare_names, opens_phrase, phrase_end
from annotator.text.tokens import TokenKind

_BETWEEN_HEADLINES = frozenset("|…؛")
_BULLETS = frozenset("-–—•*▪●")
_BEHIND_LABEL = frozenset("/|-–—:")
_LONGEST_NAME = 6
"""In words: longer lines before a colon are sentences."""


def find(document: Document, context: Context) -> Iterator[Attribution]:
    """«name: what is said» at the beginning of a line."""
    for colon in (place for place in document.places_of_marks((":",)) if place):
        first = colon
        while first > 0 and not _parts(document, first - 1) and colon - first <= _LONGEST_NAME:
            first -= 1
        first += document.word(first) == "#" or document.word(first) in _BULLETS
        at_start = (
            first == 0
            or _parts(document, first - 1)
            or document.word(first - 1) in _BULLETS
            or document.word(first - 1) == "#"
        )
        if not at_start or not opens_phrase(document, first, context):
            continue
        end = phrase_end(document, first, context)
        goes_on = tail_end(document, end, context) == colon and document.kind(colon + 1) is not TokenKind.LINE_END
        if goes_on and _is_titled(document, first, end) and can_speak(document, first):
            yield Attribution("headline", (colon, colon + 1), first, colon, (first, end), confidence=0.7)


def opens_line(document: Document, index: int) -> bool:
    """Whether a line begins at the token, or in a title another headline."""
    return index == 0 or _parts(document, index - 1)


def _parts(document: Document, index: int) -> bool:
    """Whether a new line, or in a title the dots or the bar between two headlines, ends before the token behind.

    A label opens a line of its own too («read also: …»).
    """
    if document.kind(index) is TokenKind.LINE_END or _closes_label(document, index):
        return True
    dots = document.word(index) == "." and document.word(index - 1) == "."
    return (dots or document.word(index) in _BETWEEN_HEADLINES) and _is_in_title(document, index)


def _closes_label(document: Document, index: int) -> bool:
    """Whether the mark at `index` parts a label that opens its line from the headline behind it."""
    label = document.reading_before(index, "source.label") if document.word(index) in _BEHIND_LABEL else None
    return label is not None and (label[0] == 0 or document.kind(label[0] - 1) is TokenKind.LINE_END)


def _is_in_title(document: Document, index: int) -> bool:
    """Whether no line ends before the token at `index`."""
    line_ends = document.places_of_marks(("\n",))
    return not line_ends or index < line_ends[0]


def _is_titled(document: Document, first: int, colon: int) -> bool:
    """Whether a line's words before its colon are somebody: a head, names, a name in marks; in a title one name."""
    if document.reading(first, "source.label"):
        return False
    if document.word(first) in QUOTES or is_head(document, first):
        return True
    lone = first == 0 and colon == 1 and is_bare_name(document, first) and _is_surname(document, first)
    return lone or is_bare_names(document, first, colon)


def _is_surname(document: Document, index: int) -> bool:
    """Whether a lone word may be somebody's name: no verb, and with the article only as names of origin are."""
    word, affixes = document.word(index), document.lexicon.affixes
    if is_definite(document, index):
        return word.endswith(affixes("origin")) and document.reading(index, "ordinal") is None
    return not word.endswith(affixes("verb-plurals"))
