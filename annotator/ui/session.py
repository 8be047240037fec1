"""What the window is about: a library, the article at hand, its claims, the current one, and every change to them.

Widgets read a session and listen to its signals; they never ask the store themselves. Changes run on the main thread,
because a commit costs a fraction of a millisecond, and a signal says so only after the commit has returned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator import store
from annotator.errors import UserError
from annotator.model.claims import ClaimType
from annotator.model.decisions import Evidence, Verdict
from annotator.model.mentions import Mention, Progress
from annotator.settings import Grouping
from annotator.store.library import Library
from annotator.ui.filters import Filter
from annotator.ui.grouping import Heading, grouped
from annotator.ui.tally import Tally

if TYPE_CHECKING:
    from annotator import ops
    from annotator.model.articles import StoredArticle

Answer = TypeVar("Answer")

OPEN_STATES = frozenset({Verdict.UNCHECKED, Verdict.STALE})
"""The states that still ask for a look."""

_IN_PLACE = ("verdict.", "note", "correction", "evidence.")
"""How labels of changes begin that move no claim, so that only the touched ones need be read again."""


class Session(QObject):
    """The one state that the parts of a window share."""

    coming = Signal()
    """An article is about to come to hand: whatever follows it must be there now."""
    article_changed = Signal()
    """Another article, or none, is at hand."""
    described = Signal()
    """The article at hand has another title, date or reviewer."""
    mentions_changed = Signal(object)
    """Claims have changed: the tuple of the mentions touched, or None if any may have come, gone or moved."""
    current_changed = Signal()
    current_touched = Signal()
    """The current claim is the same as before, but what is stored of it may not be."""
    chosen_changed = Signal()
    """Other rows of the list are chosen."""
    rows_changed = Signal()
    """Other claims are listed, by a filter or a change."""
    rows_touched = Signal(object)
    """These rows (a tuple of places) say something else; none has come, gone or moved."""
    saved = Signal(object)
    """A change is on the disk: the `annotator.ops.Done` of it."""
    failed = Signal(object)
    """Something that a person can mend: a `UserError`. Nothing was changed."""
    shown = Signal(object)
    """An article is at hand and its claims are listed: the `store.places.Place` where it was left, or None."""
    refused = Signal()
    """A change was not saved; `failed` says why."""
    leaving = Signal()
    """Another article is about to come to hand; the place in this one can still be kept."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.article: StoredArticle | None = None
        self.mentions: list[Mention] = []
        self.rows: list[Mention] = []
        self.current: Mention | None = None
        self.filter = Filter()
        self.grouping = Grouping.TEXT
        self.headings: Mapping[int, Heading] = {}
        """What stands over which of the `rows`."""
        self.chosen: tuple[int, ...] = ()
        """The facts chosen in the list, if they are several: verdicts then go to all of them."""
        self._places: dict[int, int] = {}
        self._facts: Mapping[int, list[int]] = {}
        """Where each fact's mentions stand in `mentions`."""
        self._row_of: Mapping[int, int] = {}
        """Each listed fact's row."""
        self._tally = Tally()
        self._ids = (0, 0)
        """The first and the last number of the article's claims."""
        self._found: dict[str, list[int]] = {}
        """Where the claims stand that a search found, while the claims are the same: letters are taken back often."""

    # what is shown

    def show(self, article_id: int | None) -> None:
        """Put an article of the library at hand, at the claim where it was left; None puts all away."""
        if article_id is None:
            self.present(None, [])
            return
        opened = self._guarded(lambda: self._read(article_id))
        if opened is not None:
            self.present(*opened)

    def present(self, article: StoredArticle | None, found: list[Mention]) -> None:
        """Put an article at hand whose claims have been read already."""
        self.leaving.emit()
        if article is not None:
            self.coming.emit()
        self.article, self.mentions = article, found
        self.current, self.filter = None, Filter()
        self._index()
        self.article_changed.emit()
        self._list_rows()
        if self.article is not None:
            place = store.places.of(self.library, self.article.id)
            self.select(place.mention_id if place else None)
            if self.current is None:
                self.go_on()
            self.shown.emit(place)

    def _read(self, article_id: int) -> tuple[StoredArticle, list[Mention]]:
        return store.articles.get(self.library, article_id), store.mentions.of_article(self.library, article_id)

    def _index(self) -> None:
        self._places = {mention.id: place for place, mention in enumerate(self.mentions)}
        self._facts = defaultdict[int, list[int]](list)
        for place, mention in enumerate(self.mentions):
            self._facts[mention.fact_id].append(place)
        self._tally = Tally(self.mentions)
        self._ids = (min(self._places, default=0), max(self._places, default=0))
        self._found = {}

    def mention(self, mention_id: int | None) -> Mention | None:
        """One of the article's claims by its number."""
        place = self._places.get(mention_id) if mention_id is not None else None
        return None if place is None else self.mentions[place]

    def set_filter(self, chosen: Filter) -> None:
        """List other claims."""
        if chosen != self.filter:
            self.filter = chosen
            self._list_rows()

    def group(self, by: Grouping) -> None:
        """List the claims in other groups."""
        if by is not self.grouping:
            self.grouping = by
            self._list_rows()

    def choose(self, fact_ids: tuple[int, ...]) -> None:
        """Choose several facts of the list; fewer than two are none."""
        chosen = fact_ids if len(fact_ids) > 1 else ()
        if chosen != self.chosen:
            self.chosen = chosen
            self.chosen_changed.emit()

    def _list_rows(self) -> None:
        """One row a fact: its first mention among those that pass the filter."""
        text = self.article.article.text if self.article else ""
        found = grouped(self._first_mentions(self._passing()), self.mentions, self.grouping, text)
        self.rows, self.headings = found.rows, found.headings
        self._row_of = {row.fact_id: place for place, row in enumerate(self.rows)}
        self.rows_changed.emit()

    def _first_mentions(self, passing: Sequence[Mention]) -> list[Mention]:
        if passing is self.mentions:
            return [passing[places[0]] for places in self._facts.values()]
        first: dict[int, Mention] = {}
        for mention in passing:
            first.setdefault(mention.fact_id, mention)
        return list(first.values())

    def _passing(self) -> Sequence[Mention]:
        found = self._with_words()
        return found if self.filter.everything else [one for one in found if self.filter.lets_through(one)]

    def _with_words(self) -> Sequence[Mention]:
        """The article's claims that have the words searched for; a search without any word finds all."""
        query = self.filter.query
        if not query or not store.search.expression(query):
            return self.mentions
        if query not in self._found:
            found = store.search.claims(self.library, query, *self._ids)
            self._found[query] = sorted(self._places[one] for one in found if one in self._places)
        return [self.mentions[place] for place in self._found[query]]

    # where the editor is

    def select(self, mention_id: int | None) -> None:
        """Make a claim the current one; None or an unknown number means none."""
        found = self.mention(mention_id)
        if found != self.current:
            self.current = found
            self.current_changed.emit()

    def step(self, by: int) -> None:
        """Go on in the list; past an end nothing happens."""
        row = self.row_of_current()
        target = self._row_near_current(by) if row is None else row + by
        if 0 <= target < len(self.rows):
            self.select(self.rows[target].id)

    def row_of_current(self) -> int | None:
        """The row of the current claim's fact, if it is listed."""
        return None if self.current is None else self._row_of.get(self.current.fact_id)

    def _row_near_current(self, by: int) -> int:
        if self.current is None:
            return 0
        before = sum(mention.claim.span < self.current.claim.span for mention in self.rows)
        return before if by > 0 else before - 1

    def next_unchecked(self, besides: int | None = None) -> Mention | None:
        """The next listed claim that asks for a look, after the current one and then from the top.

        The fact `besides` is passed over.
        """
        at = self.row_of_current()
        first = self._row_near_current(1) if at is None else at + 1
        places = chain(range(first, len(self.rows)), range(first))
        waiting = (self.rows[place] for place in places if self.rows[place].decision.verdict in OPEN_STATES)
        return next((row for row in waiting if row.fact_id != besides), None)

    def go_on(self) -> None:
        """Select the next claim that asks for a look; stay where there is none."""
        following = self.next_unchecked(self.current.fact_id if self.current else None)
        if following is not None:
            self.select(following.id)

    # changes

    def run(self, change: ops.Op, then: int | None = None) -> ops.Done | None:
        """Make a change; None if a person must mend something first, which `failed` has said.

        Once it is on the disk the mention `then` is the current one: views follow both in one step.
        """
        done = self._guarded(lambda: self._made(change, then))
        if done is None:
            self.refused.emit()
        else:
            self._take_over(done, then)
        return done

    def _made(self, change: ops.Op, then: int | None) -> ops.Done:
        """Make a change and go on in one transaction: after a power cut nobody stands at a claim that is decided."""
        with self.library.change():
            done = change.run(self.library)
            if then is not None and self.article is not None:
                store.places.move(self.library, self.article.id, then)
        return done

    def undo(self) -> ops.Done | None:
        """Take back the last change, showing the article it was made in."""
        from annotator import ops  # noqa: PLC0415 - not needed while the window starts

        return self._replayed(ops.undo)

    def redo(self) -> ops.Done | None:
        """Make the change again that was taken back last."""
        from annotator import ops  # noqa: PLC0415 - as above

        return self._replayed(ops.redo)

    def _replayed(self, replay: Callable[[Library], ops.Done | None]) -> ops.Done | None:
        done = self._guarded(lambda: replay(self.library))
        if done is None:
            return None
        if done.article_id is not None and self._is_elsewhere(done.article_id):
            self.show(done.article_id)
        self._take_over(done, *done.mention_ids)
        return done

    def _is_elsewhere(self, article_id: int) -> bool:
        """Whether an article is not at hand and can be shown: one that was deleted anew cannot."""
        at_hand = self.article is not None and self.article.id == article_id
        return not at_hand and not store.articles.get(self.library, article_id).deleted

    def _describe(self) -> None:
        """Read anew what is said of the article at hand; if it has been deleted, show another."""
        if self.article is None:
            return
        self.article = store.articles.get(self.library, self.article.id)
        if self.article.deleted:
            self.show(store.places.latest(self.library))
        else:
            self.described.emit()

    def _take_over(self, done: ops.Done, *towards: int | None) -> None:
        """Show what has changed, and go to the first of `towards` that is there."""
        if done.label.startswith("article."):
            self._describe()
        fresh = self._fresh(done) if done.label.startswith(_IN_PLACE) else None
        if fresh is None:
            self._reload()
        else:
            for mention in fresh:
                self.mentions[self._places[mention.id]] = mention
            self._tally.take(fresh)
        before = self.current
        self.mentions_changed.emit(None if fresh is None else fresh)
        if fresh is not None and not self.filter.verdicts and self.grouping is not Grouping.STATE:
            self._put_into_rows(fresh)
        else:
            self._list_rows()
        target = next((found for found in map(self.mention, (*towards, before and before.id)) if found), None)
        self.select(target.id if target else None)
        if self.current == before:
            self.current_touched.emit()
        self.saved.emit(done)

    def _put_into_rows(self, fresh: Sequence[Mention]) -> None:
        listed = {self._row_of[mention.fact_id] for mention in fresh if mention.fact_id in self._row_of}
        for row in listed:
            self.rows[row] = self.mentions[self._places[self.rows[row].id]]
        self.rows_touched.emit(tuple(sorted(listed)))

    def _fresh(self, done: ops.Done) -> tuple[Mention, ...]:
        """The touched mentions of the article at hand as they are now."""
        fresh: list[Mention] = []
        for places in (self._facts[fact] for fact in done.fact_ids if fact in self._facts):
            # What was decided is the fact's: one of its mentions says it for all.
            now = store.mentions.get(self.library, self.mentions[places[0]].id)
            known = (self.mentions[place] for place in places)
            fresh += [replace(mention, decision=now.decision, evidence=now.evidence) for mention in known]
        return tuple(fresh)

    def _reload(self) -> None:
        if self.article is not None:
            self.mentions = store.mentions.of_article(self.library, self.article.id)
            self._index()

    def _guarded(self, act: Callable[[], Answer]) -> Answer | None:
        try:
            return act()
        except UserError as error:
            self.failed.emit(error)
            return None

    def catch_up(self) -> None:
        """Read the claims again if another window or program has changed the library."""
        if self.article is not None and self.library.changed_elsewhere():
            current = self.current.id if self.current else None
            self._reload()
            self.mentions_changed.emit(None)
            self._list_rows()
            self.select(current)

    # what panels show

    def counts(self) -> tuple[dict[ClaimType, int], dict[Verdict, int]]:
        """How many facts the article has of each type and in each state."""
        return self._tally.by_type, self._tally.by_verdict

    def progress(self) -> Progress:
        """How far the article is checked."""
        return self._tally.progress()

    def history(self) -> tuple[list[store.decisions.Record], list[store.evidence.Event], list[store.edits.Edit]]:
        """What was decided about the current claim, happened to its evidence, and was done to its mentions."""
        if self.current is None:
            return [], [], []
        library, fact, article = self.library, self.current.fact_id, self.current.article_id
        records, events = store.decisions.records(library, fact), store.evidence.events(library, fact)
        return records, events, store.edits.of_fact(library, article, fact)

    def evidence(self) -> list[Evidence]:
        """What supports the current claim."""
        fact = self.current.fact_id if self.current and self.current.evidence else None
        return [] if fact is None else store.evidence.of_fact(self.library, fact)

    def steps(self) -> list[store.decisions.Step]:
        """How the checking of the article at hand went on."""
        return store.decisions.steps(self.library, self.article.id) if self.article else []

    def library_progress(self) -> Progress:
        """How far all articles of the library are that are not archived."""
        found = [row.progress for row in store.articles.all(self.library) if not row.archived]
        return Progress(*map(sum, zip(Progress(), *found, strict=True)))

    def stored(self, article_id: int) -> StoredArticle | None:
        """An article of the library; None if it cannot be read, which `failed` has said."""
        return self._guarded(lambda: store.articles.get(self.library, article_id))

    def deleted(self) -> list[Mention]:
        """The marks that were taken away from the article at hand."""
        return store.mentions.deleted(self.library, self.article.id) if self.article else []

    def undoable(self) -> tuple[store.labels.Label | None, store.labels.Label | None]:
        """What undo would take back and redo would bring back; None for nothing."""
        return store.labels.what_next(self.library)

    def keep_place(self, scroll: float) -> None:
        """Remember where the editor is, for the next time; without a word where the library cannot be written."""
        if self.article is None or self.library.read_only:
            return
        place = store.places.Place(self.current.id if self.current else None, scroll)
        self._guarded(lambda: store.places.keep(self.library, self.article.id, place) if self.article else None)
