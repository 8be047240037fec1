"""The panel that lists an article's claims, with filters and counts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.chips import FilterChips
from annotator.ui.claim_delegate import HEADING_HEIGHT, ROW_HEIGHT, ClaimDelegate
from annotator.ui.claim_rows import ClaimRows
from annotator.ui.claims_view import ClaimsView
from annotator.ui.grouping import NAMES
from annotator.ui.i18n import tr
from annotator.ui.parts import cover, rule
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_CONTEXT = 2
"""How many rows before and behind the current one are kept in view."""


class ClaimsList(QWidget):
    """Shows the session's rows and follows its current claim; a click on a row selects its claim."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claimsList")
        cover(self)
        self._session = session
        self.title, self.grouping, self._nothing = QLabel(self), QToolButton(self), QLabel(self)
        self.chips = FilterChips(session, self)
        self.rows = ClaimRows(session, self)
        self._delegate = ClaimDelegate(theme)
        self.view = self._make_view()
        self._lay_out()
        self.grouping.clicked.connect(actions["list.group"].trigger)
        self.chips.chosen.connect(session.set_filter)
        session.chosen_changed.connect(self._say_title)
        session.current_changed.connect(self._follow_current)
        session.rows_changed.connect(self._follow_rows)
        self.retranslate()
        self._follow_rows()

    def _make_view(self) -> ClaimsView:
        view = ClaimsView(ROW_HEIGHT, self)
        view.setItemDelegate(self._delegate)
        view.setModel(self.rows)
        view.selectionModel().currentChanged.connect(self._choose)
        view.selectionModel().selectionChanged.connect(self._tell_chosen)
        return view

    def _lay_out(self) -> None:
        self.title.setObjectName("panelTitle")
        self.grouping.setObjectName("dateButton")
        self.grouping.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.grouping.setCursor(Qt.CursorShape.PointingHandCursor)
        self._nothing.setObjectName("dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(24)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.grouping)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 10)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(rule(self))
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)

    def _choose(self, index: QModelIndex) -> None:
        row = index.row()
        if 0 <= row < len(self._session.rows) and row != self._session.row_of_current():
            self._session.select(self._session.rows[row].id)

    def _follow_current(self) -> None:
        row = self._session.row_of_current()
        if row is None:
            self.view.selectionModel().clear()
            return
        index = self.rows.index(row)
        selection = self.view.selectionModel()
        # A row that the mouse has made the current one is being chosen along with others.
        if index.row() != selection.currentIndex().row() or not selection.hasSelection():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if not self.view.held:  # rows that slip away under the mouse would be chosen instead
            self._bring_into_view(row)

    def _bring_into_view(self, row: int) -> None:
        """Leave the list where it is while a row and those beside it are seen; else turn it like a page.

        So what comes next is seen at a glance, and a verdict repaints two rows instead of all.
        """
        before, after = (self._near(row + by) for by in (-_CONTEXT, _CONTEXT))
        if self.view.visualRect(after).bottom() > self.view.viewport().height():
            self.view.scrollTo(before, ClaimsView.ScrollHint.PositionAtTop)
        elif self.view.visualRect(before).top() < 0:
            self.view.scrollTo(after, ClaimsView.ScrollHint.PositionAtBottom)

    def _near(self, row: int) -> QModelIndex:
        """The row of that number, or the first or the last."""
        return self.rows.index(max(0, min(row, self.rows.rowCount() - 1)))

    def _tell_chosen(self) -> None:
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        self._session.choose(tuple(self._session.rows[row].fact_id for row in rows if row < len(self._session.rows)))

    def _follow_rows(self) -> None:
        self.view.set_tall(self._session.headings, ROW_HEIGHT + HEADING_HEIGHT)
        self._nothing.setVisible(self._session.article is not None and not self._session.rows)
        self._follow_current()
        self._tell_chosen()  # Qt forgets the choice without a word when rows come or go
        self._say_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in view."""
        super().resizeEvent(event)
        self._follow_current()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _say_title(self) -> None:
        several = len(self._session.chosen)
        claims = tr("ClaimsList", "Claims")
        self.title.setText(f"{claims} · {tr('ClaimsList', '%n chosen', several)}" if several else claims)
        listed = tr("Grouping", NAMES[self._session.grouping])
        if self._session.filter.sure:
            listed = f"{listed} · {tr('ClaimsList', 'doubtful hidden')}"
        self.grouping.setText(f"{listed} ▾")
        self.grouping.setAccessibleName(listed)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._say_title()
        self.grouping.setToolTip(tr("ClaimsList", "How the list is grouped"))
        self._nothing.setText(tr("ClaimsList", "No claim matches these filters."))
        self.view.setAccessibleName(tr("ClaimsList", "Claims of the article"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
