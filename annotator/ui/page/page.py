"""The article as an editor reads it: right to left, its claims marked, the stored text behind every position."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.text.spans import Span
from annotator.ui.i18n import tr
from annotator.ui.page import typesetting
from annotator.ui.page.geometry import Geometry, Stretch
from annotator.ui.page.highlights import Highlighter, Mark, damage, marks
from annotator.ui.page.margin import Margin, Paragraph
from annotator.ui.page.mention_index import MentionIndex
from annotator.ui.page.pacing import Pacing
from annotator.ui.page.positions import Positions
from annotator.ui.page.selection import snapped
from annotator.ui.theme import Theme

_MARGIN_MARKS = 54
_FAR_MARGIN = 18
_TOP_MARGIN = 8
_BARE_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class ArticlePage(QTextEdit):
    """A read-only article with its claims; all positions in its interface are code points of the stored text."""

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
    mentions_changed = Signal()
    """Other mentions, or other states of them, are shown."""
    view_changed = Signal()
    """Other lines are in view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 1.0
        self._article_rtl = True
        self._positions = Positions("")
        self._index = MentionIndex()
        self._current: Mention | None = None
        self._hovered: int | None = None
        self._geometry = Geometry(self.document(), self._positions)
        self._highlighter = Highlighter(self._geometry, theme)
        self._pacing = Pacing(self.document(), self)
        self.margin = Margin(self, theme, self.paragraphs)
        self._prepare()
        self.set_theme(theme)

    def _prepare(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(lambda: self.selection_changed.emit(self.selected_span()))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what this is in the language of now."""
        self.setAccessibleName(tr("ArticlePage", "Article"))
        self.setAccessibleDescription(tr("ArticlePage", "The text of the article; its claims are marked"))

    # what is shown

    def show_article(self, text: str, mentions: Sequence[Mention], base_rtl: bool = True) -> None:  # noqa: FBT001, FBT002
        """Show another article from its beginning; `mentions` come by their starts, as the library gives them."""
        self._positions = Positions(text)
        self._article_rtl = base_rtl
        self._geometry = Geometry(self.document(), self._positions)
        self._highlighter = Highlighter(self._geometry, self._highlighter.theme)
        self._current = None
        self._index = MentionIndex(mentions)
        typesetting.fill(self.document(), self._positions, article_rtl=base_rtl, zoom=self._zoom)
        # Filling has carried the cursor to the end, and Qt shows nothing before all above the cursor is laid out.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._pacing.begin()
        self._fit_column()
        self.verticalScrollBar().setValue(0)
        self.mentions_changed.emit()
        self.view_changed.emit()

    def set_mentions(self, mentions: Sequence[Mention]) -> None:
        """Show the article's mentions as they are after a change; only what changed is painted again."""
        before, self._index = self._index, MentionIndex(mentions)
        if self._current is not None:
            self._current = self._index.by_id(self._current.id)
        changed = before.changed(self._index)
        if changed is None:
            self.viewport().update()
        else:
            for span in changed:
                self._repaint(span)
        self.margin.update()
        self.mentions_changed.emit()

    @property
    def mentions(self) -> Sequence[Mention]:
        """What is shown, by the starts."""
        return self._index.all

    @property
    def stored_text(self) -> str:
        """The article's text as it is stored."""
        return self._positions.text

    @property
    def current(self) -> int | None:
        """The number of the claim at hand."""
        return self._current.id if self._current else None

    def set_current(self, mention_id: int | None, *, scroll: bool = True) -> None:
        """Outline another claim and bring it into view; one that is not there is none."""
        before, self._current = self._current, self._index.by_id(mention_id)
        for mention in (before, self._current):
            if mention is not None:
                self._repaint(mention.claim.span)
        if self._current is not None and scroll:
            self.reveal(self._current.claim.span)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._highlighter.theme = theme
        self.margin.theme = theme
        worn = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            worn.setColor(role, QColor(theme.page))
        worn.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
        self.setPalette(worn)
        self.viewport().update()
        self.margin.update()

    @property
    def zoom(self) -> float:
        """The size of the text, 1.0 being the usual one."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the text in another size; the line that was on top stays there."""
        place = self.place()
        self._zoom = zoom
        typesetting.typeset(self.document(), self._positions, article_rtl=self._article_rtl, zoom=zoom)
        self._pacing.begin()
        self._geometry.forget()
        self._fit_column()
        self.restore_place(place)

    # the place in the article

    def place(self) -> float:
        """Where the top of the page stands in the text, from 0 to 1; holds for any width and size."""
        length = len(self._positions.text)
        return self._geometry.line_at(self.verticalScrollBar().value()) / length if length else 0.0

    def restore_place(self, place: float) -> None:
        """Scroll to what `place` said."""
        length = len(self._positions.text)
        position = min(round(place * length), max(0, length - 1))
        self._scroll_to(self._geometry.line_top(position) if position > 0 else 0.0)

    def reveal(self, span: Span) -> None:
        """Scroll no further than needed to show a span in the middle part of the page."""
        stretches = self._geometry.stretches(span)
        if not stretches:
            return
        top, bottom = stretches[0].box.top(), stretches[-1].box.bottom()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        margin = min(typesetting.Measures(self._zoom).em * 3, height / 4)
        if top < bar.value() + margin or bottom > bar.value() + height - margin:
            self._scroll_to(top - height / 3)

    def show_position(self, position: int) -> None:
        """Scroll so that the line of a code point is in the middle of the page."""
        if self._positions.text:
            top = self._geometry.line_top(min(max(position, 0), len(self._positions.text) - 1))
            self._scroll_to(top - self.viewport().height() / 2)

    def _scroll_to(self, y: float) -> None:
        """Scroll to a height that is laid out, though Qt tells the scroll bar of the new range only later."""
        bar = self.verticalScrollBar()
        laid_out = round(self.document().documentLayout().documentSize().height())
        bar.setMaximum(max(bar.maximum(), laid_out - self.viewport().height()))
        bar.setValue(round(y))

    def visible_span(self) -> tuple[int, int]:
        """First and last code point of the paragraphs in view; equal where the article is empty."""
        top = self.verticalScrollBar().value()
        first, last = self._geometry.blocks_between(top, top + self.viewport().height())
        return self._positions.to_stored(first), self._positions.to_stored(last)

    # selecting

    def selected_span(self) -> Span | None:
        """The selection in whole words."""
        raw = self.selected_raw()
        return raw and snapped(self._positions.text, raw)

    def selected_raw(self) -> Span | None:
        """The selection as the mouse or the keys have left it."""
        cursor = self.textCursor()
        return self._positions.span_of(cursor.selectionStart(), cursor.selectionEnd())

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """What is copied: the stored text, never the shown one."""
        content = QMimeData()
        raw = self.selected_raw()
        content.setText(raw.of(self._positions.text) if raw else "")
        return content

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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click that selects nothing chooses the claim under it."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            found = self.mention_at(event.position().toPoint())
            if found is not None:
                self.mention_clicked.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tell which claim the mouse rests on."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.mention_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The mouse rests on nothing any more."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, mention_id: int | None) -> None:
        if mention_id != self._hovered:
            self._hovered = mention_id
            shape = Qt.CursorShape.IBeamCursor if mention_id is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.mention_hovered.emit(mention_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask the window for a menu of its own commands."""
        found = self.mention_at(event.pos())
        self.context_menu_requested.emit(-1 if found is None else found, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll, or with Ctrl ask for another size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave bare arrows to the window: there is no text cursor to move."""
        if event.key() in _BARE_ARROWS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    # painting

    def visible_marks(self) -> Sequence[Mark]:
        """The marks of the paragraphs in view."""
        start, end = self.visible_span()
        return marks(self._index.between(start, end + 1))

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that have a code point there, by their starts."""
        return self._index.between(start, end)

    def paragraphs(self) -> Sequence[Paragraph]:
        """The paragraphs in view that have claims, in coordinates of the viewport."""
        verdicts: dict[int, set[Verdict]] = {}
        for mark in self.visible_marks():
            start = self._positions.paragraph_start(mark.mention.claim.span.start)
            verdicts.setdefault(start, set()).add(mark.mention.decision.verdict)
        scrolled = self.verticalScrollBar().value()
        found: list[Paragraph] = []
        for start, states in verdicts.items():
            middle, bottom = self._geometry.first_line(start)
            found.append(Paragraph(middle - scrolled, bottom - scrolled, frozenset(states)))
        return found

    def stretches(self, span: Span) -> Sequence[Stretch]:
        """Where a span's glyphs are, in coordinates of the document."""
        return self._geometry.stretches(span)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Tints first, then the text, then what lies on it."""
        shown = self.visible_marks()
        with QPainter(self.viewport()) as painter:
            self._enter(painter)
            self._highlighter.paint_under(painter, shown)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._enter(painter)
            self._highlighter.paint_over(painter, shown, self._current)

    def _enter(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _repaint(self, span: Span) -> None:
        start, end = self.visible_span()
        if span.start > end or span.end < start:
            return
        offset = -self.verticalScrollBar().value()
        for box in damage(self._geometry.stretches(span)):
            self.viewport().update(box.translated(0, offset).toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the column at its measure and the top line where it is."""
        place = self.place() if event.oldSize().width() > 0 else 0.0
        self._fit_column()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._geometry.forget()
            if place:
                self.restore_place(place)
        self.view_changed.emit()

    def _fit_column(self) -> None:
        """Give the text its measure, in the middle of the page, with the margin for marks where lines begin."""
        measure = typesetting.Measures(self._zoom).measure
        spare = max(0, self.width() - measure - _MARGIN_MARKS - _FAR_MARGIN)
        near, far = _MARGIN_MARKS + spare // 2, _FAR_MARGIN + spare - spare // 2
        left, right = (far, near) if self._article_rtl else (near, far)
        self.setViewportMargins(left, _TOP_MARGIN, right, 0)
        x = self.width() - right if self._article_rtl else left - _MARGIN_MARKS
        self.margin.text_is_left = self._article_rtl
        self.margin.setGeometry(x, _TOP_MARGIN, _MARGIN_MARKS, self.height() - _TOP_MARGIN)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Scroll the marks of the margin along."""
        super().scrollContentsBy(dx, dy)
        self.margin.update()
        self.view_changed.emit()
