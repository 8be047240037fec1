"""What a library must be after anything: whole in itself, and nothing that was acknowledged missing.

The log of changes is played from its beginning: rows that it does not account for are halves of a change.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from annotator.store.changes import ARTICLE, CLAIM, DELETED, Changes
from annotator.store.library import Library

_DECIDED = """
SELECT d.id, d.restores, d.verdict = f.verdict AS same FROM fact f JOIN decision d ON d.id = f.decision_id
WHERE f.id = ?
"""

Acknowledged = Mapping[int, int]
"""Entries of the log that a process has said are on the disk: number and checksum."""


def newest(library: Library) -> tuple[int, int]:
    """The newest entry of the log: its number and checksum; zeros for an empty log."""
    row = library.row("SELECT id, label, changes FROM action ORDER BY id DESC LIMIT 1")
    return (0, 0) if row is None else (row["id"], _checksum(row["label"], row["changes"]))


def lost(path: Path, acknowledged: Acknowledged) -> int:
    """How many acknowledged changes are not in the library."""
    with Library.open(path) as library:
        rows = library.rows("SELECT id, label, changes FROM action")
    kept = {row["id"]: _checksum(row["label"], row["changes"]) for row in rows}
    return sum(kept.get(number) != checksum for number, checksum in acknowledged.items() if number)


def faults(path: Path) -> list[str]:
    """Everything in the library that should not be so."""
    with Library.open(path) as library:
        if library.damage:
            return [library.damage]
        with library.change():
            library.write("INSERT INTO claim_fts (claim_fts) VALUES ('integrity-check')")
        return [*_dangling(library), *_unanchored(library), *_unlogged(library), *_uncounted(library)]


def _dangling(library: Library) -> Iterator[str]:
    for row in library.rows("PRAGMA foreign_key_check"):
        yield f"{row['table']} {row['rowid']} refers to nothing in {row['parent']}"


def _unanchored(library: Library) -> Iterator[str]:
    rows = library.rows(
        'SELECT c.id, c.start, c."end", c.quote, r.text FROM claim c JOIN revision r ON r.id = c.revision_id'
    )
    for row in rows:
        if row["text"][row["start"] : row["end"]] != row["quote"]:
            yield f"claim {row['id']} is beside its words"


def _unlogged(library: Library) -> Iterator[str]:
    """Rows that are not as the log, played from its beginning, says."""
    log = {row["id"]: row for row in library.rows("SELECT * FROM action ORDER BY id")}
    columns: dict[tuple[str, int], dict[str, object]] = {}
    chosen: dict[int, tuple[str, int | None]] = {}
    decided = 0
    for row in log.values():
        if row["kind"] == "add":
            if "deleted" in json.loads(row["changes"]):
                columns.setdefault((ARTICLE, row["article_id"]), {}).update(deleted=0)
            continue
        source = row if row["kind"] == "do" else log[row["target"]]
        changes = Changes.read(source["changes"])
        changes = changes.reversed() if row["kind"] == "undo" else changes
        column = "id" if row["kind"] == "do" else "restores"
        decided += len(changes.choices)
        for patch in changes.patches:
            columns.setdefault((patch.table, patch.id), {}).update(patch.new)
        chosen.update((choice.fact_id, (column, choice.new)) for choice in changes.choices)
    yield from _unlike(library, columns)
    for fact, (column, number) in chosen.items():
        row = library.row(_DECIDED, (fact,))
        if row is None or row[column] != number or not row["same"]:
            yield f"fact {fact} is not decided as the log says"
    if (found := _count(library, "SELECT count(*) AS n FROM decision")) != decided:
        yield f"{found} decisions, {decided} in the log"


def _unlike(library: Library, columns: Mapping[tuple[str, int], Mapping[str, object]]) -> Iterator[str]:
    for (table, number), expected in columns.items():
        row = library.row(f'SELECT * FROM "{table}" WHERE id = ?', (number,))  # noqa: S608 - a table of our own log
        if row is None or any(row[name] != value for name, value in expected.items()):
            yield f"{table} {number} is not as the log says"


def _uncounted(library: Library) -> Iterator[str]:
    """Texts without their entry in the log or without all of their claims."""
    done = library.rows("SELECT changes FROM action WHERE kind = 'do' ORDER BY id")
    changes = [Changes.read(row["changes"]) for row in done]
    first = {patch.id: patch for one in reversed(changes) for patch in reversed(one.patches) if patch.table == CLAIM}
    added = {number for number, patch in first.items() if patch.old == DELETED}
    rows = library.rows("SELECT id, revision_id FROM claim")
    found = Counter(row["revision_id"] for row in rows if row["id"] not in added)
    told = [json.loads(row["changes"]) for row in library.rows("SELECT changes FROM action WHERE kind = 'add'")]
    told = [one for one in told if "revision" in one]
    texts = {row["id"] for row in library.rows("SELECT id FROM revision")}
    if texts != {one["revision"] for one in told}:
        yield f"texts {sorted(texts)} are not those of the log"
    yield from (f"text {one['revision']} lacks claims" for one in told if found[one["revision"]] != one["claims"])
    if _count(library, "SELECT count(*) AS n FROM revision_fts_docsize") != len(texts):
        yield "texts are missing in the index"


def _count(library: Library, sql: str) -> int:
    row = library.row(sql)
    return 0 if row is None else row["n"]


def _checksum(label: str, changes: str) -> int:
    return zlib.crc32(f"{label}\n{changes}".encode())
