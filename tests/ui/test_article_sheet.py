import datetime as dt
import tomllib

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from annotator import resources
from annotator.model.claims import ClaimType
from annotator.store import articles
from annotator.ui.window import Window
from tests.ui.keys import click, press

MARCH = dt.date(2026, 3, 4)


def date_on(window: Window, day: dt.date, qtbot: QtBot) -> None:
    """Say in the sheet when the article was published."""
    window.actions_["article.describe"].trigger()
    window.about.dated.setChecked(True)
    window.about.day.setDate(QDate(day.year, day.month, day.day))
    with qtbot.waitSignal(window.session.saved):
        press(window, Qt.Key.Key_Return)


def test_a_click_on_the_date_asks_and_what_is_entered_is_kept_and_shown(window: Window, qtbot: QtBot):
    click(window.top_bar.date)
    assert window.about.isVisible()
    assert window.about.day.date() == QDate(2025, 6, 8)
    window.about.name_field.setText("جسر جديد")    # a new bridge
    window.about.reviewer.setText("ليلى")    # Layla
    window.about.day.setDate(QDate(2026, 3, 4))
    with qtbot.waitSignal(window.session.saved):
        press(window, Qt.Key.Key_Return)
    row = articles.all(window.session.library)[0]
    assert (row.title, row.published_on, row.reviewer) == ("جسر جديد", MARCH, "ليلى")
    assert "4 مارس 2026" in window.top_bar.date.text()
    assert window.windowTitle().startswith("جسر جديد")


def test_undo_gives_the_date_back(window: Window, qtbot: QtBot):
    before = window.top_bar.date.text()
    date_on(window, MARCH, qtbot)
    assert window.top_bar.date.text() != before
    press(window, "z")
    assert window.top_bar.date.text() == before


def test_a_date_can_be_unknown(window: Window, qtbot: QtBot):
    window.actions_["article.describe"].trigger()
    window.about.dated.setChecked(False)
    assert not window.about.day.isEnabled()
    with qtbot.waitSignal(window.session.saved):
        click(window.about.accept_button)
    assert articles.all(window.session.library)[0].published_on is None
    assert window.top_bar.date.isVisible()


def test_an_article_without_a_title_keeps_the_one_it_has(window: Window):
    window.actions_["article.describe"].trigger()
    window.about.name_field.setText("  ")
    click(window.about.accept_button)
    assert window.session.undoable() == (None, None)


@pytest.mark.parametrize("stopped", [False, True])
def test_a_new_date_is_kept_though_the_window_closes_at_once(window: Window, qtbot: QtBot, *, stopped: bool):
    window.actions_["article.describe"].trigger()
    window.about.day.setDate(QDate(2026, 3, 4))
    with qtbot.waitSignal(window.session.saved):
        press(window, Qt.Key.Key_Return)
        window.close()
        if stopped:
            window.closing.stop()
    assert articles.all(window.session.library)[0].published_on == MARCH


def test_the_demo_article_opens_with_its_date_and_relative_dates_follow_it(window: Window, qtbot: QtBot):
    with qtbot.waitSignal(window.session.article_changed):
        window.actions_["article.demo"].trigger()
    noted = tomllib.loads(resources.path("demo", "expected.toml").read_text(encoding="utf-8"))
    assert window.session.article is not None
    assert window.session.article.article.published_on == noted["published_on"]
    sunday = next(row for row in window.session.mentions if row.claim.type is ClaimType.DATE)
    assert sunday.claim.iso == "2025-06-08"
    date_on(window, MARCH, qtbot)    # a Wednesday
    assert [row.claim.iso for row in window.session.mentions if row.id == sunday.id] == ["2026-03-01"]


def test_day_month_and_year_stand_in_the_order_of_the_language(window: Window, qtbot: QtBot):
    field = window.about.day
    field.setDate(QDate(2026, 3, 4))
    assert field.lineEdit().text() == "4 مارس 2026"
    window.actions_["view.language"].trigger()
    qtbot.waitUntil(lambda: field.lineEdit().text() == "4 March 2026")
