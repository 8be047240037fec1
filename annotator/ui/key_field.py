"""A button that shows a key and takes another one by pressing it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.ui.i18n import tr
from annotator.ui.keyboards import latin, shown

_MODIFIERS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
_HELD = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.MetaModifier, "Meta"),
)


class KeyField(QPushButton):
    """Clicked, it waits for a key; Escape leaves all as it is, Backspace takes the key away."""

    pressed_key = Signal(str)
    """The key chosen, as of a Latin keyboard; empty to take it away."""

    def __init__(self, key: str, command: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._waiting = key, False
        self.setObjectName("keyField")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = tr("Keys", "{command}: {key}") if key else tr("Keys", "{command}: add a key")
        self.setAccessibleName(name.format(command=command, key=key))
        self.setToolTip(tr("Keys", "Press to change, Backspace takes the key away") if key else self.accessibleName())
        self.clicked.connect(self._wait)
        self._show()

    def _wait(self) -> None:
        self._waiting = True
        self.setFocus()
        self._show()

    def _rest(self) -> None:
        self._waiting = False
        self._show()

    def _show(self) -> None:
        resting = f"\u2066{shown(self._key)}\u2069" if self._key else "+"
        self.setText(tr("Keys", "Press a key…") if self._waiting else resting)
        self.setProperty("waiting", self._waiting)
        self.style().unpolish(self)
        self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """While it waits, take Tab and every shortcut of the window as a key."""
        if self._waiting and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress:
                self.keyPressEvent(event)
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key that was waited for."""
        if not self._waiting:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._rest()
        elif event.key() not in _MODIFIERS:
            self._rest()
            self.pressed_key.emit(written(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        self._rest()


def written(event: QKeyEvent) -> str:
    """A pressed key as of a Latin keyboard, whatever layout it was pressed on; empty for Backspace."""
    if event.key() == Qt.Key.Key_Backspace and not event.modifiers():
        return ""
    held = [name for modifier, name in _HELD if event.modifiers() & modifier]
    character = _character(event)
    name = latin(character).upper() if character else QKeySequence(event.key()).toString()
    # Shift is part of a character such as «?»; letters and keys without one need it said.
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and (not character or character.isalpha()):
        held.append("Shift")
    return "+".join([*held, name])


def _character(event: QKeyEvent) -> str:
    """The letter, digit or sign on the key; with Ctrl held the text is a control code, and the key says more."""
    text = event.text()
    if text and text.isprintable() and not text.isspace():
        return text
    return chr(event.key()) if 0x20 < event.key() < 0x10FF else ""
