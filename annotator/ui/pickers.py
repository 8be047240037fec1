"""A field over a list: typing narrows the list, the arrows move in it, Enter or a click picks a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from annotator.ui.overlays import Overlay

VALUE_ROLE = int(Qt.ItemDataRole.UserRole)
"""What a row stands for."""


class Picker(Overlay):
    """What the palette and the library drawer have in common; the focus stays in the field."""

    def __init__(self, window: QWidget, *, width: int, height: int) -> None:
        super().__init__(window, dim=True)
        self.field = QLineEdit(self.card)
        self.list = QListWidget(self.card)
        self.list.setObjectName("pickerList")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(height)
        self.card.setFixedWidth(width)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.field.textChanged.connect(self.narrow)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._pick)

    def narrow(self, typed: str) -> None:
        """Show the rows that hold what is typed."""
        raise NotImplementedError

    def picked(self, value: object) -> None:
        """Do what the row stands for."""
        raise NotImplementedError

    def add_row(self, text: str, value: object, spoken: str = "") -> None:
        """Add one row to the list."""
        item = QListWidgetItem(text)
        item.setData(VALUE_ROLE, value)
        if spoken:
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.list.addItem(item)

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def _pick(self) -> None:
        value = self.list.currentIndex().data(VALUE_ROLE)
        self.close_overlay()
        if value is not None:
            self.picked(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Page Up, Page Down and Enter in the field work on the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self.in_field(event)
        return super().eventFilter(watched, event)

    def in_field(self, event: QKeyEvent) -> bool:
        """What a key does that is pressed in the field; whether it did anything besides typing."""
        page = max(1, self.list.viewport().height() // max(1, self.list.sizeHintForRow(0)) - 1)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            row = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
            return True
        return False
