"""Words that wrap, each line flush where lines of their language begin."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget

_LINE_BREAK = "\u2028"


class WrappedLabel(QLabel):
    """A plain-text label for more than one line.

    Where a line that runs from right to left is wrapped, `QLabel` leaves room for the space at its end on the right,
    so that every line but the last is indented; `QTextLayout` lets it hang out.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._known: tuple[object, QTextLayout] | None = None
        """The lines as they were laid out last, and what they were laid out for."""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def heightForWidth(self, width: int) -> int:
        """As high as the lines that will be painted, which are laid out but once for both."""
        around = self.contentsMargins()
        room = self._laid_out(width - 2 * (around.left() + around.right())).boundingRect().height()
        return ceil(room) + 2 * (around.top() + around.bottom())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines one under the other."""
        area = self.contentsRect().marginsRemoved(self.contentsMargins())
        layout = self._laid_out(area.width())
        spare = area.height() - layout.boundingRect().height()
        down = spare / 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter and spare > 0 else 0.0
        with QPainter(self) as painter:
            layout.draw(painter, QPointF(area.left(), area.top() + down))

    def changeEvent(self, event: QEvent) -> None:
        """In another font the lines are others."""
        if event.type() in _OTHER_LINES:
            self._known = None
        super().changeEvent(event)

    def _laid_out(self, width: int) -> QTextLayout:
        asked = self.text(), width, self.layoutDirection(), self.alignment()
        if self._known is None or self._known[0] != asked:
            self._known = asked, self._lines(width)
        return self._known[1]

    def _lines(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", _LINE_BREAK), self.font(), self)
        layout.setCacheEnabled(True)
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        option = QTextOption((side & Qt.AlignmentFlag.AlignHorizontal_Mask) | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        top, leading = 0.0, self.fontMetrics().leading()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height() + leading
            line = layout.createLine()
        layout.endLayout()
        return layout


_OTHER_LINES = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange})
