"""Where the glyphs of a span stand: exact rectangles, line by line and run by run, in document coordinates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextLayout, QTextLine

from annotator.text.spans import Span
from annotator.ui.page.positions import Positions

ASCENT, DESCENT = 0.92, 0.5
"""How far a mark reaches above and below the baseline, in sizes of the line's font."""

_TOUCHING = 0.75
_X_HEIGHT = 0.25
_BOXES_ONLY = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of glyphs that stand side by side: its box, from ascent to descent, and its baseline."""

    left: float
    right: float
    baseline: float
    size: float
    """The size of the line's font in pixels."""

    @property
    def box(self) -> QRectF:
        """The rectangle that a mark under the glyphs fills."""
        top = self.baseline - ASCENT * self.size
        return QRectF(self.left, top, self.right - self.left, (ASCENT + DESCENT) * self.size)


class Geometry:
    """Finds the stretches of spans and remembers them until the document is laid out anew."""

    def __init__(self, document: QTextDocument, positions: Positions) -> None:
        self._document = document
        self._positions = positions
        self._known: dict[Span, tuple[Stretch, ...]] = {}

    def forget(self) -> None:
        """The document's width or fonts have changed."""
        self._known.clear()

    def stretches(self, span: Span) -> tuple[Stretch, ...]:
        """The stretches of a span from its first line to its last; lays the document out up to there if need be."""
        known = self._known.get(span)
        if known is None:
            known = self._known[span] = tuple(self._found(*self._positions.range_of(span)))
        return known

    def first_line(self, position: int) -> tuple[float, float]:
        """The middle of the letters on the first line of the block at a code point, and the block's lower edge."""
        block = self._document.findBlock(self._positions.to_document(position))
        box = self._document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineAt(0)
        return box.top() + line.y() + line.ascent() - _X_HEIGHT * _size(block), box.bottom()

    def _found(self, start: int, end: int) -> Iterator[Stretch]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._in_block(block, start - block.position(), end - block.position())
            block = block.next()

    def _in_block(self, block: QTextBlock, start: int, end: int) -> Iterator[Stretch]:
        corner = self._document.documentLayout().blockBoundingRect(block).topLeft()
        layout, text, size = block.layout(), block.text(), _size(block)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            baseline = corner.y() + line.y() + line.ascent()
            for left, right in _edges(line, text, first, last):
                yield Stretch(corner.x() + left, corner.x() + right, baseline, size)


def _size(block: QTextBlock) -> float:
    """The size of a block's font: headings have a character format of their own, over the whole block."""
    chosen = block.charFormat().property(QTextFormat.Property.FontPixelSize)
    return float(chosen if isinstance(chosen, int) else block.document().defaultFont().pixelSize())


def _edges(line: QTextLine, text: str, start: int, end: int) -> Sequence[tuple[float, float]]:
    """Left and right edges of the stretches that characters `start` to `end` of a block take on one line.

    Qt gives a run of glyphs for each change of direction, font or script. A cursor's place would not do: between two
    directions it has two. White space at the ends of the line is not marked.
    """
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return ()
    boxes = [run.boundingRect() for run in line.glyphRuns(start, end - start, _BOXES_ONLY)]
    return _joined(sorted((box.left(), box.right()) for box in boxes if box.width() > 0))


def _joined(pieces: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in pieces:
        if joined and left - joined[-1][1] <= _TOUCHING:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined
