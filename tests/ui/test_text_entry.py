from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator import ops
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.conftest import OpenWindow
from tests.ui.keys import press, type_text

LONG = "call the ministry again, the figure in the report is from the year before and in another currency"


def test_escape_keeps_the_note_and_undo_takes_it_back(window: Window):
    press(window, "n")
    type_text(window, "ask again")
    press(window, Qt.Key.Key_Escape)
    assert window.reading.page.hasFocus()
    assert [record.decision.note for record in window.session.history()[0]] == ["ask again"]
    press(window, "z")
    assert window.details.note.toPlainText() == ""


def test_undo_brings_no_words_from_one_claim_to_the_next(window: Window):
    window.details.note.setPlainText("")
    press(window, "n")
    type_text(window, "ask")
    for _letter in range(3):
        press(window, Qt.Key.Key_Backspace)
    window.session.step(1)
    window.details.note.undo()
    assert window.details.note.toPlainText() == ""


def test_a_note_is_as_high_as_its_wrapped_lines(window: Window):
    note = window.details.note
    line = note.fontMetrics().lineSpacing()
    press(window, "n")
    low = note.height()
    type_text(window, LONG)
    wrapped = note.document().firstBlock().layout().lineCount()
    assert wrapped > 1
    assert note.height() == low + (wrapped - 1) * line
    assert note.verticalScrollBar().value() == 0


def test_a_note_that_is_there_already_is_shown_whole_when_its_window_opens(at: Desk, open_window: OpenWindow):
    ops.run(at.library, ops.SetNote(at.fact(0), LONG))
    note = open_window(at.library, at.article.id, before=True).details.note
    assert note.toPlainText() == LONG
    assert note.document().firstBlock().layout().lineCount() > 2
    assert note.blockCount() == 1
    assert note.height() > 3 * note.fontMetrics().lineSpacing()


def test_tab_goes_down_the_details(window: Window, qtbot: QtBot):
    details = window.details
    press(window, "e")
    type_text(window, "the ministry's yearbook")
    press(window, Qt.Key.Key_Return)
    (card,) = details.evidence.cards
    qtbot.waitUntil(card.remove.isVisible)
    stops = [card.change, card.remove, details.evidence.field, *details.searches.buttons, details.note]
    card.change.setFocus(Qt.FocusReason.TabFocusReason)
    for stop in stops:
        assert stop.hasFocus()
        press(window, Qt.Key.Key_Tab)
    assert details.correction.hasFocus()
