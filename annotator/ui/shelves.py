"""Which articles the library drawer shows, and in which order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from enum import Enum

from annotator.store.articles import ArticleRow
from annotator.text.folding import fold_word
from annotator.ui.i18n import marked


class Shelf(Enum):
    """A part of the library; the value is its English name."""

    ALL = marked("Shelf", "All")
    OPEN = marked("Shelf", "To check")
    DONE = marked("Shelf", "Checked")
    ARCHIVED = marked("Shelf", "Archive")


class Order(Enum):
    """What articles are sorted by; the value is its English name."""

    ADDED = marked("Order", "Newest first")
    PUBLISHED = marked("Order", "By publication date")
    TITLE = marked("Order", "By title")
    LEFT = marked("Order", "Least checked first")
    REVIEWER = marked("Order", "By reviewer")


def stands_on(row: ArticleRow, shelf: Shelf) -> bool:
    """Whether a part of the library holds an article; what is archived is in no other part."""
    if shelf is Shelf.ARCHIVED or row.archived:
        return row.archived and shelf is Shelf.ARCHIVED
    done = row.progress.total > 0 and row.progress.checked == row.progress.total
    return shelf is Shelf.ALL or (shelf is Shelf.DONE) == done


def in_order(rows: Iterable[ArticleRow], order: Order) -> list[ArticleRow]:
    """Articles sorted; of equal ones the newest first."""
    newest = sorted(rows, key=lambda row: -row.id)
    return sorted(newest, key=_KEYS[order])


def _left(row: ArticleRow) -> float:
    """The share that is checked; an article without claims has nothing left."""
    return row.progress.checked / row.progress.total if row.progress.total else 1.0


def _published(row: ArticleRow) -> int:
    """The newest day first, without a day last."""
    return -(row.published_on or dt.date.min).toordinal()


_KEYS: dict[Order, Callable[[ArticleRow], float | str | tuple[bool, str]]] = {
    Order.ADDED: lambda row: -row.id,
    Order.PUBLISHED: _published,
    Order.TITLE: lambda row: fold_word(row.title),
    Order.LEFT: _left,
    Order.REVIEWER: lambda row: (not row.reviewer, fold_word(row.reviewer)),
}
