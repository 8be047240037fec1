import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from annotator.errors import ErrorCode, UserError
from annotator.messages import explain
from annotator.model.claims import ClaimType, Origin
from annotator.model.decisions import Verdict
from annotator.store import articles
from annotator.text.spans import Span
from annotator.ui.marking import editors_claim
from annotator.ui.window import Window
from tests.samples import COST, MINISTRY, REFUSAL, TEXT, Desk, sample_article, span_of
from tests.ui.keys import press

PROJECT = "المشروع"    # the project


def select(window: Window, words: str) -> None:
    """Select words of the page as a mouse would; the sample text is shown as it is stored up to them."""
    before = TEXT[: TEXT.index(words)]
    start = len(before.encode("utf-16-le")) // 2
    cursor = QTextCursor(window.reading.page.document())
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.reading.page.setTextCursor(cursor)


def quotes(at: Desk) -> list[str]:
    return [mention.claim.quote for mention in at.mentions()]


def test_selected_words_become_a_claim_by_two_keys(window: Window, at: Desk, qtbot: QtBot):
    select(window, PROJECT)
    press(window, "a")
    with qtbot.waitSignal(window.session.saved):
        press(window, "2")
    added = at.mentions()[4]
    assert (added.claim.quote, added.claim.type, added.claim.origin) == (PROJECT, ClaimType.SOURCE, Origin.EDITOR)
    assert window.session.current == added
    assert window.reading.page.selected_span() is None


def test_what_was_asked_of_one_article_is_not_asked_of_the_next(window: Window, at: Desk):
    other = articles.add(at.library, sample_article("نص آخر", "/other.txt"), [])    # another text
    select(window, PROJECT)
    press(window, "a")
    window.session.show(other.id)
    assert not window.choices.isVisible()
    assert window.reading.page.hasFocus()


def test_an_amount_that_an_editor_marks_is_read():
    claim = editors_claim(ClaimType.AMOUNT, span_of(COST), TEXT)
    assert (claim.low, claim.high) == (14_000_000, 14_000_000)


def test_words_that_are_a_claim_of_the_type_already_are_refused(window: Window, at: Desk, qtbot: QtBot):
    select(window, COST)
    press(window, "a")
    with qtbot.waitSignal(window.session.failed):
        press(window, "1")
    assert len(at.mentions()) == 5
    assert window.banner.text.text() == explain(UserError(ErrorCode.CLAIM_OVERLAPS), "ar")


def test_a_deleted_claim_goes_and_comes_back(window: Window, at: Desk):
    press(window, Qt.Key.Key_Delete)
    assert MINISTRY not in quotes(at)
    assert window.session.current == at.mentions()[0]
    press(window, "z")
    assert quotes(at)[0] == MINISTRY
    assert window.session.current == at.mentions()[0]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("]", "وزارة النقل"),  # transport ministry
        ("}", "قالت وزارة النقل إن"),  # the transport ministry said that
        ("{", "قالت وزارة"),  # the ministry said
    ],
)
def test_brackets_move_the_ends_by_a_word(window: Window, at: Desk, key: str, words: str):
    press(window, key)
    assert quotes(at)[0] == words


def test_the_type_can_be_changed(window: Window, at: Desk):
    press(window, "c")
    press(window, "2")    # the second of the other types
    assert at.mentions()[0].claim.type is ClaimType.NO_COMMENT


def test_a_mention_can_be_decided_apart(window: Window, at: Desk):
    press(window, "j")
    press(window, "d")
    press(window, "v")
    costs = [mention.decision.verdict for mention in at.mentions() if mention.claim.quote == COST]
    assert costs == [Verdict.VERIFIED, Verdict.UNCHECKED]


def test_copying_takes_the_stored_words(window: Window):
    window.actions_["claim.copy"].trigger()
    assert QGuiApplication.clipboard().text() == MINISTRY


def test_graphics_software_gets_joined_letters_from_left_to_right(window: Window):
    press(window, "g")
    shown = QGuiApplication.clipboard().text()
    assert shown.endswith("ﻗﺎﻟﺖ"[::-1])    # «said» in presentation forms, its last letter first
    assert len(shown) == len(MINISTRY)


def test_a_dragged_edge_moves_it(window: Window, at: Desk):
    refusal = next(mention for mention in at.mentions() if mention.claim.quote == REFUSAL)
    window.reading.rebound.emit(refusal.id, Span(refusal.claim.span.start, refusal.claim.span.end - 11))
    assert REFUSAL[:-11] in quotes(at)
