"""Which mentions are one fact."""

from annotator import ops
from annotator.model.decisions import FlagReason, Verdict
from annotator.store import decisions, evidence
from tests.samples import Desk


def test_linked_facts_are_one(at: Desk) -> None:
    first, other = at.fact(0), at.fact(4)
    done = ops.run(at.library, ops.LinkFacts((first, other)))
    assert (done.count, set(done.fact_ids)) == (2, {first, other})
    assert at.fact(4) == at.fact(0) == first
    assert [mention.mentions for mention in at.mentions()] == [2, 2, 1, 2, 2]


def test_the_latest_decision_counts_for_all_linked(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    ops.run(at.library, ops.SetVerdict((at.fact(4),), Verdict.FLAGGED, FlagReason.WRONG, note="راجع"))  # "check"
    flag = at.mentions()[4].decision
    ops.run(at.library, ops.LinkFacts((at.fact(0), at.fact(4), at.fact(2))))
    assert {at.mentions()[nth].decision for nth in (0, 2, 4)} == {flag}


def test_evidence_goes_along_and_comes_back(at: Desk) -> None:
    first, other = at.fact(0), at.fact(4)
    ops.run(at.library, ops.AddEvidence(other, citation="الجريدة الرسمية", locator="ص 3"))  # "official gazette", "p. 3"
    before = at.mentions()
    ops.run(at.library, ops.LinkFacts((first, other)))
    assert [piece.citation for piece in evidence.of_fact(at.library, first)] == ["الجريدة الرسمية"]
    ops.undo(at.library)
    assert at.mentions() == before
    assert [piece.locator for piece in evidence.of_fact(at.library, other)] == ["ص 3"]


def test_one_fact_cannot_be_linked(at: Desk) -> None:
    assert ops.run(at.library, ops.LinkFacts((at.fact(0), at.fact(0)))).count == 0
    assert ops.run(at.library, ops.LinkFacts(())).count == 0


def test_an_unlinked_mention_must_be_checked_by_itself(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(1),), Verdict.VERIFIED))
    ops.run(at.library, ops.UnlinkMention(at.mentions()[3].id))
    one, other = at.mentions()[1], at.mentions()[3]
    assert one.fact_id != other.fact_id
    assert (one.decision.verdict, other.decision) == (Verdict.VERIFIED, decisions.UNDECIDED)


def test_a_mention_that_stands_alone_cannot_be_unlinked(at: Desk) -> None:
    assert ops.run(at.library, ops.UnlinkMention(at.mentions()[0].id)).count == 0
