"""The command that puts a backup in the place of a library that is sound."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.store import backups
from annotator.ui.restoring import said
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.keys import press


@pytest.fixture
def asked(window: Window, at: Desk, qtbot: QtBot) -> Window:
    """A window that asks which of two backups to put in place."""
    backups.make(at.library.path, backups.Why.DAILY)
    backups.make(at.library.path, backups.Why.MIGRATION)
    window.restoring.ask()
    qtbot.waitUntil(window.choices.isVisible)
    return window


def test_without_a_backup_it_says_so(window: Window, qtbot: QtBot):
    window.restoring.ask()
    qtbot.waitUntil(window.banner.isVisible)
    assert not window.choices.isVisible()


@pytest.mark.usefixtures("window")
def test_a_backup_is_named_by_its_time_as_far_as_that_is_known(at: Desk):
    today = backups.make(at.library.path, backups.Why.DAILY)
    moved = backups.make(at.library.path, backups.Why.MIGRATION, dt.date(2025, 6, 8))
    written = dt.datetime.fromtimestamp(today.path.stat().st_mtime, dt.UTC).astimezone()
    assert said(today) == f"\u2066{written:%Y-%m-%d %H:%M}\u2069 · النسخة اليومية"  # the daily backup
    assert said(moved) == "\u20662025-06-08\u2069 · قبل تحديث المكتبة"  # before an update of the library


def test_escape_leaves_all_as_it_is(asked: Window):
    press(asked, Qt.Key.Key_Escape)
    assert asked.isVisible()
    assert asked.closing.then is None


def test_the_chosen_one_is_put_in_place_once_the_library_is_closed(asked: Window, at: Desk):
    path = at.library.path
    chosen = backups.of(path)[1].path.read_bytes()
    asked.choices.pick(1)
    assert not asked.isVisible()
    at.library.close()
    assert asked.closing.then is not None
    assert asked.closing.then()
    assert path.read_bytes() == chosen
    assert backups.of(path)[0].why is backups.Why.REPLACED


def test_who_goes_on_working_has_not_asked_for_another_window(window: Window, at: Desk):
    at.library.row("PRAGMA max_page_count = 1")
    window.details.note.setPlainText("راجع السجل " * 4000)  # "see the register"
    window.closing.leave(str)
    assert window.closing.sheet.isVisible()
    window.closing.sheet.stay.click()
    at.library.row("PRAGMA max_page_count = 1000000")
    assert window.close()
    assert window.closing.then is None
