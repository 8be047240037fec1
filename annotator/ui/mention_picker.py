"""Finds one claim among many by its words: for linking to another fact, and for bringing back what was deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QWidget

from annotator.model.mentions import Mention
from annotator.text.folding import fold_word
from annotator.ui.claim_delegate import ROW_HEIGHT, ClaimDelegate
from annotator.ui.claim_rows import MENTION_ROLE, spoken
from annotator.ui.i18n import tr
from annotator.ui.pickers import Picker
from annotator.ui.theme import Theme


class MentionPicker(Picker):
    """Lists claims with their values; typing narrows in any spelling, Enter picks."""

    of_article = True

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, width=560, height=6 * ROW_HEIGHT)
        self._delegate = ClaimDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self._mentions: Sequence[Mention] = ()
        self._chosen: Callable[[Mention], object] | None = None
        self._title = QLabel(self.card)
        self._title.setObjectName("sheetTitle")
        self.body.setContentsMargins(16, 14, 16, 16)
        self.body.insertWidget(0, self._title)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme

    def ask(self, title: str, found: Sequence[Mention], chosen: Callable[[Mention], object]) -> None:
        """Ask for one of the claims `found`; `chosen` is called with it."""
        self._mentions, self._chosen = found, chosen
        self._title.setText(title)
        self.card.setAccessibleName(title)
        self.field.setPlaceholderText(tr("MentionPicker", "Search by its words"))
        self.field.setAccessibleName(tr("MentionPicker", "Search by its words"))
        self.list.setAccessibleName(title)
        self.field.clear()
        self.narrow("")
        self.open()

    def narrow(self, typed: str) -> None:
        """Show the claims that hold every word typed."""
        self.list.clear()
        wanted = fold_word(typed).casefold().split()
        for mention in self._mentions:
            said = spoken(mention)
            if all(part in fold_word(said).casefold() for part in wanted):
                self.add_row("", mention, said)
                self.list.item(self.list.count() - 1).setData(MENTION_ROLE, mention)
        self.list.setCurrentRow(0)

    def picked(self, value: object) -> None:
        """Give the answer."""
        if isinstance(value, Mention) and self._chosen is not None:
            self._chosen(value)
