"""How an article is set: sizes, leading, headings and the way of each paragraph, by block formats only.

A character format that ends inside a word would make Qt shape the two parts apart; formats of whole blocks do not.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from annotator.ui import fonts
from annotator.ui.page.paragraphs import Kind, exceptions
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
_EMPTY_LINE = 0.1
_HEADINGS = {Kind.TITLE: 1.35, Kind.SUBHEAD: 1.1}
_HEADING_LEADING = 1.85


@dataclass(frozen=True, slots=True)
class Measures:
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


def fill(document: QTextDocument, positions: Positions, *, article_rtl: bool, zoom: float) -> None:
    """Show an article's text in `document`, set at `zoom`.

    Qt lays out the first lines at once and the others in the background as long as all changes are one edit.
    """
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(ROOM)
    document.setDefaultTextOption(_option(article_rtl=article_rtl))
    document.setPlainText(positions.shown())
    typeset(document, positions, article_rtl=article_rtl, zoom=zoom)


def typeset(document: QTextDocument, positions: Positions, *, article_rtl: bool, zoom: float) -> None:
    """Set the text that `document` shows already, at another zoom or for the first time."""
    em = Measures(zoom).em
    keep_font(document, zoom)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    formats = Formats(em)
    cursor.setBlockFormat(formats.block(Kind.PARAGRAPH, article_rtl))
    _set_exceptions(cursor, positions, formats, article_rtl=article_rtl)
    cursor.endEditBlock()


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
            known.setBottomMargin(0 if kind is Kind.EMPTY else round(self._em * _PARAGRAPH_GAP))
        return known

    def characters(self, kind: Kind) -> QTextCharFormat:
        """The bold, larger face of a heading, for the whole block."""
        known = self._characters.get(kind)
        if known is None:
            known = self._characters[kind] = QTextCharFormat()
            known.setFont(fonts.article_font(self._em * _HEADINGS[kind], bold=True))
        return known


def _leading(kind: Kind) -> float:
    """The line height in sizes of the running text; an empty line parts paragraphs hardly further than their gap."""
    if kind in _HEADINGS:
        return _HEADINGS[kind] * _HEADING_LEADING
    return _EMPTY_LINE if kind is Kind.EMPTY else LEADING


def _set_exceptions(cursor: QTextCursor, positions: Positions, formats: Formats, *, article_rtl: bool) -> None:
    """Give headings, empty lines, cut paragraphs and those that run the other way formats of their own."""
    for line in exceptions(positions.text, article_rtl=article_rtl):
        cursor.setPosition(positions.to_document(line.start))
        cursor.setPosition(positions.to_document(line.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.setBlockFormat(formats.block(line.kind, line.rtl))
        if line.kind in _HEADINGS:
            cursor.setCharFormat(formats.characters(line.kind))
    for cut in positions.cuts_in_document():
        cursor.setPosition(cut - 1)
        block = cursor.blockFormat()
        block.setBottomMargin(0)
        cursor.setBlockFormat(block)
