from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from annotator.detect import pipeline
from annotator.model.articles import Article
from annotator.store import articles
from annotator.ui.claim_delegate import ROW_HEIGHT
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.conftest import OpenWindow
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


def rows_beside(window: Window) -> list[QRect]:
    """Where the current row and the two on either side stand."""
    row, rows = window.session.row_of_current() or 0, window.claims.rows
    beside = range(max(0, row - 2), min(rows.rowCount(), row + 3))
    return [window.claims.view.visualRect(rows.index(place)) for place in beside]


def many(at: Desk, open_window: OpenWindow) -> Window:
    """A window on an article with forty claims."""
    text = "\n".join(f"حضر {count} مهندس." for count in range(100, 140))    # "100 engineers came." …
    article = articles.add(at.library, Article(title="", text=text, origin="many"), tuple(pipeline.claims(text)))
    return open_window(at.library, article.id)


def test_the_list_stays_where_it_is_while_the_mouse_chooses_rows(at: Desk, open_window: OpenWindow):
    window = many(at, open_window)
    view, rows = window.claims.view, window.claims.rows
    last = view.rowAt(view.viewport().height() - ROW_HEIGHT)
    middles = {row: view.visualRect(rows.index(row)).center() for row in (last - 2, last)}
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middles[last - 2])
    QTest.mousePress(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, pos=middles[last]
    )
    assert view.verticalScrollBar().value() == 0
    QTest.mouseRelease(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, pos=middles[last]
    )
    assert window.session.chosen == tuple(one.fact_id for one in window.session.rows[last - 2 : last + 1])


def test_the_list_turns_like_a_page_and_shows_what_stands_beside_the_current_row(at: Desk, open_window: OpenWindow):
    window = many(at, open_window)
    view, turned = window.claims.view, 0
    for key in (*"j" * 39, *"k" * 39):
        before = view.verticalScrollBar().value()
        press(window, key)
        turned += view.verticalScrollBar().value() != before
        assert all(view.viewport().rect().contains(rect) for rect in rows_beside(window))
    assert len(window.session.rows) == 40
    assert 0 < turned < 39
