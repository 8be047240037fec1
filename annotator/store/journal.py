"""Makes the changes of one action and remembers what was there before, so that the log can undo them."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager

from annotator.model.claims import Claim
from annotator.model.decisions import Decision, Evidence
from annotator.store import actions, article_columns, claims, decisions, evidence
from annotator.store.changes import ARTICLE, CLAIM, DELETED, EVIDENCE, PRESENT, Changes, Choice, Columns, Patch
from annotator.store.labels import Label
from annotator.store.library import Library
from annotator.store.revisions import Revision


class Journal:
    """What an action has changed so far; made by `recording`."""

    def __init__(self, library: Library) -> None:
        self.changes = Changes()
        self.things: int | None = None
        """To how many things the change was made, where it is not simply the decisions, or else the rows."""
        self._library = library

    @property
    def count(self) -> int:
        """To how many things the change was made; 0 if nothing was changed."""
        written = len(self.changes.choices) or len(self.changes.patches)
        return self.things if written and self.things is not None else written

    def decide(self, fact_id: int, decision: Decision) -> None:
        """Add a decision about a fact."""
        before, _ = decisions.current(self._library, fact_id)
        after = decisions.add(self._library, fact_id, decision)
        self.changes.choices.append(Choice(fact_id, before, after))

    def add_claim(self, revision: Revision, fact_id: int, claim: Claim) -> int:
        """Add a mention of a fact; its id."""
        claim_id = claims.insert(self._library, revision, fact_id, claim)
        self.changes.patches.append(Patch(CLAIM, claim_id, DELETED, PRESENT))
        return claim_id

    def change_claim(self, claim_id: int, columns: Columns) -> None:
        """Write some columns of a claim anew."""
        old = _before(claims.row_of(self._library, claim_id), columns)
        claims.update(self._library, claim_id, columns)
        self.changes.patches.append(Patch(CLAIM, claim_id, old, columns))

    def delete_claim(self, claim_id: int) -> None:
        """Mark a claim as deleted."""
        self.change_claim(claim_id, DELETED)

    def add_evidence(self, piece: Evidence) -> int:
        """Add a piece of evidence; its id."""
        evidence_id = evidence.insert(self._library, piece)
        self.changes.patches.append(Patch(EVIDENCE, evidence_id, DELETED, PRESENT))
        return evidence_id

    def change_evidence(self, evidence_id: int, columns: Columns) -> None:
        """Write some columns of a piece of evidence anew."""
        old = _before(evidence.row_of(self._library, evidence_id), columns)
        evidence.update(self._library, evidence_id, columns)
        self.changes.patches.append(Patch(EVIDENCE, evidence_id, old, columns))

    def change_article(self, article_id: int, columns: Columns) -> None:
        """Write some columns of an article anew."""
        old = _before(article_columns.row_of(self._library, article_id), columns)
        article_columns.update(self._library, article_id, columns)
        self.changes.patches.append(Patch(ARTICLE, article_id, old, columns))


@contextmanager
def recording(library: Library, key: str, article_id: int) -> Generator[Journal]:
    """One change in one transaction, written to the log at its end if it changed anything.

    Raises:
        UserError: the library cannot be written to; nothing is changed.
    """
    with library.change():
        journal = Journal(library)
        yield journal
        if journal.count:
            actions.log(library, Label(key, journal.count), article_id, journal.changes)


def _before(row: Mapping[str, str | int | float | None], columns: Columns) -> Columns:
    return {name: row[name] for name in columns}
