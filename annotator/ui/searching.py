"""Searching the web for a claim: the editor's search engines and fact-check archives, with its words filled in."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.model.claims import Claim
from annotator.settings import FIGURE, QUERY
from annotator.ui.flow import FlowLayout
from annotator.ui.i18n import tr


class Searches(QWidget):
    """One button a search engine; a click asks for the address to be shown and opened."""

    asked = Signal(str)
    """The name of the search engine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(self, gap=5)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in their order."""
        return tuple(self._buttons)

    def offer(self, names: tuple[str, ...]) -> None:
        """Show buttons for other engines."""
        if names == self._names:
            return
        self._names = names
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(name) for name in names]
        self.updateGeometry()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(name, self)
        button.setObjectName("chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.asked.emit(name))
        self._flow.addWidget(button)
        button.show()
        self._name(button)
        return button

    @staticmethod
    def _name(button: QPushButton) -> None:
        button.setAccessibleName(tr("Searching", "Search with {name}").format(name=button.text()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            for button in self._buttons:
                self._name(button)
        super().changeEvent(event)


def address(template: str, claim: Claim) -> str:
    """The address of a search for a claim: its words for `{query}`, its figure in plain digits for `{figure}`.

    A claim without a figure is searched for by its words.
    """
    words = " ".join((claim.name or claim.party or claim.quote).split())
    places: Mapping[str, str] = {QUERY: words, FIGURE: _figure(claim) or words}
    for place, filled in places.items():
        template = template.replace(place, quote(filled, safe=""))
    return template


def _figure(claim: Claim) -> str:
    """The lower value of an amount with its unit; empty for a claim without."""
    value = claim.low if claim.low is not None else claim.high
    if value is None:
        return ""
    return f"{value:f} {claim.unit}" if claim.unit else f"{value:f}"
