"""Marks made, moved, renamed and removed by hand, and everything put back by undo."""

from dataclasses import replace
from decimal import Decimal

import pytest

from annotator import ops
from annotator.errors import ErrorCode, UserError
from annotator.model.claims import Bound, Claim, ClaimType, Origin
from annotator.model.decisions import FlagReason, Verdict
from annotator.store import decisions
from annotator.text.spans import Span
from tests.samples import COST, ENGINEERS, MINISTRY, TEXT, Desk, span_of

BRIDGE = "الجسر"  # "the bridge"


def marked(quote: str, claim_type: ClaimType = ClaimType.SUPERLATIVE) -> Claim:
    return Claim(type=claim_type, span=span_of(quote), quote="")


def refused(at: Desk, op: ops.Op) -> ErrorCode:
    before = at.mentions()
    with pytest.raises(UserError) as caught:
        ops.run(at.library, op)
    assert at.mentions() == before
    assert ops.what_undo(at.library) is None
    return caught.value.code


def test_a_selection_becomes_a_claim_of_its_own(at: Desk) -> None:
    done = ops.run(at.library, ops.AddClaim(at.article.revision_id, marked(BRIDGE)))
    added = next(mention for mention in at.mentions() if mention.id in done.mention_ids)
    assert (added.claim.quote, added.claim.origin, added.mentions) == (BRIDGE, Origin.EDITOR, 1)
    assert (added.decision, done.fact_ids) == (decisions.UNDECIDED, (added.fact_id,))


def test_claims_of_different_types_may_overlap(at: Desk) -> None:
    ops.run(at.library, ops.AddClaim(at.article.revision_id, marked(COST)))
    assert len(at.mentions()) == 6


def test_claims_of_one_type_may_not(at: Desk) -> None:
    add = ops.AddClaim(at.article.revision_id, marked("مليون", ClaimType.AMOUNT))  # "million"
    assert refused(at, add) is ErrorCode.CLAIM_OVERLAPS


@pytest.mark.parametrize("span", [Span(len(TEXT) - 2, len(TEXT) + 1), span_of("\n\n")])
def test_only_words_of_the_article_can_be_marked(at: Desk, span: Span) -> None:
    claim = Claim(type=ClaimType.AMOUNT, span=span, quote="")
    assert refused(at, ops.AddClaim(at.article.revision_id, claim)) is ErrorCode.CLAIM_OUTSIDE
    assert refused(at, ops.Rebound(at.mentions()[0].id, span)) is ErrorCode.CLAIM_OUTSIDE


def test_a_deleted_mark_comes_back_with_its_number_and_verdict(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    before = at.mentions()
    ops.run(at.library, ops.DeleteMention(before[0].id))
    assert at.mentions() == before[1:]
    ops.undo(at.library)
    assert at.mentions() == before


def test_deleting_twice_is_deleting_once(at: Desk) -> None:
    delete = ops.DeleteMention(at.mentions()[0].id)
    assert [ops.run(at.library, delete).count, ops.run(at.library, delete).count] == [1, 0]


def test_ends_move_and_the_verdict_stays(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    before = at.mentions()[0]
    ops.run(at.library, ops.Rebound(before.id, span_of(f"{MINISTRY} إن")))  # "that"
    after = at.mentions()[0]
    moved = {"span": span_of(f"{MINISTRY} إن"), "quote": f"{MINISTRY} إن", "origin": Origin.EDITOR}
    assert after.claim == replace(before.claim, **moved)
    assert after.decision == before.decision


def test_an_amount_is_read_anew_and_its_verdict_is_stale(at: Desk) -> None:
    mention = at.mentions()[4]
    ops.run(at.library, ops.SetVerdict((mention.fact_id,), Verdict.FLAGGED, FlagReason.WRONG, note="راجع"))  # "check"
    ops.run(at.library, ops.Rebound(mention.id, span_of("300")))
    after = at.mentions()[4]
    assert (after.claim.low, after.claim.unit, after.claim.bound) == (Decimal(300), None, Bound.EXACT)
    assert (after.decision.verdict, after.decision.reason, after.decision.note) == (Verdict.STALE, None, "راجع")


def test_an_amount_that_says_the_same_keeps_its_verdict(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(4),), Verdict.VERIFIED))
    ops.run(at.library, ops.Rebound(at.mentions()[4].id, Span(span_of(ENGINEERS).start, len(TEXT))))
    assert at.mentions()[4].decision.verdict is Verdict.VERIFIED


