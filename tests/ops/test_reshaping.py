import pytest

from annotator import ops
from annotator.errors import ErrorCode, UserError
from annotator.model.claims import ClaimType, Origin
from annotator.model.decisions import Verdict
from annotator.ops.reshaping import halves
from annotator.store import mentions
from annotator.text.spans import Span
from tests.samples import COST, ENGINEERS, MINISTRY, TEXT, Desk, amount, span_of


def quotes(at: Desk, claim_type: ClaimType = ClaimType.AMOUNT) -> list[str]:
    return [mention.claim.quote for mention in at.mentions() if mention.claim.type is claim_type]


def inside(quote: str, word: str) -> int:
    """The code point of the text where `word` begins inside `quote`."""
    return span_of(quote).start + quote.index(word)


def test_a_source_is_cut_in_two_and_put_together_by_undo(at: Desk):
    before = at.mentions()
    done = ops.run(at.library, ops.SplitMention(before[0].id, inside(MINISTRY, "وزارة")))    # "ministry"
    assert quotes(at, ClaimType.SOURCE) == ["قالت", "وزارة النقل"]    # "said", "the transport ministry"
    assert (done.label, done.count) == ("claim.split", 1)
    ops.undo(at.library)
    assert at.mentions() == before


def test_the_parts_of_an_amount_are_read_anew_and_are_facts_of_their_own(at: Desk):
    ops.run(at.library, ops.SetVerdict((at.fact(1),), Verdict.VERIFIED))
    ops.run(at.library, ops.SplitMention(at.mentions()[1].id, inside(COST, "دينار")))    # "dinars"
    first, second, *_rest = (mention for mention in at.mentions() if mention.claim.type is ClaimType.AMOUNT)
    assert (first.claim.quote, first.claim.unit, first.decision.verdict) == ("14 مليون", None, Verdict.UNCHECKED)
    assert (second.claim.quote, second.claim.low, second.claim.origin) == ("دينار", None, Origin.EDITOR)
    assert first.fact_id != second.fact_id


@pytest.mark.parametrize("offset", [-5, 0, 100])
def test_a_cut_outside_or_at_the_edge_changes_nothing(at: Desk, offset: int):
    mention = at.mentions()[4]
    done = ops.run(at.library, ops.SplitMention(mention.id, mention.claim.span.start + offset))
    assert done.count == 0
    assert quotes(at)[-1] == ENGINEERS


def test_white_space_at_a_cut_is_in_neither_part():
    assert halves("ab  cd", Span(0, 6), 3) == (Span(0, 2), Span(4, 6))
    assert halves("ab  ", Span(0, 4), 2) is None


def test_two_marks_are_made_one_with_what_stands_between(at: Desk):
    claim = at.mentions()[0].claim
    ops.run(at.library, ops.SplitMention(at.mentions()[0].id, inside(MINISTRY, "وزارة")))
    before = at.mentions()
    first, second = before[:2]
    done = ops.run(at.library, ops.MergeMentions(first.id, second.id))
    assert quotes(at, ClaimType.SOURCE) == [MINISTRY]
    assert at.mentions()[0].claim.name == claim.name
    assert (done.label, done.count) == ("claims.merged", 2)
    ops.undo(at.library)
    assert at.mentions() == before


def test_marks_are_not_merged_over_a_third_of_their_type(at: Desk):
    cost, _refusal, share, engineers = at.mentions()[1:]
    with pytest.raises(UserError) as refused:
        ops.run(at.library, ops.MergeMentions(cost.id, engineers.id))
    assert refused.value.code is ErrorCode.CLAIM_OVERLAPS
    assert quotes(at) == [COST, COST, ENGINEERS]
    assert share in at.mentions()


def test_marks_of_different_types_are_not_merged(at: Desk):
    ministry, cost = at.mentions()[:2]
    assert ops.run(at.library, ops.MergeMentions(ministry.id, cost.id)).count == 0


def test_a_deleted_mark_is_listed_and_restored_with_its_verdict(at: Desk):
    engineers = at.mentions()[4]
    ops.run(at.library, ops.SetVerdict((engineers.fact_id,), Verdict.VERIFIED))
    ops.run(at.library, ops.DeleteMention(engineers.id))
    assert [mention.id for mention in mentions.deleted(at.library, at.article.id)] == [engineers.id]
    done = ops.run(at.library, ops.RestoreMention(engineers.id))
    assert (done.label, done.mention_ids) == ("claim.restored", (engineers.id,))
    assert at.mentions()[4].decision.verdict is Verdict.VERIFIED
    ops.undo(at.library)
    assert quotes(at) == [COST, COST]


def test_a_deleted_mark_does_not_come_back_over_a_new_one(at: Desk):
    engineers = at.mentions()[4]
    ops.run(at.library, ops.DeleteMention(engineers.id))
    ops.run(at.library, ops.AddClaim(at.article.revision_id, amount("300", "300", None)))
    with pytest.raises(UserError):
        ops.run(at.library, ops.RestoreMention(engineers.id))


def test_what_is_there_is_not_restored(at: Desk):
    assert ops.run(at.library, ops.RestoreMention(at.mentions()[0].id)).count == 0
    assert TEXT.count(COST) == 2
