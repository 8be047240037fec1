"""What supports the claim at hand: cards of the evidence there is, and a field to paste more into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.model.decisions import Evidence
from annotator.ops.attachments import Attachment
from annotator.ui.evidence_card import EvidenceCard
from annotator.ui.i18n import tr
from annotator.ui.plain import is_address
from annotator.ui.text_entry import is_escape


class EvidenceField(QLineEdit):
    """Takes one address or citation; a pasted address is taken at once, Enter adds, Escape goes back to the claims."""

    entered = Signal(str)
    dropped = Signal(object)
    """The `Path` of a file."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.textEdited.connect(self._take_pasted)
        self.returnPressed.connect(lambda: self._take(self.text()))

    def _take_pasted(self, text: str) -> None:
        before, self._before = self._before, text
        if not before and is_address(text):
            self._take(text)

    def _take(self, text: str) -> None:
        if text.strip():
            self.clear()
            self._before = ""
            self.entered.emit(text.strip())
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Claim Escape before the window's command does."""
        if event.type() is QEvent.Type.ShortcutOverride and is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape."""
        if is_escape(event):
            self.clear()
            self._before = ""
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and addresses, as well as text."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what is dropped."""
        if self.take_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def take_in(self, content: QMimeData) -> bool:
        """Attach files and add web addresses; whether there were any."""
        urls: Sequence[QUrl] = content.urls()
        for url in urls:
            if url.isLocalFile():
                self.dropped.emit(Path(url.toLocalFile()))
            elif is_address(url.toString()):
                self.entered.emit(url.toString())
        return bool(urls)


class EvidenceList(QWidget):
    """Cards of the evidence there is, and the field for more."""

    removed = Signal(int)
    changed = Signal(object)
    """The `Evidence` that is to be changed."""
    opened = Signal(str)
    """The address of a piece of evidence, to be shown in the browser."""
    files_shown = Signal(object)
    """Pieces with attached files are shown, a tuple: whether these are sound is still to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, EvidenceCard] = {}
        self._pieces: list[Evidence] = []
        self._icons = (QIcon(), QIcon())
        self.field = EvidenceField(self)
        self.field.setObjectName("evidenceField")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.field)
        self.retranslate()

    @property
    def cards(self) -> list[EvidenceCard]:
        """The cards in their order."""
        return list(self._cards.values())

    def set_icons(self, change: QIcon, remove: QIcon) -> None:
        """Draw the buttons of the cards so."""
        self._icons = (change, remove)
        self._show_again()

    def show_evidence(self, pieces: list[Evidence]) -> None:
        """Show other evidence."""
        if pieces == self._pieces:
            return
        self._pieces = pieces
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {piece.id: self._card(piece, place) for place, piece in enumerate(pieces)}
        attached = tuple(piece for piece in pieces if piece.file)
        if attached:
            self.files_shown.emit(attached)

    def show_states(self, states: Mapping[Evidence, Attachment]) -> None:
        """Say what has become of attached files, if their pieces are still shown."""
        for piece, state in states.items():
            if piece in self._pieces:
                self._cards[piece.id].show_state(state)

    def _card(self, piece: Evidence, place: int) -> EvidenceCard:
        card = EvidenceCard(piece, self._icons, self)
        card.opened.connect(self.opened)
        card.change.clicked.connect(lambda: self.changed.emit(piece))
        card.remove.clicked.connect(lambda: self.removed.emit(piece.id))
        self._column.insertWidget(place, card)
        return card

    def _show_again(self) -> None:
        pieces, self._pieces = self._pieces, []
        self.show_evidence(pieces)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        prompt = tr("Evidence", "+ Paste a link or a reference")
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self._show_again()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
