"""The changes that an editor makes under fire: any of those there are, by the toss of a die."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import replace

from annotator import ops
from annotator.detect import pipeline
from annotator.model.claims import Claim, ClaimType
from annotator.model.decisions import FlagReason, Verdict
from annotator.model.mentions import Mention
from annotator.store import articles, evidence, mentions, revisions
from annotator.store.library import Library
from annotator.text.spans import Span

VERDICTS = (Verdict.VERIFIED, Verdict.FLAGGED, Verdict.DISMISSED, Verdict.UNCHECKED)
Die = random.Random


def decide(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """A verdict on one fact."""
    fact = die.choice(found).fact_id
    return ops.SetVerdict((fact,), die.choice(VERDICTS), die.choice(list(FlagReason)), note=str(die.random()))


def decide_all(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """A verdict on every fact of the article, in one change."""
    facts = tuple({mention.fact_id for mention in found})
    return ops.SetVerdict(facts, die.choice(VERDICTS), note=str(die.random()))


def note(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """Words on a fact, some of them many."""
    return ops.SetNote(die.choice(found).fact_id, "ملاحظة " * die.choice((1, 5, 3000)) + str(die.random()))  # "a note"


def correct(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """What would be right."""
    return ops.SetCorrection(die.choice(found).fact_id, str(die.random()))


def add_evidence(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """One more piece of evidence."""
    return ops.AddEvidence(die.choice(found).fact_id, url=f"https://example.org/{die.random()}")


def remove_evidence(library: Library, found: list[Mention], die: Die) -> ops.Op:
    """One piece less, if there is any."""
    fact = die.choice(found).fact_id
    pieces = evidence.of_fact(library, fact)
    return ops.RemoveEvidence(die.choice(pieces).id) if pieces else ops.AddEvidence(fact, citation="المصدر")  # "source"


def retype(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """Another type for a mark; it may overlap one of that type, and is refused then."""
    return ops.ChangeType(die.choice(found).id, die.choice(list(ClaimType)))


def delete(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """A mark taken away, while there are enough."""
    return ops.DeleteMention(die.choice(found).id) if len(found) > 3 else ops.SetNote(found[0].fact_id, "")


def unlink(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """A mention as a fact of its own."""
    return ops.UnlinkMention(die.choice(found).id)


def mark(library: Library, found: list[Mention], die: Die) -> ops.Op:
    """A mark of the editor's over words drawn by the die; it may overlap one of its type, and is refused then."""
    revision = revisions.get(library, found[0].revision_id)
    start = die.randrange(len(revision.text) - 1)
    span = Span(start, min(len(revision.text), start + die.randint(1, 20)))
    return ops.AddClaim(revision.id, Claim(type=die.choice(list(ClaimType)), span=span, quote=""))


def move(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """A mark over one letter less."""
    mention = die.choice(found)
    span = mention.claim.span
    return ops.Rebound(mention.id, Span(span.start, max(span.start + 1, span.end - 1)))


def split(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """Two marks of one."""
    mention = die.choice(found)
    return ops.SplitMention(mention.id, die.randint(mention.claim.span.start, mention.claim.span.end))


def merge(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """One mark of two, where they are of one type, while there are enough."""
    first, second = (die.choice(found).id for _mark in range(2))
    return ops.MergeMentions(first, second) if len(found) > 3 else ops.SetNote(found[0].fact_id, "")


def restore(library: Library, found: list[Mention], die: Die) -> ops.Op:
    """A mark back that was taken away, if there is any."""
    gone = mentions.deleted(library, found[0].article_id)
    return ops.RestoreMention(die.choice(gone or found).id)


def link(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """Some facts as one."""
    return ops.LinkFacts(tuple(die.choice(found).fact_id for _fact in range(3)))


def change_evidence(library: Library, found: list[Mention], die: Die) -> ops.Op:
    """Another source for a piece of evidence, if there is any."""
    fact = die.choice(found).fact_id
    pieces = evidence.of_fact(library, fact)
    if not pieces:
        return ops.AddEvidence(fact, citation="المصدر")  # "source"
    return ops.ChangeEvidence(replace(die.choice(pieces), citation=str(die.random()), url=""))


def find(library: Library, found: list[Mention], _die: Die) -> ops.Op:
    """What the detector finds now."""
    revision = revisions.get(library, found[0].revision_id)
    return ops.TakeInFound(revision.id, tuple(pipeline.claims(revision.text)))


def describe(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """Another title, day and reviewer, which gives relative dates another meaning."""
    day = dt.date(2025, die.randint(1, 12), die.randint(1, 28))
    return ops.DescribeArticle(found[0].article_id, str(die.random()), day, die.choice(("", "سلمى")))  # "Salma"


def archive(_library: Library, found: list[Mention], die: Die) -> ops.Op:
    """The article away, or back."""
    return ops.ArchiveArticles((found[0].article_id,), archived=die.random() < 0.5)


def delete_others(library: Library, found: list[Mention], die: Die) -> ops.Op:
    """Some of the other articles out of the library."""
    others = [row.id for row in articles.all(library) if row.id != found[0].article_id]
    return ops.DeleteArticles(tuple(die.sample(others, len(others) // 2)))


CHANGES: tuple[Callable[[Library, list[Mention], Die], ops.Op], ...] = (
    decide, decide, decide, decide_all, decide_all, decide_all, note, note, correct, add_evidence, add_evidence,
    remove_evidence, change_evidence, retype, delete, unlink, mark, move, split, merge, restore, link, find, describe,
    archive, delete_others,
)  # fmt: skip


def drawn(library: Library, article_id: int, die: Die) -> ops.Op:
    """The next change to an article."""
    return die.choice(CHANGES)(library, mentions.of_article(library, article_id), die)
