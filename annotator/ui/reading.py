"""The article page with its map of claims, following the session."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.model.mentions import Mention
from annotator.store.places import Place
from annotator.text.spans import Span
from annotator.ui.page.claims_map import ClaimsMap
from annotator.ui.page.page import ArticlePage
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_ZOOM_STEP, _SMALLEST_ZOOM, _LARGEST_ZOOM = 0.1, 0.6, 3.0


class Reading(QWidget):
    """Shows the session's article; a click on a claim makes it the current one."""

    selection_changed = Signal(object)
    """The `Span` of the words selected, or None."""
    scrolled = Signal(int)
    zoomed = Signal(float)
    """The editor chose another size of the text."""
    rebound = Signal(int, object)
    """A claim's edge was dragged: its number and its new span."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.page = ArticlePage(theme, self)
        self.map = ClaimsMap(self.page, theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.page, 1)
        row.addWidget(self.map)
        self.page.mention_clicked.connect(session.select)
        self.page.selection_changed.connect(self.selection_changed)
        self.page.edge_dragged.connect(self.rebound)
        self.page.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.page.mention_hovered.connect(self._explain)
        self.page.zoom_requested.connect(self.zoom)
        session.article_changed.connect(self._show_article)
        session.mentions_changed.connect(self._show_mentions)
        session.current_changed.connect(self._show_current)
        session.shown.connect(self._restore)

    def _show_article(self) -> None:
        stored = self._session.article
        if stored is not None:
            self.page.show_article(stored.article.text, self._session.mentions)

    def _show_mentions(self, touched: tuple[Mention, ...] | None) -> None:
        self.page.set_mentions(self._session.mentions, touched)

    def _show_current(self) -> None:
        current = self._session.current
        self.page.set_current(current.id if current else None)

    def place_of(self, span: Span) -> QRect:
        """Where in the window a span is: as wide as it is in its first line, as high as all its lines."""
        stretches = self.page.stretches(span)
        if not stretches:
            return QRect(self.mapTo(self.window(), self.rect().center()), QSize())
        box = QRectF(stretches[0].box)
        box.setBottom(stretches[-1].box.bottom())
        box.translate(0, -self.page.verticalScrollBar().value())
        lines = box.toAlignedRect()
        return QRect(self.page.viewport().mapTo(self.window(), lines.topLeft()), lines.size())

    def look_for(self, query: str) -> tuple[int, int]:
        """Mark every place of the article that holds `query`, in any spelling: which one is shown, of how many."""
        if self.page.set_find(query):
            self.page.find_next()
        return self.page.found_place()

    def look_further(self, by: int) -> tuple[int, int]:
        """Go to the next of these places, or (-1) to the one before: which one is shown then, of how many."""
        if by > 0:
            self.page.find_next()
        else:
            self.page.find_previous()
        return self.page.found_place()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.page.set_theme(theme)
        self.map.set_theme(theme)

    def zoom(self, by: int) -> None:
        """Larger by one step, smaller by one, or (0) back to the usual size."""
        self.set_zoom(self.page.zoom + by * _ZOOM_STEP if by else 1.0)
        self.zoomed.emit(self.page.zoom)

    def set_zoom(self, zoom: float) -> None:
        """Set the text in a size, 1 being the usual one, as far as it can be read and fits."""
        self.page.set_zoom(round(max(_SMALLEST_ZOOM, min(_LARGEST_ZOOM, zoom)), 2))

    def place(self) -> float:
        """How far the page is scrolled, to be restored later."""
        return self.page.place()

    def _restore(self, place: Place | None) -> None:
        if place is not None:
            self.page.restore_place(place.scroll)

    def _explain(self, mention_id: int | None) -> None:
        """Let the mouse show what a claim says and why it is marked."""
        from annotator.ui.hover_card import hover_card  # noqa: PLC0415 - not needed before the mouse comes

        mention, stored = self._session.mention(mention_id), self._session.article
        if mention is None or stored is None:
            self.page.viewport().setToolTip("")
        else:
            self.page.viewport().setToolTip(hover_card(mention, stored.article.text))
