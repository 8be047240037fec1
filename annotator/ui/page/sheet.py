"""What the article page shows: the text, set for reading, with its claims painted under it, and the place in it.

How an editor works with it, by mouse and keys, is `page.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.text.spans import Span
from annotator.ui.i18n import tr
from annotator.ui.page import typesetting
from annotator.ui.page.edges import Grip, draw_knobs
from annotator.ui.page.finding import Finder
from annotator.ui.page.geometry import Geometry, Stretch
from annotator.ui.page.highlights import REACH, Highlighter, Mark, damage, marks
from annotator.ui.page.margin import Margin, Paragraph
from annotator.ui.page.mention_index import MentionIndex
from annotator.ui.page.pacing import Pacing
from annotator.ui.page.positions import Positions
from annotator.ui.page.typesetting import Typesetter
from annotator.ui.theme import Theme

_MARGIN_MARKS = 54
_FAR_MARGIN = 18
_TOP_MARGIN = 8
_MOST_PARTS = 16


class Sheet(QTextEdit):
    """A read-only article with its claims; all positions in its interface are code points of the stored text."""

    mentions_changed = Signal(object)
    """Other mentions, or other states of them, are shown: those touched, or None if it may be all."""
    view_changed = Signal()
    """Other lines are in view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground = _ground(self)
        self.setViewport(ground)
        self.document().documentLayout().setPaintDevice(ground)  # it keeps the one that is gone
        self._zoom = 1.0
        self._article_rtl = True
        self._positions = Positions("")
        self._index = MentionIndex()
        self._current: Mention | None = None
        self._awaited: float | None = None
        """Where to scroll to once the page is shown."""
        self._preview: Span | None = None
        self._grasped: Grip | None = None
        self._finder = Finder("")
        self._found: Span | None = None
        self._seen: dict[tuple[float, float], tuple[int, int]] = {}
        """Which code points lie in parts of the document's height: painting asks for the same few again and again."""
        self._geometry = Geometry(self.document(), self._positions)
        self._highlighter = Highlighter(self._geometry, theme)
        self._typesetter = Typesetter(self.document(), self._positions, article_rtl=True)
        self._pacing = Pacing(self.document(), self._set_ahead, self)
        self.margin = Margin(self, theme, self.paragraphs)
        self._prepare()
        self.set_theme(theme)

    def _prepare(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what this is in the language of now."""
        self.setAccessibleName(tr("ArticlePage", "Article"))
        self.setAccessibleDescription(tr("ArticlePage", "The text of the article; its claims are marked"))

    # what is shown

    def show_article(self, text: str, mentions: Sequence[Mention], base_rtl: bool = True) -> None:  # noqa: FBT001, FBT002 - a direction
        """Show another article from its beginning; `mentions` come by their starts, as the library gives them."""
        self._positions = Positions(text)
        self._article_rtl = base_rtl
        self._seen.clear()
        self._geometry = Geometry(self.document(), self._positions)
        self._highlighter = Highlighter(self._geometry, self._highlighter.theme)
        self._current = self._found = self._awaited = None
        self._finder = Finder(text)
        self._index = MentionIndex(mentions)
        self._typesetter = Typesetter(self.document(), self._positions, article_rtl=base_rtl)
        self._typesetter.fill(self._zoom)
        # Filling has carried the cursor to the end, and Qt shows nothing before all above the cursor is laid out.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._pacing.begin()
        self._fit_column()
        self.margin.update()
        self.verticalScrollBar().setValue(0)
        self.mentions_changed.emit(None)
        self.view_changed.emit()

    def set_mentions(self, mentions: Sequence[Mention], touched: Sequence[Mention] | None = None) -> None:
        """Show the article's mentions as they are after a change.

        `touched` are those that have taken the place of an older one with the same span; only they are painted again.
        None means that any may have come, gone or moved.
        """
        if touched is None or mentions is not self._index.all:
            self._index = MentionIndex(mentions)
        if touched is None:
            self._current = self._index.by_id(self.current)
            self.viewport().update()
            self.margin.update()
        else:
            self._current = next((mention for mention in touched if mention.id == self.current), self._current)
            for mention in touched:
                self._repaint(mention.claim.span)
                self._repaint_margin(mention.claim.span)
        self.mentions_changed.emit(touched)

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
        self._highlighter.wear(theme)
        self.margin.theme = theme
        worn = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            worn.setColor(role, QColor(theme.page))
        worn.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
        for part in (self, self.viewport()):  # under a style sheet the viewport keeps the palette it was made with
            part.setPalette(worn)
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
        self._typesetter.set(zoom)
        self._pacing.begin()
        self._forget_places()
        self._fit_column()
        self.margin.update()
        self.restore_place(place)
        self.view_changed.emit()

    def _set_ahead(self, document_position: int) -> None:
        self._typesetter.set_until(self._positions.to_stored(document_position) + typesetting.AHEAD)

    # the place in the article

    def place(self) -> float:
        """Where the top of the page stands in the text, from 0 to 1; holds for any width and size."""
        if self._awaited is not None:
            return self._awaited
        length = len(self._positions.text)
        return self._geometry.line_at(self.verticalScrollBar().value()) / length if length else 0.0

    def restore_place(self, place: float) -> None:
        """Scroll to what `place` said; a page that is not shown has no lines yet and does so once it is."""
        self._awaited = None if self.isVisible() else place
        if self._awaited is not None:
            return
        length = len(self._positions.text)
        position = min(round(place * length), max(0, length - 1))
        self._typesetter.set_until(position)
        self._scroll_to(self._geometry.line_top(position) if position > 0 else 0.0)

    def reveal(self, span: Span) -> None:
        """Scroll no further than needed to show a span in the middle part of the page."""
        self._typesetter.set_until(span.end)
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
            position = min(max(position, 0), len(self._positions.text) - 1)
            self._typesetter.set_until(position)
            top = self._geometry.line_top(position)
            self._scroll_to(top - self.viewport().height() / 2)

    def _scroll_to(self, y: float) -> None:
        """Scroll to a height that is laid out, though Qt tells the scroll bar of the new range only later."""
        bar = self.verticalScrollBar()
        laid_out = round(self.document().documentLayout().documentSize().height())
        bar.setMaximum(max(bar.maximum(), laid_out - self.viewport().height()))
        bar.setValue(round(y))

    def visible_span(self) -> tuple[int, int]:
        """First and last code point of the paragraphs in view; equal where the article is empty."""
        return self._span_between(0, self.viewport().height())

    def _span_between(self, top: float, bottom: float) -> tuple[int, int]:
        """First and last code point of the paragraphs that reach into a part of the viewport."""
        scrolled = self.verticalScrollBar().value()
        part = scrolled + top, scrolled + bottom
        if len(self._seen) > _MOST_PARTS or not self._is_laid_out():
            self._seen.clear()
        known = self._seen.get(part)
        if known is None:
            first, last = self._geometry.blocks_between(*part)
            known = self._seen[part] = self._positions.to_stored(first), self._positions.to_stored(last)
        return known

    def _is_laid_out(self) -> bool:
        """Whether all paragraphs have come to their places; Qt's own answer would be to lay them out now."""
        return self._pacing.done and self.document().lastBlock().layout().lineCount() > 0

    def changeEvent(self, event: QEvent) -> None:
        """Keep the article's own font when the application changes its style or font; follow its language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange}:
            typesetting.keep_font(self.document(), self._zoom)

    # painting

    def visible_marks(self) -> Sequence[Mark]:
        """The marks of the paragraphs in view."""
        return self._marks_in(self.visible_span())

    def _marks_in(self, part: tuple[int, int]) -> Sequence[Mark]:
        start, end = part
        return marks(self._index.between(start, end + 1))

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that have a code point there, by their starts."""
        return self._index.between(start, end)

    def paragraphs(self, top: float, bottom: float) -> Sequence[Paragraph]:
        """The paragraphs that have claims and reach into a part of the viewport, in its coordinates."""
        first: dict[int, dict[Verdict, int]] = {}
        for mark in self._marks_in(self._span_between(top, bottom)):
            start = self._positions.paragraph_start(mark.mention.claim.span.start)
            first.setdefault(start, {}).setdefault(mark.mention.decision.verdict, mark.mention.id)
        scrolled = self.verticalScrollBar().value()
        found: list[Paragraph] = []
        for start, states in first.items():
            middle, bottom = self._geometry.first_line(start)
            found.append(Paragraph(middle - scrolled, bottom - scrolled, states))
        return found

    def stretches(self, span: Span) -> Sequence[Stretch]:
        """Where a span's glyphs are, in coordinates of the document."""
        return self._geometry.stretches(span)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints first, then the text, then what lies on it."""
        part = self._span_between(event.rect().top() - REACH, event.rect().bottom() + REACH)
        shown = self._marks_in(part)
        with QPainter(self.viewport()) as painter:
            self._enter(painter)
            self._highlighter.paint_under(painter, shown)
            self._highlighter.paint_found(painter, self._finder.between(*part), self._found)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._enter(painter)
            self._highlighter.paint_over(painter, shown, self._outlined())
            self._draw_knobs(painter)

    def _draw_knobs(self, painter: QPainter) -> None:
        outlined = self._outlined()
        stretches = self._geometry.stretches(outlined) if outlined else ()
        if outlined is not None and stretches:
            rtl = self._geometry.is_rtl(outlined.start)
            draw_knobs(painter, self._highlighter.theme, stretches, rtl=rtl, held=self._grasped)

    def _outlined(self) -> Span | None:
        if self._preview is not None:
            return self._preview
        return self._current.claim.span if self._current else None

    def grasp(self, grip: Grip | None) -> None:
        """Show which edge of the claim at hand the mouse is on."""
        if grip != self._grasped:
            self._grasped = grip
            if self._current is not None:
                self._repaint(self._current.claim.span)

    def preview(self, span: Span | None) -> None:
        """Outline a span instead of the claim at hand, while its edge is being drawn; None ends that."""
        self._preview = span
        self.viewport().update()

    def _enter(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _forget_places(self) -> None:
        self._geometry.forget()
        self._seen.clear()

    def _is_in_view(self, span: Span) -> bool:
        start, end = self.visible_span()
        return span.start <= end and start <= span.end

    def _repaint_margin(self, span: Span) -> None:
        """Paint the marks again that stand beside the paragraph of a span."""
        if self._is_in_view(span):
            middle, bottom = self._geometry.first_line(self._positions.paragraph_start(span.start))
            self.margin.repaint_beside(middle - self.verticalScrollBar().value(), bottom - middle)

    def _repaint(self, span: Span) -> None:
        if not self._is_in_view(span):
            return
        offset = -self.verticalScrollBar().value()
        for box in damage(self._geometry.stretches(span)):
            self.viewport().update(box.translated(0, offset).toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column at its measure and the top line where it is."""
        place = self.place() if event.oldSize().width() > 0 else None
        self._fit_column()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._forget_places()
            if place is not None:
                self.restore_place(place)
        self.view_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the place that was waited for, where Qt has gone to the text cursor."""
        super().showEvent(event)
        if self._awaited is not None:
            self.restore_place(self._awaited)

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

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll the marks of the margin along."""
        super().scrollContentsBy(dx, dy)
        self.margin.update()
        self.view_changed.emit()


def _ground(sheet: QWidget) -> QWidget:
    """What the text is painted on, with what `QTextEdit` gives its own.

    PySide does not know that one, and goes through every class of widgets when it is first asked for it.
    """
    ground = QWidget(sheet)
    ground.setObjectName("qt_scrollarea_viewport")
    ground.setAutoFillBackground(True)
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setCursor(Qt.CursorShape.IBeamCursor)
    ground.setMouseTracking(True)
    ground.setAcceptDrops(True)
    return ground
