"""Changes of an article's title, day and reviewer; what another day means is reckoned off the main thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.ui.session import Session
from annotator.ui.tasks import Tasks

if TYPE_CHECKING:
    from annotator import ops
    from annotator.ops.dating import Days


class Describing:
    """Makes the changes in the order in which they were asked for."""

    def __init__(self, session: Session, tasks: Tasks) -> None:
        self._session, self._tasks = session, tasks
        self._waiting: list[ops.DescribeArticle] = []

    def describe(self, change: ops.DescribeArticle) -> None:
        """Make a change: at once, or with another day of publication when its relative dates have been read anew."""
        from annotator.ops import dating  # noqa: PLC0415 - not needed while the window starts

        stored = self._session.stored(change.article_id)
        if stored is None:
            return
        if stored.article.published_on == change.published_on:
            self._session.run(change)
            return
        self._waiting.append(change)
        self._tasks.run(lambda: dating.reckon(stored, change.published_on), self._make, self._session.failed.emit)

    def _make(self, days: Days) -> None:
        if self._waiting:  # else the window has closed meanwhile, and `finish` made it
            self._session.run(replace(self._waiting.pop(0), days=days))

    def finish(self) -> None:
        """Make what still waits, before the window closes."""
        while self._waiting:
            self._session.run(self._waiting.pop(0))
