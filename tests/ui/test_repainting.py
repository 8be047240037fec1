"""A verdict paints little of the window again: what it leaves must be right, and what a hand rests on must stay."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.parts import show_count
from annotator.ui.window import Window


def on_screen(window: Window) -> QImage:
    """The window as it has been painted, piece by piece."""
    for _round in range(3):  # the map of the claims reckons its rows when the window is at rest
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    return window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(window: Window) -> QImage:
    """The window as it is painted all at once."""
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("command", ["claim.verify", "claim.dismiss", "claim.uncheck", "claim.next", "edit.undo"])
def test_what_a_change_paints_is_what_the_whole_window_would_show(window: Window, command: str):
    window.actions_["claim.verify"].trigger()
    on_screen(window)
    for _time in range(3):
        window.actions_[command].trigger()
        assert on_screen(window) == painted_anew(window)


@pytest.mark.parametrize("command", ["view.zoom_in", "view.zoom_out"])
def test_marks_and_map_follow_the_size_of_the_text(window: Window, command: str):
    window.resize(window.minimumSize())
    for _time in range(6):
        on_screen(window)
        window.actions_[command].trigger()
        assert on_screen(window) == painted_anew(window)


def test_the_buttons_stay_where_they_are_from_claim_to_claim(window: Window):
    places: set[tuple[int, int]] = set()
    for row in window.session.rows:
        window.session.select(row.id)
        on_screen(window)
        places.add(window.details.verify.mapTo(window, QPoint()).toTuple())
    assert len(window.session.rows) > 2
    assert len(places) == 1


@pytest.mark.parametrize(("before", "after"), [("Dates  19", "Dates  20"), ("تواريخ  ١٩", "تواريخ  ٣٣")])    # dates
def test_another_number_of_as_many_digits_needs_no_other_room(qtbot: QtBot, before: str, after: str):
    chip = QPushButton()
    qtbot.addWidget(chip)
    show_count(chip, before)
    room = chip.size()
    show_count(chip, after)
    assert (chip.text(), chip.size()) == (after, room)
    assert chip.sizeHint().width() <= room.width()
    show_count(chip, f"{after}0")
    assert chip.width() > room.width()
