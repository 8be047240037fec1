"""How far the article and the library are checked: bars by type and state, and the checking over time."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention, Progress
from annotator.ui.i18n import numerals, tr
from annotator.ui.overlays import Overlay
from annotator.ui.parts import TypeTag, heading
from annotator.ui.progress_picture import STATES, ProgressPicture, course
from annotator.ui.session import Session
from annotator.ui.status_bar import ProgressBar
from annotator.ui.theme import Theme
from annotator.ui.wording import type_name, verdict_name

_WIDTH = 540


class ProgressSheet(Overlay):
    """One bar a type of claim, in the colours of the states; under them what was decided when."""

    of_article = True

    def __init__(self, window: QWidget, session: Session, theme: Theme) -> None:
        super().__init__(window, dim=True)
        self._session, self._theme = session, theme
        self._title = QLabel(self.card)
        self._title.setObjectName("sheetTitle")
        self._page = QWidget(self.card)
        self.body.setContentsMargins(24, 18, 24, 20)
        self.body.setSpacing(12)
        self.body.addWidget(self._title)
        self.body.addWidget(self._page)
        self.card.setFixedWidth(_WIDTH)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours, the next time it is opened."""
        self._theme = theme

    def show_progress(self) -> None:
        """Count now and open."""
        self._title.setText(_how_far(self._session.progress()))
        self.card.setAccessibleName(self._title.text())
        page = QWidget(self.card)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._bars(page))
        moments = course(self._session.steps())
        if moments:
            column.addWidget(heading(tr("Progress", "The checking over time"), page))
            column.addWidget(ProgressPicture(self._theme, moments, self._session.progress().total, page))
        column.addWidget(self._library_line(page))
        self.body.replaceWidget(self._page, page)
        self._page.deleteLater()
        self._page = page
        self.open()

    def _bars(self, page: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        by_type = progress_by_type({mention.fact_id: mention for mention in self._session.mentions})
        for row, (claim_type, progress) in enumerate(by_type.items()):
            tag, bar = TypeTag(page), ProgressBar(self._theme, page)
            tag.set_theme(self._theme)
            tag.show_type(claim_type)
            bar.show_progress(progress)
            bar.setFixedWidth(_WIDTH // 2)
            bar.setAccessibleName(f"{type_name(claim_type)}: {_how_far(progress)}")
            figures = QLabel(numerals(f"\u2066{progress.checked}\u2069 / \u2066{progress.total}\u2069"), page)
            figures.setObjectName("dim")
            grid.addWidget(tag, row, 0, Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(bar, row, 1)
            grid.addWidget(figures, row, 2)
        if not by_type:
            grid.addWidget(heading(tr("Progress", "The article has no claims."), page), 0, 0)
        else:
            grid.addWidget(self._legend(page), grid.rowCount(), 0, 1, 3)
        return grid

    def _legend(self, page: QWidget) -> QLabel:
        """Which colour is which state, in words, with the numbers."""
        progress = self._session.progress()
        colours = [*(self._theme.state(state) for state in STATES), self._theme.line]
        counts = (progress.verified, progress.flagged, progress.dismissed, progress.unchecked)
        parts = [
            f'<span style="color:{colour}">■</span> {verdict_name(state)} {numerals(str(count))}'
            for colour, state, count in zip(colours, (*STATES, Verdict.UNCHECKED), counts, strict=True)
        ]
        legend = QLabel("&nbsp;&nbsp; ".join(parts), page)
        legend.setTextFormat(Qt.TextFormat.RichText)
        legend.setObjectName("dim")
        return legend

    def _library_line(self, page: QWidget) -> QLabel:
        line = QLabel(tr("Progress", "The whole library: {how_far}"), page)
        line.setText(line.text().format(how_far=_how_far(self._session.library_progress())))
        line.setObjectName("dim")
        return line


def progress_by_type(facts: dict[int, Mention]) -> dict[ClaimType, Progress]:
    """How far the facts of each type are, in the order of the types; those without a fact are left out."""
    counts = Counter((mention.claim.type, mention.decision.verdict) for mention in facts.values())
    found: dict[ClaimType, Progress] = {}
    for claim_type in ClaimType:
        of = {verdict: counts[claim_type, verdict] for verdict in Verdict}
        left = of[Verdict.UNCHECKED] + of[Verdict.STALE]
        progress = Progress(sum(of.values()), left, of[Verdict.VERIFIED], of[Verdict.FLAGGED], of[Verdict.DISMISSED])
        if progress != Progress():
            found[claim_type] = progress
    return found


def _how_far(progress: Progress) -> str:
    said = tr("Progress", "{checked} of {total} checked").format(checked=progress.checked, total=progress.total)
    return numerals(said)
