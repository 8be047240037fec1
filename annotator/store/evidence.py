"""Evidence: what supports the decision about a fact; taken back it stays in the file, marked as deleted."""

from __future__ import annotations

import sqlite3

from annotator.model.decisions import Evidence
from annotator.store import moments
from annotator.store.library import Library, Value


def of_fact(library: Library, fact_id: int) -> list[Evidence]:
    """The evidence for a fact in the order it was added."""
    rows = library.rows("SELECT * FROM evidence WHERE fact_id = ? AND deleted = 0 ORDER BY id", (fact_id,))
    return [_read(row) for row in rows]


def row_of(library: Library, evidence_id: int) -> dict[str, Value]:
    """Every column of a piece of evidence, which must be there; a deleted one is."""
    row = library.row("SELECT * FROM evidence WHERE id = ?", (evidence_id,))
    if row is None:
        raise LookupError(f"no evidence {evidence_id}")
    return dict(row)


def insert(library: Library, evidence: Evidence) -> int:
    """Write a piece of evidence (its own `id` is not looked at); its id."""
    accessed_at = None if evidence.accessed_at is None else moments.write(evidence.accessed_at)
    return library.write(
        """
        INSERT INTO evidence (fact_id, url, citation, locator, excerpt, accessed_at, copy_sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        (
            evidence.fact_id,
            evidence.url,
            evidence.citation,
            evidence.locator,
            evidence.excerpt,
            accessed_at,
            evidence.copy_sha256,
        ),
    )


def update(library: Library, evidence_id: int, columns: dict[str, Value]) -> None:
    """Give a piece of evidence to another fact, or mark it as deleted or not."""
    row = {**row_of(library, evidence_id), **columns}
    library.write("UPDATE evidence SET fact_id = :fact_id, deleted = :deleted WHERE id = :id", row)


def _read(row: sqlite3.Row) -> Evidence:
    return Evidence(
        id=row["id"],
        fact_id=row["fact_id"],
        url=row["url"],
        citation=row["citation"],
        locator=row["locator"],
        excerpt=row["excerpt"],
        accessed_at=moments.read(row["accessed_at"]),
        copy_sha256=row["copy_sha256"],
    )
