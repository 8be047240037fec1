"""Claims that the detector finds anew in a stored article."""

from annotator import ops
from annotator.model.claims import Claim, ClaimType, Origin
from annotator.model.decisions import Verdict
from tests.samples import COST, ENGINEERS, MINISTRY, Desk, sample_claims, span_of

BRIDGE = "الجسر"    # the bridge
WIDER = "قالت وزارة النقل إن"    # the transport ministry said that


def quotes(at: Desk) -> list[str]:
    return [mention.claim.quote for mention in at.mentions()]


def take_in(at: Desk, *found: Claim) -> ops.Done:
    return ops.run(at.library, ops.TakeInFound(at.article.revision_id, found))


def superlative(quote: str) -> Claim:
    return Claim(type=ClaimType.SUPERLATIVE, span=span_of(quote), quote=quote)


def wider() -> Claim:
    return Claim(type=ClaimType.SOURCE, span=span_of(WIDER), quote=WIDER)


def test_what_is_there_already_is_not_doubled(at: Desk):
    before = at.mentions()
    done = take_in(at, *sample_claims())
    assert at.mentions() == before
    assert done.mention_ids == ()


def test_a_new_claim_is_added_and_undone(at: Desk):
    before = at.mentions()
    take_in(at, superlative(BRIDGE))
    added = next(mention for mention in at.mentions() if mention.claim.quote == BRIDGE)
    assert added.claim.origin is Origin.DETECTED
    ops.undo(at.library)
    assert at.mentions() == before


def test_an_untouched_claim_gives_way_to_a_better_one(at: Desk):
    take_in(at, wider())
    assert WIDER in quotes(at)
    assert MINISTRY not in quotes(at)
    ops.undo(at.library)
    assert MINISTRY in quotes(at)


def test_a_decided_claim_stays(at: Desk):
    source = next(mention for mention in at.mentions() if mention.claim.quote == MINISTRY)
    ops.run(at.library, ops.SetVerdict((source.fact_id,), Verdict.VERIFIED))
    take_in(at, wider())
    assert MINISTRY in quotes(at)
    assert WIDER not in quotes(at)


def test_an_editors_own_mark_stays(at: Desk):
    ops.run(at.library, ops.AddClaim(at.article.revision_id, superlative(ENGINEERS)))
    take_in(at, superlative("300"))
    assert "300" not in quotes(at)


def test_a_deleted_claim_does_not_come_back(at: Desk):
    costs = [mention for mention in at.mentions() if mention.claim.quote == COST]
    ops.run(at.library, ops.DeleteMention(costs[0].id))
    take_in(at, *sample_claims())
    assert quotes(at).count(COST) == len(costs) - 1
