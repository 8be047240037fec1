"""Where an editor says all that there is to say of a piece of evidence."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from annotator.model.decisions import Evidence
from annotator.ops.attachments import name_of
from annotator.ui.choosers import DayField, Tick
from annotator.ui.i18n import tr
from annotator.ui.plain import is_address, plain
from annotator.ui.sheets import Sheet
from annotator.ui.values import isolated

_NOON = dt.time(12)
_EXCERPT_HEIGHT = 84


class EvidenceSheet(Sheet):
    """Asks about one piece and hands over what it says then."""

    changed = Signal(object)
    """The `Evidence` as it was entered."""
    file_asked = Signal()
    """A file is to be chosen; `attach` brings it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._piece = Evidence(id=0, fact_id=0)
        card = self.card
        self.citation, self.url, self.locator = QLineEdit(card), QLineEdit(card), QLineEdit(card)
        self.url.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.excerpt = QPlainTextEdit(card)
        self.excerpt.setTabChangesFocus(True)
        self.excerpt.setFixedHeight(_EXCERPT_HEIGHT)
        self.seen, self.day = Tick(card), DayField(card)
        self.seen.toggled.connect(self.day.setEnabled)
        self.file, self.choose, self.detach = QLabel(card), QPushButton(card), QPushButton(card)
        self.refusal = QLabel(card)
        self._labels = [QLabel(card) for _row in range(6)]
        self._lay_out()
        self.choose.clicked.connect(self.file_asked)
        self.detach.clicked.connect(lambda: self.attach(None, ""))
        for field in (self.citation, self.url):
            field.textChanged.connect(self._judge)
        self.excerpt.textChanged.connect(self._judge)

    def _lay_out(self) -> None:
        day, file = QHBoxLayout(), QHBoxLayout()
        day.setSpacing(12)
        day.addWidget(self.seen)
        day.addWidget(self.day, 1)
        file.addWidget(self.file, 1)
        for button in (self.choose, self.detach):
            button.setProperty("kind", "plain")
            file.addWidget(button)
        self.file.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setObjectName("dim")
        self.refusal.setProperty("refused", True)  # noqa: FBT003 - Qt's signature
        rows = (self.citation, self.url, self.locator, self.excerpt, day, file)
        for label, row in zip(self._labels, rows, strict=True):
            self.form.addRow(label, row)
        self.form.addRow(self.refusal)
        self.card.setFixedWidth(560)

    def ask(self, piece: Evidence) -> None:
        """Show what is known of a piece of evidence."""
        self._piece = piece
        self._say()
        self.citation.setText(piece.citation)
        self.url.setText(piece.url)
        self.url.setCursorPosition(0)
        self.locator.setText(piece.locator)
        self.excerpt.setPlainText(piece.excerpt)
        self.seen.setChecked(piece.accessed_at is not None)
        self.day.setEnabled(piece.accessed_at is not None)
        self.day.setDate(_day_of(piece) or QDate.currentDate())
        self._show_file()
        self.open()

    def _say(self) -> None:
        self.name(tr("Evidence", "The evidence"), tr("Evidence", "Save"))
        names = (
            tr("Evidence", "Reference"),
            tr("Evidence", "Link"),
            tr("Evidence", "Where in it"),
            tr("Evidence", "What it says"),
            tr("Evidence", "Looked at on"),
            tr("Evidence", "Attached file"),
        )
        fields = (self.citation, self.url, self.locator, self.excerpt, self.day, self.choose)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
        self.day.lineEdit().setAccessibleName(self.day.accessibleName())
        self.locator.setPlaceholderText(tr("Evidence", "page, paragraph or minute"))
        self.seen.setText(tr("Article", "known:"))
        self.seen.setAccessibleName(tr("Evidence", "The day on which it was looked at is known"))
        self.detach.setText(tr("Evidence", "Detach"))

    def first_focus(self) -> QWidget | None:
        """The first field."""
        return self.citation

    def attach(self, file: Path | None, sha256: str) -> None:
        """Take another file, whose digest is known, or none."""
        self._piece = replace(self._piece, file=str(file) if file else "", copy_sha256=sha256)
        self._show_file()

    def _show_file(self) -> None:
        piece = self._piece
        self.file.setText(isolated(name_of(piece.file)) if piece.file else tr("Evidence", "none"))
        self.file.setToolTip(plain(f"{piece.file}\nSHA-256 {piece.copy_sha256}") if piece.file else "")
        self.choose.setText(tr("Evidence", "Choose another…") if piece.file else tr("Evidence", "Attach…"))
        self.choose.setAccessibleName(f"{self._labels[-1].text()}: {self.choose.text()}")
        self.detach.setVisible(bool(piece.file))
        self._judge()

    def _judge(self) -> None:
        """Say what stands in the way of keeping what is entered."""
        entered, said = self._entered(), ""
        if entered.url and not is_address(entered.url):
            said = tr("Evidence", "A link begins with https:// or http://.")
        elif not (entered.url or entered.citation or entered.excerpt or entered.file):
            said = tr("Evidence", "Write a reference, a link or an excerpt, or attach a file.")
        self.refusal.setText(said)
        self.refusal.setVisible(bool(said))
        self.accept_button.setEnabled(not said)

    def _entered(self) -> Evidence:
        return replace(
            self._piece,
            citation=self.citation.text().strip(),
            url=self.url.text().strip(),
            locator=self.locator.text().strip(),
            excerpt=self.excerpt.toPlainText().strip(),
            accessed_at=self._accessed_at(),
        )

    def _accessed_at(self) -> dt.datetime | None:
        """The moment that is known, unless another day was entered: of that no hour is known."""
        day = self.day.date()
        if not self.seen.isChecked():
            return None
        if self._piece.accessed_at is not None and day == _day_of(self._piece):
            return self._piece.accessed_at
        return dt.datetime.combine(dt.date(day.year(), day.month(), day.day()), _NOON).astimezone()

    def accept(self) -> None:
        """Hand over what was entered, if it can be kept."""
        if self.accept_button.isEnabled():
            self.close_overlay()
            self.changed.emit(self._entered())


def _day_of(piece: Evidence) -> QDate | None:
    if piece.accessed_at is None:
        return None
    seen = piece.accessed_at.astimezone()
    return QDate(seen.year, seen.month, seen.day)
