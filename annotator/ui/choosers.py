"""Fields that open a list or a calendar, and boxes to tick, with their arrow and tick in the colours of the theme.

Style sheets can only show files there, and Fusion draws boxes that are not seen on a dark ground.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QStyle, QStyleOptionButton, QWidget

_INSET = 16  # pixels from the trailing edge to the middle of the arrow
_HALF = 4


class Chooser(QComboBox):
    """One of several."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow."""
        super().paintEvent(event)
        _draw_arrow(self)


class DayField(QDateEdit):
    """A day, typed or picked from a calendar; day, month and year stand in the order they are read in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self._put_in_order()

    def changeEvent(self, event: QEvent) -> None:
        """Put the parts in order again when the interface runs the other way, and name months in its language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.LanguageChange):
            self._put_in_order()

    def _put_in_order(self) -> None:
        self.setLocale(QLocale())  # which a widget asks for once, when it is made
        # Qt turns the parts round under a right-to-left interface, and then Arabic letters turn them round once more.
        self.setDisplayFormat("yyyy MMMM d" if self.isRightToLeft() else "d MMMM yyyy")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow."""
        super().paintEvent(event)
        _draw_arrow(self)


class Tick(QCheckBox):
    """On or off."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        middle = QRectF(box).center()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlightedText().color(), 1.8, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([middle + QPointF(*place) for place in ((-3.5, 0.2), (-1, 2.8), (3.8, -2.8))])
        painter.end()


def _draw_arrow(field: QWidget) -> None:
    mirrored = field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    x, y = (_INSET if mirrored else field.width() - _INSET), field.height() / 2
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(field.palette().placeholderText().color(), 1.6, c=Qt.PenCapStyle.RoundCap))
    rise = _HALF / 2
    painter.drawPolyline([QPointF(x - _HALF, y - rise), QPointF(x, y + rise), QPointF(x + _HALF, y - rise)])
    painter.end()
