"""One calm line under the top bar: what went wrong and what to do, or what has just been done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from annotator.ui.i18n import tr


class Banner(QFrame):
    """Stays until it is closed or something else is said; it never takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offered = QPushButton(self)
        self.offered.setProperty("kind", "plain")
        self.offered.clicked.connect(self._accept)
        self._act: Callable[[], object] | None = None
        self._close = QToolButton(self)
        self._close.setObjectName("quietButton")
        self._close.setText("×")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 7)
        row.addWidget(self.text, 1)
        row.addWidget(self.offered)
        row.addWidget(self._close)
        self.retranslate()
        self.hide()

    def complain(self, sentence: str) -> None:
        """Say what is wrong."""
        self._say(sentence, trouble=True)

    def tell(self, sentence: str) -> None:
        """Say what has been done."""
        self._say(sentence, trouble=False)

    def offer(self, sentence: str, name: str, act: Callable[[], object]) -> None:
        """Say what is wrong, with a button of that name that does something about it."""
        self._say(sentence, trouble=True)
        self._act = act
        self.offered.setText(name)
        self.offered.show()

    def settle(self) -> None:
        """Take away what was said of something done, now that it is no longer so; what is wrong stays."""
        if not self.property("trouble"):
            self.hide()

    def _accept(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _say(self, sentence: str, *, trouble: bool) -> None:
        self.text.setText(sentence)
        self._act = None
        self.offered.hide()
        self.setProperty("trouble", trouble)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - most starts say nothing

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def retranslate(self) -> None:
        """Say everything again in the language of now; a sentence said before is of its time and goes."""
        self._close.setAccessibleName(tr("Banner", "Close this message"))
        self._close.setToolTip(tr("Banner", "Close this message"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
