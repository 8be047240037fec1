"""Claims as rows: what is written, and the promise that a span is under its quote."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Mapping
from decimal import Decimal

from annotator import __version__
from annotator.model.claims import Bound, Claim, ClaimType, Origin, RefusalKind, SourceKind
from annotator.store.library import Library, Value
from annotator.store.revisions import BrokenAnchorError, Revision
from annotator.text.spans import Span

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
"""A number as `_written` writes it."""
_INSERT = """
INSERT INTO claim (revision_id, fact_id, type, start, "end", paragraph, quote, prefix, suffix, low, high, unit, bound,
  kind, name, cue, party, iso, rule, triggers, confidence, origin, detector, words, stems)
VALUES (:revision_id, :fact_id, :type, :start, :end, :paragraph, :quote, :prefix, :suffix, :low, :high, :unit, :bound,
  :kind, :name, :cue, :party, :iso, :rule, :triggers, :confidence, :origin, :detector, :words, :stems)
"""
_UPDATE = """
UPDATE claim SET fact_id = :fact_id, type = :type, start = :start, "end" = :end, paragraph = :paragraph, quote = :quote,
  prefix = :prefix, suffix = :suffix, low = :low, high = :high, unit = :unit, bound = :bound, kind = :kind,
  name = :name, cue = :cue, party = :party, iso = :iso, origin = :origin, deleted = :deleted,
  words = :words, stems = :stems
WHERE id = :id
"""


def insert_all(library: Library, revision: Revision, claims: Iterable[tuple[int, Claim]]) -> None:
    """Write the claims of a new revision, each with the id of its fact."""
    library.write_many(_INSERT, (_row(revision, fact_id, claim) for fact_id, claim in claims))
    library.write(
        "INSERT INTO claim_fts (rowid, words, stems) SELECT id, words, stems FROM claim WHERE revision_id = ?",
        (revision.id,),
    )


def insert(library: Library, revision: Revision, fact_id: int, claim: Claim) -> int:
    """Write one claim; its id."""
    row = _row(revision, fact_id, claim)
    claim_id = library.write(_INSERT, row)
    _index(library, {**row, "id": claim_id})
    return claim_id


def row_of(library: Library, claim_id: int) -> dict[str, Value]:
    """Every column of a claim, which must be there; a deleted one is."""
    row = library.row("SELECT * FROM claim WHERE id = ?", (claim_id,))
    if row is None:
        raise LookupError(f"no claim {claim_id}")
    return dict(row)


def update(library: Library, claim_id: int, columns: Mapping[str, Value]) -> None:
    """Write some columns of a claim anew.

    Raises:
        BrokenAnchorError: the quote would not be what stands in the text.
    """
    before = row_of(library, claim_id)
    row = {**before, **columns}
    found = library.row("SELECT text FROM revision WHERE id = ?", (row["revision_id"],))
    start, end = int(row["start"] or 0), int(row["end"] or 0)
    if found is None or found["text"][start:end] != row["quote"]:
        raise BrokenAnchorError(f"claim {claim_id}: {start}..{end} is not {row['quote']!r}")
    library.write(_UPDATE, row)
    if row["words"] != before["words"]:
        _take_out(library, before)
        _index(library, row)


def attributes(claim: Claim) -> dict[str, Value]:
    """The columns of what a claim says beside its place."""
    return {
        "low": _written(claim.low),
        "high": _written(claim.high),
        "unit": claim.unit,
        "bound": claim.bound,
        "kind": claim.kind,
        "name": claim.name,
        "cue": claim.cue,
        "party": claim.party,
        "iso": claim.iso,
    }


def read(row: sqlite3.Row) -> Claim:
    """The claim of a row.

    Raises:
        BrokenAnchorError: span and quote differ in length: the file was changed by other hands.
        ValueError: so was what it says (also what `json` and `decimal` raise).
    """
    span = Span(row["start"], row["end"])
    if len(span) != len(row["quote"]):
        raise BrokenAnchorError(f"claim {row['id']}: {span} is not {row['quote']!r}")
    claim_type = ClaimType(row["type"])
    return Claim(
        type=claim_type,
        span=span,
        quote=row["quote"],
        low=_decimal(row["low"]),
        high=_decimal(row["high"]),
        unit=row["unit"],
        bound=None if row["bound"] is None else Bound(row["bound"]),
        kind=_kind(claim_type, row["kind"]),
        name=row["name"],
        cue=row["cue"],
        party=row["party"],
        iso=row["iso"],
        rule=row["rule"],
        triggers=tuple(Span(start, end) for start, end in json.loads(row["triggers"])),
        confidence=row["confidence"],
        origin=Origin(row["origin"]),
    )


def overlapping(library: Library, revision_id: int, claim_type: ClaimType, span: Span, but: int = 0) -> bool:
    """Whether a claim of this type, other than the one with id `but`, already covers some of the span."""
    row = library.row(
        """
        SELECT 1 FROM claim
        WHERE revision_id = ? AND deleted = 0 AND type = ? AND start < ? AND "end" > ? AND id <> ?
        """,
        (revision_id, claim_type, span.end, span.start, but),
    )
    return row is not None


def deleted_places(library: Library, revision_id: int) -> set[tuple[ClaimType, Span]]:
    """The types and places of the marks that were taken away from a text."""
    asked = 'SELECT type, start, "end" FROM claim WHERE revision_id = ? AND deleted = 1'
    places = library.each(lambda row: (ClaimType(row["type"]), Span(row["start"], row["end"])), asked, (revision_id,))
    return set(places)


def _index(library: Library, row: Mapping[str, Value]) -> None:
    library.write("INSERT INTO claim_fts (rowid, words, stems) VALUES (:id, :words, :stems)", row)


def _take_out(library: Library, row: Mapping[str, Value]) -> None:
    # FTS5's way to forget a row of an index without content of its own: say what was in it.
    library.write("INSERT INTO claim_fts (claim_fts, rowid, words, stems) VALUES ('delete', :id, :words, :stems)", row)


def _row(revision: Revision, fact_id: int, claim: Claim) -> dict[str, Value]:
    return {
        "revision_id": revision.id,
        "fact_id": fact_id,
        "type": claim.type,
        **revision.place(claim.span, claim.quote),
        **attributes(claim),
        "rule": claim.rule,
        "triggers": json.dumps([[trigger.start, trigger.end] for trigger in claim.triggers]),
        "confidence": claim.confidence,
        "origin": claim.origin,
        "detector": __version__ if claim.origin is Origin.DETECTED else "",
    }


def _written(value: Decimal | None) -> str | None:
    """Exact, and without an exponent: SQLite and people read it alike."""
    return None if value is None else format(value, "f")


def _decimal(text: str | None) -> Decimal | None:
    if text is not None and not _NUMBER.fullmatch(text):  # `1E999999999` is one of a gigabyte, written out
        raise ValueError("no number of ours")
    return None if text is None else Decimal(text)


def _kind(claim_type: ClaimType, text: str | None) -> SourceKind | RefusalKind | None:
    if text is None:
        return None
    return RefusalKind(text) if claim_type is ClaimType.NO_COMMENT else SourceKind(text)
