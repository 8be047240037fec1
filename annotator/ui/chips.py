"""Filters as chips: a name, a count, pressed or not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.ui.filters import Filter
from annotator.ui.flow import FlowLayout
from annotator.ui.i18n import numerals, tr
from annotator.ui.parts import show_count
from annotator.ui.session import Session
from annotator.ui.wording import type_names, verdict_name

Choice = ClaimType | Verdict | None
"""A type, a state, or None for all claims."""

_VERDICTS = (Verdict.UNCHECKED, Verdict.VERIFIED, Verdict.FLAGGED, Verdict.DISMISSED)


class Chip(QPushButton):
    """One filter; the style sheet knows it by its name `chip`."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice: Choice = choice
        self._shown: int | None = None
        self.setObjectName("chip")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, count: int) -> None:
        """Say what it filters and how many there are."""
        if count != self._shown:
            self._shown = count
            show_count(self, f"{self._name()}  {numerals(str(count))}")
            self.setAccessibleName(f"{self._name()}: {count}")

    def retranslate(self) -> None:
        """Say it again in the language of now."""
        count, self._shown = self._shown, None
        if count is not None:
            self.show_count(count)

    def _name(self) -> str:
        if self.choice is None:
            return tr("Filter", "All")
        return type_names(self.choice) if isinstance(self.choice, ClaimType) else verdict_name(self.choice)


class FilterChips(QWidget):
    """All filters of an article; several can be pressed, «All» lets them go."""

    chosen = Signal(object)
    """The new `Filter`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.chips = [Chip(choice, self) for choice in (None, *_VERDICTS, *ClaimType)]
        flow = FlowLayout(self, gap=5)
        for chip in self.chips:
            flow.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, chip=chip: self._choose(chip.choice))
        session.rows_changed.connect(self.refresh)
        session.rows_touched.connect(self.refresh)
        self.refresh()

    def _choose(self, choice: Choice) -> None:
        chosen = self._session.filter
        self.chosen.emit(Filter(query=chosen.query) if choice is None else chosen.toggled(choice))
        self.refresh()

    def refresh(self) -> None:
        """Count again; types that the article does not have are not offered."""
        by_type, by_verdict = self._session.counts()
        shown = self._session.filter
        pressed = shown.types | shown.verdicts
        for chip in self.chips:
            count = self._count(chip.choice, by_type, by_verdict)
            chip.show_count(count)
            chip.setChecked(shown.everything if chip.choice is None else chip.choice in pressed)
            optional = isinstance(chip.choice, ClaimType) or chip.choice is Verdict.DISMISSED
            chip.setVisible(bool(count) or not optional or chip.isChecked())

    @staticmethod
    def _count(choice: Choice, by_type: dict[ClaimType, int], by_verdict: dict[Verdict, int]) -> int:
        if choice is None:
            return sum(by_type.values())
        if isinstance(choice, ClaimType):
            return by_type.get(choice, 0)
        stale = by_verdict.get(Verdict.STALE, 0) if choice is Verdict.UNCHECKED else 0
        return by_verdict.get(choice, 0) + stale

    def changeEvent(self, event: QEvent) -> None:
        """Name the filters again in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            for chip in self.chips:
                chip.retranslate()
        super().changeEvent(event)
