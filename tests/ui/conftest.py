"""A real window on a real library, off screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.settings import Settings
from annotator.store.library import Library
from annotator.ui.appearance import Appearance
from annotator.ui.i18n import Translations
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.window import Window
from tests.samples import Desk, desk


class OpenWindow(Protocol):
    """Shows a window on a library, and an article of it or none: with `before` first, as at the program's start."""

    def __call__(self, library: Library, article: int | None, *, before: bool = False) -> Window: ...


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    opened = desk(tmp_path / "library.tadqiq")
    yield opened
    opened.library.close()


@pytest.fixture
def preferences(qapp: QApplication, tmp_path: Path) -> Iterator[Preferences]:
    translations = Translations(qapp)
    translations.use("ar")
    appearance = Appearance(qapp, settings.Theme.LIGHT)
    yield Preferences(Settings(theme=settings.Theme.LIGHT), translations, appearance, tmp_path / "settings.toml")
    translations.stop()
    shiboken6.delete(appearance)


@pytest.fixture
def open_window(at: Desk, preferences: Preferences, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Shows windows on a library; those that are left are gone before the desk's library is closed."""
    assert at.library.path.exists()
    windows: list[Window] = []

    def open_window(library: Library, article: int | None, *, before: bool = False) -> Window:
        window = Window(Session(library), preferences)
        windows.append(window)
        if before:
            window.session.show(article)
        with qtbot.waitExposed(window):
            window.show()
        if not before:
            window.session.show(article)
        if article is not None:
            window.desk.fill()
        window.activateWindow()
        return window

    yield open_window
    for window in filter(shiboken6.isValid, windows):
        close(window)


def close(window: Window) -> None:
    """Close a window and be rid of it."""
    window.close()
    shiboken6.delete(window)


@pytest.fixture
def window(at: Desk, open_window: OpenWindow) -> Window:
    return open_window(at.library, at.article.id)
