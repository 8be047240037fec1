"""Search within the article, on folded text: «تعليق» finds «التعليق», 10 finds «١٠»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from annotator.text.spans import Span

if TYPE_CHECKING:
    from annotator.text.folding import Folded

_MOST = 10_000


class Finder:
    """The places of one article that hold what is searched for; the text is folded at the first search.

    Places are kept as they stand in the folded text, and led back to the article only where they are asked for.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: Folded | None = None
        self._lowered = ""
        self.query = ""
        self._length = 0
        self._found: Sequence[int] = ()

    def search(self, query: str) -> None:
        """Find all places of `query`; nothing, or white space, finds none."""
        from annotator.text.folding import fold_word  # noqa: PLC0415 - not needed until something is searched for

        self.query = query
        wanted = _lowered(fold_word(query.strip()))
        self._length = len(wanted)
        self._found = self._places(wanted) if wanted else ()

    def _places(self, wanted: str) -> Sequence[int]:
        if self._folded is None:
            from annotator.text.folding import fold  # noqa: PLC0415 - as above

            self._folded = fold(self._text)
            self._lowered = _lowered(self._folded.text)
        found = re.finditer(re.escape(wanted), self._lowered)
        return [place.start() for place in islice(found, _MOST)]

    def __len__(self) -> int:
        """How many places there are; no more than ten thousand are looked for."""
        return len(self._found)

    def place_of(self, span: Span | None) -> int:
        """Which of the places a span found is, counted from 1; 0 for none."""
        return self._first_from(span.start) + 1 if span else 0

    def between(self, start: int, end: int) -> Sequence[Span]:
        """The places that begin between two code points."""
        return [self._span(at) for at in self._found[self._first_from(start) : self._first_from(end)]]

    def after(self, position: int) -> Span | None:
        """The first place that begins at or after a code point; after the last one, the first of all."""
        if not self._found:
            return None
        return self._span(self._found[self._first_from(position) % len(self._found)])

    def before(self, position: int) -> Span | None:
        """The last place that begins before a code point; before the first one, the last of all."""
        if not self._found:
            return None
        return self._span(self._found[self._first_from(position) - 1])

    def _first_from(self, position: int) -> int:
        """Which of the places is the first that begins at or after a code point."""
        return bisect_left(self._found, position, key=lambda at: self._span(at).start)

    def _span(self, at: int) -> Span:
        return self._folded.span(at, at + self._length) if self._folded else Span(at, at + self._length)


def _lowered(text: str) -> str:
    """Lower case of the same length: the few letters that grow («İ») stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
