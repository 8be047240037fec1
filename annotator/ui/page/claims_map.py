"""A thin map of all claims of an article by state and type, with a frame around what is in view."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.ui.i18n import tr
from annotator.ui.page.page import ArticlePage
from annotator.ui.plain import plain
from annotator.ui.theme import Theme, brush

_WIDTH, _TRACK, _CHIP = 18, 10, 4
_STATE = 7  # of the width of a chip
_EDGE = 14
_LINE = 1.5
_WORTH = (Verdict.DISMISSED, Verdict.VERIFIED, Verdict.UNCHECKED, Verdict.STALE, Verdict.FLAGGED)
"""Of claims that share a row of pixels, the last of these is shown."""

_RANK = {verdict: rank for rank, verdict in enumerate(_WORTH, 1)}
_LONGEST_TIP = 8


class ClaimsMap(QWidget):
    """Shows where in the text claims are; a click or a drag scrolls the page there.

    Places are shares of the text's length and not of its height, so that they hold before the text is laid out. The
    rows are reckoned once after a change, when the event loop is next at rest, and then only drawn.
    """

    def __init__(self, page: ArticlePage, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._rows: dict[int, Mention] = {}
        self._framed = QRectF()
        """The frame as it is painted; null where none is."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._reckon)
        page.mentions_changed.connect(self._follow)
        page.view_changed.connect(self._follow_view)
        page.installEventFilter(self)
        self.set_theme(theme)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what this is in the language of now."""
        self.setAccessibleName(tr("ClaimsMap", "Map of the claims"))
        self.setAccessibleDescription(tr("ClaimsMap", "Where the claims are in the article, and what is in view"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._theme = theme
        self._brushes = {rank: brush(theme.state(verdict)) for verdict, rank in _RANK.items()}
        self._tints = {claim_type: brush(theme.tint(claim_type)) for claim_type in ClaimType}
        self.update()

    def sizeHint(self) -> QSize:
        """As thin as it is."""
        return QSize(_WIDTH, 200)

    def _span(self) -> float:
        return max(1.0, self.height() - 2.0 * _EDGE)

    def _y(self, position: int) -> float:
        return _EDGE + self._span() * position / max(1, len(self._page.stored_text))

    def _position(self, y: float) -> int:
        share = min(1.0, max(0.0, (y - _EDGE) / self._span()))
        return round(share * len(self._page.stored_text))

    def _follow(self, touched: Sequence[Mention] | None) -> None:
        """Reckon the rows of the mentions touched, or all of them when the event loop is next at rest."""
        if touched is None or self._rest.isActive():
            self._rest.start()
            return
        for row in {self._row(mention) for mention in touched}:
            first, last = self._first(row), self._first(row + 1)
            there = [m for m in self._page.mentions_between(first, last) if m.claim.span.start >= first]
            self._rows.pop(row, None)
            if there:
                self._rows[row] = max(there, key=_rank)
            self.update(0, _EDGE + row - _CHIP // 2, self.width(), _CHIP)

    def _row(self, mention: Mention) -> int:
        return int(self._span() * mention.claim.span.start / max(1, len(self._page.stored_text)))

    def _first(self, row: int) -> int:
        """The first code point that belongs to a row."""
        return ceil(row * max(1, len(self._page.stored_text)) / self._span())

    def _reckon(self) -> None:
        """Find the claim that each row of pixels shows."""
        scale = self._span() / max(1, len(self._page.stored_text))
        rows: dict[int, Mention] = {}
        ranks: dict[int, int] = {}
        for mention in self._page.mentions:
            row = int(scale * mention.claim.span.start)
            rank = _RANK[mention.decision.verdict]
            if rank > ranks.get(row, 0):
                ranks[row], rows[row] = rank, mention
        self._rows = rows
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """The rows are others."""
        self._rest.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, the claims by their states, the frame."""
        self._follow_view()  # the text may have been laid out further since
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self._theme.page))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_track(painter)
            self._draw_rows(painter, event.rect())
            self._draw_frame(painter)

    def _draw_track(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.window))
        track = QRectF((_WIDTH - _TRACK) / 2, _EDGE - 4, _TRACK, self._span() + 8)
        painter.drawRoundedRect(track, 4, 4)

    def _draw_rows(self, painter: QPainter, part: QRect) -> None:
        """The rows that reach into a part of the map, what is worth more over what is worth less."""
        painter.setPen(Qt.PenStyle.NoPen)
        reached = range(part.top() - _EDGE - _CHIP // 2 + 1, part.bottom() - _EDGE + _CHIP // 2 + 1)
        found = ((row, self._rows.get(row)) for row in reached)
        shown = [(_rank(mention), row, mention) for row, mention in found if mention]
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for rank, row, mention in sorted(shown, key=lambda one: one[:2]):
            chip = QRectF((_WIDTH - _TRACK) / 2, _EDGE + row - _CHIP / 2, _TRACK, _CHIP)
            painter.setBrush(self._tints[mention.claim.type])
            painter.drawRoundedRect(chip, 1.5, 1.5)
            # The state stands on the side of the text, the type behind it.
            state = chip.adjusted(_TRACK - _STATE, 0, 0, 0) if mirrored else chip.adjusted(0, 0, _STATE - _TRACK, 0)
            painter.setBrush(self._brushes[rank])
            painter.drawRoundedRect(state, 1.5, 1.5)

    def _follow_view(self) -> None:
        """Paint the frame again where it was and where it is now."""
        before, self._framed = self._framed, self._frame()
        if before != self._framed:
            for frame in (before, self._framed):
                self.update(frame.adjusted(-_LINE, -_LINE, _LINE, _LINE).toAlignedRect())

    def _frame(self) -> QRectF:
        start, end = self._page.visible_span()
        whole = start <= 0 and end >= len(self._page.stored_text)
        if start >= end or whole:
            return QRectF()
        top, bottom = self._y(start), self._y(end)
        return QRectF(1.5, top - 3, _WIDTH - 3, max(12.0, bottom - top + 6))

    def _draw_frame(self, painter: QPainter) -> None:
        if self._framed.isNull():
            return
        # The page has no frame of its own that could show where the keyboard is.
        colour = self._theme.accent if self._page.hasFocus() else self._theme.unchecked
        painter.setPen(QPen(QColor(colour), _LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._framed, 5, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the claim there, or to the place."""
        near = self._near(event.position())
        position = near[0].claim.span.start if near else self._position(event.position().y())
        self._page.show_position(position)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._page.show_position(self._position(event.position().y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the article, as over its text."""
        self._page.wheelEvent(event)

    def _near(self, spot: QPointF) -> list[Mention]:
        """The mentions whose chip lies under a point."""
        start, end = self._position(spot.y() - _CHIP), self._position(spot.y() + _CHIP)
        return list(self._page.mentions_between(start, max(end, start + 1)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show whether the keyboard is at the page."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Name the claims under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            near = self._near(QPointF(event.pos()))
            words = [mention.claim.quote for mention in near[:_LONGEST_TIP]]
            if len(near) > _LONGEST_TIP:
                words.append("…")
            QToolTip.showText(event.globalPos(), plain("\n".join(words)), self)
            return True
        return super().event(event)


def _rank(mention: Mention) -> int:
    return _RANK[mention.decision.verdict]
