"""Reads Qt's accessibility tree as a screen reader does."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QPlainTextEdit, QTableView, QTextEdit, QWidget

CONTROLS = (QAbstractButton, QLineEdit, QListView, QPlainTextEdit, QTableView, QTextEdit)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Whatever is in a widget for an editor to use."""
    for control in root.findChildren(QWidget):
        if isinstance(control, CONTROLS) and control.isVisible():
            yield control


def told(widget: QWidget) -> QAccessibleInterface:
    """What is told of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def unnamed(root: QWidget) -> list[str]:
    """The controls in a widget that have no name."""
    return [repr(control) for control in controls(root) if not told(control).text(QAccessible.Text.Name)]
