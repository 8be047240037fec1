"""What can lie over the window, each made when it is first asked for, so that the window is there sooner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from annotator.model.mentions import Mention
from annotator.ui.actions import Actions
from annotator.ui.open_articles import OpenArticles
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.tasks import Tasks

if TYPE_CHECKING:
    from annotator.ui.address_sheet import AddressSheet
    from annotator.ui.article_sheet import ArticleSheet
    from annotator.ui.article_tabs import ArticleTabs
    from annotator.ui.citing import Citing
    from annotator.ui.describing import Describing
    from annotator.ui.help_page import HelpPage
    from annotator.ui.keys_sheet import KeysSheet
    from annotator.ui.library_drawer import LibraryDrawer
    from annotator.ui.mention_picker import MentionPicker
    from annotator.ui.palette import Palette
    from annotator.ui.progress_sheet import ProgressSheet
    from annotator.ui.settings_sheet import SettingsSheet


class OnDemand(QMainWindow):
    """A main window whose sheets are imported, made and connected at their first use."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.session, self.preferences = session, preferences
        self.actions_ = Actions(self)
        self.tasks = Tasks(self)
        self.open_articles = OpenArticles(session, preferences)

    @cached_property
    def tabs(self) -> ArticleTabs:
        """The articles that stand open, once they are several."""
        from annotator.ui.article_tabs import ArticleTabs  # noqa: PLC0415 - not needed for one article

        return ArticleTabs(self.open_articles, self.preferences.appearance, self)

    @cached_property
    def citing(self) -> Citing:
        """Evidence that takes more than a line."""
        from annotator.ui.citing import Citing  # noqa: PLC0415 - not needed while the window starts

        return Citing(self, self.session, self.tasks)

    @cached_property
    def describing(self) -> Describing:
        """Changes of what is known of an article."""
        from annotator.ui.describing import Describing  # noqa: PLC0415 - as above

        return Describing(self.session, self.tasks)

    @cached_property
    def palette_(self) -> Palette:
        """All commands, found by a word."""
        from annotator.ui.palette import Palette  # noqa: PLC0415 - not needed while the window starts

        return Palette(self, self.actions_)

    @cached_property
    def help(self) -> HelpPage:
        """All keys, to be read."""
        from annotator.ui.help_page import HelpPage  # noqa: PLC0415 - as above

        return HelpPage(self, self.actions_)

    @cached_property
    def keys(self) -> KeysSheet:
        """All keys, to be changed."""
        from annotator.ui.keys_sheet import KeysSheet  # noqa: PLC0415 - as above

        sheet = KeysSheet(self, self.actions_)
        sheet.changed.connect(self.preferences.set_keys)
        return sheet

    @cached_property
    def settings(self) -> SettingsSheet:
        """What an editor can choose."""
        from annotator.ui.settings_sheet import SettingsSheet  # noqa: PLC0415 - as above

        sheet = SettingsSheet(self)
        sheet.changed.connect(self.preferences.set)
        sheet.keys_asked.connect(self._ask_keys)
        return sheet

    @cached_property
    def about(self) -> ArticleSheet:
        """What is known of the article at hand."""
        from annotator.ui.article_sheet import ArticleSheet  # noqa: PLC0415 - as above

        sheet = ArticleSheet(self)
        sheet.described.connect(self.describing.describe)
        return sheet

    @cached_property
    def address(self) -> AddressSheet:
        """A web address before it is opened."""
        from annotator.ui.address_sheet import AddressSheet  # noqa: PLC0415 - as above

        return AddressSheet(self)

    @cached_property
    def mentions(self) -> MentionPicker:
        """One claim of many."""
        from annotator.ui.mention_picker import MentionPicker  # noqa: PLC0415 - as above

        appearance = self.preferences.appearance
        picker = MentionPicker(self, appearance.theme)
        appearance.changed.connect(picker.set_theme)
        return picker

    def ask_about(self, article_id: int) -> None:
        """Ask for the title, date and reviewer of an article."""
        stored = self.session.stored(article_id)
        if stored is not None:
            self.about.ask(stored)

    def ask_mention(self, title: str, found: Sequence[Mention], chosen: Callable[[Mention], object]) -> None:
        """Ask for one of the claims `found`, and call `chosen` with it."""
        self.mentions.ask(title, found, chosen)

    @cached_property
    def library(self) -> LibraryDrawer:
        """All articles."""
        from annotator.ui.library_drawer import LibraryDrawer  # noqa: PLC0415 - as above

        appearance = self.preferences.appearance
        drawer = LibraryDrawer(self, self.session, self.actions_, appearance.theme)
        appearance.changed.connect(drawer.set_theme)
        drawer.chosen.connect(self.session.show)
        drawer.described.connect(self.ask_about)
        drawer.failed.connect(self.session.failed)
        return drawer

    @cached_property
    def progress(self) -> ProgressSheet:
        """How far the article is."""
        from annotator.ui.progress_sheet import ProgressSheet  # noqa: PLC0415 - as above

        appearance = self.preferences.appearance
        sheet = ProgressSheet(self, self.session, appearance.theme)
        appearance.changed.connect(sheet.set_theme)
        return sheet

    def sheet_handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands do that show a sheet."""
        return {
            "view.palette": self._ask_palette,
            "view.help": self._show_help,
            "view.keys": self._ask_keys,
            "view.settings": self._ask_settings,
            "view.progress": self._show_progress_sheet,
            "library.show": self._ask_library,
        }

    def _ask_palette(self) -> None:
        self.palette_.ask()

    def _show_help(self) -> None:
        self.help.show_keys()

    def _ask_keys(self) -> None:
        self.keys.ask()

    def _ask_settings(self) -> None:
        self.settings.ask(self.preferences.settings)

    def _show_progress_sheet(self) -> None:
        self.progress.show_progress()

    def _ask_library(self) -> None:
        self.library.ask(self.session.article.id if self.session.article else None)
