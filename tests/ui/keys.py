"""Presses keys where the keyboard is, and the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.window import Window

PLAIN = Qt.KeyboardModifier.NoModifier


def press(window: Window, key: str | Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key, a character or one without, in the widget that has the focus, or in the window."""
    pressed = Qt.Key(ord(key.upper())) if isinstance(key, str) else key
    QTest.keyClick(QApplication.focusWidget() or window, pressed, modifiers)


def type_text(window: Window, text: str) -> None:
    """Type where the keyboard is: Latin letters key by key, others as an input method hands them over."""
    target = QApplication.focusWidget() or window
    if text.isascii():
        QTest.keyClicks(target, text)
    else:
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QApplication.sendEvent(target, typed)


def click(widget: QWidget) -> None:
    """Click the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
