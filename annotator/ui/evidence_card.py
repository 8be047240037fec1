"""One piece of evidence as the details show it: what it is, where and when it was looked at, and its attached file."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.model.decisions import Evidence
from annotator.ops.attachments import Attachment, name_of
from annotator.ui.i18n import marked, tr
from annotator.ui.parts import ElidedLabel
from annotator.ui.plain import plain
from annotator.ui.values import isolated
from annotator.ui.wrapped_label import WrappedLabel

STATES = {
    Attachment.SOUND: marked("Evidence", "unchanged since it was attached"),
    Attachment.CHANGED: marked("Evidence", "changed since it was attached"),
    Attachment.MISSING: marked("Evidence", "no longer in its place"),
    Attachment.UNREAD: marked("Evidence", "on another computer; not checked"),
}
_WARNED_OF = frozenset({Attachment.CHANGED, Attachment.MISSING})
_ICON = QSize(14, 14)
_DIGITS = 12
"""How many digits of a digest are shown; the tool tip has them all."""


def short_address(url: str) -> str:
    """An address without scheme and long tail, for reading; the host, which says whose page it is, stays whole."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return url
    whole = host + parts.path.rstrip("/")
    return whole if len(whole) <= max(34, len(host)) else f"{whole[: max(33, len(host))]}…"


def title_of(piece: Evidence) -> str:
    """What a piece of evidence goes by: its citation, address, file or excerpt."""
    if piece.citation:
        return isolated(piece.citation)
    if piece.url:
        return f"\u2066{short_address(piece.url)}\u2069"
    return isolated(name_of(piece.file) if piece.file else f"«{piece.excerpt}»")


class EvidenceCard(QFrame):
    """A click on the address asks for it to be opened; two buttons change and remove the piece."""

    opened = Signal(str)
    """The address that is to be shown in the browser."""

    def __init__(self, piece: Evidence, icons: tuple[QIcon, QIcon], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("box")
        self._piece = piece
        self.change, self.remove = QToolButton(self), QToolButton(self)
        names = (tr("Evidence", "Change this evidence"), tr("Evidence", "Remove this evidence"))
        for button, name, icon in zip((self.change, self.remove), names, icons, strict=True):
            button.setObjectName("quietButton")
            button.setIcon(icon)
            button.setIconSize(_ICON)
            button.setAccessibleName(f"{name}: {title_of(piece)}")
            button.setToolTip(name)
        self.file_state = WrappedLabel(parent=self)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in self._labels():
            column.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(0)
        row.addLayout(column, 1)
        for button in (self.change, self.remove):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _labels(self) -> list[QLabel]:
        piece = self._piece
        shown = [self._link() if piece.url and not piece.citation else self._label(title_of(piece))]
        if piece.url and piece.citation:
            shown.append(self._link())
        if piece.excerpt and (piece.url or piece.citation or piece.file):
            shown.append(self._label(f"«{piece.excerpt}»", "dim"))
        shown.append(self._label(self._where_and_when(), "dim"))
        if piece.file:
            if piece.url or piece.citation:
                shown.append(self._label(isolated(name_of(piece.file))))
            self.file_state.setObjectName("dim")
            self.file_state.setToolTip(plain(f"{piece.file}\nSHA-256 {piece.copy_sha256}"))
            self.show_state(None)
            shown.append(self.file_state)
        return [label for label in shown if label.text()]

    def _label(self, text: str, name: str = "") -> QLabel:
        label = WrappedLabel(text, self)
        label.setObjectName(name)
        return label

    def _link(self) -> QLabel:
        label = ElidedLabel(self)
        label.setObjectName("link")
        label.setText(f"\u2066{short_address(self._piece.url)}\u2069")
        label.whole = self._piece.url
        label.setCursor(Qt.CursorShape.PointingHandCursor)
        return label

    def _where_and_when(self) -> str:
        parts = [isolated(self._piece.locator) if self._piece.locator else ""]
        if self._piece.accessed_at is not None:
            seen = self._piece.accessed_at.astimezone()
            day = QLocale().toString(QDate(seen.year, seen.month, seen.day), "d MMMM yyyy")
            parts.append(tr("Evidence", "looked at on {date}").format(date=day))
        return " · ".join(part for part in parts if part)

    def show_state(self, state: Attachment | None) -> None:
        """Say what has become of the attached file; None while it is being looked at."""
        digest = f"\u2066SHA-256 {self._piece.copy_sha256[:_DIGITS]}…\u2069"
        said = tr("Evidence", STATES[state]) if state else ""
        self.file_state.setText("\n".join(part for part in (said, digest) if part))
        self.file_state.setProperty("refused", state in _WARNED_OF)
        self.file_state.style().polish(self.file_state)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks for the address to be opened."""
        if self._piece.url and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._piece.url)
