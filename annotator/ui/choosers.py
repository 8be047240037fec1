"""Fields that open a list or a calendar, with an arrow in the colour of the theme: style sheets can only show files."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

_INSET = 16  # pixels from the trailing edge to the middle of the arrow
_HALF = 4


class Chooser(QComboBox):
    """One of several."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow."""
        super().paintEvent(event)
        _draw_arrow(self)


class DayField(QDateEdit):
    """A day, typed or picked from a calendar."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow."""
        super().paintEvent(event)
        _draw_arrow(self)


def _draw_arrow(field: QWidget) -> None:
    mirrored = field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    x, y = (_INSET if mirrored else field.width() - _INSET), field.height() / 2
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(field.palette().placeholderText().color(), 1.6, c=Qt.PenCapStyle.RoundCap))
    rise = _HALF / 2
    painter.drawPolyline([QPointF(x - _HALF, y - rise), QPointF(x, y + rise), QPointF(x + _HALF, y - rise)])
    painter.end()
