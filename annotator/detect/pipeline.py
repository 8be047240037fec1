"""Text to claims: a tuple of plain steps, each of which sees what was found before it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from annotator.detect import amounts, anonymity, dates, lexicon, no_comment, quotes, rules, sources, superlatives
from annotator.detect.document import Document
from annotator.model.claims import Claim, ClaimType

Step = Callable[[Document, Sequence[Claim]], Iterable[Claim]]

STEPS: dict[ClaimType, Step] = {
    ClaimType.DATE: dates.find,
    ClaimType.AMOUNT: amounts.find,
    ClaimType.QUOTE: quotes.find,
    ClaimType.NO_COMMENT: no_comment.find,
    ClaimType.ANONYMITY: anonymity.find,
    ClaimType.SOURCE: sources.find,
    ClaimType.SUPERLATIVE: superlatives.find,
}
"""In the order in which they run."""


def claims(
    text: str,
    published_on: dt.date | None = None,
    language: str = "ar",
    words: lexicon.Lexicon | None = None,
) -> tuple[Claim, ...]:
    """Every claim of `text` in the order of the text; those of one type never overlap.

    `published_on` settles relative dates. `words` is the lexicon to read by: an editor's (`additions.load`), else the
    one shipped. A language that has no rules for a type has no claims of it. Any string is accepted.
    """
    document = Document(text, words or lexicon.load(language), published_on, language)
    found: list[Claim] = []
    for type_, step in STEPS.items():
        if rules.of_type(language, type_):
            found += longest(step(document, tuple(found)))
    return tuple(sorted(found, key=lambda claim: (claim.span, list(ClaimType).index(claim.type))))


def longest(found: Iterable[Claim]) -> list[Claim]:
    """Of claims of one type that overlap the longest; of equal ones the surest, then the first."""
    kept: list[Claim] = []
    taken: dict[ClaimType, list[tuple[int, int]]] = {}
    for claim in sorted(found, key=lambda claim: (-len(claim.span), -claim.confidence, claim.span)):
        same = taken.setdefault(claim.type, [])
        place = bisect_left(same, (claim.span.start, claim.span.end))
        before_free = place == 0 or same[place - 1][1] <= claim.span.start
        if before_free and (place == len(same) or claim.span.end <= same[place][0]):
            same.insert(place, (claim.span.start, claim.span.end))
            kept.append(claim)
    return sorted(kept, key=lambda claim: claim.span)
