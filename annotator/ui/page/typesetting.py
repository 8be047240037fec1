"""How an article is set: sizes, leading, headings and the way of each paragraph, by block formats only.

A character format that ends inside a word would make Qt shape the two parts apart; formats of whole blocks do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from annotator.ui import fonts
from annotator.ui.page.paragraphs import Kind, Line, exceptions
from annotator.ui.page.positions import Positions

SIZE = 19.0
"""The article's size in device-independent pixels at 100 %."""

LEADING = 2.05
"""Line height in sizes."""

MEASURE = 34.0
"""The longest line in sizes."""

ROOM = 6
"""Pixels around the text in its own column, for tints and outlines that reach beyond the letters."""

_PARAGRAPH_GAP = 0.68
AHEAD = 12_000
"""So many code points are set before they are laid out: more than the tallest window shows."""

_TITLE_LEADING, _BLANK_LEADING = 2.5, 0.1
_HEADINGS = {Kind.TITLE: 1.35, Kind.SUBHEAD: 1.1}


class Measures(NamedTuple):
    """The lengths that follow from a zoom, in device-independent pixels."""

    zoom: float

    @property
    def em(self) -> float:
        """The size of the running text, as it is rounded for the font."""
        return float(max(1, round(SIZE * self.zoom)))

    @property
    def measure(self) -> int:
        """The width of the column of text, its room on both sides included."""
        return round(self.em * MEASURE) + 2 * ROOM


def keep_font(document: QTextDocument, zoom: float) -> None:
    """Give the document its font back, if a text widget has put its own there."""
    wanted = fonts.article_font(Measures(zoom).em)
    if document.defaultFont() != wanted:
        document.setDefaultFont(wanted)


def _option(*, article_rtl: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if article_rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class Formats:
    """The formats of each kind of line at one size, each made once."""

    def __init__(self, em: float) -> None:
        self._em = em
        self._blocks: dict[tuple[Kind, bool], QTextBlockFormat] = {}
        self._characters: dict[Kind, QTextCharFormat] = {}

    def block(self, kind: Kind, rtl: bool) -> QTextBlockFormat:  # noqa: FBT001 - a direction, not an option
        """Direction, line height and the gap after it.

        No alignment is set: Qt would have to lay everything out before it shows the first line.
        """
        known = self._blocks.get((kind, rtl))
        if known is None:
            known = self._blocks[kind, rtl] = QTextBlockFormat()
            known.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
            known.setLineHeight(round(self._em * _leading(kind)), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            known.setBottomMargin(0 if kind is Kind.BLANK else round(self._em * _PARAGRAPH_GAP))
        return known

    def characters(self, kind: Kind) -> QTextCharFormat:
        """The bold, larger face of a heading, for the whole block."""
        known = self._characters.get(kind)
        if known is None:
            known = self._characters[kind] = QTextCharFormat()
            known.setFont(fonts.article_font(self._em * _HEADINGS[kind], bold=True))
        return known


def _leading(kind: Kind) -> float:
    """The line height in sizes of the running text; a blank line parts paragraphs hardly further than their gap."""
    return {Kind.TITLE: _TITLE_LEADING, Kind.BLANK: _BLANK_LEADING}.get(kind, LEADING)


class Typesetter:
    """Sets one article in a document, what differs from plain paragraphs as far as it is needed.

    An article of a megabyte may have a thousand headings, and the first frame shows three: those farther down are set
    shortly before they are laid out.
    """

    def __init__(self, document: QTextDocument, positions: Positions, *, article_rtl: bool) -> None:
        self._document = document
        self._positions = positions
        self._article_rtl = article_rtl
        self._formats = Formats(Measures(1.0).em)
        self._rest: Iterator[Line] = iter(())
        self._next: Line | None = None

    def fill(self, zoom: float) -> None:
        """Show the article's text, set at `zoom`."""
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(ROOM)
        self._document.setDefaultTextOption(_option(article_rtl=self._article_rtl))
        self._document.setPlainText(self._positions.shown())
        self.set(zoom)

    def set(self, zoom: float) -> None:
        """Set the text that is shown already at another zoom, or for the first time.

        Qt lays out the first lines at once and the others in the background as long as all changes are one edit.
        """
        keep_font(self._document, zoom)
        self._formats = Formats(Measures(zoom).em)
        self._rest = exceptions(self._positions.text, article_rtl=self._article_rtl)
        self._next = next(self._rest, None)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._formats.block(Kind.PARAGRAPH, self._article_rtl))
        self._close_cuts(cursor)
        self.set_until(AHEAD)
        cursor.endEditBlock()

    def set_until(self, position: int) -> None:
        """Set what is special up to a code point, as far as it is not set yet."""
        if self._next is None or self._next.start > position:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        while self._next is not None and self._next.start <= position:
            self._set_line(cursor, self._next)
            self._next = next(self._rest, None)
        cursor.endEditBlock()

    def _set_line(self, cursor: QTextCursor, line: Line) -> None:
        cursor.setPosition(self._positions.to_document(line.start))
        cursor.setPosition(self._positions.to_document(line.end), QTextCursor.MoveMode.KeepAnchor)
        if line.kind in _HEADINGS:
            cursor.setCharFormat(self._formats.characters(line.kind))
        if line.kind is not Kind.SUBHEAD or line.rtl is not self._article_rtl:
            cursor.setBlockFormat(self._formats.block(line.kind, line.rtl))

    def _close_cuts(self, cursor: QTextCursor) -> None:
        """No gap after a piece of a paragraph that goes on in the next block."""
        for cut in self._positions.cuts_in_document():
            cursor.setPosition(cut - 1)
            block = cursor.blockFormat()
            block.setBottomMargin(0)
            cursor.setBlockFormat(block)
