"""Shows a web address in full before the browser opens it: what is sent where is the editor's to decide."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from annotator.ui.i18n import tr
from annotator.ui.parts import align_leading
from annotator.ui.plain import open_in_browser
from annotator.ui.sheets import Sheet

_WIDTH = 560


class AddressSheet(Sheet):
    """Enter opens the address, Escape does not."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._address = ""
        self.shown, self._copy = QLabel(self.card), QPushButton(self.card)
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.shown.setWordWrap(True)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy.setProperty("kind", "plain")
        self._copy.clicked.connect(self._copy_address)
        self.form.addRow(self.shown)
        self.form.addRow(self._copy)
        self.card.setFixedWidth(_WIDTH)

    def ask(self, address: str) -> None:
        """Show an address, readable: with its letters instead of their codes."""
        self._address = address
        self.name(tr("Address", "Open in the browser?"), tr("Address", "Open"))
        self._copy.setText(tr("Address", "Copy the address"))
        self.shown.setText(f"\u2066{_breakable(unquote(address))}\u2069")
        self.shown.setAccessibleName(unquote(address))
        align_leading(self.shown)
        self.open()

    def first_focus(self) -> QWidget | None:
        """The button that opens."""
        return self.accept_button

    def accept(self) -> None:
        """Open the address."""
        self.close_overlay()
        open_in_browser(self._address)

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.close_overlay()


def _breakable(address: str) -> str:
    """With places where a line may end, which a long address without spaces lacks."""
    return "".join(f"{sign}\u200b" if sign in "/?&=+-_." else sign for sign in address)
