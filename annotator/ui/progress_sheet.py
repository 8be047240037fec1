"""How far the article is checked, as a picture: the states as bars, and the types with their numbers."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QWidget

from annotator.model.claims import ClaimType
from annotator.ui.i18n import tr
from annotator.ui.overlays import Overlay
from annotator.ui.parts import TypeTag, heading
from annotator.ui.session import OPEN_STATES, Session
from annotator.ui.wording import type_name


class ProgressSheet(Overlay):
    """One bar a type of claim: how many of its facts have a verdict."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, dim=True)
        self._session = session
        self._title = QLabel(self.card)
        self._title.setObjectName("sheetTitle")
        self._page = QWidget(self.card)
        self.body.setContentsMargins(24, 18, 24, 20)
        self.body.setSpacing(12)
        self.body.addWidget(self._title)
        self.body.addWidget(self._page)
        self.card.setMinimumWidth(460)

    def show_progress(self) -> None:
        """Count now and open."""
        progress = self._session.progress()
        self._title.setText(
            tr("Progress", "{checked} of {total} checked").format(checked=progress.checked, total=progress.total)
        )
        self.card.setAccessibleName(self._title.text())
        page = QWidget(self.card)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        facts = {mention.fact_id: mention for mention in self._session.mentions}.values()
        total = Counter(mention.claim.type for mention in facts)
        checked = Counter(mention.claim.type for mention in facts if mention.decision.verdict not in OPEN_STATES)
        for row, claim_type in enumerate(claim_type for claim_type in ClaimType if total[claim_type]):
            _add_bar(grid, row, claim_type, checked[claim_type], total[claim_type])
        if not total:
            grid.addWidget(heading(tr("Progress", "The article has no claims.")), 0, 0)
        self.body.replaceWidget(self._page, page)
        self._page.deleteLater()
        self._page = page
        self.open()


def _add_bar(grid: QGridLayout, row: int, claim_type: ClaimType, checked: int, total: int) -> None:
    tag, bar, figures = TypeTag(), QProgressBar(), QLabel(f"\u2066{checked} / {total}\u2069")
    tag.show_type(claim_type)
    bar.setRange(0, total)
    bar.setValue(checked)
    bar.setTextVisible(False)
    bar.setFixedHeight(8)
    bar.setAccessibleName(type_name(claim_type))
    figures.setObjectName("dim")
    grid.addWidget(tag, row, 0, Qt.AlignmentFlag.AlignLeading)
    grid.addWidget(bar, row, 1)
    grid.addWidget(figures, row, 2)
