"""What the claim at hand says: its words, its value, and a large sum read out."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.claims import Claim
from annotator.ui.amount_words import in_words
from annotator.ui.column import Column, ColumnLabel
from annotator.ui.parts import align_leading, cover
from annotator.ui.values import directed, figure, summary

_USUAL = 112
"""Pixels: as high as most claims need, so that the buttons below stay under the mouse from one to the next."""


class Saying(Column):
    """Stands at the head of the details."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        cover(self)
        self.setMinimumHeight(_USUAL)
        self.quote, self.value, self.words = ColumnLabel(), ColumnLabel(), ColumnLabel()
        self.quote.setObjectName("bigQuote")
        self.value.setObjectName("value")
        self.words.setObjectName("dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self.quote, self.value, self.words):
            column.addWidget(label)
        column.addStretch(1)
        align_leading(self.value)

    def show_claim(self, claim: Claim) -> None:
        """Say what another claim says."""
        self.quote.setText(directed(claim.quote))
        is_figure = bool(figure(claim))
        for label, text in ((self.value, figure(claim) or summary(claim)), (self.words, in_words(claim))):
            label.setText(text)
            label.setVisible(bool(text))
        if self.value.property("figure") is not is_figure:
            self.value.setProperty("figure", is_figure)
            self.value.style().polish(self.value)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's direction: a figure has none of its own."""
        if event.type() is QEvent.Type.LanguageChange:
            align_leading(self.value)
        super().changeEvent(event)
