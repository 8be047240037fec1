"""Where the glyphs of a span stand: exact rectangles, line by line and run by run, in document coordinates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextLayout, QTextLine

from annotator.text.spans import Span
from annotator.ui.page.positions import Positions

ASCENT, DESCENT = 0.92, 0.5
"""How far a mark reaches above and below the baseline, in sizes of the line's font."""

_TOUCHING = 0.75
_X_HEIGHT = 0.25
_BOXES_ONLY = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes


class Stretch(NamedTuple):
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
        self._rows_of: dict[int, Sequence[_Row]] = {}

    def forget(self) -> None:
        """The document's width or fonts have changed."""
        self._known.clear()
        self._rows_of.clear()

    def stretches(self, span: Span) -> tuple[Stretch, ...]:
        """The stretches of a span from its first line to its last; lays the document out up to there if need be."""
        known = self._known.get(span)
        if known is None:
            known = self._known[span] = tuple(self._found(*self._positions.range_of(span)))
        return known

    def blocks_between(self, top: float, bottom: float) -> tuple[int, int]:
        """First and last document position of the blocks that reach into a part of the document's height.

        Qt's own hit test will not do: for a point between two blocks it looks at all others, laid out or not.
        """
        layout = self._document.documentLayout()
        first = block = self._block_at(top)
        while block.next().isValid() and layout.blockBoundingRect(block).bottom() < bottom:
            block = block.next()
        return first.position(), block.position() + block.length() - 1

    def _block_at(self, y: float) -> QTextBlock:
        """The last block that begins above `y`, of those laid out."""
        low, high = 0, self._document.blockCount()
        while high - low > 1:
            middle = (low + high) // 2
            layout = self._document.findBlockByNumber(middle).layout()
            if layout.lineCount() and layout.position().y() <= y:
                low = middle
            else:
                high = middle
        return self._document.findBlockByNumber(low)

    def line_at(self, y: float) -> int:
        """The code point that begins the first line whose baseline lies below `y`."""
        block = self._block_at(y)
        while block.next().isValid():
            for row in self._rows(block):
                if row.baseline > y:
                    return self._positions.to_stored(block.position() + row.start)
            block = block.next()
        return self._positions.to_stored(block.position())

    def line_top(self, position: int) -> float:
        """The upper edge of a mark on the line that holds a code point; lays the document out up to there."""
        place = self._positions.to_document(position)
        block = self._document.findBlock(place)
        rows = self._rows(block)
        row = rows[min(bisect_right(rows, place - block.position(), key=_row_end), len(rows) - 1)]
        return row.baseline - ASCENT * row.size

    def is_rtl(self, position: int) -> bool:
        """Whether the paragraph at a code point runs from right to left."""
        block = self._document.findBlock(self._positions.to_document(position))
        return block.textDirection() is Qt.LayoutDirection.RightToLeft

    def first_line(self, position: int) -> tuple[float, float]:
        """The middle of the letters on the first line of the block at a code point, and the block's lower edge."""
        block = self._document.findBlock(self._positions.to_document(position))
        row = self._rows(block)[0]
        return row.baseline - _X_HEIGHT * row.size, self._document.documentLayout().blockBoundingRect(block).bottom()

    def _found(self, start: int, end: int) -> Iterator[Stretch]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._in_block(block, start - block.position(), end - block.position())
            block = block.next()

    def _in_block(self, block: QTextBlock, start: int, end: int) -> Iterator[Stretch]:
        rows = self._rows(block)
        layout, last = block.layout(), block.position() + block.length() - 1
        for number in range(bisect_right(rows, start, key=_row_end), len(rows)):
            row = rows[number]
            if row.start >= end:
                return
            start_here, end_here = self._bare(
                block.position() + max(start, row.start), min(block.position() + min(end, row.end), last)
            )
            if start_here < end_here:
                place = start_here - block.position()
                for left, right in _edges(layout.lineAt(number), place, end_here - start_here):
                    yield Stretch(row.left + left, row.left + right, row.baseline, row.size)

    def _bare(self, start: int, end: int) -> tuple[int, int]:
        """A range of the document without white space at its ends: at the end of a line that has no width."""
        while start < end and self._document.characterAt(start).isspace():
            start += 1
        while start < end and self._document.characterAt(end - 1).isspace():
            end -= 1
        return start, end

    def _rows(self, block: QTextBlock) -> Sequence[_Row]:
        """The lines of a block; asked for once, since many spans may lie on them."""
        known = self._rows_of.get(block.position())
        if known is None:
            corner = self._document.documentLayout().blockBoundingRect(block).topLeft()
            size = _size(block)
            known = self._rows_of[block.position()] = [
                _Row(
                    start=line.textStart(),
                    end=line.textStart() + line.textLength(),
                    left=corner.x(),
                    baseline=corner.y() + line.y() + line.ascent(),
                    size=size,
                )
                for line in _lines(block.layout())
            ]
        return known


class _Row(NamedTuple):
    """A line of a block: characters `start` to `end` of the block, where it stands in the document, its font's size."""

    start: int
    end: int
    left: float
    baseline: float
    size: float


def _row_end(row: _Row) -> int:
    return row.end


def _lines(layout: QTextLayout) -> Iterator[QTextLine]:
    return (layout.lineAt(number) for number in range(layout.lineCount()))


def _size(block: QTextBlock) -> float:
    """The size of a block's font: headings have a character format of their own, over the whole block."""
    for stretch in block.textFormats():
        characters = stretch.format
        chosen = characters.property(QTextFormat.Property.FontPixelSize)
        if isinstance(chosen, int):
            return float(chosen)
    return float(block.document().defaultFont().pixelSize())


def _edges(line: QTextLine, start: int, length: int) -> Sequence[tuple[float, float]]:
    """Left and right edges of the stretches that some UTF-16 units of a block take on one line.

    Qt gives a run of glyphs for each change of direction, font or script. A cursor's place would not do: between two
    directions it has two.
    """
    boxes = [run.boundingRect() for run in line.glyphRuns(start, length, _BOXES_ONLY)]
    return _joined(sorted((box.left(), box.right()) for box in boxes if box.width() > 0))


def _joined(pieces: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in pieces:
        if joined and left - joined[-1][1] <= _TOUCHING:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined
