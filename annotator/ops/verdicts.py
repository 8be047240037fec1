"""Deciding about facts: verdict, note, correction. Undoing lets the decision before count again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from annotator.model.decisions import Decision, FlagReason, Verdict
from annotator.ops.changing import change
from annotator.ops.done import Done
from annotator.store import decisions, facts
from annotator.store.journal import Journal
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class SetVerdict:
    """Decide about facts, all at once and undone at once.

    `reason` belongs to a flag: without one a flag keeps the reason it has, or gets `FlagReason.OTHER`. A note or
    correction of None stays as it is. Facts of which the same reviewer already said the same are left alone.
    """

    fact_ids: tuple[int, ...]
    verdict: Verdict
    reason: FlagReason | None = None
    note: str | None = None
    correction: str | None = None

    def run(self, library: Library) -> Done:
        """Add the decisions.

        Raises:
            UserError: the library cannot be written to.
        """
        key = f"verdict.{self.verdict}"
        if not self.fact_ids:
            return Done(key, 0, None)

        def make(journal: Journal) -> None:
            for fact_id in dict.fromkeys(self.fact_ids):
                _decide(journal, library, fact_id, self._after)

        return change(library, key, facts.article_of(library, self.fact_ids[0]), make)

    def _after(self, before: Decision) -> Decision:
        return replace(
            before,
            verdict=self.verdict,
            reason=(self.reason or before.reason or FlagReason.OTHER) if self.verdict is Verdict.FLAGGED else None,
            note=before.note if self.note is None else self.note,
            correction=before.correction if self.correction is None else self.correction,
        )


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write a note on a fact; its verdict stays."""

    fact_id: int
    note: str

    def run(self, library: Library) -> Done:
        """Add a decision that differs in its note.

        Raises:
            UserError: the library cannot be written to.
        """
        return _reword(library, self.fact_id, "note", lambda before: replace(before, note=self.note))


@dataclass(frozen=True, slots=True)
class SetCorrection:
    """Write down what would be right; the verdict stays."""

    fact_id: int
    correction: str

    def run(self, library: Library) -> Done:
        """Add a decision that differs in its correction.

        Raises:
            UserError: the library cannot be written to.
        """
        return _reword(library, self.fact_id, "correction", lambda before: replace(before, correction=self.correction))


def _reword(library: Library, fact_id: int, key: str, after: Callable[[Decision], Decision]) -> Done:
    def make(journal: Journal) -> None:
        _decide(journal, library, fact_id, after)

    return change(library, key, facts.article_of(library, fact_id), make)


def _decide(journal: Journal, library: Library, fact_id: int, after: Callable[[Decision], Decision]) -> None:
    _, before = decisions.current(library, fact_id)
    decision = replace(after(before), reviewer=library.reviewer)
    if decision != before:
        journal.decide(fact_id, replace(decision, decided_at=dt.datetime.now(dt.UTC)))
