"""The article as an editor works with it: choosing, selecting, finding and re-bounding claims by mouse and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.text.spans import Span
from annotator.ui.page.edges import Grip, grip_at
from annotator.ui.page.selection import snapped
from annotator.ui.page.sheet import Sheet
from annotator.ui.theme import Theme
from annotator.ui.wording import verdict_name

_ARROWS: dict[int, QTextCursor.MoveOperation] = {
    Qt.Key.Key_Left: QTextCursor.MoveOperation.WordLeft,
    Qt.Key.Key_Right: QTextCursor.MoveOperation.WordRight,
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
}


_FEW = 40
"""So many marks that come and go are painted one by one; for more the whole page is."""

_RESTING = {False: Qt.CursorShape.IBeamCursor, True: Qt.CursorShape.PointingHandCursor}
"""The shape of the mouse over the text, by whether it rests on a claim."""


class ArticlePage(Sheet):
    """The sheet with an editor's hand on it."""

    mention_clicked = Signal(int)
    mention_hovered = Signal(object)
    """The number of the mention under the mouse, or None."""
    selection_changed = Signal(object)
    """The selected `Span`, in whole words, or None."""
    context_menu_requested = Signal(int, QPoint)
    """The number of the mention there, or -1, and the place on the screen."""
    edge_dragged = Signal(int, object)
    """A mention's number and the `Span` that the mouse has given it; the page shows the old one until told."""
    zoom_requested = Signal(int)
    """The wheel was turned with Ctrl held: 1 for larger, -1 for smaller."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hovered: int | None = None
        self._held: Grip | None = None
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(lambda: self.selection_changed.emit(self.selected_span()))

    # selecting

    def selected_span(self) -> Span | None:
        """The selection in whole words."""
        raw = self.selected_raw()
        return raw and snapped(self._positions.text, raw)

    def unselect(self) -> None:
        """Select nothing any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def selected_raw(self) -> Span | None:
        """The selection as the mouse or the keys have left it."""
        cursor = self.textCursor()
        return self._positions.span_of(cursor.selectionStart(), cursor.selectionEnd())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the stored text, never the shown one."""
        content = QMimeData()
        raw = self.selected_raw()
        content.setText(raw.of(self._positions.text) if raw else "")
        return content

    # finding

    def set_find(self, query: str) -> int:
        """Mark what holds `query`, spelling folded; the value is how many places do. Nothing searched unmarks all."""
        if query != self._finder.query:
            before = self._marked()
            self._finder.search(query)
            self._found = None
            self._repaint_found([*before, *self._marked()])
        return len(self._finder)

    def find_next(self) -> Span | None:
        """Go to the next place, from the last one found or the top of the page; after the last comes the first."""
        from_here = self._found.end if self._found else self.visible_span()[0]
        return self._go_to(self._finder.after(from_here))

    def find_previous(self) -> Span | None:
        """Go to the place before; before the first comes the last."""
        from_here = self._found.start if self._found else self.visible_span()[0]
        return self._go_to(self._finder.before(from_here))

    def found_place(self) -> tuple[int, int]:
        """Which of the places found is the one at hand, counted from 1 (0 for none), and how many there are."""
        return self._finder.place_of(self._found), len(self._finder)

    def _go_to(self, found: Span | None) -> Span | None:
        before, self._found = self._found, found
        if found is not None:
            self.reveal(found)
        self._repaint_found([span for span in (before, found) if span is not None])
        return found

    def _marked(self) -> Sequence[Span]:
        return self._finder.between(*self.visible_span())

    def _repaint_found(self, spans: Sequence[Span]) -> None:
        if len(spans) > _FEW:
            self.viewport().update()
        else:
            for span in spans:
                self._repaint(span)

    # mentions and the mouse

    def mention_at(self, point: QPoint) -> int | None:
        """The number of the innermost claim whose mark covers a point of the viewport."""
        spot = QPointF(point) + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        there = [
            mark.mention
            for mark in self.visible_marks()
            if any(stretch.box.contains(spot) for stretch in self._geometry.stretches(mark.mention.claim.span))
        ]
        return min(there, key=lambda mention: len(mention.claim.span)).id if there else None

    def _spot(self, event: QMouseEvent) -> QPointF:
        return event.position() + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _grip(self, spot: QPointF) -> Grip | None:
        """The edge of the claim at hand that lies at a point of the document."""
        if self._current is None:
            return None
        span = self._current.claim.span
        rtl = self._geometry.is_rtl(span.start)
        return grip_at(spot, self._current.id, span, self._geometry.stretches(span), rtl=rtl)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge of the claim at hand, or begin a click or a selection."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = self._grip(self._spot(event))
        if self._held is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw an edge along, or tell which claim the mouse rests on."""
        if self._held is not None:
            self.preview(self._dragged(self._held, event))
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.mention_at(event.position().toPoint()))
            grip = self._grip(self._spot(event))
            self.grasp(grip)
            if grip is not None:
                self.viewport().setCursor(Qt.CursorShape.SplitHCursor)
            else:
                self.viewport().setCursor(_RESTING[self._hovered is not None])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let an edge go where it is; a click that selects nothing chooses the claim under it."""
        held, self._held = self._held, None
        if held is not None:
            self.preview(None)
            moved = self._dragged(held, event)
            if moved is not None and moved != held.span:
                self.edge_dragged.emit(held.mention_id, moved)
            return
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            found = self.mention_at(event.position().toPoint())
            if found is not None:
                self.mention_clicked.emit(found)

    def _dragged(self, held: Grip, event: QMouseEvent) -> Span | None:
        """The span, in whole words, that an edge held would give where the mouse is."""
        position = self._positions.to_stored(self.cursorForPosition(event.position().toPoint()).position())
        first, last = self.visible_span()
        moved = held.moved_to(min(max(position, first), last))
        return moved and snapped(self._positions.text, moved)

    def event(self, event: QEvent) -> bool:
        """Take what happens beside the text, which Qt passes over: the wheel turns, a mark of the margin is clicked."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            mark = self.margin.mark_at(QPointF(self.margin.mapFrom(self, event.position().toPoint())))
            if mark is not None and event.button() is Qt.MouseButton.LeftButton:
                self.mention_clicked.emit(mark[1])
                return True
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self.margin.mark_at(QPointF(self.margin.mapFrom(self, event.pos())))
            QToolTip.showText(event.globalPos(), verdict_name(mark[0]) if mark else "", self)
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse rests on nothing any more."""
        super().leaveEvent(event)
        self._hover(None)
        self.grasp(None)

    def _hover(self, mention_id: int | None) -> None:
        if mention_id != self._hovered:
            self._hovered = mention_id
            self.mention_hovered.emit(mention_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the window for a menu of its own commands."""
        found = self.mention_at(event.pos())
        self.context_menu_requested.emit(-1 if found is None else found, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl ask for another size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and an arrow select by words; bare arrows are the window's, there is no text cursor to move."""
        move = _ARROWS.get(event.key())
        if move is not None and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._select_towards(move)
        elif move is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _select_towards(self, move: QTextCursor.MoveOperation) -> None:
        """Grow or shrink the selection; a new one begins at the claim at hand, else at the top of the page."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            start = self._current.claim.span.start if self._current else self.visible_span()[0]
            cursor.setPosition(self._positions.to_document(start))
        cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
