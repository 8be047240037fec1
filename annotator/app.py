"""The composition root of the window: the one place that sees every layer."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from annotator import __version__, messages, resources, settings
from annotator.errors import ErrorCode, UserError
from annotator.settings import Settings
from annotator.store.library import Library, default_path
from annotator.ui import fonts, seats
from annotator.ui.appearance import Appearance
from annotator.ui.application import Application
from annotator.ui.crashes import CrashReporter, NativeCrashes
from annotator.ui.i18n import Translations, tr
from annotator.ui.interruptions import Interruptions
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.window import Window

Then = Callable[[], str] | None
_PATIENCE = 3.0
"""Seconds to wait for another program that is writing; the window stands still meanwhile."""


def run(path: Path | None, library: Path | None, language: str | None = None) -> int:
    """Show the window until it is closed for good, with the article at `path`, else the one looked at last.

    `library` None is the user's own; `language` None is the one that the user prefers. The value is the exit status.

    Raises:
        UserError: the library cannot be opened. One that nobody named on a command line is complained of in a dialog,
            too: there may be no terminal to read it in.
    """
    app = application()
    loaded = settings.load()
    preferences = dressed(app, loaded.settings)
    if language is not None:
        preferences.speak(language)
    shown = library or default_path()
    first = _First(path, loaded.problem)
    with seats.taken(_seats_folder(), shown) as seat:
        while True:
            try:
                opened = _opened(shown, seat, preferences.settings)
            except UserError as error:
                if library is None:
                    _complain(error, preferences.settings.language)
                raise
            status, then = _shown(app, opened, preferences, first)
            if then is None:
                return status
            first = _done(then)


class _First(NamedTuple):
    """What a window does first: open an article (None: the one looked at last), complain of a problem, say a word."""

    path: Path | None = None
    problem: UserError | None = None
    word: str = ""


def _shown(app: Application, opened: Library, preferences: Preferences, first: _First) -> tuple[int, Then]:
    """Show a window on a library until it is closed: the status, and what comes before another window, if one does."""
    with opened:
        window = Window(Session(opened), preferences)
        status = _show(app, window, first)
        then = window.closing.then
        # Now and here: else its parts would go one by one, some by a look for unused objects in whichever thread, and
        # those that are left would follow the preferences without a library.
        shiboken6.delete(window)
        return status, then


def _complain(error: UserError, language: str) -> None:
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - most libraries open

    box = QMessageBox(QMessageBox.Icon.Critical, tr("App", "Tadqiq"), messages.explain(error, language))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()


def _done(then: Callable[[], str]) -> _First:
    """Do what was to be done between two windows, with no library open."""
    try:
        return _First(word=then())
    except UserError as error:
        return _First(problem=error)


def application() -> Application:
    """The application with its faces and icon, before any window."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, on=False)
    # As an option: `setStyle` would give the style back, and its Python class costs a tenth of the start.
    app = Application([*sys.argv[:1], "-style=fusion"])
    app.setApplicationName("tadqiq")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("tadqiq")
    app.setWindowIcon(QIcon(str(resources.path("icons", "app", "tadqiq.svg"))))
    fonts.register()
    app.setFont(fonts.interface_font())
    return app


def dressed(app: QApplication, chosen: Settings, path: Path | None = None) -> Preferences:
    """Let the application speak and look as chosen; `path` is where later choices are kept (None: the user's file)."""
    translations = Translations(app)
    translations.use(chosen.language, chosen.digits)
    return Preferences(chosen, translations, Appearance(app, chosen.theme), path)


def _opened(path: Path, seat: str, chosen: Settings) -> Library:
    """The library, after an offer to mend it where it is damaged or altered.

    Raises:
        UserError: it cannot be opened, and nothing was done about it.
    """
    try:
        opened = Library.open(path, reviewer=chosen.reviewer, seat=seat, patience=_PATIENCE)
        trouble = UserError(ErrorCode.LIBRARY_DAMAGED, path=path) if opened.damage else None
    except UserError as error:
        from annotator.ui import rescue  # noqa: PLC0415 - most libraries are sound

        if error.code not in rescue.RESCUED or not rescue.offer(path, error, chosen.language):
            raise
        return Library.open(path, reviewer=chosen.reviewer, seat=seat, patience=_PATIENCE)
    if trouble is None:
        return opened
    from annotator.ui import rescue  # noqa: PLC0415 - as above

    opened.close()
    rescue.offer(path, trouble, chosen.language)
    return Library.open(path, reviewer=chosen.reviewer, seat=seat, patience=_PATIENCE)


def _show(app: Application, window: Window, first: _First) -> int:
    before = sys.excepthook
    sys.excepthook = CrashReporter(_log_folder(), window.complain, lambda log: _tell_crash(window, log))
    interruptions, native = Interruptions(window.stop), NativeCrashes(_log_folder())
    try:
        ended_before = native.begin()
        _open_first(window, first.path)
        window.show()
        window.activateWindow()
        QTimer.singleShot(0, window, lambda: _look_after(window, window.session.library))
        asked = app.asked_to_open.connect(window.bring)
        if first.problem is not None:
            window.complain(first.problem)
        if first.word:
            window.banner.tell(first.word)
        if ended_before is not None:
            _tell_ended(window, ended_before)
        status = app.exec()
        app.disconnect(asked)
        return status
    finally:
        native.end()
        interruptions.close()
        sys.excepthook = before


def _open_first(window: Window, path: Path | None) -> None:
    if path is not None:
        window.bring(path)
    else:
        window.session.show(window.open_articles.first())


def _look_after(window: Window, library: Library) -> None:
    """What is not needed before the window is there: memory saved, a word about the library's place, a backup."""
    from annotator.store import backups, concerns  # noqa: PLC0415 - not needed until now

    if not window.tasks.busy:  # which look again when they are done
        gc.enable()
    for concern in reversed(concerns.of(library)):
        window.complain(concern)
    if not library.read_only:
        window.tasks.run(lambda: backups.make_daily(library.path), lambda _made: None, window.complain)


def _tell_ended(window: Window, log: Path) -> None:
    said = tr("App", "Something went wrong inside Tadqiq. Your decisions are saved; a report is in {file}.")
    window.banner.complain(said.format(file=f"\u2066{log}\u2069"))


def _tell_crash(window: Window, log: Path | None) -> None:
    """Say that something went wrong in this window, and offer another one."""
    said = tr("App", "Something went wrong inside Tadqiq. Your decisions are saved.")
    if log is not None:
        said = tr("App", "Something went wrong inside Tadqiq. Your decisions are saved; a report is in {file}.")
        said = said.format(file=f"\u2066{log}\u2069")
    window.banner.offer(said, tr("App", "Reopen the window"), lambda: window.closing.leave(str))


def _log_folder() -> Path:
    import platformdirs  # noqa: PLC0415 - needed only here

    return platformdirs.user_log_path("tadqiq", appauthor=False)


def _seats_folder() -> Path:
    import platformdirs  # noqa: PLC0415 - as above

    return platformdirs.user_state_path("tadqiq", appauthor=False) / "seats"
