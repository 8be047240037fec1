"""Search within the article, on folded text: «تعليق» finds «التعليق», 10 finds «١٠»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annotator.text.folding import Folded, fold, fold_word
from annotator.text.spans import Span

_MOST = 10_000


class Finder:
    """The places of one article that hold what is searched for; the text is folded at the first search."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: Folded | None = None
        self._lowered = ""
        self.query = ""
        self.found: Sequence[Span] = ()
        """The places, in their order; no more than ten thousand."""

    def search(self, query: str) -> None:
        """Find all places of `query`; nothing, or white space, finds none."""
        self.query = query
        wanted = _lowered(fold_word(query.strip()))
        self.found = self._places(wanted) if wanted else ()

    def _places(self, wanted: str) -> Sequence[Span]:
        if self._folded is None:
            self._folded = fold(self._text)
            self._lowered = _lowered(self._folded.text)
        text = self._lowered
        places: list[Span] = []
        at = text.find(wanted)
        while at >= 0 and len(places) < _MOST:
            places.append(self._folded.span(at, at + len(wanted)))
            at = text.find(wanted, at + len(wanted))
        return places

    def between(self, start: int, end: int) -> Sequence[Span]:
        """The places that begin between two code points."""
        first = bisect_left(self.found, start, key=_start)
        return self.found[first : bisect_left(self.found, end, key=_start)]

    def after(self, position: int) -> Span | None:
        """The first place that begins at or after a code point; after the last one, the first of all."""
        if not self.found:
            return None
        return self.found[bisect_left(self.found, position, key=_start) % len(self.found)]

    def before(self, position: int) -> Span | None:
        """The last place that begins before a code point; before the first one, the last of all."""
        if not self.found:
            return None
        return self.found[bisect_left(self.found, position, key=_start) - 1]


def _start(span: Span) -> int:
    return span.start


def _lowered(text: str) -> str:
    """Lower case of the same length: the few letters that grow («İ») stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
