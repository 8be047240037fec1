"""Evidence for a fact: added, changed, taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from annotator.model.decisions import Evidence
from annotator.ops.changing import change
from annotator.ops.done import Done
from annotator.store import evidence, facts
from annotator.store.changes import DELETED
from annotator.store.journal import Journal
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Say what supports the decision about a fact; it was looked at just now."""

    fact_id: int
    url: str = ""
    citation: str = ""
    locator: str = ""
    excerpt: str = ""
    file: str = ""
    copy_sha256: str = ""

    def run(self, library: Library) -> Done:
        """Add the evidence.

        Raises:
            UserError: the library cannot be written to.
        """
        piece = Evidence(
            id=0,
            fact_id=self.fact_id,
            url=self.url,
            citation=self.citation,
            locator=self.locator,
            excerpt=self.excerpt,
            accessed_at=dt.datetime.now(dt.UTC),
            file=self.file,
            copy_sha256=self.copy_sha256,
        )

        def make(journal: Journal) -> None:
            journal.add_evidence(piece)

        return change(library, "evidence.added", facts.article_of(library, self.fact_id), make)


@dataclass(frozen=True, slots=True)
class ChangeEvidence:
    """Let a piece of evidence say something else; which one it is, its `id` says."""

    piece: Evidence

    def run(self, library: Library) -> Done:
        """Write what differs from what is stored.

        Raises:
            UserError: the library cannot be written to.
        """
        row = evidence.row_of(library, self.piece.id)
        columns = {name: value for name, value in evidence.columns_of(self.piece).items() if row[name] != value}

        def make(journal: Journal) -> None:
            if columns:
                journal.change_evidence(self.piece.id, columns)

        return change(library, "evidence.changed", facts.article_of(library, int(row["fact_id"] or 0)), make)


@dataclass(frozen=True, slots=True)
class RemoveEvidence:
    """Take a piece of evidence back; its undoing brings it back with its id."""

    evidence_id: int

    def run(self, library: Library) -> Done:
        """Mark the evidence as deleted; if it is already, nothing changes.

        Raises:
            UserError: the library cannot be written to.
        """
        row = evidence.row_of(library, self.evidence_id)

        def make(journal: Journal) -> None:
            if not row["deleted"]:
                journal.change_evidence(self.evidence_id, DELETED)

        return change(library, "evidence.removed", facts.article_of(library, int(row["fact_id"] or 0)), make)
