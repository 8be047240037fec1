"""The log: append-only, and enough for undo and redo after a restart."""

import json
import sqlite3

import pytest

from annotator import ops
from annotator.model.decisions import Verdict
from annotator.store import articles, decisions
from annotator.store.library import Library
from tests.samples import Desk, sample_article


def test_a_label_says_what_would_be_undone(at: Desk) -> None:
    assert ops.what_undo(at.library) is None
    ops.run(at.library, ops.SetVerdict((at.fact(0), at.fact(1)), Verdict.VERIFIED))
    assert ops.what_undo(at.library) == ops.Label("verdict.verified", 2)
    ops.undo(at.library)
    assert ops.what_undo(at.library) is None
    assert ops.what_redo(at.library) == ops.Label("verdict.verified", 2)


def test_undo_outlives_a_restart(at: Desk) -> None:
    fact = at.fact(0)
    ops.run(at.library, ops.SetVerdict((fact,), Verdict.VERIFIED))
    with Library.open(at.library.path) as again:
        done = ops.undo(again)
        assert done is not None
        assert done.fact_ids == (fact,)
    assert at.mentions()[0].decision == decisions.UNDECIDED


def test_another_article_does_not_disturb_undo_and_redo(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    ops.undo(at.library)
    articles.add(at.library, sample_article("نص آخر", "/other.txt"), [])  # "another text"
    done = ops.redo(at.library)
    assert done is not None
    assert done.article_id == at.article.id
    assert at.mentions()[0].decision.verdict is Verdict.VERIFIED


def test_a_new_change_ends_redo(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    ops.undo(at.library)
    ops.run(at.library, ops.SetVerdict((at.fact(1),), Verdict.VERIFIED))
    assert ops.redo(at.library) is None


def test_the_log_says_who_did_what_with_old_and_new_values(at: Desk) -> None:
    mention = at.mentions()[0]
    ops.run(at.library, ops.DeleteMention(mention.id))
    row = at.library.row("SELECT * FROM action ORDER BY id DESC LIMIT 1")
    assert row is not None
    assert (row["kind"], row["label"], row["reviewer"]) == ("do", "claim.deleted", at.library.reviewer)
    assert json.loads(row["changes"])["rows"] == [["claim", mention.id, {"deleted": 0}, {"deleted": 1}]]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decision SET verdict = 'dismissed'",
        "DELETE FROM decision",
        "UPDATE action SET label = ''",
        "DELETE FROM action",
        "UPDATE revision SET text = ''",
    ],
)
def test_history_cannot_be_rewritten(at: Desk, statement: str) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    with pytest.raises(sqlite3.IntegrityError), at.library.change():
        at.library.write(statement)
