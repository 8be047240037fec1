"""Sheets and popovers inside the window: they need no window manager, take all keys, and give the focus back."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

_SCRIM = QColor(0, 0, 0, 70)
_GAP = 6


class Overlay(QWidget):
    """Covers the window; a click beside its card or Escape closes it, and no key of the window works while it is open.

    Put content into `card`. Popovers stand beside an `anchor`; sheets stand in the middle on a dimmed ground.
    """

    closed = Signal()
    of_article = False
    """Whether what it says or asks is of the article at hand, and pointless once another one is."""

    def __init__(self, window: QWidget, *, dim: bool) -> None:
        super().__init__(window)
        self._window = window
        self._dim = dim
        self._anchor: QRect | None = None
        self._focus_before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setObjectName("card")
        self.body = QVBoxLayout(self.card)
        self.hide()
        window.installEventFilter(self)

    def open(self, anchor: QRect | None = None) -> None:
        """Show the card: under `anchor`, a place of the window, or over it where there is no room; or in the middle."""
        self._anchor = anchor
        if not self.isAncestorOf(self._window.focusWidget()):
            self._focus_before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._arrange()
        (self.first_focus() or self.card).setFocus(Qt.FocusReason.PopupFocusReason)

    def first_focus(self) -> QWidget | None:
        """The widget that gets the keys at first."""
        return None

    def close_overlay(self) -> None:
        """Hide and give the focus back."""
        if not self.isVisible():
            return
        if self._focus_before is not None and shiboken6.isValid(self._focus_before):
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit()

    def _arrange(self) -> None:
        self.card.adjustSize()
        size = self.card.sizeHint().expandedTo(self.card.minimumSize()).boundedTo(self.size())
        place = self._beside_anchor if self._anchor is not None else self._middle
        corner = place(size.width(), size.height())
        self.card.setGeometry(QRect(corner, size))

    def _middle(self, width: int, height: int) -> QPoint:
        """Rather above the middle, but never so that the lower end is cut off."""
        return QPoint((self.width() - width) // 2, max(_GAP, min(self.height() // 8, (self.height() - height) // 2)))

    def _beside_anchor(self, width: int, height: int) -> QPoint:
        anchor = self._anchor or QRect()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = anchor.right() + 1 - width if mirrored else anchor.left()
        lowest, under, over = self.height() - height - _GAP, anchor.bottom() + _GAP, anchor.top() - height - _GAP
        top = over if under > lowest and over >= _GAP else min(under, lowest)
        return QPoint(max(_GAP, min(left, self.width() - width - _GAP)), max(_GAP, top))

    def event(self, event: QEvent) -> bool:
        """Claim every key before the window's shortcuts do."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; no other key gets through to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_overlay()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the ground of a sheet."""
        if self._dim:
            QPainter(self).fillRect(self.rect(), _SCRIM)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep Tab inside the card."""
        chain = [widget for widget in self.card.findChildren(QWidget) if _takes_tab(widget)]
        if not chain:
            return True
        current = QApplication.focusWidget()
        place = chain.index(current) if current in chain else -1
        chain[(place + (1 if forward else -1)) % len(chain)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._arrange()
        return False


def _takes_tab(widget: QWidget) -> bool:
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabbed) and widget.isVisible() and widget.isEnabled()
