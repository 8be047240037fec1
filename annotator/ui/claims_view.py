"""The view of the claims list: a table of one column, because only tables keep the heights of rows without asking each.

A `QListView` asks the model about every row whenever one of them changes, 0.1 s for 50 000 claims.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.ui.parts import cover


class ClaimsView(QTableView):
    """Rows of one height, but for those that are made taller."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tall: tuple[int, ...] = ()
        self.held = False
        """Whether a button of the mouse is down here."""
        self.setObjectName("claims")
        cover(self.viewport())
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def set_tall(self, rows: Iterable[int], height: int) -> None:
        """Give these rows another height, and the usual one to those that had it before."""
        for row in self._tall:
            self.setRowHeight(row, self.verticalHeader().defaultSectionSize())
        self._tall = tuple(rows)
        for row in self._tall:
            self.setRowHeight(row, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that the mouse is choosing, before anything follows the choice."""
        self.held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mouse has chosen."""
        self.held = False
        super().mouseReleaseEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row: there is but one column."""
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)
