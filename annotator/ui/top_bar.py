"""The bar at the top: whose window it is, which article, search, undo, export, and the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from annotator.ui.actions import Actions
from annotator.ui.i18n import numerals, tr
from annotator.ui.parts import ElidedLabel, KeyCap, KeyedButton, leading_edge

if TYPE_CHECKING:
    from annotator.model.articles import Article

_HEIGHT = 56
_CAP = 22  # room for the key cap in the search field


class SearchField(QLineEdit):
    """Tells Enter and Shift+Enter apart."""

    entered = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class TopBar(QWidget):
    """Shows the article's title and date; what is typed into the search field is told by `searched`."""

    searched = Signal(str)
    search_entered = Signal(int)
    """Enter was pressed in the search field: 1 for the next place, -1 (with Shift) for the one before."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._article: Article | None = None
        self._wordmark, self._title, self.date = QLabel(self), ElidedLabel(self), QToolButton(self)
        self.search = SearchField(self)
        self.found = KeyCap(parent=self.search)
        self._find = actions["view.search"]
        self.found.follow(self._find)
        self.undo = KeyedButton(actions["edit.undo"], "plain", self)
        self.export = KeyedButton(actions["article.export"], "primary", self, key=False)
        self.menu = QToolButton(self)
        menu = QMenu(self.menu)
        menu.aboutToShow.connect(lambda: actions.fill(menu))
        self.menu.setMenu(menu)
        self._dress()
        self._lay_out()
        self.search.textChanged.connect(self.searched)
        self.search.entered.connect(self.search_entered)
        self.date.clicked.connect(actions["article.describe"].trigger)
        self.retranslate()

    def _dress(self) -> None:
        self._wordmark.setObjectName("wordmark")
        self._title.setObjectName("articleTitle")
        self.date.setObjectName("dateButton")
        self.date.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.date.setCursor(Qt.CursorShape.PointingHandCursor)
        self.search.setObjectName("search")
        self.search.setFixedWidth(232)
        self.menu.setObjectName("menuButton")
        self.menu.setText("⋯")
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cap = QHBoxLayout(self.search)
        cap.setContentsMargins(6, 0, 6, 0)
        cap.addStretch(1)
        cap.addWidget(self.found)
        for button in (self.undo, self.export):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._wordmark)
        row.addWidget(self._title, 0)
        row.addWidget(self.date)
        row.addStretch(1)
        for widget in (self.search, self.undo, self.export, self.menu):
            row.addWidget(widget)

    def show_article(self, article: Article | None) -> None:
        """Name the article at hand, or none."""
        self._article = article
        self._title.setText(article.title if article else "")
        self._say_date()
        self.search.setEnabled(article is not None)

    def show_found(self, found: tuple[int, int] | None) -> None:
        """Say in the search field which place is shown of how many that hold the words; None shows its key again."""
        if found is None:
            self.found.show_key_of(self._find)
        else:
            place, count = found
            self.found.setText(numerals(f"{place} / {count}" if count else "0"))
            self.found.show()
        self._make_room()

    def _make_room(self) -> None:
        """Keep what is typed clear of the cap."""
        cap = max(_CAP, self.found.sizeHint().width())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.search.setTextMargins(*((cap, 0, 0, 0) if mirrored else (0, 0, cap, 0)))

    def _say_date(self) -> None:
        self.date.setText(self._published(self._article))
        self.date.setVisible(self._article is not None)

    @staticmethod
    def _published(article: Article | None) -> str:
        day = article.published_on if article else None
        if day is None:
            return tr("TopBar", "Add the date")
        return tr("TopBar", "Published {date}").format(
            date=QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
        )

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self._wordmark.setText(tr("TopBar", "Tadqiq"))
        self.search.setPlaceholderText(tr("TopBar", "Search article and claims"))
        self.search.setAccessibleName(tr("TopBar", "Search article and claims"))
        self.menu.setAccessibleName(tr("TopBar", "Menu"))
        self.menu.setToolTip(tr("TopBar", "Menu"))
        self._say_date()
        side = leading_edge(mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        self.search.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
