"""The changes that an editor makes under fire: any of those there are, by the toss of a die."""

from __future__ import annotations

import random
from collections.abc import Callable

from annotator import ops
from annotator.model.claims import ClaimType
from annotator.model.decisions import FlagReason, Verdict
from annotator.model.mentions import Mention
from annotator.store import evidence, mentions
from annotator.store.library import Library

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


CHANGES: tuple[Callable[[Library, list[Mention], Die], ops.Op], ...] = (
    decide, decide, decide_all, decide_all, note, correct, add_evidence, remove_evidence, retype, delete, unlink,
)  # fmt: skip


def drawn(library: Library, article_id: int, die: Die) -> ops.Op:
    """The next change to an article."""
    return die.choice(CHANGES)(library, mentions.of_article(library, article_id), die)
