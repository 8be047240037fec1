"""What supports the claim at hand: addresses and citations, and a field to paste another one into."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from annotator.model.decisions import Evidence
from annotator.ui.i18n import tr
from annotator.ui.parts import align_leading
from annotator.ui.plain import plain
from annotator.ui.text_entry import is_escape


def short_address(url: str) -> str:
    """An address without scheme and long tail, for reading; the host, which says whose page it is, stays whole."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return url
    whole = host + parts.path.rstrip("/")
    return whole if len(whole) <= max(34, len(host)) else f"{whole[: max(33, len(host))]}…"


class EvidenceCard(QFrame):
    """One piece of evidence."""

    opened = Signal(str)
    """The address that is to be shown in the browser."""

    def __init__(self, piece: Evidence, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("box")
        self._piece = piece
        self.remove = QToolButton(self)
        self.remove.setObjectName("quietButton")
        self.remove.setText("×")
        self.remove.setAccessibleName(tr("Evidence", "Remove this evidence"))
        self.remove.setToolTip(tr("Evidence", "Remove this evidence"))
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self._name())
        column.addWidget(self._when())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 6, 7)
        row.addLayout(column, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def _name(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        if self._piece.url:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName("link")
            align_leading(label)
            label.setText(f"\u2066{short_address(self._piece.url)}\u2069")
            label.setToolTip(plain(self._piece.url))
            label.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(self._piece.citation)
        return label

    def _when(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("dim")
        parts = [self._piece.locator]
        if self._piece.accessed_at is not None:
            seen = self._piece.accessed_at.astimezone()
            day = QLocale().toString(QDate(seen.year, seen.month, seen.day), "d MMMM yyyy")
            parts.append(tr("Evidence", "looked at on {date}").format(date=day))
        label.setText(" · ".join(part for part in parts if part))
        return label

    def mouseReleaseEvent(self, _event: object) -> None:
        """A click asks for the address to be opened."""
        if self._piece.url:
            self.opened.emit(self._piece.url)


class EvidenceField(QLineEdit):
    """Takes one address or citation; Enter adds it, Escape goes back to the claims."""

    left = Signal()

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
            self.left.emit()
        else:
            super().keyPressEvent(event)


class EvidenceList(QWidget):
    """Cards of the evidence there is, and the field for more."""

    added = Signal(str)
    removed = Signal(int)
    opened = Signal(str)
    """The address of a piece of evidence, to be shown in the browser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[EvidenceCard] = []
        self._pieces: list[Evidence] = []
        self.field = EvidenceField(self)
        self.field.setObjectName("evidenceField")
        self.field.returnPressed.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.field)
        self.retranslate()

    def show_evidence(self, pieces: list[Evidence]) -> None:
        """Show other evidence."""
        if pieces == self._pieces:
            return
        self._pieces = pieces
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = [self._card(piece, place) for place, piece in enumerate(pieces)]

    def _card(self, piece: Evidence, place: int) -> EvidenceCard:
        card = EvidenceCard(piece, self)
        card.opened.connect(self.opened)
        card.remove.clicked.connect(lambda: self.removed.emit(piece.id))
        self._column.insertWidget(place, card)
        return card

    def _add(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.added.emit(text)
            self.field.left.emit()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        prompt = tr("Evidence", "+ Paste a link or a reference")
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        pieces, self._pieces = self._pieces, []
        self.show_evidence(pieces)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
