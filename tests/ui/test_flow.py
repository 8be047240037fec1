import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.flow import FlowLayout

WIDTH, HEIGHT, GAP = 40, 20, 5
ROOM = 100    # for two boxes a line


class Panel(QWidget):
    """Three boxes in a flow."""

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self.setLayoutDirection(direction)
        self.flow = FlowLayout(self, gap=GAP)
        self.boxes = [QWidget(self) for _box in range(3)]
        for box in self.boxes:
            box.setFixedSize(WIDTH, HEIGHT)
            self.flow.addWidget(box)
        self.flow.setGeometry(QRect(0, 0, ROOM, 200))

    def places(self) -> list[QRect]:
        return [box.geometry() for box in self.boxes]


@pytest.fixture
def english(qtbot: QtBot) -> Panel:
    panel = Panel(Qt.LayoutDirection.LeftToRight)
    qtbot.addWidget(panel)
    return panel


@pytest.fixture
def arabic(qtbot: QtBot) -> Panel:
    panel = Panel(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(panel)
    return panel


def test_lines_begin_at_the_left_in_english(english: Panel):
    corners = [(place.left(), place.top()) for place in english.places()]
    assert corners == [(0, 0), (WIDTH + GAP, 0), (0, HEIGHT + GAP)]


def test_lines_begin_at_the_right_in_arabic(arabic: Panel):
    corners = [(ROOM - place.right() - 1, place.top()) for place in arabic.places()]
    assert corners == [(0, 0), (WIDTH + GAP, 0), (0, HEIGHT + GAP)]


@pytest.mark.parametrize(("room", "lines"), [(300, 1), (ROOM, 2), (WIDTH, 3)])
def test_less_room_means_more_lines(arabic: Panel, room: int, lines: int):
    assert arabic.flow.heightForWidth(room) == lines * HEIGHT + (lines - 1) * GAP


def test_hidden_widgets_take_no_room(arabic: Panel):
    arabic.boxes[0].hide()
    assert arabic.flow.heightForWidth(ROOM) == HEIGHT
