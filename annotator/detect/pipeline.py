"""Text to claims: a tuple of plain steps, each of which sees what was found before it."""

from __future__ import annotations

import datetime as dt
import gc
from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager

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
    with _without_search_for_cycles():
        document = Document(text, words or lexicon.load(language), published_on, language)
        found: list[Claim] = []
        for type_, step in STEPS.items():
            if rules.of_type(language, type_):
                found += longest(step(document, tuple(found)))
        return tuple(sorted(found, key=_reading_order))


@contextmanager
def _without_search_for_cycles() -> Generator[None]:
    """Nothing here refers to itself, and looking for what does, again and again, took a fifth of the time."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def longest(found: Iterable[Claim]) -> list[Claim]:
    """Of claims of one type that overlap the longest; of equal ones the surest, then the first."""
    kept: list[Claim] = []
    for crowd in _crowds(sorted(found, key=_by_type)):
        kept += _thinned(crowd) if len(crowd) > 1 else crowd
    return sorted(kept, key=_reading_order)


def _crowds(found: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Claims of one type each of which overlaps one before it, most often one alone."""
    crowd: list[Claim] = []
    end = 0
    for claim in found:
        if crowd and (claim.type is not crowd[0].type or claim.span.start >= end):
            yield crowd
            crowd, end = [], 0
        crowd.append(claim)
        end = max(end, claim.span.end)
    if crowd:
        yield crowd


def _thinned(crowd: Iterable[Claim]) -> Iterator[Claim]:
    taken: list[tuple[int, int]] = []
    for claim in sorted(crowd, key=_longest_first):
        start, end = claim.span.start, claim.span.end
        place = bisect_left(taken, (start, end))
        if (place == 0 or taken[place - 1][1] <= start) and (place == len(taken) or end <= taken[place][0]):
            taken.insert(place, (start, end))
            yield claim


_ORDER = {type_: place for place, type_ in enumerate(ClaimType)}


def _by_type(claim: Claim) -> tuple[int, int]:
    return _ORDER[claim.type], claim.span.start


def _reading_order(claim: Claim) -> tuple[int, int, int]:
    return claim.span.start, claim.span.end, _ORDER[claim.type]


def _longest_first(claim: Claim) -> tuple[int, float, int]:
    span = claim.span
    return span.start - span.end, -claim.confidence, span.start
