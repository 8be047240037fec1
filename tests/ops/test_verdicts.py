"""Deciding: what an op adds, keeps, answers and takes back."""

import pytest

from annotator import ops
from annotator.errors import ErrorCode, UserError
from annotator.model.decisions import Decision, FlagReason, Verdict
from annotator.store import decisions
from annotator.store.library import Library
from tests.samples import Desk


def decision(at: Desk, nth: int = 0) -> Decision:
    return at.mentions()[nth].decision


def test_a_verdict_says_who_and_when(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    made = decision(at)
    assert (made.verdict, made.reviewer) == (Verdict.VERIFIED, at.library.reviewer)
    assert made.decided_at is not None
    assert made.decided_at.tzinfo is not None


def test_what_counted_says_who_made_it_count_and_which_decision_it_is(at: Desk) -> None:
    fact = at.fact(0)
    for reviewer, change in (("A", ops.SetVerdict((fact,), Verdict.VERIFIED)), ("B", ops.SetNote(fact, "ask"))):
        at.library.reviewer = reviewer
        ops.run(at.library, change)
    at.library.reviewer = "C"
    ops.undo(at.library)
    ops.undo(at.library)
    records = decisions.records(at.library, fact)
    assert [record.by for record in records] == ["C", "C", "B", "A"]
    none, first, second = records[0], records[1], records[2]
    assert (none.origin, none.decision.verdict) == (0, Verdict.UNCHECKED)
    assert first.origin == records[3].origin < second.origin
    assert all(record.at is not None for record in records)


def test_the_answer_names_every_mention_of_the_fact(at: Desk) -> None:
    both = [mention for mention in at.mentions() if mention.mentions == 2]
    done = ops.run(at.library, ops.SetVerdict((both[0].fact_id,), Verdict.VERIFIED))
    assert done == ops.Done(
        "verdict.verified", 1, at.article.id, (both[0].fact_id,), tuple(mention.id for mention in both)
    )


def test_one_verdict_for_many_is_undone_as_one(at: Desk) -> None:
    before = at.mentions()
    ops.run(at.library, ops.SetVerdict(tuple(mention.fact_id for mention in before), Verdict.DISMISSED))
    assert {mention.decision.verdict for mention in at.mentions()} == {Verdict.DISMISSED}
    done = ops.undo(at.library)
    assert done is not None
    assert done.count == 4
    assert at.mentions() == before


def test_note_and_correction_outlive_a_new_verdict(at: Desk) -> None:
    fact = at.fact(0)
    ops.run(at.library, ops.SetNote(fact, "سألنا الوزارة"))  # "we asked the ministry"
    ops.run(at.library, ops.SetCorrection(fact, "وزارة الأشغال"))  # "the ministry of works"
    ops.run(at.library, ops.SetVerdict((fact,), Verdict.FLAGGED, FlagReason.WRONG))
    made = decision(at)
    assert (made.note, made.correction, made.reason) == ("سألنا الوزارة", "وزارة الأشغال", FlagReason.WRONG)


def test_a_verdict_can_bring_note_and_correction(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.FLAGGED, FlagReason.WRONG, note="أ", correction="ب"))
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED, correction=""))
    assert (decision(at).note, decision(at).correction) == ("أ", "")


def test_a_note_keeps_the_verdict(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.FLAGGED, FlagReason.LEGAL))
    ops.run(at.library, ops.SetNote(at.fact(0), "اسأل المحامي"))  # "ask the lawyer"
    assert (decision(at).verdict, decision(at).reason) == (Verdict.FLAGGED, FlagReason.LEGAL)


def test_a_flag_always_has_a_reason_and_nothing_else_has(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.FLAGGED))
    assert decision(at).reason is FlagReason.OTHER
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED, FlagReason.WRONG))
    assert decision(at).reason is None


def test_history_is_whole_and_undo_adds_to_it(at: Desk) -> None:
    fact = at.fact(0)
    for verdict in (Verdict.VERIFIED, Verdict.DISMISSED):
        ops.run(at.library, ops.SetVerdict((fact,), verdict))
    ops.undo(at.library)
    history = decisions.of_fact(at.library, fact)
    assert [made.verdict for made in history] == [Verdict.VERIFIED, Verdict.DISMISSED, Verdict.VERIFIED]
    assert history[0] == history[2]


def test_saying_the_same_again_changes_nothing(at: Desk) -> None:
    again = ops.SetVerdict((at.fact(0),), Verdict.VERIFIED)
    ops.run(at.library, again)
    assert ops.run(at.library, again).count == 0
    assert len(decisions.of_fact(at.library, at.fact(0))) == 1


def test_another_reviewer_who_says_the_same_is_heard(at: Desk) -> None:
    again = ops.SetVerdict((at.fact(0),), Verdict.VERIFIED)
    ops.run(at.library, again)
    at.library.reviewer = "كريم"  # "Karim"
    assert ops.run(at.library, again).count == 1
    assert decision(at).reviewer == "كريم"


def test_nothing_to_decide_is_nothing_done(at: Desk) -> None:
    assert ops.run(at.library, ops.SetVerdict((), Verdict.VERIFIED)).count == 0
    assert ops.what_undo(at.library) is None
    assert ops.undo(at.library) is None


def test_a_verdict_that_was_not_saved_is_not_shown(at: Desk) -> None:
    verify = ops.SetVerdict((at.fact(0),), Verdict.VERIFIED)
    with (
        Library.open(at.library.path, patience=0.0) as second,
        at.library.change(),
        pytest.raises(UserError) as caught,
    ):
        ops.run(second, verify)
    assert caught.value.code is ErrorCode.LIBRARY_LOCKED
    assert decision(at) == decisions.UNDECIDED
