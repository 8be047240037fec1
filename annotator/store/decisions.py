"""Decisions: only ever added, the newest of a fact counts (a trigger keeps the fact pointing at it)."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from annotator.model.decisions import Decision, FlagReason, Verdict
from annotator.store import moments
from annotator.store.library import Library

UNDECIDED = Decision(verdict=Verdict.UNCHECKED)
"""What counts for a fact that nobody has decided about."""

_INSERT = """
INSERT INTO decision (fact_id, verdict, reason, note, correction, reviewer, decided_at, recorded_at, recorded_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# Copies an older decision, with who decided it and when, or the state of a fact before any decision.
_RESTORE = """
INSERT INTO decision (fact_id, verdict, reason, note, correction, reviewer, decided_at, recorded_at, recorded_by,
  restores)
SELECT ?, coalesce(d.verdict, 'unchecked'), d.reason, coalesce(d.note, ''), coalesce(d.correction, ''),
  coalesce(d.reviewer, ''), d.decided_at, ?, ?, d.id
FROM (SELECT 1) LEFT JOIN decision d ON d.id = ?
"""


def of_fact(library: Library, fact_id: int) -> list[Decision]:
    """Every decision about a fact, the newest first; undoing one adds the one before it again."""
    return library.each(read, "SELECT * FROM decision WHERE fact_id = ? ORDER BY id DESC", (fact_id,))


class Record(NamedTuple):
    """What began to count for a fact `at` a time, by whose hand; undoing makes an earlier decision count again."""

    decision: Decision
    at: dt.datetime | None
    by: str
    origin: int
    """The number of the decision, or of the one that it restores; 0 for the state before any."""


def records(library: Library, fact_id: int) -> list[Record]:
    """Everything that has ever counted for a fact, the newest first."""
    origins: dict[int, int] = {}

    def told(row: sqlite3.Row) -> Record:
        decision, restores = read(row), row["restores"]
        restored = restores is not None or (decision.verdict is Verdict.UNCHECKED and decision.decided_at is None)
        origins[row["id"]] = origins.get(restores or 0, 0) if restored else row["id"]
        # Rows of before schema 5 do not say who undid.
        by = row["recorded_by"] or ("" if restored else decision.reviewer)
        return Record(decision, moments.read(row["recorded_at"]), by, origins[row["id"]])

    return library.each(told, "SELECT * FROM decision WHERE fact_id = ? ORDER BY id", (fact_id,))[::-1]


def get(library: Library, decision_id: int | None) -> Decision:
    """One decision by its id; `UNDECIDED` for none."""
    return library.first(read, "SELECT * FROM decision WHERE id = ?", (decision_id,)) or UNDECIDED


def current(library: Library, fact_id: int) -> tuple[int | None, Decision]:
    """The decision that counts for a fact, with its id; None and `UNDECIDED` where there is none."""
    asked = "SELECT d.* FROM fact f JOIN decision d ON d.id = f.decision_id WHERE f.id = ?"
    return library.first(lambda row: (row["id"], read(row)), asked, (fact_id,)) or (None, UNDECIDED)


class Step(NamedTuple):
    """A verdict that began to count, also by undoing a later one."""

    at: dt.datetime
    fact_id: int
    verdict: Verdict


def steps(library: Library, article_id: int) -> list[Step]:
    """Every verdict on the facts that the article's newest text states, in the order in which they came to count."""
    return library.each(
        _step,
        """
        SELECT d.recorded_at, d.fact_id, d.verdict FROM decision d
        WHERE d.fact_id IN (
          SELECT c.fact_id FROM claim c WHERE c.deleted = 0
            AND c.revision_id = (SELECT id FROM revision WHERE article_id = ? ORDER BY number DESC LIMIT 1)
        )
        ORDER BY d.id
        """,
        (article_id,),
    )


def _step(row: sqlite3.Row) -> Step:
    return Step(moments.moment(row["recorded_at"]), row["fact_id"], Verdict(row["verdict"]))


def add(library: Library, fact_id: int, decision: Decision) -> int:
    """Write a decision; its id."""
    now = moments.now()
    decided_at = None if decision.decided_at is None else moments.write(decision.decided_at)
    return library.write(
        _INSERT,
        (
            fact_id,
            decision.verdict,
            decision.reason,
            decision.note,
            decision.correction,
            decision.reviewer,
            decided_at,
            now,
            library.reviewer,
        ),
    )


def restore(library: Library, choices: Sequence[tuple[int, int | None]]) -> None:
    """Let an earlier decision count again for each fact: the one with this id, or none at all."""
    now = moments.now()
    library.write_many(_RESTORE, [(fact_id, now, library.reviewer, decision_id) for fact_id, decision_id in choices])


def read(row: sqlite3.Row) -> Decision:
    """The decision of a row."""
    return Decision(
        verdict=Verdict(row["verdict"]),
        reason=None if row["reason"] is None else FlagReason(row["reason"]),
        note=row["note"],
        correction=row["correction"],
        reviewer=row["reviewer"],
        decided_at=moments.read(row["decided_at"]),
    )
