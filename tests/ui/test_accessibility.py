"""What a screen reader is told: read from Qt's accessibility tree, as it reads it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.overlays import Overlay
from annotator.ui.window import Window
from tests.ui.accessibility import controls, told, unnamed
from tests.ui.keys import press

SHEETS = (
    "article.describe", "view.help", "view.palette", "view.settings", "article.export", "library.show", "view.progress",
    "claim.flag",
)  # fmt: skip


def test_every_control_of_the_window_is_named(window: Window):
    assert len(list(controls(window))) > 20
    assert unnamed(window) == []


@pytest.mark.parametrize("command", SHEETS)
def test_every_control_of_a_sheet_is_named(window: Window, command: str):
    window.actions_[command].trigger()
    (sheet,) = [overlay for overlay in window.findChildren(Overlay) if overlay.isVisible()]
    assert told(sheet.card).text(QAccessible.Text.Name) != ""
    assert unnamed(sheet) == []


def test_rows_of_the_list_are_spoken_as_sentences(window: Window):
    listed = told(window.claims.view)
    children = (listed.child(place) for place in range(listed.childCount()))
    cells = [child for child in children if child.role() is QAccessible.Role.Cell]
    assert len(cells) == len(window.session.rows)
    assert cells[1].text(QAccessible.Text.Name).startswith("مبلغ، 14 مليون دينار")    # amount, 14 million dinars


def test_tab_reaches_the_panels_and_comes_round(window: Window):
    seen: list[QWidget] = []
    for _step in range(60):
        press(window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus)
    assert {window.details.note, window.details.evidence.field, window.claims.view, window.top_bar.search} <= set(seen)
    assert window.reading.page in seen


@pytest.mark.parametrize("command", ["view.settings", "article.export"])
def test_tab_stays_inside_an_open_sheet(window: Window, command: str):
    window.actions_[command].trigger()
    (sheet,) = [overlay for overlay in window.findChildren(Overlay) if overlay.isVisible()]
    for _step in range(12):
        press(window, Qt.Key.Key_Tab)
        assert sheet.isAncestorOf(QApplication.focusWidget() or window)


def test_the_focus_comes_back_when_a_sheet_closes(window: Window):
    window.claims.view.setFocus()
    press(window, "?")
    press(window, Qt.Key.Key_Escape)
    assert window.claims.view.hasFocus()
