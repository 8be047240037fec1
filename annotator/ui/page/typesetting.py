"""How an article is set: sizes, leading, headings and the way of each paragraph, by block formats only.

A character format that ends inside a word would make Qt shape the two parts apart; formats of whole blocks do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from annotator.text.direction import is_rtl
from annotator.ui import fonts
from annotator.ui.page.positions import Positions

SIZE = 19.0
"""The article's size in device-independent pixels at 100 %."""

LEADING = 2.05
"""Line height in sizes."""

MEASURE = 34.0
"""The longest line in sizes."""

_PARAGRAPH_GAP = 0.68
_EMPTY_LINE = 0.3
_TITLE_SIZE, _SUBHEAD_SIZE = 1.35, 1.1
_LONGEST_SUBHEAD = 90
_ENDS_SENTENCE = re.compile(r"[.!?؟…:،,؛;»”\"]\s*$")


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
        """The width of the column of text."""
        return round(self.em * MEASURE)


def fill(document: QTextDocument, positions: Positions, *, article_rtl: bool, zoom: float) -> None:
    """Show an article's text in `document`, set at `zoom`.

    Qt lays out the first lines at once and the others in the background as long as all changes are one edit.
    """
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultTextOption(_option(article_rtl=article_rtl))
    document.setPlainText(positions.shown())
    typeset(document, positions, article_rtl=article_rtl, zoom=zoom)


def typeset(document: QTextDocument, positions: Positions, *, article_rtl: bool, zoom: float) -> None:
    """Set the text that `document` shows already, at another zoom or for the first time."""
    em = Measures(zoom).em
    document.setDefaultFont(fonts.article_font(em))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_paragraph(em, rtl=article_rtl))
    _set_exceptions(cursor, positions, em, article_rtl=article_rtl)
    cursor.endEditBlock()


def _option(*, article_rtl: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if article_rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _paragraph(em: float, *, rtl: bool, scale: float = 1.0) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    block.setAlignment(Qt.AlignmentFlag.AlignLeading)
    leading = LEADING if scale < _TITLE_SIZE else LEADING * 0.9
    block.setLineHeight(round(em * scale * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setBottomMargin(round(em * _PARAGRAPH_GAP))
    return block


def _empty_line(em: float) -> QTextBlockFormat:
    """A blank line parts paragraphs no further than their gap does, and a little."""
    block = QTextBlockFormat()
    block.setLineHeight(round(em * _EMPTY_LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block


def _set_exceptions(cursor: QTextCursor, positions: Positions, em: float, *, article_rtl: bool) -> None:
    """Give headings, empty lines, cut paragraphs and those that run the other way formats of their own."""
    lines = positions.text.split("\n")
    titled = False
    start = 0
    for number, line in enumerate(lines):
        scale = _SUBHEAD_SIZE if titled and _is_subhead(lines, number) else 1.0
        if line and not titled:
            titled, scale = True, _TITLE_SIZE
        rtl = is_rtl(line, article_rtl)
        if not line or scale > 1.0 or rtl is not article_rtl:
            cursor.setPosition(positions.to_document(start))
            cursor.setPosition(positions.to_document(start + len(line)), QTextCursor.MoveMode.KeepAnchor)
            cursor.setBlockFormat(_paragraph(em, rtl=rtl, scale=scale) if line else _empty_line(em))
            if scale > 1.0:
                cursor.setCharFormat(_heading(em * scale))
        start += len(line) + 1
    for cut in positions.cuts_in_document():
        cursor.setPosition(cut - 1)
        block = cursor.blockFormat()
        block.setBottomMargin(0)
        cursor.setBlockFormat(block)


def _heading(size: float) -> QTextCharFormat:
    characters = QTextCharFormat()
    characters.setFont(fonts.article_font(size, bold=True))
    return characters


def _is_subhead(lines: list[str], number: int) -> bool:
    """A short line between paragraphs that no sentence ends."""
    line = lines[number].strip()
    if not 0 < len(line) <= _LONGEST_SUBHEAD or _ENDS_SENTENCE.search(line):
        return False
    following = next((other for other in lines[number + 1 :] if other), "")
    return len(following) > _LONGEST_SUBHEAD
