from PySide6.QtCore import Qt

from annotator.ui.claim_delegate import ROW_HEIGHT
from annotator.ui.window import Window
from tests.ui.keys import press


def test_home_and_end_go_to_the_first_and_the_last_row(window: Window):
    view = window.claims.view
    view.setFocus()
    press(window, Qt.Key.Key_End)
    assert window.session.current == window.session.rows[-1]
    press(window, Qt.Key.Key_Home)
    assert window.session.current == window.session.rows[0]


def test_rows_that_were_tall_are_as_high_as_others_again(window: Window):
    view = window.claims.view
    view.set_tall([1], 99)
    view.set_tall([2], 99)
    assert [view.rowHeight(row) for row in range(3)] == [ROW_HEIGHT, ROW_HEIGHT, 99]
