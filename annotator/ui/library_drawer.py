"""The drawer of all articles: how far each is checked, search, open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLabel, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.errors import UserError
from annotator.model.mentions import Progress
from annotator.store import articles, search
from annotator.store.articles import ArticleRow
from annotator.store.library import Library
from annotator.ui import fonts
from annotator.ui.i18n import tr
from annotator.ui.parts import draw_line, leading_edge
from annotator.ui.pickers import VALUE_ROLE, Picker
from annotator.ui.theme import Theme

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
        draw_line(painter, below, how_far(row.progress), side, own=False)


def how_far(progress: Progress) -> str:
    """How much of an article is checked, in words."""
    checked = tr("Library", "{checked} of {total} checked").format(checked=progress.checked, total=progress.total)
    return f"{checked} · {tr('StatusBar', '%n flagged', progress.flagged)}" if progress.flagged else checked


class LibraryDrawer(Picker):
    """Lists articles, newest first; Enter or a click opens one."""

    chosen = Signal(int)
    """The number of the article to open."""
    failed = Signal(object)
    """A `UserError` of reading the library."""

    def __init__(self, window: QWidget, library: Library, theme: Theme) -> None:
        super().__init__(window, width=560, height=430)
        self._library = library
        self._rows: list[ArticleRow] = []
        self._title, self._nothing = QLabel(self.card), QLabel(self.card)
        self._title.setObjectName("sheetTitle")
        self._nothing.setObjectName("dim")
        self._delegate = ArticleDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.body.setContentsMargins(16, 14, 16, 16)
        self.body.insertWidget(0, self._title)
        self.body.insertWidget(2, self._nothing)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme

    def ask(self, current: int | None) -> None:
        """Show what the library holds now, with the article at hand chosen."""
        try:
            self._rows = articles.all(self._library)
        except UserError as error:
            self.failed.emit(error)
            return
        self._say()
        self.field.clear()
        self._show(self._rows, current)
        self.open()

    def _say(self) -> None:
        self._title.setText(tr("Library", "Library"))
        self.card.setAccessibleName(tr("Library", "Library"))
        self.field.setPlaceholderText(tr("Library", "Search all articles and claims"))
        self.field.setAccessibleName(tr("Library", "Search all articles and claims"))
        self.list.setAccessibleName(tr("Library", "Articles"))
        self._nothing.setText(tr("Library", "No article found."))

    def narrow(self, typed: str) -> None:
        """Show the articles whose text or claims hold what is typed."""
        rows = self._rows
        if typed.strip():
            try:
                found = set(search.articles(self._library, typed))
            except UserError as error:
                self.failed.emit(error)
                return
            rows = [row for row in rows if row.id in found]
        self._show(rows, None)

    def _show(self, rows: list[ArticleRow], current: int | None) -> None:
        self.list.clear()
        for row in rows:
            self.add_row("", row, f"{row.title}، {how_far(row.progress)}")
        places = [place for place, row in enumerate(rows) if row.id == current]
        self.list.setCurrentRow(places[0] if places else 0)
        self._nothing.setVisible(not rows)

    def picked(self, value: object) -> None:
        """Open the article."""
        if isinstance(value, ArticleRow):
            self.chosen.emit(value.id)
