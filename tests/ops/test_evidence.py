"""Evidence comes, goes and comes back."""

from dataclasses import replace

from annotator import ops
from annotator.store import evidence
from tests.samples import Desk


def test_evidence_says_where_and_when(at: Desk) -> None:
    fact = at.fact(0)
    done = ops.run(at.library, ops.AddEvidence(fact, "https://example.org/a", "تقرير", "ص 7", "نص"))
    (piece,) = evidence.of_fact(at.library, fact)  # "report", "p. 7", "text"
    assert (piece.url, piece.citation, piece.locator, piece.excerpt) == ("https://example.org/a", "تقرير", "ص 7", "نص")
    assert piece.accessed_at is not None
    assert (done.label, done.fact_ids) == ("evidence.added", (fact,))


def test_removed_evidence_comes_back_as_it_was(at: Desk) -> None:
    fact = at.fact(0)
    for url in ("https://example.org/a", "https://example.org/b"):
        ops.run(at.library, ops.AddEvidence(fact, url))
    before = evidence.of_fact(at.library, fact)
    ops.run(at.library, ops.RemoveEvidence(before[0].id))
    assert evidence.of_fact(at.library, fact) == before[1:]
    ops.undo(at.library)
    assert evidence.of_fact(at.library, fact) == before


def test_removing_twice_is_removing_once(at: Desk) -> None:
    ops.run(at.library, ops.AddEvidence(at.fact(0), "https://example.org/a"))
    remove = ops.RemoveEvidence(evidence.of_fact(at.library, at.fact(0))[0].id)
    assert [ops.run(at.library, remove).count, ops.run(at.library, remove).count] == [1, 0]


def test_a_change_writes_what_differs_and_is_undone(at: Desk) -> None:
    fact = at.fact(0)
    ops.run(at.library, ops.AddEvidence(fact, "https://example.org/a"))
    (before,) = evidence.of_fact(at.library, fact)
    better = replace(before, citation="تقرير", locator="ص 7", file="/desk/a.pdf", copy_sha256="0f")  # "report", "p. 7"
    done = ops.run(at.library, ops.ChangeEvidence(better))
    assert evidence.of_fact(at.library, fact) == [better]
    assert (done.label, done.fact_ids) == ("evidence.changed", (fact,))
    assert ops.run(at.library, ops.ChangeEvidence(better)).count == 0
    ops.undo(at.library)
    assert evidence.of_fact(at.library, fact) == [before]


def test_the_history_of_evidence_says_what_was_done_and_undone_by_whom(at: Desk) -> None:
    fact = at.fact(0)
    assert evidence.events(at.library, fact) == []
    ops.run(at.library, ops.AddEvidence(fact, "https://example.org/a"))
    (piece,) = evidence.of_fact(at.library, fact)
    ops.run(at.library, ops.AddEvidence(at.fact(1), "https://example.org/b"))
    ops.run(at.library, ops.RemoveEvidence(piece.id))
    ops.undo(at.library)
    events = evidence.events(at.library, fact)
    assert [(event.label, event.undone) for event in events] == [
        ("evidence.removed", True), ("evidence.removed", False), ("evidence.added", False),
    ]  # fmt: skip
    assert {(event.piece.url, event.reviewer) for event in events} == {("https://example.org/a", at.library.reviewer)}
