"""The offer that is made before the window, where a library is damaged or not to be trusted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.errors import ErrorCode, UserError
from annotator.store import articles, backups
from annotator.store.library import Library
from annotator.ui import rescue
from tests.samples import desk
from tests.store.test_backups import tear

# The platform that draws into memory says this of every dialog.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "library.tadqiq"
    desk(place).library.close()
    return place


def pressed(nth: int) -> Callable[[], None]:
    """Presses the nth button of the box as soon as it is shown."""

    def press() -> None:
        box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible())
        box.buttons()[nth].click()

    return press


def offered(path: Path, nth: int) -> bool:
    QTimer.singleShot(0, pressed(nth))
    return rescue.offer(path, UserError(ErrorCode.LIBRARY_DAMAGED, path=path), "ar")


def test_a_backup_is_offered_first(path: Path, qtbot: QtBot) -> None:
    del qtbot
    backups.make_daily(path)
    tear(path)
    assert offered(path, 0)
    with Library.open(path) as library:
        assert (library.damage, len(articles.all(library))) == ("", 1)


def test_without_a_backup_saving_is_offered(path: Path, qtbot: QtBot) -> None:
    del qtbot
    tear(path)
    assert offered(path, 0)
    with Library.open(path) as library:
        assert not library.damage


def test_it_can_be_left_as_it_is(path: Path, qtbot: QtBot) -> None:
    del qtbot
    tear(path)
    before = path.read_bytes()
    assert not offered(path, -1)
    assert path.read_bytes() == before
