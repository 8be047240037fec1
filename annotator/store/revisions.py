"""Revisions: the texts of an article, each kept as it was, ready to take claims."""

from __future__ import annotations

from bisect import bisect_right

from annotator.errors import ErrorCode, UserError
from annotator.store.library import Library, Value
from annotator.store.search import indexed
from annotator.text.spans import Span

_CONTEXT = 32
"""Code points before and after a quote that are kept to find it again."""


class BrokenAnchorError(ValueError):
    """A claim whose span is not under its quote: a defect of ours, and nothing is written."""


class Revision:
    """One text of an article; it says where in it a span is."""

    def __init__(self, revision_id: int, article_id: int, text: str) -> None:
        self.id = revision_id
        self.article_id = article_id
        self.text = text
        self._paragraphs = _paragraph_starts(text)

    def place(self, span: Span, quote: str) -> dict[str, Value]:
        """The columns of a claim that say where it is.

        Raises:
            BrokenAnchorError: `quote` is not what stands there.
        """
        if self.text[span.start : span.end] != quote or span.end > len(self.text):
            raise BrokenAnchorError(f"revision {self.id}: {span} is not {quote!r}")
        words, stems = indexed(quote)
        return {
            "start": span.start,
            "end": span.end,
            "paragraph": max(1, bisect_right(self._paragraphs, span.start)),
            "quote": quote,
            "prefix": self.text[max(0, span.start - _CONTEXT) : span.start],
            "suffix": self.text[span.end : span.end + _CONTEXT],
            "words": words,
            "stems": stems,
        }

    def quote(self, span: Span) -> str:
        """The words under `span`.

        Raises:
            UserError: `CLAIM_OUTSIDE`, the span reaches past the text or covers nothing but space.
        """
        quote = self.text[span.start : span.end]
        if span.end > len(self.text) or not quote.strip():
            raise UserError(ErrorCode.CLAIM_OUTSIDE)
        return quote


def get(library: Library, revision_id: int) -> Revision:
    """The revision with this id.

    Raises:
        LookupError: there is none.
    """
    row = library.row("SELECT article_id, text FROM revision WHERE id = ?", (revision_id,))
    if row is None:
        raise LookupError(f"no revision {revision_id}")
    return Revision(revision_id, row["article_id"], row["text"])


def _paragraph_starts(text: str) -> list[int]:
    """Where the paragraphs begin: lines that are not blank."""
    starts: list[int] = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(position)
        position += len(line) + 1
    return starts
