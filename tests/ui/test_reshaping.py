from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from annotator.model.claims import ClaimType
from annotator.ui.reshaping import cuts_of
from annotator.ui.window import Window
from tests.samples import COST, ENGINEERS, MINISTRY, span_of
from tests.ui.keys import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


def quotes(window: Window, claim_type: ClaimType) -> list[str]:
    return [row.claim.quote for row in window.session.mentions if row.claim.type is claim_type]


def select(window: Window, quote: str) -> None:
    """Make the first claim with these words the current one."""
    window.session.select(next(row.id for row in window.session.mentions if row.claim.quote == quote))


def test_a_claim_is_split_between_two_words_that_are_chosen(window: Window):
    select(window, MINISTRY)
    window.actions_["claim.split"].trigger()
    press(window, "1")
    assert quotes(window, ClaimType.SOURCE) == ["قالت", "وزارة النقل"]    # "said", "the transport ministry"
    press(window, "z")
    assert quotes(window, ClaimType.SOURCE) == [MINISTRY]


def test_a_claim_is_split_where_words_are_selected_in_it(window: Window):
    select(window, MINISTRY)
    page = window.reading.page
    place = span_of("وزارة")    # "ministry"; no letter before it is beyond U+FFFF, so that Qt counts alike
    cursor = QTextCursor(page.document())
    cursor.setPosition(place.start)
    cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    window.actions_["claim.split"].trigger()
    assert quotes(window, ClaimType.SOURCE) == ["قالت", "وزارة النقل"]


def test_cuts_lie_between_words_and_show_them():
    assert list(cuts_of("ab cd  e", 10)) == [(13, "\u2068ab ¦ cd e\u2069"), (17, "\u2068ab cd ¦ e\u2069")]
    assert list(cuts_of("ab", 10)) == []


def test_the_next_of_its_type_is_merged_with_the_current_claim(window: Window):
    select(window, MINISTRY)
    window.actions_["claim.split"].trigger()
    press(window, "2")
    press(window, "m")
    assert quotes(window, ClaimType.SOURCE) == [MINISTRY]
    assert window.session.current is not None
    assert window.session.current.claim.quote == MINISTRY


def test_without_a_next_one_the_window_says_so(window: Window):
    select(window, ENGINEERS)
    press(window, "m")
    assert window.banner.isVisible()
    assert ENGINEERS in quotes(window, ClaimType.AMOUNT)


def test_a_claim_is_linked_to_another_that_is_found_by_its_words(window: Window):
    select(window, ENGINEERS)
    press(window, "=")
    type_text(window, "دينار")    # "dinars"
    press(window, Qt.Key.Key_Return)
    linked = [row for row in window.session.mentions if row.claim.type is ClaimType.AMOUNT]
    assert {row.fact_id for row in linked} == {linked[0].fact_id}
    assert [row.claim.quote for row in window.session.rows].count(COST) <= 1
    press(window, "z")
    assert len({row.fact_id for row in window.session.mentions if row.claim.type is ClaimType.AMOUNT}) == 2


def test_a_deleted_mark_is_restored_from_a_list(window: Window):
    select(window, ENGINEERS)
    press(window, Qt.Key.Key_Delete)
    assert ENGINEERS not in quotes(window, ClaimType.AMOUNT)
    press(window, Qt.Key.Key_Delete, CONTROL)
    press(window, Qt.Key.Key_Return)
    assert ENGINEERS in quotes(window, ClaimType.AMOUNT)
    assert window.session.current is not None
    assert window.session.current.claim.quote == ENGINEERS


def test_where_nothing_was_deleted_the_window_says_so(window: Window):
    press(window, Qt.Key.Key_Delete, CONTROL)
    assert window.banner.isVisible()
