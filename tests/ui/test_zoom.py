from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator import settings
from annotator.store.library import Library
from annotator.ui.preferences import Preferences
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.conftest import OpenWindow, close
from tests.ui.keys import press

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_size_of_the_text_is_kept_for_its_library(open_window: OpenWindow, at: Desk):
    first = open_window(at.library, at.article.id)
    press(first, "=", CONTROL)
    press(first, "=", CONTROL)
    size = first.reading.page.zoom
    assert size > 1
    close(first)
    assert open_window(at.library, at.article.id).reading.page.zoom == size


def test_another_library_has_its_own_size(window: Window, tmp_path: Path):
    press(window, "=", CONTROL)
    with Library.open(tmp_path / "other.tadqiq") as other:
        assert window.preferences.zoom(other.path) == 1
    assert settings.load(window.preferences.path).settings.zoom == {
        str(window.session.library.path): window.reading.page.zoom
    }


def test_a_size_from_a_file_is_kept_within_what_can_be_read(window: Window):
    window.reading.set_zoom(1000)
    largest = window.reading.page.zoom
    press(window, "=", CONTROL)
    assert window.reading.page.zoom == largest < 10


def test_old_libraries_are_forgotten(preferences: Preferences):
    for number in range(60):
        preferences.keep_zoom(Path(f"/desk/{number}.tadqiq"), 1.5)
    assert preferences.zoom(Path("/desk/59.tadqiq")) == pytest.approx(1.5)
    assert preferences.zoom(Path("/desk/0.tadqiq")) == 1
