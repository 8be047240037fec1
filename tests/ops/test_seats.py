"""Two windows on one library: each undoes its own changes, and none on which the other has built."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from annotator import ops
from annotator.errors import ErrorCode, UserError
from annotator.model.claims import Claim, ClaimType
from annotator.model.decisions import Verdict
from annotator.store.library import Library
from annotator.text.spans import Span
from tests.samples import TEXT, Desk, span_of

VERIFIED, FLAGGED, UNCHECKED = Verdict.VERIFIED, Verdict.FLAGGED, Verdict.UNCHECKED


class Windows(NamedTuple):
    """Two windows on the sample article."""

    at: Desk
    hers: Library
    his: Library

    def decide(self, library: Library, nth: int, verdict: Verdict = VERIFIED) -> None:
        """A verdict on the fact of the `nth` mention."""
        ops.run(library, ops.SetVerdict((self.at.fact(nth),), verdict))

    def verdict(self, nth: int) -> Verdict:
        """What counts for the `nth` mention."""
        return self.at.mentions()[nth].decision.verdict

    def mark(self, library: Library, span: Span, kind: ClaimType = ClaimType.DATE) -> int:
        """A claim marked by hand; its number."""
        claim = Claim(type=kind, span=span, quote="")
        return ops.run(library, ops.AddClaim(self.at.article.revision_id, claim)).mention_ids[0]


@pytest.fixture
def windows(at: Desk) -> Iterator[Windows]:
    with Library.open(at.library.path, seat="hers") as hers, Library.open(at.library.path, seat="his") as his:
        yield Windows(at, hers, his)


def refused(library: Library) -> bool:
    """Whether undo is refused because of the other window."""
    with pytest.raises(UserError) as caught:
        ops.undo(library)
    return caught.value.code is ErrorCode.UNDO_OVERTAKEN


def test_undo_takes_back_the_last_change_of_its_own_window(windows: Windows) -> None:
    windows.decide(windows.hers, 0)
    windows.decide(windows.his, 1)
    assert ops.undo(windows.hers)
    assert (windows.verdict(0), windows.verdict(1)) == (UNCHECKED, VERIFIED)
    assert ops.undo(windows.hers) is None


def test_a_seat_finds_its_changes_again_after_a_restart(windows: Windows) -> None:
    windows.decide(windows.hers, 0)
    windows.decide(windows.his, 1)
    with Library.open(windows.at.library.path, seat="hers") as again:
        assert ops.undo(again)
        assert ops.redo(again)
        assert ops.undo(again)
    assert (windows.verdict(0), windows.verdict(1)) == (UNCHECKED, VERIFIED)


def test_a_change_of_one_window_leaves_the_redo_of_the_other(windows: Windows) -> None:
    windows.decide(windows.hers, 0)
    ops.undo(windows.hers)
    windows.decide(windows.his, 1)
    assert ops.redo(windows.hers)
    assert windows.verdict(0) is VERIFIED


def test_a_verdict_that_the_other_window_has_changed_since_stays(windows: Windows) -> None:
    windows.decide(windows.hers, 0)
    windows.decide(windows.his, 0, FLAGGED)
    assert refused(windows.hers)
    assert windows.verdict(0) is FLAGGED


def test_after_a_refusal_undo_goes_on_with_the_change_before(windows: Windows) -> None:
    windows.decide(windows.hers, 1)
    windows.decide(windows.hers, 0)
    windows.decide(windows.his, 0, FLAGGED)
    assert refused(windows.hers)
    assert ops.what_undo(windows.hers) == ops.Label("verdict.verified", 1)
    assert ops.undo(windows.hers)
    assert ops.undo(windows.hers) is None
    assert (windows.verdict(0), windows.verdict(1)) == (FLAGGED, UNCHECKED)


def test_once_the_other_has_taken_its_change_back_nothing_stands_in_the_way(windows: Windows) -> None:
    windows.decide(windows.hers, 0)
    windows.decide(windows.his, 0, FLAGGED)
    ops.undo(windows.his)
    assert ops.undo(windows.hers)
    assert windows.verdict(0) is UNCHECKED


def test_a_redo_over_what_the_other_has_decided_since_is_refused(windows: Windows) -> None:
    windows.decide(windows.hers, 0)
    ops.undo(windows.hers)
    windows.decide(windows.his, 0, FLAGGED)
    with pytest.raises(UserError) as caught:
        ops.redo(windows.hers)
    assert caught.value.code is ErrorCode.UNDO_OVERTAKEN
    assert windows.verdict(0) is FLAGGED


def test_a_mark_that_the_other_has_decided_about_is_not_taken_away(windows: Windows) -> None:
    number = windows.mark(windows.hers, span_of("الجسر"))  # "the bridge"
    fact = next(one.fact_id for one in windows.at.mentions() if one.id == number)
    ops.run(windows.his, ops.SetVerdict((fact,), VERIFIED))
    assert refused(windows.hers)
    assert number in {one.id for one in windows.at.mentions()}


def test_a_mark_for_which_the_other_has_found_evidence_is_not_taken_away(windows: Windows) -> None:
    number = windows.mark(windows.hers, span_of("الجسر"))
    fact = next(one.fact_id for one in windows.at.mentions() if one.id == number)
    ops.run(windows.his, ops.AddEvidence(fact, citation="سجل الجسور"))  # "the register of bridges"
    assert refused(windows.hers)


def test_a_mark_that_the_other_has_called_something_else_is_not_taken_away(windows: Windows) -> None:
    number = windows.mark(windows.hers, span_of("الجسر"))
    ops.run(windows.his, ops.ChangeType(number, ClaimType.SOURCE))
    assert refused(windows.hers)


def test_a_mark_does_not_come_back_onto_one_that_the_other_has_made(windows: Windows) -> None:
    gone = windows.at.mentions()[0]
    ops.run(windows.hers, ops.DeleteMention(gone.id))
    windows.mark(windows.his, gone.claim.span, gone.claim.type)
    assert refused(windows.hers)
    assert gone.id not in {one.id for one in windows.at.mentions()}


def test_facts_that_the_other_has_decided_about_stay_linked(windows: Windows) -> None:
    facts = windows.at.fact(0), windows.at.fact(4)
    ops.run(windows.hers, ops.LinkFacts(facts))
    windows.decide(windows.his, 0)
    assert refused(windows.hers)
    assert windows.at.fact(0) == windows.at.fact(4)


def test_what_the_other_has_done_elsewhere_does_not_stand_in_the_way(windows: Windows) -> None:
    windows.decide(windows.hers, 0)
    windows.decide(windows.his, 4)
    number = windows.mark(windows.hers, span_of("الجسر"))
    ops.run(windows.his, ops.AddEvidence(windows.at.fact(0), citation="محضر"))  # "minutes"
    assert ops.undo(windows.hers)
    assert ops.undo(windows.hers)
    assert number not in {one.id for one in windows.at.mentions()}
    assert (windows.verdict(0), windows.verdict(4)) == (UNCHECKED, VERIFIED)


def test_what_was_done_before_there_were_seats_can_be_undone_at_any_once(windows: Windows) -> None:
    windows.decide(windows.at.library, 0)
    windows.decide(windows.at.library, 1)
    assert ops.undo(windows.hers)
    assert ops.undo(windows.hers)
    assert refused(windows.his)
    assert (windows.verdict(0), windows.verdict(1)) == (UNCHECKED, UNCHECKED)
    assert all(one.claim.span.of(TEXT) == one.claim.quote for one in windows.at.mentions())
