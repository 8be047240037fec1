"""What a window does without until it has been painted once, and that nobody misses it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from annotator.model.decisions import Verdict
from annotator.ui.commands import BY_ID
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.conftest import close
from tests.ui.keys import press


@pytest.fixture
def early(at: Desk, preferences: Preferences) -> Iterator[Window]:
    """A window with an article at hand, before Qt has been let do anything."""
    window = Window(Session(at.library), preferences)
    window.session.show(at.article.id)
    window.show()
    yield window
    close(window)


def places(desk: QSplitter) -> list[QRect]:
    parts = map(desk.widget, range(desk.count()))
    return [part.geometry() for part in parts if part is not None]


def corners(desk: QSplitter) -> list[QColor]:
    """The colours at the upper ends of the panels beside the page."""
    shown = desk.grab().toImage()
    return [shown.pixelColor(place.left() + 4, place.top() + 4) for place in places(desk)[1:]]


def picture(window: Window) -> QImage:
    return window.reading.grab().toImage()


def test_a_key_pressed_at_once_is_carried_out(early: Window, at: Desk):
    assert not early.desk.is_full
    press(early, "v")
    assert at.mentions()[0].decision.verdict is Verdict.VERIFIED


def test_the_panels_come_after_the_first_picture_where_room_was_kept(early: Window, qtbot: QtBot):
    kept, ground = places(early.desk), corners(early.desk)
    with qtbot.waitSignal(early.desk.filled):
        early.grab()
    QApplication.processEvents()
    assert (places(early.desk), corners(early.desk)) == (kept, ground)
    assert early.claims.rows.rowCount() == len(early.session.rows) > 0


def test_the_first_picture_has_the_article_as_it_stays(early: Window, qtbot: QtBot):
    first = picture(early)
    with qtbot.waitSignal(early.desk.filled):
        early.grab()
    assert picture(early) == first


def test_every_command_is_carried_out(early: Window):
    assert set(early.handlers) == set(BY_ID)
