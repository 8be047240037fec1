"""Evidence: what supports the decision about a fact; taken back it stays in the file, marked as deleted."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import NamedTuple

from annotator.model.decisions import Evidence
from annotator.store import moments
from annotator.store.library import Library, Value

_UPDATE = """
UPDATE evidence SET fact_id = :fact_id, url = :url, citation = :citation, locator = :locator, excerpt = :excerpt,
  accessed_at = :accessed_at, file = :file, copy_sha256 = :copy_sha256, deleted = :deleted
WHERE id = :id
"""
_EVENTS = """
SELECT a.kind, a.label, a.reviewer, a.at, e.* FROM action a
JOIN action o ON o.id = coalesce(a.target, a.id)
JOIN json_each(o.changes, '$.rows') r
JOIN evidence e ON e.id = json_extract(r.value, '$[1]')
WHERE a.label LIKE 'evidence.%' AND json_extract(r.value, '$[0]') = 'evidence' AND e.fact_id = ?
ORDER BY a.id DESC
"""


class Event(NamedTuple):
    """Something that happened to a piece of evidence; `undone` if it is the taking back of that."""

    label: str
    undone: bool
    piece: Evidence
    reviewer: str
    at: dt.datetime | None


def of_fact(library: Library, fact_id: int) -> list[Evidence]:
    """The evidence for a fact in the order it was added."""
    return library.each(read, "SELECT * FROM evidence WHERE fact_id = ? AND deleted = 0 ORDER BY id", (fact_id,))


def events(library: Library, fact_id: int) -> list[Event]:
    """What happened to the evidence for a fact, the newest first; each piece as it is now."""
    # The log is long and has no index for this; most facts never had evidence.
    if library.row("SELECT 1 FROM evidence WHERE fact_id = ?", (fact_id,)) is None:
        return []
    return library.each(_event, _EVENTS, (fact_id,))


def row_of(library: Library, evidence_id: int) -> dict[str, Value]:
    """Every column of a piece of evidence, which must be there; a deleted one is."""
    row = library.row("SELECT * FROM evidence WHERE id = ?", (evidence_id,))
    if row is None:
        raise LookupError(f"no evidence {evidence_id}")
    return dict(row)


def columns_of(evidence: Evidence) -> dict[str, Value]:
    """What is said in a piece of evidence, as its columns hold it."""
    return {
        "url": evidence.url,
        "citation": evidence.citation,
        "locator": evidence.locator,
        "excerpt": evidence.excerpt,
        "accessed_at": None if evidence.accessed_at is None else moments.write(evidence.accessed_at),
        "file": evidence.file,
        "copy_sha256": evidence.copy_sha256,
    }


def insert(library: Library, evidence: Evidence) -> int:
    """Write a piece of evidence (its own `id` is not looked at); its id."""
    return library.write(
        """
        INSERT INTO evidence (fact_id, url, citation, locator, excerpt, accessed_at, file, copy_sha256)
        VALUES (:fact_id, :url, :citation, :locator, :excerpt, :accessed_at, :file, :copy_sha256)
        """,
        {"fact_id": evidence.fact_id, **columns_of(evidence)},
    )


def update(library: Library, evidence_id: int, columns: dict[str, Value]) -> None:
    """Write some columns of a piece of evidence anew."""
    library.write(_UPDATE, {**row_of(library, evidence_id), **columns})


def _event(row: sqlite3.Row) -> Event:
    return Event(row["label"], row["kind"] == "undo", read(row), row["reviewer"], moments.read(row["at"]))


def read(row: sqlite3.Row) -> Evidence:
    """The piece of evidence of a row."""
    return Evidence(
        id=row["id"],
        fact_id=row["fact_id"],
        url=row["url"],
        citation=row["citation"],
        locator=row["locator"],
        excerpt=row["excerpt"],
        accessed_at=moments.read(row["accessed_at"]),
        file=row["file"],
        copy_sha256=row["copy_sha256"],
    )
