from dataclasses import replace
from pathlib import Path

import shiboken6
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from annotator import ops, settings
from annotator.model.articles import Article
from annotator.store import articles
from annotator.ui.window import Window
from tests.samples import Desk, amount
from tests.ui.accessibility import unnamed
from tests.ui.conftest import OpenWindow, close
from tests.ui.keys import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
HARBOUR = "كلّف الميناء 9 ملايين دينار، وفيه 40 رصيفاً."    # The harbour cost 9 million dinars and has 40 quays.
AIRPORT = "كلّف المطار 7 ملايين دينار."    # The airport cost 7 million dinars.


def add(at: Desk, title: str, text: str, *figures: str) -> int:
    """Put an article into the library, not into the window."""
    claims = [amount(quote, quote.split()[0], None, text) for quote in figures]
    return articles.add(at.library, Article(title=title, text=text, origin=f"/desk/{title}.txt"), claims).id


def three(at: Desk, window: Window) -> list[int]:
    """Open two more articles beside the first."""
    ids = [add(at, "الميناء", HARBOUR, "9 ملايين دينار", "40 رصيفاً"), add(at, "المطار", AIRPORT, "7 ملايين دينار")]
    for article_id in ids:
        window.session.show(article_id)
    return [at.article.id, *ids]


def at_hand(window: Window) -> int | None:
    return window.session.article.id if window.session.article else None


def test_one_article_needs_no_tabs(window: Window):
    assert "tabs" not in vars(window)
    assert not window.actions_["article.next"].isEnabled()


def test_keys_go_round_the_open_articles(at: Desk, window: Window):
    ids = three(at, window)
    assert (window.tabs.ids(), window.tabs.isVisible()) == (ids, True)
    seen: list[int | None] = []
    there, back = (Qt.Key.Key_Tab, Qt.Key.Key_PageDown), (Qt.Key.Key_Backtab, Qt.Key.Key_PageUp)
    for key, modifiers in zip((*there, *back), (CONTROL, CONTROL, BOTH, CONTROL), strict=True):
        press(window, key, modifiers)
        seen.append(at_hand(window))
    assert seen == [ids[0], ids[1], ids[0], ids[2]]
    assert window.tabs.currentIndex() == 2


def test_a_click_shows_an_article_and_tabs_run_from_the_right(at: Desk, window: Window):
    ids = three(at, window)
    first, last = window.tabs.tabRect(0).center(), window.tabs.tabRect(2).center()
    assert first.x() > last.x()
    QTest.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=first)
    assert at_hand(window) == ids[0]


def test_each_article_keeps_its_claim_and_what_was_typed(at: Desk, window: Window):
    ids = three(at, window)
    window.session.show(ids[1])
    press(window, "j")
    claim = window.session.current
    assert claim is not None
    press(window, "n")
    type_text(window, "ask")
    press(window, Qt.Key.Key_Tab, CONTROL)
    assert at_hand(window) == ids[2]
    press(window, Qt.Key.Key_Backtab, BOTH)
    assert window.session.current is not None
    assert (window.session.current.id, window.details.note.toPlainText()) == (claim.id, "ask")


def test_closing_shows_the_neighbour_and_the_last_one_the_greeting(at: Desk, window: Window):
    ids = three(at, window)
    press(window, "w", CONTROL)
    assert at_hand(window) == ids[1]
    middle = window.tabs.tabRect(0).center()
    QTest.mouseClick(window.tabs, Qt.MouseButton.MiddleButton, pos=middle)
    assert (window.open_articles.ids, at_hand(window)) == ([ids[1]], ids[1])
    assert not window.tabs.isVisible()
    press(window, "w", CONTROL)
    assert at_hand(window) is None
    assert window.empty.isVisible()


def test_a_closed_article_is_opened_again(at: Desk, window: Window):
    ids = three(at, window)
    assert not window.actions_["article.reopen"].isEnabled()
    press(window, "w", CONTROL)
    press(window, "t", BOTH)
    assert (at_hand(window), window.open_articles.ids) == (ids[2], ids)


def test_what_was_open_is_open_again_after_a_restart(at: Desk, window: Window, open_window: OpenWindow):
    ids = three(at, window)
    window.open_articles.move([ids[2], ids[0], ids[1]])
    window.session.show(ids[0])
    close(window)
    again = open_window(at.library, None)
    again.session.show(again.open_articles.first())
    assert (again.open_articles.ids, at_hand(again)) == ([ids[2], ids[0], ids[1]], ids[0])
    assert again.tabs.currentIndex() == 1
    kept = settings.load(again.preferences.path).settings.open_articles
    assert kept == {str(at.library.path): (ids[2], ids[0], ids[1])}


def test_after_all_were_closed_a_restart_greets(at: Desk, window: Window, open_window: OpenWindow):
    press(window, "w", CONTROL)
    close(window)
    assert open_window(at.library, None).open_articles.first() is None


def test_a_deleted_article_has_no_tab_and_a_new_title_is_shown(at: Desk, window: Window):
    ids = three(at, window)
    window.session.run(ops.DeleteArticles((ids[1],)))
    assert window.tabs.ids() == [ids[0], ids[2]]
    window.session.run(ops.DescribeArticle(ids[0], "كلفة النفق", None, ""))    # "The cost of the tunnel"
    assert window.tabs.accessibleTabName(0) == "كلفة النفق"


def test_a_dragged_tab_keeps_its_new_place(at: Desk, window: Window):
    ids = three(at, window)
    window.tabs.moveTab(0, 2)
    assert window.open_articles.ids == [ids[1], ids[2], ids[0]]


def test_tabs_and_their_buttons_are_named(at: Desk, window: Window):
    three(at, window)
    told = QAccessible.queryAccessibleInterface(window.tabs)
    assert told is not None
    tabs = [told.child(place) for place in range(3)]
    names = [tab.text(QAccessible.Text.Name) for tab in tabs]
    assert names == ["كلفة الجسر", "الميناء", "المطار"]    # the cost of the bridge, the harbour, the airport
    assert unnamed(window.tabs) == []


def test_each_tab_keeps_its_button_when_the_language_runs_the_other_way(at: Desk, window: Window):
    three(at, window)
    window.preferences.set(replace(window.preferences.settings, language="en"))
    assert window.tabs.tabRect(0).x() < window.tabs.tabRect(2).x()
    for place in range(3):
        button = window.tabs.tabButton(place, QTabBar.ButtonPosition.RightSide)
        assert button.isVisible()
        assert window.tabs.tabRect(place).contains(button.geometry())


def test_nothing_is_closed_between_the_tabs(at: Desk, window: Window):
    ids = three(at, window)
    QTest.mouseClick(window.tabs, Qt.MouseButton.MiddleButton, pos=QPoint(2, 2))
    assert window.open_articles.ids == ids
    assert shiboken6.isValid(window.tabs)


def test_files_dropped_together_are_all_opened(window: Window, tmp_path: Path, qtbot: QtBot):
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path, text in zip(paths, (HARBOUR, AIRPORT), strict=True):
        path.write_text(text, encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert window.opening.drop(dropped)
    qtbot.waitUntil(lambda: len(window.open_articles.ids) == 3)
    assert window.windowTitle().startswith("كلّف المطار")    # the airport cost


def test_an_empty_window_waits_at_the_button_that_opens(window: Window):
    press(window, "w", CONTROL)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "فتح ملف…"    # open a file
