"""What happened to the claim at hand, an entry below the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.column import Column, ColumnLabel


class History(Column):
    """Entries of one or a few lines, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[ColumnLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    @property
    def lines(self) -> list[str]:
        """What the entries say."""
        return [entry.text() for entry in self._entries if not entry.isHidden()]

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show other entries; labels that are there already are used again."""
        while len(self._entries) < len(lines):
            self._entries.append(self._entry())
        for entry, line in zip_longest(self._entries, lines, fillvalue=None):
            if entry is not None:
                entry.setText(line or "")
                entry.setHidden(line is None)

    def _entry(self) -> ColumnLabel:
        entry = ColumnLabel(parent=self)
        entry.setObjectName("dim")
        self._column.addWidget(entry)
        return entry
