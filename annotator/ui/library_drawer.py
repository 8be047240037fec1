"""The drawer of all articles: how far each is checked, search, sort, open; and putting articles away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator import ops
from annotator.errors import UserError
from annotator.store import articles, search
from annotator.store.articles import ArticleRow
from annotator.ui.actions import Actions
from annotator.ui.article_delegate import ArticleDelegate, about
from annotator.ui.choosers import Chooser
from annotator.ui.i18n import numerals, tr
from annotator.ui.parts import KeyedButton
from annotator.ui.pickers import VALUE_ROLE, Picker
from annotator.ui.session import Session
from annotator.ui.shelves import Order, Shelf, in_order, stands_on
from annotator.ui.theme import Theme
from annotator.ui.values import isolated


class LibraryDrawer(Picker):
    """Lists articles of one shelf; Enter or a click opens one, buttons work on the one that is marked."""

    chosen = Signal(int)
    """The number of the article to open."""
    described = Signal(int)
    """The number of the article whose title, date and reviewer are to be asked for."""
    failed = Signal(object)
    """A `UserError` of reading the library."""

    def __init__(self, window: QWidget, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__(window, width=620, height=430)
        self._session = session
        self._rows: list[ArticleRow] = []
        self._title, self.told = QLabel(self.card), QLabel(self.card)
        self.order, self._shelf = Chooser(self.card), Shelf.ALL
        self.shelves = {shelf: QPushButton(self.card) for shelf in Shelf}
        self.describe, self.archive, self.delete = (QPushButton(self.card) for _button in range(3))
        self.undo = KeyedButton(actions["edit.undo"], key=False)
        self._delegate = ArticleDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self._lay_out()
        self.order.activated.connect(self._refresh)
        self.list.currentRowChanged.connect(self._enable)
        self.describe.clicked.connect(self._describe)
        self.archive.clicked.connect(self._archive)
        self.delete.clicked.connect(self._delete)
        session.saved.connect(self._follow)

    def _lay_out(self) -> None:
        self._title.setObjectName("sheetTitle")
        self.told.setObjectName("dim")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        head, chips, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.order)
        chips.setSpacing(5)
        for shelf, chip in self.shelves.items():
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _checked=False, shelf=shelf: self.show_shelf(shelf))
            chips.addWidget(chip)
        chips.addStretch(1)
        for button in (self.describe, self.archive, self.delete):
            button.setProperty("kind", "plain")
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.undo)
        self.body.setContentsMargins(16, 14, 16, 16)
        self.body.setSpacing(10)
        self.body.insertLayout(0, head)
        self.body.insertLayout(2, chips)
        self.body.insertWidget(3, self.told)
        self.body.addLayout(buttons)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme

    def ask(self, current: int | None) -> None:
        """Show what the library holds now, with the article at hand marked."""
        if not self._read():
            return
        self._say()
        self.field.clear()
        at_hand = next((row for row in self._rows if row.id == current), None)
        self._shelf = Shelf.ARCHIVED if at_hand is not None and at_hand.archived else Shelf.ALL
        self._show(current)
        self.open()

    def _read(self) -> bool:
        try:
            self._rows = articles.all(self._session.library)
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    def _say(self) -> None:
        self._title.setText(tr("Library", "Library"))
        self.card.setAccessibleName(tr("Library", "Library"))
        self.field.setPlaceholderText(tr("Library", "Search all articles and claims"))
        self.field.setAccessibleName(tr("Library", "Search all articles and claims"))
        self.list.setAccessibleName(tr("Library", "Articles"))
        self.describe.setText(tr("Library", "Title, date, reviewer…"))
        self.delete.setText(tr("Library", "Delete"))
        chosen = max(0, self.order.currentIndex())
        self.order.clear()
        self.order.addItems([tr("Order", order.value) for order in Order])
        self.order.setCurrentIndex(chosen)
        self.order.setAccessibleName(tr("Library", "Order"))

    def show_shelf(self, shelf: Shelf) -> None:
        """Show another part of the library."""
        self._shelf = shelf
        self._refresh()
        self.field.setFocus()

    def narrow(self, typed: str) -> None:
        """Show the articles whose text or claims hold what is typed."""
        del typed
        self._show(None)

    def _refresh(self) -> None:
        marked = self._marked()
        self._show(marked.id if marked else None)

    def _follow(self) -> None:
        if self.isVisible() and self._read():
            self._refresh()
            self.field.setFocus()

    def _show(self, current: int | None) -> None:
        found = self._found()
        for shelf, chip in self.shelves.items():
            count = sum(stands_on(row, shelf) for row in found)
            chip.setText(f"{tr('Shelf', shelf.value)}  {numerals(str(count))}")
            chip.setChecked(shelf is self._shelf)
        rows = in_order((row for row in found if stands_on(row, self._shelf)), self._order())
        place = max(0, self.list.currentRow())
        self.list.clear()
        for row in rows:
            self.add_row("", row, f"{row.title}، {about(row)}")
        places = [place for place, row in enumerate(rows) if row.id == current]
        self.list.setCurrentRow(places[0] if places else min(place, len(rows) - 1))
        self.told.setText(tr("Library", "No article found."))
        self.told.setVisible(not rows)
        self._enable()

    def _found(self) -> list[ArticleRow]:
        typed = self.field.text()
        if not typed.strip():
            return self._rows
        try:
            found = set(search.articles(self._session.library, typed))
        except UserError as error:
            self.failed.emit(error)
            return []
        return [row for row in self._rows if row.id in found]

    def _order(self) -> Order:
        return list(Order)[max(0, self.order.currentIndex())]

    def _marked(self) -> ArticleRow | None:
        row = self.list.currentIndex().data(VALUE_ROLE)
        return row if isinstance(row, ArticleRow) else None

    def _enable(self) -> None:
        marked = self._marked()
        for button in (self.describe, self.archive, self.delete):
            button.setEnabled(marked is not None)
        away = marked is not None and marked.archived
        self.archive.setText(tr("Library", "Fetch from the archive") if away else tr("Library", "Archive"))

    def _describe(self) -> None:
        marked = self._marked()
        if marked is not None:
            self.close_overlay()
            self.described.emit(marked.id)

    def _archive(self) -> None:
        marked = self._marked()
        if marked is None:
            return
        done = self._session.run(ops.ArchiveArticles((marked.id,), archived=not marked.archived))
        if done is not None and not marked.archived:
            self._tell(tr("Library", "“{title}” is in the archive now. Undo brings it back."), marked)

    def _delete(self) -> None:
        marked = self._marked()
        if marked is not None and self._session.run(ops.DeleteArticles((marked.id,))) is not None:
            self._tell(tr("Library", "“{title}” was deleted. Undo brings it back."), marked)

    def _tell(self, said: str, row: ArticleRow) -> None:
        self.told.setText(said.format(title=isolated(row.title)))
        self.told.show()

    def in_field(self, event: QKeyEvent) -> bool:
        """Undo what was done to an article where there is no typing to undo."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.field.isUndoAvailable():
            self.undo.click()
            return True
        return super().in_field(event)

    def picked(self, value: object) -> None:
        """Open the article."""
        if isinstance(value, ArticleRow):
            self.chosen.emit(value.id)
