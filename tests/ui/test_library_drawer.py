import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from annotator import ops
from annotator.model.articles import Article
from annotator.model.decisions import Verdict
from annotator.model.mentions import Progress
from annotator.store import articles
from annotator.store.articles import ArticleRow
from annotator.ui.article_delegate import about
from annotator.ui.pickers import VALUE_ROLE
from annotator.ui.shelves import Order, Shelf, in_order, stands_on
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.keys import click, press, type_text

BRIDGE, HARBOUR = "كلفة الجسر", "الميناء الجديد"    # "The cost of the bridge", "The new harbour"


@pytest.fixture
def two(at: Desk, window: Window) -> Window:
    """The library drawer of a window, open on two articles."""
    articles.add(at.library, Article(title=HARBOUR, text="نص.", origin="/desk/harbour.txt"), [])    # "Text."
    window.actions_["library.show"].trigger()
    return window


def titles(window: Window) -> list[str]:
    listed = window.library.list
    return [listed.item(place).data(VALUE_ROLE).title for place in range(listed.count())]


def row(number: int) -> ArticleRow:
    """An article that is half checked."""
    return ArticleRow(
        id=number, title="", origin="", published_on=None, added_at=dt.datetime.now(dt.UTC),
        progress=Progress(4, 2, 2, 0, 0), reviewer="", archived=False,
    )  # fmt: skip


def test_the_article_at_hand_is_marked_and_the_newest_stands_first(two: Window):
    assert titles(two) == [HARBOUR, BRIDGE]
    assert two.library.list.currentRow() == 1


def test_undo_by_its_key_brings_back_what_was_deleted_and_else_undoes_typing(two: Window):
    click(two.library.delete)
    type_text(two, HARBOUR)
    press(two, "z", Qt.KeyboardModifier.ControlModifier)
    assert (two.library.field.text(), titles(two)) == ("", [HARBOUR])
    press(two, "z", Qt.KeyboardModifier.ControlModifier)
    assert titles(two) == [HARBOUR, BRIDGE]


def test_a_page_further_is_at_most_the_last_row(two: Window):
    press(two, Qt.Key.Key_PageUp)
    assert two.library.list.currentRow() == 0
    press(two, Qt.Key.Key_PageDown)
    assert two.library.list.currentRow() == 1


def test_what_was_archived_is_said(two: Window):
    click(two.library.archive)
    assert two.library.told.text() == f"أُرشف «\u2067{BRIDGE}\u2069». التراجع يعيده."    # archived; undo


def test_articles_are_sorted_as_chosen(two: Window):
    two.library.order.setCurrentIndex(list(Order).index(Order.LEFT))
    two.library.order.activated.emit(two.library.order.currentIndex())
    assert titles(two) == [BRIDGE, HARBOUR]    # the harbour has no claims: nothing is left


def test_a_deleted_article_is_gone_another_is_shown_and_undo_brings_it_back(two: Window, at: Desk):
    click(two.library.delete)
    assert titles(two) == [HARBOUR]
    assert two.session.article is not None
    assert two.session.article.article.title == HARBOUR
    click(two.library.undo)
    assert titles(two) == [HARBOUR, BRIDGE]
    assert two.session.article.id == at.article.id


def test_redoing_the_deletion_shows_another_article(two: Window):
    click(two.library.delete)
    click(two.library.undo)
    two.library.close_overlay()
    two.session.redo()
    assert two.session.article is not None
    assert two.session.article.article.title == HARBOUR


def test_the_last_article_deleted_leaves_the_greeting(window: Window):
    window.actions_["library.show"].trigger()
    click(window.library.delete)
    window.library.close_overlay()
    assert window.session.article is None
    assert window.empty.isVisible()


def test_an_archived_article_stands_in_the_archive_only(two: Window):
    click(two.library.archive)
    assert titles(two) == [HARBOUR]
    click(two.library.shelves[Shelf.ARCHIVED])
    assert titles(two) == [BRIDGE]
    click(two.library.archive)
    assert titles(two) == []
    assert two.session.article is not None    # it stays at hand


def test_the_reviewer_is_asked_for_and_shown(two: Window):
    click(two.library.describe)
    two.about.reviewer.setText("ليلى")    # Layla
    press(two, Qt.Key.Key_Return)
    two.actions_["library.show"].trigger()
    marked = two.library.list.currentItem().data(VALUE_ROLE)
    assert (marked.title, marked.reviewer) == (BRIDGE, "ليلى")
    assert "ليلى" in about(marked)


def test_searching_counts_on_the_shelves(two: Window):
    type_text(two, "الجسر")    # "the bridge"
    assert titles(two) == [BRIDGE]
    assert two.library.shelves[Shelf.ALL].text().endswith("1")


def test_what_is_checked_stands_on_its_shelf(window: Window, at: Desk):
    ops.run(at.library, ops.SetVerdict(tuple(mention.fact_id for mention in at.mentions()), Verdict.VERIFIED))
    window.actions_["library.show"].trigger()
    click(window.library.shelves[Shelf.OPEN])
    assert titles(window) == []
    click(window.library.shelves[Shelf.DONE])
    assert titles(window) == [BRIDGE]


@pytest.mark.parametrize(
    ("shelf", "numbers"), [(Shelf.ALL, [1, 2]), (Shelf.OPEN, [1]), (Shelf.DONE, [2]), (Shelf.ARCHIVED, [3])]
)
def test_every_article_stands_on_its_shelves(shelf: Shelf, numbers: list[int]):
    rows = [row(1), replace(row(2), progress=Progress(1, 0, 1, 0, 0)), replace(row(3), archived=True)]
    assert [one.id for one in rows if stands_on(one, shelf)] == numbers


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        (Order.ADDED, [3, 2, 1]),
        (Order.PUBLISHED, [2, 1, 3]),
        (Order.TITLE, [3, 1, 2]),
        (Order.LEFT, [1, 3, 2]),
        (Order.REVIEWER, [1, 3, 2]),
    ],
)
def test_articles_are_put_in_order(order: Order, numbers: list[int]):
    day = dt.date(2025, 6, 8)
    rows = [
        replace(row(1), title="ب", published_on=day, progress=Progress(2, 2, 0, 0, 0), reviewer="ليلى"),    # Layla
        replace(row(2), title="ج", published_on=day, progress=Progress(0, 0, 0, 0, 0)),
        replace(row(3), title="أ"),
    ]
    assert [one.id for one in in_order(rows, order)] == numbers
