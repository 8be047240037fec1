"""What an empty window shows: how to get an article in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.i18n import tr
from annotator.ui.parts import KeyedButton

_WAYS = (("article.open", "primary"), ("article.paste", "plain"), ("article.demo", "plain"), ("library.show", "plain"))


class EmptyPage(QWidget):
    """Open, paste, drop a file, or look at the demo article."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._text, self._drop = QLabel(self), QLabel(self), QLabel(self)
        self._title.setObjectName("emptyTitle")
        self._text.setObjectName("emptyText")
        self._drop.setObjectName("dim")
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(14)
        for command, kind in _WAYS:
            button = KeyedButton(actions[command], kind, self)
            button.setFixedWidth(320)
            if self.focusProxy() is None:
                self.setFocusProxy(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        self._drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._drop)
        column.addStretch(3)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._title.setText(tr("Empty", "What will you check today?"))
        self._text.setText(tr("Empty", "Open an article: its figures and sources are marked for you to check."))
        self._drop.setText(tr("Empty", "…or drop a file here"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
