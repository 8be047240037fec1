"""Where an editor chooses what to export and to which file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.exporters.rows import Choice, Per
from annotator.model.mentions import Progress
from annotator.ui.choosers import Tick
from annotator.ui.i18n import tr
from annotator.ui.sheets import Sheet

_UNSAFE = '<>:"/\\|?*'
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is to be written where."""

    path: Path
    claims: Choice
    per: Per
    byte_order_mark: bool


class ExportSheet(Sheet):
    """Asks for claims, rows, byte-order mark and a file; verified claims are the default."""

    of_article = True

    chosen = Signal(object)
    """An `ExportChoice`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.which, self.rows = QButtonGroup(self), QButtonGroup(self)
        self._which = self._radios(self.which, 3)
        self._rows = self._radios(self.rows, 2)
        self.byte_order_mark = Tick(self.card)
        self.path = QLineEdit(self.card)
        self.path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._browse = QPushButton(self.card)
        self._browse.setProperty("kind", "plain")
        self._browse.clicked.connect(self._choose_path)
        self._labels = [QLabel(self.card) for _row in range(3)]
        self._labels[2].setBuddy(self.path)
        self._lay_out()

    def _radios(self, group: QButtonGroup, count: int) -> list[QRadioButton]:
        radios = [QRadioButton(self.card) for _radio in range(count)]
        for number, radio in enumerate(radios):
            group.addButton(radio, number)
        radios[0].setChecked(True)
        return radios

    def _lay_out(self) -> None:
        for label, radios in ((self._labels[0], self._which), (self._labels[1], self._rows)):
            column = QVBoxLayout()
            for radio in radios:
                column.addWidget(radio)
            self.form.addRow(label, column)
        file_row = QHBoxLayout()
        file_row.setSpacing(8)
        file_row.addWidget(self.path, 1)
        file_row.addWidget(self._browse)
        self.form.addRow(self._labels[2], file_row)
        self.form.addRow(self.byte_order_mark)

    def ask(self, title: str, progress: Progress, *, byte_order_mark: bool) -> None:
        """Offer the article's claims, in a file that is named after it."""
        self._say(progress)
        self.byte_order_mark.setChecked(byte_order_mark)
        self.path.setText(str(self._folder / f"{file_name(title)}.csv"))
        self.open()

    def _say(self, progress: Progress) -> None:
        self.name(tr("Export", "Export claims as CSV"), tr("Export", "Export"))
        for label, text in zip(
            self._labels, (tr("Export", "Claims"), tr("Export", "One row for"), tr("Export", "File")), strict=True
        ):
            label.setText(text)
        which = (
            tr("Export", "Verified ({count})").format(count=progress.verified),
            tr("Export", "Flagged ({count})").format(count=progress.flagged),
            tr("Export", "All ({count})").format(count=progress.total),
        )
        rows = (tr("Export", "each mention in the text"), tr("Export", "each fact, however often it is mentioned"))
        for radio, text in zip((*self._which, *self._rows), (*which, *rows), strict=True):
            radio.setText(text)
        self.path.setAccessibleName(tr("Export", "File"))
        self._browse.setText(tr("Export", "Choose…"))
        self.byte_order_mark.setText(tr("Export", "With byte-order mark (for Excel)"))

    def _choose_path(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, tr("Export", "Export claims as CSV"), self.path.text(), tr("Export", "CSV files (*.csv)")
        )
        if path:
            self.path.setText(path)

    def first_focus(self) -> QWidget | None:
        """The file's name."""
        return self.path

    def accept(self) -> None:
        """Hand over what is chosen; an empty name chooses nothing."""
        name = self.path.text().strip()
        if not name:
            return
        path = Path(name).expanduser()
        self._folder = path.parent
        self.close_overlay()
        claims, per = list(Choice)[self.which.checkedId()], list(Per)[self.rows.checkedId()]
        self.chosen.emit(ExportChoice(path, claims, per, self.byte_order_mark.isChecked()))


def file_name(title: str) -> str:
    """A file name made from an article's title, without what file systems refuse."""
    plain = "".join(" " if character in _UNSAFE or not character.isprintable() else character for character in title)
    return " ".join(plain.split())[:_LONGEST_NAME].strip(". ") or "tadqiq"
