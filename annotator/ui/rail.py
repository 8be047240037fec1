"""The narrow rail of icons at the window's leading edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from annotator.ui.actions import Actions

_TOP = ("library.show", "view.article", "view.progress")
_BOTTOM = ("view.help", "view.settings")
_AT_HAND = "view.article"


class Rail(QWidget):
    """Icons for the library, the article, progress, help and settings."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        for command in _TOP:
            column.addWidget(self._button(actions[command]))
        column.addStretch(1)
        for command in _BOTTOM:
            column.addWidget(self._button(actions[command]))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("railButton")
        button.setProperty("atHand", action.objectName() == _AT_HAND)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(20, 20))
        button.setFixedSize(38, 38)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(lambda: button.setAccessibleName(action.text()))
        button.setAccessibleName(action.text())
        return button
