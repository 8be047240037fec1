"""Paints a row of the claims list: state, words, type and value."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.text.direction import is_rtl
from annotator.ui import fonts
from annotator.ui.claim_rows import HEADING_ROLE, MENTION_ROLE
from annotator.ui.grouping import Heading
from annotator.ui.i18n import numerals
from annotator.ui.parts import leading_edge
from annotator.ui.set_lines import SetLines
from annotator.ui.theme import Theme
from annotator.ui.values import summary
from annotator.ui.wording import reason_name, type_name

_Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 60
HEADING_HEIGHT = 30
_MARGIN = 16
_DISC = 18
_TAG_PADDING = 7
_BAR = 3

_MARKS = {Verdict.VERIFIED: "✓", Verdict.FLAGGED: "⚑", Verdict.DISMISSED: "–", Verdict.STALE: "!"}


class ClaimDelegate(QStyledItemDelegate):
    """Draws rows of one height, mirrored with the interface; the words stay in the article's face."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        words = fonts.article_font(16)
        struck = QFont(words)
        struck.setStrikeOut(True)
        self._words, self._struck = SetLines(words), SetLines(struck)
        self._small = SetLines(fonts.interface_font(12))
        self._bold = SetLines(fonts.interface_font(12, QFont.Weight.DemiBold))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows are of one size, but for the heading over the first of a group."""
        return QSize(200, ROW_HEIGHT + (HEADING_HEIGHT if index.data(HEADING_ROLE) is not None else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one claim."""
        mention = index.data(MENTION_ROLE)
        if not isinstance(mention, Mention):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: QRect = option.rect  # pyright knows no attribute types of style options
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        heading = index.data(HEADING_ROLE)
        if isinstance(heading, Heading):
            band = QRect(row.left(), row.top(), row.width(), HEADING_HEIGHT)
            self._heading(painter, band, heading, mirrored=mirrored)
            row = row.adjusted(0, HEADING_HEIGHT, 0, 0)
        self._ground(painter, row, mirrored=mirrored, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        content = row.adjusted(_MARGIN, 8, -_MARGIN, -9)
        disc = QRectF(content.right() + 1 - _DISC if mirrored else content.left(), content.top() + 3, _DISC, _DISC)
        self._state(painter, disc, mention.decision.verdict)
        inset = _DISC + 11
        lines = content.adjusted(0, 0, -inset, 0) if mirrored else content.adjusted(inset, 0, 0, 0)
        self._quote(painter, QRect(lines.left(), lines.top() - 4, lines.width(), 27), mention, mirrored=mirrored)
        self._under(painter, QRect(lines.left(), lines.bottom() - 18, lines.width(), 19), mention, mirrored=mirrored)
        painter.restore()

    def _ground(self, painter: QPainter, row: QRect, *, mirrored: bool, selected: bool) -> None:
        if selected:
            painter.fillRect(row, QColor(self.theme.selection))
            bar = QRect(row.right() + 1 - _BAR if mirrored else row.left(), row.top(), _BAR, row.height() - 1)
            painter.fillRect(bar, QColor(self.theme.accent))
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, QColor(self.theme.line))

    def _heading(self, painter: QPainter, band: QRect, heading: Heading, *, mirrored: bool) -> None:
        painter.fillRect(band, QColor(self.theme.window))
        painter.fillRect(band.left(), band.bottom(), band.width(), 1, QColor(self.theme.line))
        area = band.adjusted(_MARGIN, 0, -_MARGIN, 0)
        count = numerals(str(heading.count))
        width = self._small.width(count) + _TAG_PADDING
        painter.setPen(QColor(self.theme.dim))
        self._small.draw(painter, area, count, leading_edge(mirrored=not mirrored), rtl=is_rtl(count))
        words = area.adjusted(width, 0, 0, 0) if mirrored else area.adjusted(0, 0, -width, 0)
        self._bold.draw(painter, words, heading.text, leading_edge(mirrored=mirrored), rtl=is_rtl(heading.text))

    def _state(self, painter: QPainter, disc: QRectF, verdict: Verdict) -> None:
        mark = _MARKS.get(verdict)
        filled = {Verdict.VERIFIED: self.theme.verified, Verdict.FLAGGED: self.theme.flagged}.get(verdict)
        outline = QPen(QColor(filled or self.theme.unchecked), 1.3)
        if mark is None:
            outline.setDashPattern([1.2, 1.8])
        painter.setPen(outline)
        painter.setBrush(QColor(filled) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(0.65, 0.65, -0.65, -0.65))
        if mark is not None:
            painter.setPen(QPen(QColor(self.theme.page if filled else self.theme.dim), 1.8, c=Qt.PenCapStyle.RoundCap))
            draw_mark(painter, disc, verdict)

    def _quote(self, painter: QPainter, area: QRect, mention: Mention, *, mirrored: bool) -> None:
        dismissed = mention.decision.verdict is Verdict.DISMISSED
        painter.setPen(QColor(self.theme.dim if dismissed else self.theme.ink))
        lines, quote = self._struck if dismissed else self._words, " ".join(mention.claim.quote.split())
        lines.draw(painter, area, quote, leading_edge(mirrored=mirrored), rtl=is_rtl(quote))

    def _under(self, painter: QPainter, area: QRect, mention: Mention, *, mirrored: bool) -> None:
        name = type_name(mention.claim.type)
        width = self._bold.width(name) + 2 * _TAG_PADDING
        tag = QRect(area.right() + 1 - width if mirrored else area.left(), area.top(), width, area.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.tint(mention.claim.type)))
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(QColor(self.theme.ink))
        self._bold.draw(painter, tag, name, Qt.AlignmentFlag.AlignHCenter, rtl=mirrored)
        rest = area.adjusted(0, 0, -width - 9, 0) if mirrored else area.adjusted(width + 9, 0, 0, 0)
        painter.setPen(QColor(self.theme.dim))
        self._small.draw(painter, rest, _details(mention), leading_edge(mirrored=mirrored), rtl=mirrored)


def draw_mark(painter: QPainter, disc: QRectF, verdict: Verdict) -> None:
    """Draw a state's mark inside a disc with the painter's pen: tick, flag, dash or exclamation."""
    unit = disc.width() / 18
    centre = disc.center()

    def at(x: float, y: float) -> QPointF:
        return QPointF(centre.x() + x * unit, centre.y() + y * unit)

    painter.setBrush(Qt.BrushStyle.NoBrush)
    if verdict is Verdict.VERIFIED:
        painter.drawPolyline([at(-3.6, 0.2), at(-1, 2.9), at(3.8, -2.9)])
    elif verdict is Verdict.FLAGGED:
        painter.setBrush(painter.pen().color())
        painter.drawLine(at(-2.6, -4), at(-2.6, 4.4))
        painter.drawPolygon([at(-2.6, -4), at(3.4, -4), at(2, -1.8), at(3.4, 0.4), at(-2.6, 0.4)])
    elif verdict is Verdict.DISMISSED:
        painter.drawLine(at(-3.2, 0), at(3.2, 0))
    else:
        painter.drawLine(at(0, -4), at(0, 1))
        painter.drawPoint(at(0, 4))


def _details(mention: Mention) -> str:
    parts = [summary(mention.claim)]
    if mention.decision.reason is not None:
        parts.append(reason_name(mention.decision.reason))
    if mention.mentions > 1:
        parts.append(f"\u2066×{mention.mentions}\u2069")
    return " · ".join(part for part in parts if part)
