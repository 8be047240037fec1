"""Lays widgets out in lines, as words are: from the right in a right-to-left interface."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Fills lines from the leading edge and starts a new one where the next widget does not fit."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one away, None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than its lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        lines = self._lines(width)
        return sum(self._height(line) for line in lines) + self._gap * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """The smallest size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, area: QRect) -> None:
        """Place all widgets in `area`."""
        super().setGeometry(area)
        top = area.top()
        for line in self._lines(area.width()):
            self._place(line, area, top)
            top += self._height(line) + self._gap

    def _place(self, line: list[QLayoutItem], area: QRect, top: int) -> None:
        offset = 0
        for item in line:
            size = item.sizeHint()
            left = area.right() + 1 - offset - size.width() if self._mirrored() else area.left() + offset
            item.setGeometry(QRect(QPoint(left, top), size))
            offset += size.width() + self._gap

    def _mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not lines or used + self._gap + needed > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(item)
            used += self._gap + needed
        return lines

    @staticmethod
    def _height(line: list[QLayoutItem]) -> int:
        return max(item.sizeHint().height() for item in line)
