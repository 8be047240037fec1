"""Closing with real work under way: it is asked about, never waited for in vain, and nothing is left by half."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.errors import ErrorCode, UserError
from annotator.model.decisions import Verdict
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.keys import press


class Work:
    """A piece of work that goes on until it is let go."""

    def __init__(self) -> None:
        self.begun, self.let_go = threading.Event(), threading.Event()
        self.told: list[str] = []

    def __call__(self) -> str:
        self.begun.set()
        self.let_go.wait(30)
        return "done"

    def start(self, window: Window) -> None:
        """Have it done by the window's worker."""
        window.tasks.run(self, self.told.append, window.session.failed.emit)
        assert self.begun.wait(10)


@pytest.fixture
def work() -> Iterator[Work]:
    piece = Work()
    yield piece
    piece.let_go.set()


@pytest.fixture
def asked(window: Window, work: Work, qtbot: QtBot) -> Window:
    """A window that asks what to do about work under way."""
    work.start(window)
    assert not window.close()
    qtbot.waitUntil(window.closing.sheet.isVisible)
    return window


def test_a_window_without_work_closes_at_once(window: Window):
    assert window.close()
    assert not window.isVisible()


def test_short_work_is_finished_and_nothing_is_asked(window: Window, work: Work, qtbot: QtBot):
    work.start(window)
    assert not window.close()
    work.let_go.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert work.told == ["done"]


def test_it_is_asked_in_the_language_of_the_window(asked: Window):
    sheet = asked.closing.sheet
    assert [button.text() for button in (sheet.stay, sheet.stop, sheet.wait)] == [
        "متابعة العمل", "إيقاف وإغلاق", "إغلاق عند الانتهاء",
    ]  # fmt: skip


def test_keep_working(asked: Window, work: Work, qtbot: QtBot):
    press(asked, Qt.Key.Key_Escape)
    with qtbot.waitSignal(asked.tasks.idle):
        work.let_go.set()
    press(asked, "v")
    assert asked.isVisible()
    assert work.told == ["done"]


def test_close_when_it_is_done(asked: Window, work: Work, qtbot: QtBot):
    press(asked, Qt.Key.Key_Return)
    assert asked.isVisible()
    work.let_go.set()
    qtbot.waitUntil(lambda: not asked.isVisible())
    assert work.told == ["done"]


def test_stop_now_waits_for_nobody(asked: Window, work: Work, qtbot: QtBot):
    asked.closing.sheet.stop.click()
    assert not asked.isVisible()
    assert not work.let_go.is_set()
    work.let_go.set()
    qtbot.wait(0)
    assert not work.told


def test_work_that_ends_while_it_is_asked_answers_the_question(asked: Window, work: Work, qtbot: QtBot):
    work.let_go.set()
    qtbot.waitUntil(lambda: not asked.isVisible())


def test_a_failure_is_seen_before_the_window_goes(window: Window, qtbot: QtBot):
    def fail() -> None:
        raise UserError(ErrorCode.CLAIM_OUTSIDE)

    window.tasks.run(fail, lambda _done: None, window.session.failed.emit)
    with qtbot.waitSignal(window.session.failed):
        assert not window.close()
    qtbot.wait(0)
    assert window.isVisible()
    assert window.banner.isVisible()
    assert window.close()


def test_a_verdict_and_a_note_given_before_closing_are_there(asked: Window, at: Desk):
    asked.closing.sheet.stay.click()
    press(asked, "v")
    asked.details.note.setPlainText("راجع السجل")  # "see the register"
    asked.session.step(1)
    asked.closing.stop()
    assert at.mentions()[0].decision.verdict is Verdict.VERIFIED
    assert "راجع السجل" in {mention.decision.note for mention in at.mentions()}


WORDS = ("راجع السجل " * 4000).strip()  # "see the register", more than there is room for


@pytest.fixture
def full(window: Window, at: Desk) -> Iterator[Desk]:
    """A library whose disk has no room for what is typed about the first claim."""
    at.library.row("PRAGMA max_page_count = 1")
    window.details.note.setPlainText(WORDS)
    yield at
    at.library.row("PRAGMA max_page_count = 1000000")


def notes(at: Desk) -> set[str]:
    """The notes that are stored."""
    return {mention.decision.note for mention in at.mentions()} - {""}


@pytest.mark.usefixtures("full")
def test_words_that_cannot_be_saved_are_asked_about(window: Window):
    assert not window.close()
    sheet = window.closing.sheet
    assert sheet.isVisible()
    assert [button.text() for button in (sheet.stay, sheet.stop)] == ["متابعة العمل", "إغلاق دون حفظه"]
    assert not sheet.wait.isVisible()
    press(window, Qt.Key.Key_Return)
    assert window.isVisible()
    assert window.details.note.toPlainText() == WORDS


def test_words_are_saved_as_soon_as_they_can_be(window: Window, full: Desk):
    assert not window.close()
    window.closing.sheet.stay.click()
    full.library.row("PRAGMA max_page_count = 1000000")
    assert window.close()
    assert notes(full) == {WORDS}


def test_words_that_were_left_for_another_claim_wait_for_theirs(window: Window, full: Desk):
    window.session.step(1)
    assert not window.details.note.toPlainText()
    window.session.step(-1)
    assert window.details.note.toPlainText() == WORDS
    window.session.step(1)
    assert not window.close()
    full.library.row("PRAGMA max_page_count = 1000000")
    assert window.close()
    assert full.mentions()[0].decision.note == WORDS


def test_words_that_were_taken_away_again_hold_nothing_up(window: Window, full: Desk):
    assert not window.close()
    window.closing.sheet.stay.click()
    window.details.note.clear()
    assert window.close()
    assert not notes(full)


def test_words_may_be_given_up(window: Window, full: Desk):
    assert not window.close()
    window.closing.sheet.stop.click()
    assert not window.isVisible()
    assert not notes(full)


def test_a_hung_worker_does_not_hold_up_the_window(window: Window, work: Work, at: Desk):
    work.start(window)
    press(window, "v")
    assert at.mentions()[0].decision.verdict is Verdict.VERIFIED
    assert window.tasks.busy
