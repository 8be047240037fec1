"""Taking in what the detector finds anew in an article that is in the library already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.insight import facts as same
from annotator.model.claims import Claim, ClaimType, Origin
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.ops.changing import change
from annotator.ops.done import Done
from annotator.store import claims, facts, mentions, revisions
from annotator.store.journal import Journal
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class TakeInFound:
    """Add claims that a text has not yet. What an editor has marked, decided, noted or deleted stays as it is.

    A claim that nobody has touched gives way to one of its type over other words: the detector has learnt better.
    """

    revision_id: int
    found: tuple[Claim, ...]

    def run(self, library: Library) -> Done:
        """Add what is new; if nothing is, nothing changes.

        Raises:
            UserError: the library cannot be written to.
        """
        revision = revisions.get(library, self.revision_id)
        known = _Known(mentions.of_article(library, revision.article_id))
        gone = claims.deleted_places(library, revision.id)
        fresh: list[Claim] = []
        outdated: list[int] = []
        for claim in self.found:
            there = known.under(claim)
            if (claim.type, claim.span) not in gone and all(_gives_way(mention, claim) for mention in there):
                fresh.append(replace(claim, quote=revision.quote(claim.span), origin=Origin.DETECTED))
                outdated += [mention.id for mention in there]

        def make(journal: Journal) -> None:
            for mention_id in dict.fromkeys(outdated):
                journal.delete_claim(mention_id)
            for group in same.facts(fresh):
                fact_id = facts.insert(library, revision.article_id)
                for place in group:
                    journal.add_claim(revision, fact_id, fresh[place])

        return change(library, "claims.found", revision.article_id, make)


class _Known:
    """The claims that are there, by type and place."""

    def __init__(self, there: Sequence[Mention]) -> None:
        self._by_type: dict[ClaimType, list[Mention]] = {}
        for mention in sorted(there, key=lambda mention: mention.claim.span):
            self._by_type.setdefault(mention.claim.type, []).append(mention)

    def under(self, claim: Claim) -> list[Mention]:
        """Those of its type that share letters with `claim`; of one type none overlap, so they stand in a row."""
        row = self._by_type.get(claim.type, [])
        place = bisect_left(row, claim.span.start, key=lambda mention: mention.claim.span.end - 1)
        sharing: list[Mention] = []
        while place < len(row) and row[place].claim.span.start < claim.span.end:
            sharing.append(row[place])
            place += 1
        return sharing


def _gives_way(mention: Mention, claim: Claim) -> bool:
    """Whether a mark is the detector's own, of other words, and nobody has worked on it."""
    decision = mention.decision
    untouched = decision.verdict is Verdict.UNCHECKED and not (decision.note or decision.correction or mention.evidence)
    return mention.claim.origin is Origin.DETECTED and untouched and mention.claim.span != claim.span
