"""Saying which mentions are one fact, and which are not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from annotator.model.decisions import Decision
from annotator.ops.changing import change
from annotator.ops.done import Done
from annotator.store import decisions, evidence, facts, mentions
from annotator.store.journal import Journal
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """Make several facts one: the first takes over the mentions and the evidence of the others.

    What was decided last about any of them counts for all, so that no verdict or note is lost from sight.
    """

    fact_ids: tuple[int, ...]

    def run(self, library: Library) -> Done:
        """Link the facts; with fewer than two nothing changes.

        Raises:
            UserError: the library cannot be written to.
        """
        key = "facts.linked"
        first, *others = dict.fromkeys(self.fact_ids) or (0,)
        if not others:
            return Done(key, 0, None)

        def make(journal: Journal) -> None:
            for other in others:
                _take_over(library, journal, first, other)
            latest = max((_current(library, fact) for fact in (first, *others)), key=_decided_at)
            if latest != _current(library, first):
                journal.decide(first, latest)
            journal.things = len(others) + 1

        return change(library, key, facts.article_of(library, first), make)


@dataclass(frozen=True, slots=True)
class UnlinkMention:
    """Give a mention a fact of its own, unchecked: what was decided was said of the others."""

    mention_id: int

    def run(self, library: Library) -> Done:
        """Unlink the mention; if it stands alone already, nothing changes.

        Raises:
            UserError: the library cannot be written to.
        """
        mention = mentions.get(library, self.mention_id)

        def make(journal: Journal) -> None:
            if mention.mentions > 1:
                journal.change_claim(mention.id, {"fact_id": facts.insert(library, mention.article_id)})

        return change(library, "fact.unlinked", mention.article_id, make)


def _take_over(library: Library, journal: Journal, first: int, other: int) -> None:
    for mention_id in mentions.ids_of_facts(library, [other]):
        journal.change_claim(mention_id, {"fact_id": first})
    for piece in evidence.of_fact(library, other):
        journal.change_evidence(piece.id, {"fact_id": first})


def _current(library: Library, fact_id: int) -> Decision:
    return decisions.current(library, fact_id)[1]


def _decided_at(decision: Decision) -> dt.datetime:
    return decision.decided_at or dt.datetime.min.replace(tzinfo=dt.UTC)
