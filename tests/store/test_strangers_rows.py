"""Rows of other hands, or with a bit lost: whatever the schema lets in and no reader of ours understands is damage."""

from pathlib import Path

import pytest

from annotator import ops
from annotator.errors import ErrorCode, UserError
from annotator.store import articles, decisions, edits, evidence, mentions, recovery
from annotator.store.library import Library
from tests.store.test_recovery import altered

DECISION = (
    "INSERT INTO decision (fact_id, verdict, reason, note, correction, reviewer, recorded_at) VALUES (1, 'flagged', {})"
)
EVIDENCE = "INSERT INTO evidence (fact_id, url, citation, locator, excerpt, accessed_at) VALUES (1, '', '', '', '', {})"
ENTRY = """INSERT INTO action (id, kind, label, count, article_id, changes, reviewer, at, undo_top)
VALUES (9, 'do', '{}', 1, 1, '{}', '', '2026-01-01T00:00:00+00:00', 9)"""
NONSENSE = [
    "UPDATE claim SET type = 'rumour'",
    "UPDATE claim SET kind = 'rumour'",
    "UPDATE claim SET bound = 'rumour'",
    "UPDATE claim SET start = start + 1 WHERE id = 1",
    'UPDATE claim SET start = 9999, "end" = 9999 + length(quote)',
    "UPDATE claim SET low = 'many'",
    "UPDATE claim SET low = '1E999999999'",  # a gigabyte, written out
    "UPDATE claim SET low = 'NaN'",
    "UPDATE claim SET triggers = 'no JSON'",
    "UPDATE claim SET triggers = '[[5, 1]]'",
    "UPDATE claim SET triggers = printf('%.*c', 100000, '[')",
    "UPDATE article SET published_on = '2026-13-77'",
    "UPDATE article SET added_at = 'yesterday'",
    "UPDATE article SET added_at = '0001-01-01T00:00:00+23:00'",
    "UPDATE article SET title = CAST(x'ff80' AS TEXT)",  # not UTF-8
    DECISION.format("'rumour', '', '', '', '2026-01-01T00:00:00+00:00'"),
    DECISION.format("'other', '', '', '', 'yesterday'"),
    DECISION.format("'other', '', '', '', '9999-12-31T23:59:59-23:00'"),
    EVIDENCE.format("'yesterday'"),
    EVIDENCE.format("'0001-01-01T00:00:00+00:00'"),  # the day before it in New York
    ENTRY.format("verdict", "no JSON"),
    ENTRY.format("verdict", '{"rows": 5, "decisions": []}'),
    ENTRY.format("claim.rebound", "no JSON"),
    ENTRY.replace("2026-01-01", "yesterday").format("claim.rebound", '{"rows": [["claim", 1, {}, {}]]}'),
]
ODD_CHANGES = [
    '{"rows": [["rumour", 1, {}, {}]], "decisions": []}',
    '{"rows": [["claim", 99, {}, {}]], "decisions": []}',
    '{"rows": [["claim", 1, {"start": 3}, {}]], "decisions": []}',
    '{"rows": [["claim", 1, {"type": ["a list"]}, {}]], "decisions": []}',
    '{"rows": [["article", 1, {"title": 99999999999999999999}, {}]], "decisions": []}',
    '{"rows": [], "decisions": [[77, null, null]]}',
    '{"rows": [], "decisions": [["a", "b", "c"]]}',
]
"""Of the right shape, and yet about nothing that can be written."""


def tell(library: Library) -> None:
    """Ask for everything that the window asks for."""
    for row in articles.all(library):
        articles.get(library, row.id)
        mentions.counts(library, row.id)
        decisions.steps(library, row.id)
        for mention in mentions.of_article(library, row.id):
            decisions.records(library, mention.fact_id)
            evidence.of_fact(library, mention.fact_id)
            evidence.events(library, mention.fact_id)
            edits.of_fact(library, row.id, mention.fact_id)
    ops.undo(library)


@pytest.mark.parametrize("statement", NONSENSE)
def test_a_row_that_means_nothing_is_damage(path: Path, statement: str) -> None:
    altered(path, statement)
    with Library.open(path) as library, pytest.raises(UserError) as caught:
        tell(library)
    assert caught.value.code is ErrorCode.LIBRARY_DAMAGED


@pytest.mark.parametrize("statement", NONSENSE)
def test_a_row_that_means_nothing_is_left_behind_when_the_rest_is_saved(path: Path, statement: str) -> None:
    altered(path, statement)
    recovery.recover(path, path.with_name("recovered.tadqiq"))
    with Library.open(path.with_name("recovered.tadqiq")) as library:
        tell(library)


@pytest.mark.parametrize("changes", ODD_CHANGES)
def test_an_undoing_that_makes_no_sense_changes_nothing(path: Path, changes: str) -> None:
    altered(path, ENTRY.format("verdict", changes))
    with Library.open(path) as library:
        before = mentions.of_article(library, 1)
        with pytest.raises(UserError) as caught:
            ops.undo(library)
        assert caught.value.code is ErrorCode.LIBRARY_DAMAGED
        assert (mentions.of_article(library, 1), ops.what_undo(library)) == (before, ops.Label("verdict", 1))


def test_a_redoing_of_what_is_not_there_is_damage(path: Path) -> None:
    altered(path, ENTRY.format("verdict", "{}").replace("undo_top", "redo_top"))
    with Library.open(path) as library, pytest.raises(UserError) as caught:
        ops.redo(library)
    assert caught.value.code is ErrorCode.LIBRARY_DAMAGED


def test_a_log_that_is_not_ours_is_damage_in_the_history_of_evidence_too(path: Path) -> None:
    altered(path, EVIDENCE.format("NULL"), ENTRY.format("evidence.added", "no JSON"))
    with Library.open(path) as library, pytest.raises(UserError) as caught:
        evidence.events(library, 1)
    assert caught.value.code is ErrorCode.LIBRARY_DAMAGED


def test_a_title_with_a_letter_lost_is_saved_as_far_as_it_can_be_read(path: Path) -> None:
    altered(path, "UPDATE article SET title = 'A' || CAST(x'ff80' AS TEXT)")
    recovery.recover(path, path.with_name("recovered.tadqiq"))
    with Library.open(path.with_name("recovered.tadqiq")) as library:
        assert articles.all(library)[0].title.startswith("A\N{REPLACEMENT CHARACTER}")


def test_a_moment_without_its_zone_is_in_utc(path: Path) -> None:
    altered(path, EVIDENCE.format("'2026-01-01T12:00:00'"))
    with Library.open(path) as library:
        seen = evidence.of_fact(library, 1)[0].accessed_at
    assert seen is not None
    assert seen.isoformat() == "2026-01-01T12:00:00+00:00"
