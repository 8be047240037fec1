"""What was done to the mentions of a fact: added, rebound, retyped, split, merged, linked, deleted."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import dataclass

from annotator.model.claims import ClaimType
from annotator.store import moments
from annotator.store.library import Library

# The condition on labels is that of the index `action_edits`, word for word: only so is it used. An undoing has as its
# target what it took back, and brought back what was there before.
OF_FACT = """
WITH told AS (
  SELECT a.id, a.kind, a.label, a.reviewer, a.at, r.value AS row,
    CASE a.kind WHEN 'undo' THEN '$[2]' ELSE '$[3]' END AS after
  FROM action a
  JOIN action o ON o.id = coalesce(a.target, a.id)
  JOIN json_each(o.changes, '$.rows') r
  WHERE a.article_id = :article
    AND (a.label GLOB 'claim.*' OR a.label GLOB 'fact*' OR a.label = 'claims.merged')
)
SELECT told.kind, told.label, told.reviewer, told.at, max(json_extract(row, after || '.quote')) AS quote,
  max(json_extract(row, after || '.type')) AS type
FROM told LEFT JOIN claim c ON c.id = json_extract(row, '$[1]')
WHERE json_extract(row, '$[0]') = 'claim'
  AND :fact IN (c.fact_id, json_extract(row, '$[2].fact_id'), json_extract(row, '$[3].fact_id'))
GROUP BY told.id ORDER BY told.id DESC
"""
"""The log's entries about mentions that are of a fact, or were before or after one of them."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change; `undone` if it is the taking back of such a one. `quote` and `type` are what was given anew."""

    label: str
    undone: bool
    reviewer: str
    at: dt.datetime | None
    quote: str | None
    type: ClaimType | None


def of_fact(library: Library, article_id: int, fact_id: int) -> list[Edit]:
    """What was done to the mentions of a fact of an article, the newest first."""
    return library.each(_edit, OF_FACT, {"article": article_id, "fact": fact_id})


def _edit(row: sqlite3.Row) -> Edit:
    claim_type = None if row["type"] is None else ClaimType(row["type"])
    return Edit(row["label"], row["kind"] == "undo", row["reviewer"], moments.read(row["at"]), row["quote"], claim_type)
