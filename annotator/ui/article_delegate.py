"""Paints the articles of the library drawer: a ring of progress, the title, how far it is and whose it is."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.mentions import Progress
from annotator.store.articles import ArticleRow
from annotator.ui import fonts
from annotator.ui.i18n import numerals, tr
from annotator.ui.parts import draw_line, leading_edge
from annotator.ui.pickers import VALUE_ROLE
from annotator.ui.theme import Theme
from annotator.ui.values import isolated

_Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT = 62
_RING = 26
_FULL_CIRCLE = 360 * 16  # Qt counts sixteenths of a degree


class ArticleDelegate(QStyledItemDelegate):
    """Paints an article: a ring of its progress, its title, how much is left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are of one size."""
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one article."""
        row = index.data(VALUE_ROLE)
        if not isinstance(row, ArticleRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.theme.selection))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(self.theme.line))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        content = area.adjusted(14, 8, -14, -8)
        left = content.right() + 1 - _RING if mirrored else content.left()
        self._ring(painter, QRectF(left, content.center().y() - _RING / 2, _RING, _RING), row.progress)
        inset = _RING + 14
        words = content.adjusted(0, 0, -inset, 0) if mirrored else content.adjusted(inset, 0, 0, 0)
        self._words(painter, words, row, mirrored=mirrored)
        painter.restore()

    def _ring(self, painter: QPainter, area: QRectF, progress: Progress) -> None:
        inner = area.adjusted(2, 2, -2, -2)
        painter.setPen(QPen(QColor(self.theme.line), 3.4))
        painter.drawEllipse(inner)
        start = 90 * 16
        for count, colour in (
            (progress.verified, self.theme.verified),
            (progress.flagged, self.theme.flagged),
            (progress.dismissed, self.theme.unchecked),
        ):
            sweep = -round(_FULL_CIRCLE * count / max(1, progress.total))
            painter.setPen(QPen(QColor(colour), 3.4, c=Qt.PenCapStyle.FlatCap))
            painter.drawArc(inner, start, sweep)
            start += sweep

    def _words(self, painter: QPainter, area: QRect, row: ArticleRow, *, mirrored: bool) -> None:
        side = leading_edge(mirrored=mirrored)
        title = QRect(area.left(), area.top(), area.width(), 26)
        painter.setFont(fonts.article_font(16))
        painter.setPen(QColor(self.theme.ink))
        elided = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, title.width())
        draw_line(painter, title, elided, side)
        painter.setFont(fonts.interface_font(12))
        painter.setPen(QColor(self.theme.dim))
        below = QRect(area.left(), area.bottom() - 17, area.width(), 18)
        draw_line(painter, below, about(row), side, own=False)


def how_far(progress: Progress) -> str:
    """How much of an article is checked, in words."""
    said = tr("Library", "{checked} of {total} checked").format(checked=progress.checked, total=progress.total)
    checked = numerals(said)
    return f"{checked} · {tr('StatusBar', '%n flagged', progress.flagged)}" if progress.flagged else checked


def about(row: ArticleRow) -> str:
    """The line under a title: how far the article is, who checks it, when it was published."""
    parts = [how_far(row.progress), isolated(row.reviewer) if row.reviewer else ""]
    if row.published_on is not None:
        day = QDate(row.published_on.year, row.published_on.month, row.published_on.day)
        parts.append(QLocale().toString(day, "d MMMM yyyy"))
    return " · ".join(part for part in parts if part)
