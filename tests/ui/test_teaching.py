"""Words taught from the window: written into the editor's list and looked for at once."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.detect import additions, teaching
from annotator.errors import ErrorCode, UserError
from annotator.messages import explain
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.keys import press
from tests.ui.test_marking import quotes, select

ENGINEER = "مهندس"    # engineer


def test_a_taught_word_is_written_and_the_article_read_again(window: Window, at: Desk, qtbot: QtBot):
    before = quotes(at)
    select(window, ENGINEER)
    press(window, "w")
    with qtbot.waitSignal(window.session.saved):
        press(window, "7")
    assert ENGINEER in {entry.lemma for entry in additions.load().lexicon.of_class("unit")}
    assert set(before) <= set(quotes(at))
    assert window.banner.isVisible()


def test_a_broken_list_is_told_in_the_banner(window: Window, qtbot: QtBot):
    folder = additions.default_folder()
    folder.mkdir(parents=True)
    (folder / "desk.toml").write_text("[[ghost]]\n", encoding="utf-8")
    with qtbot.waitSignal(window.session.failed):
        press(window, "r", Qt.KeyboardModifier.ControlModifier)
    problem = UserError(ErrorCode.WORDS_UNKNOWN, path=folder / "desk.toml", line=1, name="ghost")
    assert window.banner.text.text() == explain(problem, "ar")


def test_a_list_that_cannot_be_written_is_told(window: Window, qtbot: QtBot, own_folders: Path):
    additions.default_folder().parent.mkdir(parents=True, exist_ok=True)
    additions.default_folder().write_text("a file, not a folder", encoding="utf-8")
    select(window, ENGINEER)
    press(window, "w")
    with qtbot.waitSignal(window.session.failed):
        press(window, "1")
    problem = UserError(ErrorCode.WORDS_UNWRITABLE, path=additions.default_folder() / teaching.FILE_NAME)
    assert window.banner.text.text() == explain(problem, "ar")
    assert not list(own_folders.rglob(teaching.FILE_NAME))
