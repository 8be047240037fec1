from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.claims import ClaimType
from annotator.model.decisions import FlagReason, Verdict
from annotator.store import mentions
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.keys import click, press, type_text


def verdicts(at: Desk) -> list[Verdict]:
    return [mention.decision.verdict for mention in at.mentions()]


def test_v_verifies_and_goes_on(window: Window, at: Desk, qtbot: QtBot):
    first = at.mentions()[0]
    assert window.session.current == first
    with qtbot.waitSignal(window.session.saved):
        press(window, "v")
    assert mentions.get(at.library, first.id).decision.verdict is Verdict.VERIFIED
    assert window.session.current == at.mentions()[1]


def test_one_verdict_counts_for_all_mentions_of_a_fact(window: Window, at: Desk, qtbot: QtBot):
    press(window, "j")
    with qtbot.waitSignal(window.session.saved):
        press(window, "v")
    assert verdicts(at) == [Verdict.UNCHECKED, Verdict.VERIFIED, Verdict.UNCHECKED, Verdict.VERIFIED, Verdict.UNCHECKED]


def test_f_and_a_digit_flag_for_a_reason(window: Window, at: Desk, qtbot: QtBot):
    press(window, "f")
    with qtbot.waitSignal(window.session.saved):
        press(window, "4")
    decision = at.mentions()[0].decision
    assert (decision.verdict, decision.reason) == (Verdict.FLAGGED, FlagReason.NO_SOURCE)


def test_escape_flags_nothing(window: Window, at: Desk):
    press(window, "f")
    press(window, Qt.Key.Key_Escape)
    assert not window.choices.isVisible()
    assert set(verdicts(at)) == {Verdict.UNCHECKED}


def test_x_says_that_it_is_no_claim(window: Window, at: Desk, qtbot: QtBot):
    with qtbot.waitSignal(window.session.saved):
        press(window, "x")
    assert verdicts(at)[0] is Verdict.DISMISSED


def test_commands_answer_to_the_letters_of_an_arabic_keyboard(window: Window):
    shortcuts = window.actions_["claim.verify"].shortcuts()
    assert [shortcut.toString() for shortcut in shortcuts] == ["V", "ر"]


def test_reasons_can_be_picked_by_eastern_digits(window: Window, at: Desk):
    press(window, "f")
    two = QKeyEvent(QEvent.Type.KeyPress, ord("٢"), Qt.KeyboardModifier.NoModifier, "٢")
    QApplication.sendEvent(window.choices, two)
    assert at.mentions()[0].decision.reason is FlagReason.WRONG


def test_undo_takes_back_and_shows_the_claim_and_redo_does_it_again(window: Window, at: Desk, qtbot: QtBot):
    first = at.mentions()[0]
    press(window, "v")
    with qtbot.waitSignal(window.session.saved):
        press(window, "z")
    assert verdicts(at)[0] is Verdict.UNCHECKED
    assert window.session.current == first
    with qtbot.waitSignal(window.session.saved):
        press(window, "y", Qt.KeyboardModifier.ControlModifier)
    assert verdicts(at)[0] is Verdict.VERIFIED


def test_the_menu_says_what_undo_takes_back(window: Window):
    assert not window.actions_["edit.undo"].isEnabled()
    press(window, "v")
    assert window.actions_["edit.undo"].text() == "تراجع: مؤكَّد"    # Undo: verified


def test_all_that_is_listed_is_decided_and_undone_as_one(window: Window, at: Desk):
    window.session.set_filter(window.session.filter.toggled(ClaimType.AMOUNT))
    window.actions_["filtered.verify"].trigger()
    assert [verdict is Verdict.VERIFIED for verdict in verdicts(at)] == [False, True, False, True, True]
    assert "ادعاءان" in window.banner.text.text()    # two claims
    press(window, "z")
    assert set(verdicts(at)) == {Verdict.UNCHECKED}
    assert not window.banner.isVisible()    # what it said is no longer so


def test_the_last_verdict_says_that_all_is_checked(window: Window, at: Desk):
    for _fact in range(4):
        press(window, "v")
    assert set(verdicts(at)) == {Verdict.VERIFIED}
    assert window.banner.isVisible()


def test_letters_typed_into_a_note_are_no_commands(window: Window, at: Desk):
    press(window, "n")
    type_text(window, "vx /?")
    assert window.details.note.toPlainText() == "vx /?"
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    first = at.mentions()[0].decision
    assert (first.note, first.verdict) == ("vx /?", Verdict.UNCHECKED)


def test_a_half_written_note_stays_with_its_claim(window: Window, at: Desk):
    press(window, "n")
    type_text(window, "ask Huda")
    click(window.details.verify)
    first, second = at.mentions()[:2]
    assert (first.decision.note, first.decision.verdict) == ("ask Huda", Verdict.VERIFIED)
    assert second.decision.note == window.details.note.toPlainText() == ""


def test_a_pasted_link_is_evidence(window: Window, at: Desk, qtbot: QtBot):
    press(window, "e")
    type_text(window, "https://example.org/bridge")
    with qtbot.waitSignal(window.session.saved):
        press(window, Qt.Key.Key_Return)
    assert [piece.url for piece in window.session.evidence()] == ["https://example.org/bridge"]
    assert at.mentions()[0].evidence == 1
