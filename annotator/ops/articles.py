"""Changes to whole articles: what they are called and dated, who checks them, putting them away."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from annotator.ops.changing import change
from annotator.ops.dating import Days, redate
from annotator.ops.done import Done
from annotator.store import article_columns
from annotator.store.changes import Columns
from annotator.store.journal import Journal
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class DescribeArticle:
    """Give an article its title, its day of publication (None if nobody knows it) and the reviewer who checks it.

    Another day gives relative dates («Sunday») another meaning: see `dating.redate`. `days` is that meaning, where
    it has been reckoned already.
    """

    article_id: int
    title: str
    published_on: dt.date | None
    reviewer: str = ""
    days: Days | None = field(default=None, compare=False)

    def run(self, library: Library) -> Done:
        """Write what differs from what is stored.

        Raises:
            UserError: the library cannot be written to.
        """
        day = None if self.published_on is None else self.published_on.isoformat()
        wanted: Columns = {"title": self.title, "published_on": day, "reviewer": self.reviewer}

        def make(journal: Journal) -> None:
            before = article_columns.row_of(library, self.article_id)
            columns = {name: value for name, value in wanted.items() if before[name] != value}
            if columns:
                journal.change_article(self.article_id, columns)
            if "published_on" in columns:
                redate(library, journal, self.article_id, self.published_on, self.days)
            journal.things = 1

        return change(library, "article.described", self.article_id, make)


@dataclass(frozen=True, slots=True)
class ArchiveArticles:
    """Put articles away that are done with, or (`archived` false) fetch them back; their claims stay as they are."""

    article_ids: tuple[int, ...]
    archived: bool = True

    def run(self, library: Library) -> Done:
        """Archive those that are not yet.

        Raises:
            UserError: the library cannot be written to.
        """
        key = "article.archived" if self.archived else "article.fetched"
        return _mark(library, key, self.article_ids, {"archived": int(self.archived)})


@dataclass(frozen=True, slots=True)
class DeleteArticles:
    """Take articles out of the library with their claims; undoing brings them back, for they stay in the file."""

    article_ids: tuple[int, ...]

    def run(self, library: Library) -> Done:
        """Delete those that are not yet.

        Raises:
            UserError: the library cannot be written to.
        """
        return _mark(library, "article.deleted", self.article_ids, {"deleted": 1})


def _mark(library: Library, key: str, article_ids: tuple[int, ...], columns: Columns) -> Done:
    if not article_ids:
        return Done(key, 0, None)

    def make(journal: Journal) -> None:
        for article_id in dict.fromkeys(article_ids):
            before = article_columns.row_of(library, article_id)
            if any(before[name] != value for name, value in columns.items()):
                journal.change_article(article_id, columns)

    return change(library, key, article_ids[0], make)
