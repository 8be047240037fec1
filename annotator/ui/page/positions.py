"""The one place where code points of the stored text and positions of Qt's document meet.

The document shows each paragraph as one block. Empty lines are not shown, the gap after a paragraph stands for them;
and a very long paragraph is shown as several blocks, cut at ends of sentences, because Qt lays a block out in one go. A
place between two blocks may stand for no character of the stored text, one, or many. Qt counts UTF-16 units, and takes
some characters for ends of paragraphs or frames; those are shown as others of the same length. The document's text is
therefore never read: it is not the stored one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

from annotator.text.spans import Span
from annotator.text.utf16 import Utf16Map

LONGEST_BLOCK = 6_000
"""Code points; a longer paragraph is shown in pieces of at least half of that."""

_SENTENCE_END = re.compile(r"[.!?؟…][”»’\"'›)\]]*\s+")
_SPACE = re.compile(r"\s+")
_LINE_ENDS = re.compile(r"\n+")
# A paragraph separator, a lone carriage return and the form feed are line ends inside a paragraph to the reader; the
# two noncharacters and the object mark mean frames and pictures to QTextDocument.
_SHOWN_AS = dict.fromkeys("\u2029\r\f\v", "\u2028") | dict.fromkeys("\ufdd0\ufdd1\ufffc\0", "\ufffd")


class Positions:
    """Converts positions of one article's text; the text itself is kept, unchanged."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._units = Utf16Map(text)
        gaps = sorted([*((cut, cut) for cut in _cuts(text)), *_empty_lines(text)])
        self._ends = [before for before, _ in gaps]
        """Where the stored text stops before the nth place that is not a single line end."""
        self._starts = [after for _, after in gaps]
        """Where it goes on after it."""
        self._shifts = list(accumulate((1 - (after - before) for before, after in gaps), initial=0))
        """By how much the document runs ahead of the stored text before the nth such place."""
        self._shown_starts = [
            self._units.to_units(start) + shift for start, shift in zip(self._starts, self._shifts[1:], strict=True)
        ]

    def shown(self) -> str:
        """The text for Qt's document: its paragraphs, or pieces of them, one line end between each."""
        pieces = zip([0, *self._starts], [*self._ends, len(self.text)], strict=True)
        whole = "\n".join(self.text[start:end] for start, end in pieces)
        for character, other in _SHOWN_AS.items():
            whole = whole.replace(character, other)
        return whole

    def paragraph_start(self, position: int) -> int:
        """Where the line of the stored text begins that holds the code point at `position`."""
        return self.text.rfind("\n", 0, position) + 1

    def cuts_in_document(self) -> list[int]:
        """Where the blocks begin in the document that go on with the paragraph of the block before them."""
        places = zip(self._ends, self._starts, self._shown_starts, strict=True)
        return [shown for end, start, shown in places if end == start]

    def to_document(self, position: int) -> int:
        """The document's position of a code point; of one in an empty line, the beginning of the next paragraph."""
        place = bisect_right(self._starts, position)
        if place < len(self._ends) and self._ends[place] < position:
            return self._shown_starts[place]
        return self._units.to_units(position) + self._shifts[place]

    def range_of(self, span: Span) -> tuple[int, int]:
        """Start and end of a span in the document; a span that ends between two blocks ends with the first."""
        place = bisect_left(self._starts, span.end)
        end = min(span.end, self._ends[place]) if place < len(self._ends) else span.end
        return self.to_document(span.start), self._units.to_units(end) + self._shifts[place]

    def to_stored(self, document_position: int) -> int:
        """The code point at a position of the document; at the end of a block, the one after the block's last."""
        place = bisect_right(self._shown_starts, document_position)
        return self._units.to_code_points(document_position - self._shifts[place])

    def span_of(self, start: int, end: int) -> Span | None:
        """The stored span between two positions of the document; None if there is nothing between them."""
        first, last = self.to_stored(start), self.to_stored(end)
        return Span(first, last) if first < last else None


def _empty_lines(text: str) -> Iterator[tuple[int, int]]:
    """Runs of more than one line end."""
    start = text.find("\n\n")
    while start >= 0:
        run = _LINE_ENDS.match(text, start)
        end = run.end() if run else start + 2
        yield start, end
        start = text.find("\n\n", end)


def _cuts(text: str) -> list[int]:
    """Where very long paragraphs are cut; mostly nowhere, and then this costs one look at each line end."""
    cuts: list[int] = []
    start = 0
    while len(text) - start > LONGEST_BLOCK:
        end = text.rfind("\n", start, start + LONGEST_BLOCK + 1)
        if end >= 0:
            start = end + 1
            continue
        start = _cut_after(text, start)
        cuts.append(start)
    return cuts


def _cut_after(text: str, start: int) -> int:
    """The best place for a cut in the second half of a piece: after a sentence, after a space, or between letters."""
    low, high = start + LONGEST_BLOCK // 2, start + LONGEST_BLOCK
    for pattern in (_SENTENCE_END, _SPACE):
        ends = [match.end() for match in pattern.finditer(text, low, high)]
        if ends:
            return ends[-1]
    while high > low and unicodedata.category(text[high]).startswith("M"):
        high -= 1
    return high
