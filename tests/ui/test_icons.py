"""Icons: there for every command, sharp, in their colour, mirrored where they point."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from annotator import resources
from annotator.model.claims import ClaimType
from annotator.ui import icons
from annotator.ui.commands import COMMANDS

RED = "#c00000"


@pytest.fixture(autouse=True)
def left_to_right(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    yield
    qapp.setLayoutDirection(before)


def image(name: str, scale: float = 1.0, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return icons.icon(name, RED).pixmap(QSize(20, 20), scale, mode).toImage()


@pytest.mark.parametrize("name", icons.DRAWINGS)
def test_every_icon_draws_in_its_colour(name: str):
    drawn = image(name)
    inked = [drawn.pixelColor(x, y) for x in range(20) for y in range(20) if drawn.pixelColor(x, y).alpha() > 128]
    assert inked
    assert all(abs(colour.red() - QColor(RED).red()) <= 4 and colour.green() == colour.blue() == 0 for colour in inked)


def test_every_command_and_type_that_wants_an_icon_has_one():
    wanted = {command.icon for command in COMMANDS if command.icon} | set(ClaimType)
    assert wanted <= set(icons.DRAWINGS)


def test_every_drawing_is_used_and_its_licence_lies_beside():
    folder = resources.path("icons", "lucide")
    assert {path.stem for path in folder.glob("*.svg")} == set(icons.DRAWINGS.values())
    assert "ISC License" in (folder / "LICENSE.txt").read_text(encoding="utf-8")


def test_a_screen_of_two_pixels_a_pixel_gets_twice_as_many():
    drawn = icons.icon("flag", RED).pixmap(QSize(20, 20), 2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (40, 2.0)


def test_what_cannot_be_done_is_fainter():
    def weight(mode: QIcon.Mode) -> int:
        drawn = image("flag", mode=mode)
        return sum(drawn.pixelColor(x, y).alpha() for x in range(20) for y in range(20))

    assert 0 < weight(QIcon.Mode.Disabled) < weight(QIcon.Mode.Normal) / 2


@pytest.mark.parametrize("name", ["undo", "redo", "help", "open"])
def test_what_points_along_the_line_is_mirrored_in_arabic(qapp: QApplication, name: str):
    before = image(name)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert image(name) != before


@pytest.mark.parametrize("name", ["search", "flag", "verify", "next"])
def test_what_points_nowhere_stays_as_it_is(qapp: QApplication, name: str):
    before = image(name)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert image(name) == before


def test_a_copy_of_an_icon_draws_the_same():
    assert QIcon(icons.icon("flag", RED)).pixmap(20).toImage() == icons.icon("flag", RED).pixmap(20).toImage()


def test_an_unknown_name_is_an_error_at_once():
    with pytest.raises(KeyError):
        icons.icon("no such icon", RED)
