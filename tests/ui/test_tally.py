from annotator import ops
from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.store import mentions
from annotator.ui.tally import Tally
from tests.samples import Desk


def test_a_fact_counts_once_however_often_it_is_mentioned(at: Desk):
    tally = Tally(at.mentions())
    assert tally.by_type == {ClaimType.SOURCE: 1, ClaimType.AMOUNT: 2, ClaimType.NO_COMMENT: 1}
    assert tally.progress().total == 4


def test_decisions_are_followed_as_the_library_counts_them(at: Desk):
    tally = Tally(at.mentions())
    for verdict in (Verdict.VERIFIED, Verdict.FLAGGED, Verdict.DISMISSED, Verdict.STALE, Verdict.UNCHECKED):
        done = ops.SetVerdict((at.fact(1),), verdict).run(at.library)
        tally.take(mentions.of_facts(at.library, done.fact_ids))
        assert tally.progress() == mentions.progress(at.library, at.article.id)
        stored = mentions.counts(at.library, at.article.id)
        assert (+tally.by_verdict, tally.by_type) == (stored.by_verdict, stored.by_type)
