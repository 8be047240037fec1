"""Articles that macOS hands over as events."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from annotator.ui.application import Application


def test_a_file_that_the_system_wants_opened_is_passed_on(qtbot: QtBot, qapp: Application):
    path = Path("/Users/editor/مقال اليوم.txt")    # "today's article"
    with qtbot.waitSignal(qapp.asked_to_open) as asked:
        assert QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(path)))
    assert cast("list[Path]", asked.args) == [path]


def test_an_address_is_no_file(qtbot: QtBot, qapp: Application):
    with qtbot.assertNotEmitted(qapp.asked_to_open):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.com/article")))
