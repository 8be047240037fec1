"""The main window: puts the parts together and passes on what one of them has to tell the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.banner import Banner
from annotator.ui.carrying_out import CarryingOut
from annotator.ui.commands import Needs
from annotator.ui.i18n import tr
from annotator.ui.overlays import Overlay
from annotator.ui.preferences import Preferences
from annotator.ui.rail import Rail
from annotator.ui.session import Session
from annotator.ui.status_bar import StatusBar
from annotator.ui.theme import Theme
from annotator.ui.top_bar import TopBar
from annotator.ui.wording import change_name

if TYPE_CHECKING:
    from annotator.ui.desk import Desk
    from annotator.ui.empty_page import EmptyPage

_SIZE = (1440, 900)
_SMALLEST = (960, 600)
_KEEP_PLACE_AFTER = 400  # milliseconds without a move


class Window(CarryingOut):
    """One window on one library."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._undoable = session.undoable()
        self._seen = False
        self._place_timer = QTimer(self, singleShot=True, interval=_KEEP_PLACE_AFTER)
        self._make_panels(preferences.appearance.theme)
        self._make_commands()
        self._lay_out()
        self._connect()
        self._wear(preferences.appearance.theme)
        self._stand_as_before()

    # making

    def _make_panels(self, theme: Theme) -> None:
        actions = self.actions_
        self.banner = Banner(self)
        self.top_bar, self.rail, self.status = TopBar(actions, self), Rail(actions, self), StatusBar(theme, self)

    @cached_property
    def empty(self) -> EmptyPage:
        """What stands in the place of the desk while no article is at hand."""
        from annotator.ui.empty_page import EmptyPage  # noqa: PLC0415 - not needed for an article

        empty = EmptyPage(self.actions_, self)
        self._pages.addWidget(empty)
        return empty

    def _make_commands(self) -> None:
        if sys.platform == "darwin":
            self.actions_.fill(self.menuBar())
        self.actions_.connect(lambda command: self.handlers[command]())

    @cached_property
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each command does; what it takes is imported and made when this is first asked."""
        own: dict[str, Callable[[], object]] = {
            "edit.undo": lambda: self._turn_back(self.session.undo),
            "edit.redo": lambda: self._turn_back(self.session.redo),
            "article.describe": self._ask_about_article,
            "claim.note": lambda: self.details.note.setFocus(),  # noqa: PLW0108 - made later
            "claim.correct": lambda: self.details.correction.setFocus(),  # noqa: PLW0108 - made later
            "claim.evidence": lambda: self.details.evidence.field.setFocus(),  # noqa: PLW0108 - as above
            "claim.search": self._ask_search,
            "claim.speaker": lambda: self.details.go_to_speaker(),  # noqa: PLW0108 - made later
            "view.search": self._search,
            "view.article": self._back_to_article,
            "view.zoom_in": lambda: self.reading.zoom(1),
            "view.zoom_out": lambda: self.reading.zoom(-1),
            "view.zoom_reset": lambda: self.reading.zoom(0),
            "app.quit": self.close,
        }
        return own | self.sheet_handlers() | self.part_handlers()

    def serve(self, desk: Desk) -> None:
        """Do what the panels ask for, and show them."""
        super().serve(desk)
        self._pages.addWidget(desk)
        desk.reading.zoomed.connect(self._keep_zoom)
        desk.reading.selection_changed.connect(self._enable_commands)
        desk.reading.scrolled.connect(self._place_later)
        desk.reading.page.context_menu_requested.connect(self._show_menu)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self._pages, 1)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self._column = column
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        session = self.session
        session.coming.connect(lambda: self.desk)
        session.article_changed.connect(self._show_article)
        session.described.connect(self._name_article)
        self.open_articles.changed.connect(self._show_tabs)
        session.current_changed.connect(self._enable_commands)
        session.current_changed.connect(self._place_later)
        session.saved.connect(self._say_saved)
        session.refused.connect(lambda: self.status.show_saved(saved=False))
        session.failed.connect(self._enable)
        session.leaving.connect(self._keep_place)
        for part in (session, self.preferences):
            part.failed.connect(self.complain)
        self._place_timer.timeout.connect(self._keep_place)
        self.tasks.began.connect(lambda: self.setCursor(Qt.CursorShape.BusyCursor))
        self.tasks.idle.connect(self.unsetCursor)
        self.top_bar.searched.connect(self._look_for)
        self.top_bar.search_entered.connect(self._look_further)
        self.preferences.changed.connect(self._take_preferences)
        self.preferences.appearance.changed.connect(self._wear)

    # showing

    def _show_article(self) -> None:
        self._drop_questions()
        stored = self.session.article
        self._pages.setCurrentWidget(self.desk if stored else self.empty)
        self.top_bar.search.clear()
        self.banner.hide()
        self.status.show_saved(saved=None)
        self._name_article()
        self._take_preferences()
        (self.reading.page if stored else self.empty).setFocus()

    def _drop_questions(self) -> None:
        """Close what was asked of another article: one that was read meanwhile may have come to hand."""
        for overlay in self.findChildren(Overlay, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if overlay.of_article:
                overlay.close_overlay()

    def _show_tabs(self) -> None:
        if len(self.open_articles.titles) > 1 and "tabs" not in vars(self):
            self._column.insertWidget(1, self.tabs)
        self._enable()

    def _name_article(self) -> None:
        self.top_bar.show_article(self.session.article.article if self.session.article else None)
        self._retitle()

    def _retitle(self) -> None:
        name, stored = tr("Window", "Tadqiq"), self.session.article
        self.setWindowTitle(f"{stored.article.title} — {name}" if stored else name)

    def _take_preferences(self) -> None:
        self.actions_.use_keys(self.preferences.settings.keys)
        self.session.library.reviewer = self.preferences.settings.reviewer
        self.session.group(self.preferences.settings.grouping)
        if "desk" in vars(self) and self.desk.is_full:
            self.details.offer_searches(self.preferences.settings.searches)
        self.status.show_reviewer(self.preferences.settings.reviewer)
        self._show_progress()

    def _show_progress(self) -> None:
        self.status.show_progress(self.session.progress() if self.session.article else None)
        self._enable()

    def _say_saved(self) -> None:
        self.status.show_saved(saved=True)
        self._show_progress()

    def _enable(self) -> None:
        undo, redo = self._undoable = self.session.undoable()
        for command, label in (("edit.undo", undo), ("edit.redo", redo)):
            self.actions_.say_change(command, change_name(label.key, label.count) if label else None)
        self._enable_commands()

    def _enable_commands(self) -> None:
        session = self.session
        undo, redo = self._undoable
        self.actions_.enable(
            {
                Needs.ARTICLE: session.article is not None,
                Needs.CLAIM: session.current is not None,
                Needs.SELECTION: session.article is not None and self.reading.page.selected_span() is not None,
                Needs.UNDO: undo is not None,
                Needs.REDO: redo is not None,
                Needs.SEVERAL: len(self.open_articles.titles) > 1,
                Needs.CLOSED: self.open_articles.closed,
            }
        )

    def _wear(self, theme: Theme) -> None:
        self.status.set_theme(theme)
        self.actions_.set_icons(self.preferences.appearance.icon)

    # moving about

    def _search(self) -> None:
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def _look_for(self, query: str) -> None:
        words = query.strip()
        self.session.set_filter(self.session.filter.searching(words))
        if self.session.article is not None:
            found = self.reading.look_for(words)
            self.top_bar.show_found(found if words else None)

    def _look_further(self, by: int) -> None:
        if self.session.article is not None and self.session.filter.query:
            self.top_bar.show_found(self.reading.look_further(by))

    def _back_to_article(self) -> None:
        self.top_bar.search.clear()
        self.banner.hide()
        if self.session.article is not None:
            self.reading.page.setFocus()

    def _ask_search(self) -> None:
        from annotator.ui.choices import Choice  # noqa: PLC0415 - not needed while the window starts

        engines = [Choice(name, name) for name in self.preferences.settings.searches]
        self.choices.ask(
            tr("Searching", "Search for this claim with"), engines, self.place_of(self.details.flag), self._search_with
        )

    def _search_with(self, name: object) -> None:
        self.details.search(str(name))

    def _turn_back(self, turn: Callable[[], object]) -> None:
        self.banner.settle()
        turn()

    def _ask_about_article(self) -> None:
        if self.session.article is not None:
            self.ask_about(self.session.article.id)

    def _show_menu(self, mention_id: int, place: QPoint) -> None:
        if self.session.mention(mention_id) is not None:
            self.session.select(mention_id)
        from annotator.ui.menus import claim_menu  # noqa: PLC0415 - not needed while the window starts

        menu = claim_menu(self.actions_.__getitem__, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    # keeping

    def _place_later(self) -> None:
        self._place_timer.start()

    def _keep_place(self) -> None:
        self._place_timer.stop()
        if self.session.article is not None:
            self.session.keep_place(self.reading.place())

    def _keep_zoom(self, zoom: float) -> None:
        self.preferences.keep_zoom(self.session.library.path, zoom)

    def _stand_as_before(self) -> None:
        self.restoreGeometry(QByteArray.fromBase64(self.preferences.settings.geometry.encode()))

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """Greet, unless an article is at hand already."""
        if self._pages.currentWidget() is None:
            self._show_article()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Make what carries out the commands once the first picture is there; a command given before that makes it."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, lambda: self.handlers)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            self._retitle()
            self._enable()
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.catch_up()
            self._show_progress()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped."""
        if self.opening.drop(event.mimeData()):
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place and how the window stood; with work under way or words that cannot be saved, ask first."""
        splitter, saved = self.preferences.settings.splitter, True
        if "desk" in vars(self):
            saved = not self.desk.is_full or self.details.save_typed()
            splitter = _plain(self.desk.saveState())
        self._keep_place()
        if not self.closing.may_close(saved=saved):
            event.ignore()
            return
        self.tasks.close()
        if "describing" in vars(self):
            self.describing.finish()
        self.preferences.keep_window(_plain(self.saveGeometry()), splitter)
        super().closeEvent(event)


def _plain(state: QByteArray) -> str:
    """A state of Qt's as settings keep it."""
    return str(state.toBase64().data(), "ascii")
