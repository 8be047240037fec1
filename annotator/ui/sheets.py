"""A sheet with a title, a form and two buttons; what settings and export are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui.i18n import tr
from annotator.ui.overlays import Overlay


class Sheet(Overlay):
    """Enter accepts, Escape cancels; a subclass fills `form` and says what accepting does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, dim=True)
        self.title = QLabel(self.card)
        self.title.setObjectName("sheetTitle")
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(20)
        self.form.setVerticalSpacing(12)
        self.accept_button, self._cancel = QPushButton(self.card), QPushButton(self.card)
        self.accept_button.setProperty("kind", "primary")
        self._cancel.setProperty("kind", "plain")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.accept_button)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(16)
        self.body.addWidget(self.title)
        self.body.addLayout(self.form)
        self.body.addLayout(buttons)
        self.card.setMinimumWidth(480)
        self.accept_button.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.close_overlay)

    def name(self, title: str, accept: str) -> None:
        """Say what the sheet is for and what its main button does."""
        self.title.setText(title)
        self.card.setAccessibleName(title)
        self.accept_button.setText(accept)
        self._cancel.setText(tr("Sheet", "Cancel"))

    def accept(self) -> None:
        """What Enter and the main button do."""
        self.close_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