def test_one_of_several_mentions_with_other_figures_is_another_fact(at: Desk) -> None:
    ops.run(at.library, ops.SetVerdict((at.fact(1),), Verdict.VERIFIED))
    ops.run(at.library, ops.Rebound(at.mentions()[1].id, span_of("14 مليون")))  # "14 million"
    one, other = at.mentions()[1], at.mentions()[3]
    assert (one.claim.unit, one.decision, one.mentions) == (None, decisions.UNDECIDED, 1)
    assert (other.decision.verdict, other.mentions) == (Verdict.VERIFIED, 1)


def test_words_that_are_no_quantity_have_no_figures(at: Desk) -> None:
    ops.run(at.library, ops.Rebound(at.mentions()[4].id, span_of("ويعمل في المشروع")))  # "works on the project"
    assert (at.mentions()[4].claim.low, at.mentions()[4].claim.bound) == (None, None)


def test_ends_do_not_move_over_another_of_the_type(at: Desk) -> None:
    over = Span(span_of(COST).start, span_of(COST, nth=1).end)
    assert refused(at, ops.Rebound(at.mentions()[1].id, over)) is ErrorCode.CLAIM_OVERLAPS


def test_ends_may_move_inside_the_claim_itself(at: Desk) -> None:
    done = ops.run(at.library, ops.Rebound(at.mentions()[1].id, span_of("14 مليون")))  # "14 million"
    assert (done.label, done.count) == ("claim.rebound", 1)


def test_ends_left_where_they_are_change_nothing(at: Desk) -> None:
    mention = at.mentions()[1]
    assert ops.run(at.library, ops.Rebound(mention.id, mention.claim.span)).count == 0


def test_another_type_drops_what_the_old_one_said(at: Desk) -> None:
    mention = at.mentions()[0]
    ops.run(at.library, ops.ChangeType(mention.id, ClaimType.QUOTE))
    claim = at.mentions()[0].claim
    assert (claim.type, claim.kind, claim.name, claim.cue) == (ClaimType.QUOTE, None, None, None)
    ops.undo(at.library)
    assert at.mentions()[0] == mention


def test_what_is_called_an_amount_is_read_as_one(at: Desk) -> None:
    added = ops.run(at.library, ops.AddClaim(at.article.revision_id, marked("14", ClaimType.DATE)))
    ops.run(at.library, ops.DeleteMention(at.mentions()[1].id))
    ops.run(at.library, ops.ChangeType(added.mention_ids[0], ClaimType.AMOUNT))
    assert at.mentions()[1].claim.low == Decimal(14)


def test_another_type_is_another_fact(at: Desk) -> None:
    one, other = (mention for mention in at.mentions() if mention.claim.quote == COST)
    ops.run(at.library, ops.ChangeType(one.id, ClaimType.QUOTE))
    assert {mention.mentions for mention in at.mentions()} == {1}
    assert other.fact_id == at.fact(3) != at.fact(1)


def test_another_type_may_not_overlap_its_like(at: Desk) -> None:
    ops.run(at.library, ops.AddClaim(at.article.revision_id, marked(COST)))
    with pytest.raises(UserError) as caught:
        ops.run(at.library, ops.ChangeType(at.mentions()[1].id, ClaimType.SUPERLATIVE))
    assert caught.value.code is ErrorCode.CLAIM_OVERLAPS


def test_the_same_type_changes_nothing(at: Desk) -> None:
    mention = at.mentions()[0]
    assert ops.run(at.library, ops.ChangeType(mention.id, mention.claim.type)).count == 0
