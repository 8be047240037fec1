"""What lists show: filters, counts in facts, pages, the next that is to be checked."""

import pytest

from annotator.model.claims import ClaimType
from annotator.model.decisions import FlagReason, Verdict
from annotator.ops import AddEvidence, DeleteMention, SetVerdict
from annotator.store import articles, mentions
from tests.samples import COST, ENGINEERS, MINISTRY, REFUSAL, Desk, sample_article, span_of

ALL = [MINISTRY, COST, REFUSAL, COST, ENGINEERS]


def quotes(found: list[mentions.Mention]) -> list[str]:
    return [mention.claim.quote for mention in found]


def test_mentions_come_in_the_order_of_the_text(at: Desk) -> None:
    assert quotes(at.mentions()) == ALL
    assert [mention.paragraph for mention in at.mentions()] == [1, 1, 2, 2, 3]


def test_mentions_of_one_fact_know_of_each_other(at: Desk) -> None:
    assert [mention.mentions for mention in at.mentions()] == [1, 2, 1, 2, 1]
    assert quotes(mentions.of_fact(at.library, at.fact(1))) == [COST, COST]


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        ((), ALL),
        ((ClaimType.AMOUNT,), [COST, COST, ENGINEERS]),
        ((ClaimType.SOURCE, ClaimType.NO_COMMENT), [MINISTRY, REFUSAL]),
        ((ClaimType.DATE,), []),
    ],
)
def test_types_filter(at: Desk, types: tuple[ClaimType, ...], expected: list[str]) -> None:
    assert quotes(mentions.of_article(at.library, at.article.id, types=types)) == expected


def test_verdicts_filter_every_mention_of_a_fact(at: Desk) -> None:
    SetVerdict((at.fact(1),), Verdict.FLAGGED, FlagReason.WRONG).run(at.library)
    flagged = mentions.of_article(at.library, at.article.id, verdicts=[Verdict.FLAGGED])
    assert quotes(flagged) == [COST, COST]
    assert {mention.decision.reason for mention in flagged} == {FlagReason.WRONG}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("دينار", [COST, COST]),  # "dinar"
        ("١٤", [COST, COST]),  # "14" in Eastern digits
        ("التعليق", [REFUSAL]),  # "the comment"
        ("تعليق", [REFUSAL]),  # "comment", without the article
        ("شركه", [REFUSAL]),  # "company", ta marbuta written as ha
        ("وزار", [MINISTRY]),  # the beginning of "ministry"
        ("ملايين", []),  # "millions"
        ("مهندس دينار", []),  # "engineer dinar": all words are asked for
        ('"', ALL),
        ("", ALL),
    ],
)
def test_words_filter_whatever_their_spelling(at: Desk, query: str, expected: list[str]) -> None:
    assert quotes(mentions.of_article(at.library, at.article.id, query=query)) == expected


def test_pages_put_together_are_the_whole(at: Desk) -> None:
    first = mentions.window(at.library, at.article.id, limit=2)
    second = mentions.window(at.library, at.article.id, after_id=first[-1].id, limit=2)
    rest = mentions.window(at.library, at.article.id, after_id=second[-1].id)
    assert [len(first), len(second)] == [2, 2]
    assert first + second + rest == at.mentions()


def test_counts_are_those_of_facts(at: Desk) -> None:
    SetVerdict((at.fact(1), at.fact(0)), Verdict.VERIFIED).run(at.library)
    counts = mentions.counts(at.library, at.article.id)
    assert counts.by_type == {ClaimType.AMOUNT: 2, ClaimType.SOURCE: 1, ClaimType.NO_COMMENT: 1}
    assert counts.by_verdict == {Verdict.VERIFIED: 2, Verdict.UNCHECKED: 2}


def test_progress_counts_stale_as_unchecked(at: Desk) -> None:
    verdicts = (Verdict.VERIFIED, Verdict.FLAGGED, Verdict.DISMISSED, Verdict.STALE)
    for fact, verdict in zip(dict.fromkeys(mention.fact_id for mention in at.mentions()), verdicts, strict=True):
        SetVerdict((fact,), verdict).run(at.library)
    progress = mentions.progress(at.library, at.article.id)
    assert progress == mentions.Progress(total=4, unchecked=1, verified=1, flagged=1, dismissed=1)


def test_deleted_mentions_are_left_out_everywhere(at: Desk) -> None:
    gone = at.mentions()[0]
    DeleteMention(gone.id).run(at.library)
    assert quotes(at.mentions()) == ALL[1:]
    assert mentions.progress(at.library, at.article.id).total == 3
    assert ClaimType.SOURCE not in mentions.counts(at.library, at.article.id).by_type
    assert mentions.of_fact(at.library, gone.fact_id) == []


def test_a_mention_knows_its_evidence(at: Desk) -> None:
    AddEvidence(at.fact(1), url="https://example.org/budget").run(at.library)
    assert [mention.evidence for mention in at.mentions()] == [0, 1, 0, 1, 0]


def following(at: Desk, after: int) -> str | None:
    mention = mentions.next_unchecked(at.library, at.article.id, after)
    return mention and mention.claim.quote


def test_the_next_unchecked_goes_on_and_round_the_end(at: Desk) -> None:
    SetVerdict((at.fact(1),), Verdict.VERIFIED).run(at.library)
    assert following(at, span_of(MINISTRY).start) == REFUSAL
    assert following(at, span_of(REFUSAL).start) == ENGINEERS
    assert following(at, span_of(ENGINEERS).start) == MINISTRY


def test_claims_that_begin_together_are_taken_in_turn(at: Desk) -> None:
    first = at.mentions()[0]
    assert mentions.next_unchecked(at.library, at.article.id, 0, first.id - 1) == first
    assert mentions.next_unchecked(at.library, at.article.id, 0, first.id) == at.mentions()[1]


def test_nothing_is_next_where_all_is_checked(at: Desk) -> None:
    SetVerdict(tuple(mention.fact_id for mention in at.mentions()), Verdict.VERIFIED).run(at.library)
    assert following(at, 0) is None


def test_claims_of_an_older_text_do_not_count(at: Desk) -> None:
    articles.add(at.library, sample_article("نص جديد بلا أرقام"), [])  # "a new text without figures"
    assert at.mentions() == []
    assert following(at, 0) is None
