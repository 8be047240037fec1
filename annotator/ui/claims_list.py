"""The panel that lists an article's claims, with filters and counts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from annotator.ui.chips import FilterChips
from annotator.ui.claim_delegate import ClaimDelegate
from annotator.ui.claim_rows import ClaimRows
from annotator.ui.i18n import tr
from annotator.ui.parts import rule
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_CONTEXT = 2
"""How many rows before and behind the current one are kept in view."""


class ClaimsList(QWidget):
    """Shows the session's rows and follows its current claim; a click on a row selects its claim."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claimsList")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._title, self._sorting, self._nothing = QLabel(self), QLabel(self), QLabel(self)
        self.chips = FilterChips(session, self)
        self.rows = ClaimRows(session, self)
        self._delegate = ClaimDelegate(theme)
        self.view = self._make_view()
        self._lay_out()
        self.chips.chosen.connect(session.set_filter)
        session.current_changed.connect(self._follow_current)
        session.rows_changed.connect(self._follow_rows)
        self.retranslate()

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setObjectName("claims")
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setItemDelegate(self._delegate)
        view.setModel(self.rows)
        view.selectionModel().currentChanged.connect(self._choose)
        return view

    def _lay_out(self) -> None:
        self._title.setObjectName("panelTitle")
        self._sorting.setObjectName("dim")
        self._nothing.setObjectName("dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(24)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._sorting)
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
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for near in (row - _CONTEXT, row + _CONTEXT, row):
            self.view.scrollTo(self.rows.index(max(0, min(near, self.rows.rowCount() - 1))))

    def _follow_rows(self) -> None:
        self._nothing.setVisible(self._session.article is not None and not self._session.rows)
        self._follow_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in view."""
        super().resizeEvent(event)
        self._follow_current()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._title.setText(tr("ClaimsList", "Claims"))
        self._sorting.setText(tr("ClaimsList", "In the order of the text"))
        self._nothing.setText(tr("ClaimsList", "No claim matches these filters."))
        self.view.setAccessibleName(tr("ClaimsList", "Claims of the article"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
