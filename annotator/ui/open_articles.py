"""Which articles stand open side by side, in their order: kept for each library, also when the window is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator import store
from annotator.errors import UserError
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator import ops


class OpenArticles(QObject):
    """Numbers of articles; the session's is one of them, and `titles` has no other than they."""

    changed = Signal()
    """Articles were opened, closed, moved or named otherwise, or another one is at hand."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session)
        self._session, self._preferences = session, preferences
        kept = preferences.open_articles(session.library.path)
        self._all_closed = kept == ()
        self.titles = self._read(kept) if kept else {}
        self._closed: list[int] = []
        session.article_changed.connect(self._follow)
        session.saved.connect(self._take_over)

    def first(self) -> int | None:
        """The article to begin with: the one looked at last; none if the editor had put all away."""
        return None if self._all_closed else store.places.latest(self._session.library)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What their commands do."""
        return {
            "article.close": self.close_at_hand,
            "article.reopen": self.reopen,
            "article.next": lambda: self.step(1),
            "article.previous": lambda: self.step(-1),
        }

    @property
    def ids(self) -> list[int]:
        """The articles in the order of their tabs."""
        return list(self.titles)

    @property
    def at_hand(self) -> int | None:
        """The one that the window shows."""
        return self._session.article.id if self._session.article else None

    @property
    def closed(self) -> bool:
        """Whether one was put away that can be shown again."""
        return any(one not in self.titles for one in self._closed)

    def show(self, article_id: int) -> None:
        """Bring another one to hand."""
        if article_id != self.at_hand:
            self._session.show(article_id)

    def step(self, by: int) -> None:
        """Show the next one, or (-1) the one before; after the last comes the first."""
        ids, at_hand = self.ids, self.at_hand
        if len(ids) > 1 and at_hand in ids:
            self._session.show(ids[(ids.index(at_hand) + by) % len(ids)])

    def close(self, article_id: int) -> None:
        """Put one away; the one after it comes to hand, or the one before."""
        ids = self.ids
        if article_id not in ids:
            return
        place = ids.index(article_id)
        left = [one for one in ids if one != article_id]
        self._closed.append(article_id)
        if article_id == self.at_hand:
            self._session.show(left[min(place, len(left) - 1)] if left else None)
        self._arrange(left)

    def close_at_hand(self) -> None:
        """Put the one away that the window shows."""
        if self.at_hand is not None:
            self.close(self.at_hand)

    def reopen(self) -> None:
        """Show the one again that was put away last."""
        while self._closed:
            article_id = self._closed.pop()
            if article_id not in self.titles and self._read((article_id,)):
                self._session.show(article_id)
                return

    def move(self, ids: list[int]) -> None:
        """Put the same articles into another order."""
        self._arrange(ids)

    def _follow(self) -> None:
        stored = self._session.article
        if stored is None or stored.id in self.titles:
            self.changed.emit()
        else:
            self.titles[stored.id] = stored.article.title
            self._arrange(self.ids)

    def _take_over(self, done: ops.Done) -> None:
        """Follow titles that have changed, and articles that were deleted."""
        if done.label.startswith("article."):
            self.titles = self._read(self.ids)
            self._arrange(self.ids)

    def _read(self, ids: Sequence[int]) -> dict[int, str]:
        try:
            return store.articles.titles(self._session.library, ids)
        except UserError as error:
            self._session.failed.emit(error)
            return {}

    def _arrange(self, ids: list[int]) -> None:
        self.titles = {one: self.titles[one] for one in ids}
        self._preferences.keep_open_articles(self._session.library.path, ids)
        self.changed.emit()
