"""What somebody sees who opens the file with Datasette or any SQLite browser."""

import sqlite3
from contextlib import closing

from annotator import ops
from annotator.model.decisions import FlagReason, Verdict
from annotator.text.spans import Span
from tests.samples import COST, Desk


def test_the_views_speak_for_themselves(at: Desk) -> None:
    fact = at.fact(1)
    ops.run(at.library, ops.SetVerdict((fact,), Verdict.FLAGGED, FlagReason.INACCURATE, correction="15 مليوناً"))
    ops.run(at.library, ops.AddEvidence(fact, url="https://example.org/budget"))
    with closing(sqlite3.connect(at.library.path)) as browser:
        flagged = browser.execute(
            "SELECT article, quote, low, verdict, reason, evidence FROM claims_now WHERE verdict = 'flagged'"
        ).fetchall()
        progress = browser.execute("SELECT total, unchecked, flagged FROM progress").fetchall()
    row = ("كلفة الجسر", COST, "14000000", "flagged", "inaccurate", "https://example.org/budget")
    assert flagged == [row, row]
    assert progress == [(4, 3, 1)]


def test_the_index_agrees_with_the_claims(at: Desk) -> None:
    mention = at.mentions()[0]
    longer = ops.Rebound(mention.id, Span(0, mention.claim.span.end + 3))
    ops.run(at.library, longer)
    ops.undo(at.library)
    ops.redo(at.library)
    with at.library.change():
        at.library.write("INSERT INTO claim_fts (claim_fts, rank) VALUES ('integrity-check', 1)")
