"""The one place where code points of the stored text and positions of Qt's document meet.

The document shows each paragraph as one block, but a very long one as several, cut at ends of sentences, because Qt
lays a block out in one go. A cut adds a position that the stored text does not have. Qt counts UTF-16 units, and takes
some characters for ends of paragraphs or frames; those are shown as others of the same length. So the document's text
is never read: it is not the stored one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right

from annotator.text.spans import Span
from annotator.text.utf16 import Utf16Map

LONGEST_BLOCK = 6_000
"""Code points; a longer paragraph is shown in pieces of at least half of that."""

_SENTENCE_END = re.compile(r"[.!?؟…][”»’\"'›)\]]*\s+")
_SPACE = re.compile(r"\s+")
# A paragraph separator, a lone carriage return and the form feed are line ends inside a paragraph to the reader; the
# two noncharacters and the object mark mean frames and pictures to QTextDocument.
_SHOWN_AS = dict.fromkeys("\u2029\r\f\v", "\u2028") | dict.fromkeys("\ufdd0\ufdd1\ufffc\0", "\ufffd")


class Positions:
    """Converts positions of one article's text; the text itself is kept, unchanged."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._units = Utf16Map(text)
        self._cuts = _cuts(text)
        self._unit_cuts = [self._units.to_units(cut) for cut in self._cuts]
        # The first position of the block after the nth cut: n line ends were put in before it.
        self._shown_cuts = [units + order for order, units in enumerate(self._unit_cuts, 1)]

    def shown(self) -> str:
        """The text for Qt's document: as long as the stored one, and one line end for each cut."""
        starts = [0, *self._cuts]
        ends = [*self._cuts, len(self.text)]
        whole = "\n".join(self.text[start:end] for start, end in zip(starts, ends, strict=True))
        for character, other in _SHOWN_AS.items():
            whole = whole.replace(character, other)
        return whole

    def paragraph_start(self, position: int) -> int:
        """Where the line of the stored text begins that holds the code point at `position`."""
        return self.text.rfind("\n", 0, position) + 1

    def cuts_in_document(self) -> list[int]:
        """Where the blocks begin in the document that go on with the paragraph of the block before them."""
        return list(self._shown_cuts)

    def to_document(self, position: int) -> int:
        """The document's position of a code point."""
        return self._units.to_units(position) + bisect_right(self._cuts, position)

    def range_of(self, span: Span) -> tuple[int, int]:
        """Start and end of a span in the document; a span that ends at a cut ends before it."""
        end = self._units.to_units(span.end) + bisect_left(self._cuts, span.end)
        return self.to_document(span.start), end

    def to_stored(self, document_position: int) -> int:
        """The code point at a position of the document; between two pieces of a paragraph, that of the cut."""
        cuts = bisect_right(self._shown_cuts, document_position)
        units = document_position - cuts
        if cuts < len(self._unit_cuts):
            units = min(units, self._unit_cuts[cuts])
        return self._units.to_code_points(units)

    def span_of(self, start: int, end: int) -> Span | None:
        """The stored span between two positions of the document; None if there is nothing between them."""
        first, last = self.to_stored(start), self.to_stored(end)
        return Span(first, last) if first < last else None


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
