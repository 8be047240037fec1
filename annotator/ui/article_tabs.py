"""The tabs of the articles that stand open: a click shows one, a drag moves it, the middle button puts it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from annotator.text.direction import is_rtl
from annotator.ui import icons
from annotator.ui.appearance import Appearance
from annotator.ui.i18n import tr
from annotator.ui.open_articles import OpenArticles
from annotator.ui.plain import plain

_ICON = QSize(14, 14)
_PADDING, _WIDEST = 24, 280


class ArticleTabs(QTabBar):
    """Follows the open articles; it is there only while they are several."""

    def __init__(self, articles: OpenArticles, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleTabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._articles, self._appearance = articles, appearance
        articles.changed.connect(self.follow)
        appearance.changed.connect(self._dress)
        self.currentChanged.connect(self._show_article)
        self.tabMoved.connect(self._keep_order)
        self.follow()

    def ids(self) -> list[int]:
        """The articles in the order of the tabs."""
        return [self.tabData(place) for place in range(self.count())]

    def follow(self) -> None:
        """Show the tabs of the articles that are open now."""
        before = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        if self.ids() != self._articles.ids:
            self._fill()
        for place, (article_id, title) in enumerate(self._articles.titles.items()):
            self.setTabText(place, _written(title))
            self.setAccessibleTabName(place, title)
            self.setTabToolTip(place, plain(title))
            if article_id == self._articles.at_hand:
                self.setCurrentIndex(place)
        self.blockSignals(before)
        self._name()
        self.setVisible(self.count() > 1)

    def _fill(self) -> None:
        while self.count():
            self.removeTab(0)
        for article_id in self._articles.ids:
            place = self.addTab("")
            self.setTabData(place, article_id)
            self.setTabButton(place, self._far_side(), self._closer(article_id))
        self._dress()

    def _closer(self, article_id: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("quietButton")
        button.setIconSize(_ICON)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._articles.close(article_id))
        return button

    def _closers(self) -> list[QToolButton]:
        found = (self.tabButton(place, self._far_side()) for place in range(self.count()))
        return [button for button in found if isinstance(button, QToolButton)]

    def _dress(self) -> None:
        for button in self._closers():
            button.setIcon(icons.icon("close", self._appearance.theme.dim))

    def _name(self) -> None:
        for button in self._closers():
            button.setAccessibleName(tr("Tabs", "Close"))
            button.setToolTip(tr("Tabs", "Close"))

    def _far_side(self) -> QTabBar.ButtonPosition:
        """Where the words of a tab end; Qt mirrors the place itself."""
        return QTabBar.ButtonPosition.RightSide

    def _show_article(self, place: int) -> None:
        if place >= 0:
            self._articles.show(self.tabData(place))

    def _keep_order(self) -> None:
        self._articles.move(self.ids())

    def tabSizeHint(self, index: int) -> QSize:
        """Qt reckons without the padding that the style sheet leaves around the words."""
        hint = super().tabSizeHint(index)
        return QSize(min(hint.width() + _PADDING, _WIDEST), hint.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the article away whose tab the middle button was pressed on."""
        place = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and place >= 0:
            self._articles.close(self.tabData(place))
        else:
            super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language and its direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
        elif event.type() is QEvent.Type.LayoutDirectionChange:
            self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        """Qt mirrors the tabs, but leaves their buttons where they were until each is put there once more."""
        for place, button in enumerate(self._closers()):
            self.setTabButton(place, self._far_side(), button)
            button.show()


def _written(title: str) -> str:
    """A title in its own direction, so that what stands for the rest of a long one stands at its end."""
    # Isolates without an end: what Qt cuts off would be the end.
    return ("\u2067" if is_rtl(title) else "\u2066") + title.replace("&", "&&")
