"""Evidence comes, goes and comes back."""

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
