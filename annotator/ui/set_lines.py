"""Single lines of text that are cut and shaped once, and then only drawn: lists paint the same ones again and again."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTextOption, QTransform

_KEPT = 512


class SetLines:
    """Lines in one font."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._metrics = QFontMetrics(font)
        self._set = lru_cache(_KEPT)(self._set_anew)
        self.width = lru_cache(_KEPT)(self._metrics.horizontalAdvance)
        """How wide a text is in pixels."""

    def draw(self, painter: QPainter, area: QRect, text: str, side: Qt.AlignmentFlag, *, rtl: bool) -> None:
        """Draw a line with the painter's pen, at the `side` of `area` or in its middle; «…» stands for what is cut."""
        line = self._set(text, area.width(), rtl=rtl)
        size = line.size()
        spare = area.width() - size.width()
        left = {Qt.AlignmentFlag.AlignLeft: 0.0, Qt.AlignmentFlag.AlignRight: spare}.get(side, spare / 2)
        painter.setFont(self._font)
        # On whole pixels, so that each glyph is drawn in one place between them and found again.
        top = area.top() + (area.height() - size.height()) / 2
        corner = QPoint(round(area.left() + left), round(top))
        painter.drawStaticText(corner, line)
        if self._font.strikeOut():  # which text that is set already is drawn without
            middle = corner.y() + self._metrics.ascent() - self._metrics.strikeOutPos()
            struck = QRect(corner.x(), middle, round(size.width()), self._metrics.lineWidth())
            painter.fillRect(struck, painter.pen().color())

    def _set_anew(self, text: str, width: int, *, rtl: bool) -> QStaticText:
        line = QStaticText(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
        line.setTextFormat(Qt.TextFormat.PlainText)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        line.setTextOption(option)
        line.prepare(QTransform(), self._font)
        return line
