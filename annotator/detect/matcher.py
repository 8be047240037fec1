"""Matches a rule's pattern against the tokens of a document, from a given place on."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator.detect.document import Document
from annotator.detect.rules import Item, Rule
from annotator.text.tokens import TokenKind

PhraseEnds = Callable[[Document, int], Iterator[int]]
"""From a token on, where a noun phrase may end (exclusive), best first."""

_LONGEST_ITEM = 12
"""More tokens than a phrase of the lexicon takes."""
_LENGTHS = {"NP": 60, "QUOTED": 62}


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `first` to before `end` that fit a rule; `captures` are labelled token ranges."""

    rule: Rule
    first: int
    end: int
    captures: dict[str, tuple[int, int]]


def places(document: Document, rule: Rule) -> list[int]:
    """Where `rule` may begin: at its first class, if every class that it needs stands somewhere within its reach."""
    needed = [item.what[1:] for item in rule.pattern if item.what.startswith("@") and not item.optional]
    reach = sum(item.gap or _LENGTHS.get(item.what, _LONGEST_ITEM) for item in rule.pattern)
    starts = document.places_of(rule.pattern[0].what[1:])
    for name in set(needed[1:]):
        others = document.places_of(name)
        starts = [start for start in starts if _next(others, start) <= start + reach]
    return list(starts)


def _next(ascending: Sequence[int], start: int) -> int:
    """The first of `ascending` not before `start`; a number past any text if there is none."""
    place = bisect_left(ascending, start)
    return ascending[place] if place < len(ascending) else sys.maxsize


def match(document: Document, rule: Rule, first: int, phrase_ends: PhraseEnds) -> Match | None:
    """The best way to fit `rule` from token `first` on, or None; gaps are kept short, noun phrases as they come."""
    for end, captures in _fit(document, rule.pattern, 0, first, phrase_ends):
        if end > first:
            return Match(rule, first, end, captures)
    return None


def _fit(
    document: Document, pattern: tuple[Item, ...], place: int, index: int, phrase_ends: PhraseEnds
) -> Iterator[tuple[int, dict[str, tuple[int, int]]]]:
    if place == len(pattern):
        yield index, {}
        return
    item = pattern[place]
    for end in _ends(document, item, index, phrase_ends):
        for final, captures in _fit(document, pattern, place + 1, end, phrase_ends):
            here = {item.label: (index, end)} if item.label and end > index else {}
            yield final, {**here, **captures}


def _ends(document: Document, item: Item, index: int, phrase_ends: PhraseEnds) -> Iterator[int]:
    """Where the item may end if it begins at `index`."""
    if item.what == "…":
        yield from _gap_ends(document, item.gap, index)
        return
    yield from _item_ends(document, item, index, phrase_ends)
    if item.optional:
        yield index


def _gap_ends(document: Document, gap: int, index: int) -> Iterator[int]:
    for end in range(index, index + gap + 1):
        yield end
        if document.ends_sentence(end):
            return


def _item_ends(document: Document, item: Item, index: int, phrase_ends: PhraseEnds) -> Iterator[int]:
    if index >= len(document):
        return iter(())
    if item.what.startswith("@"):
        reading = document.reading(index, item.what[1:])
        return iter(() if reading is None else (index + reading.length,))
    if item.what == "NP":
        return phrase_ends(document, index)
    if item.what == "QUOTED":
        closing = document.closing_quote(index)
        return iter(() if closing is None else (closing + 1,))
    if item.what:
        return iter((index + 1,) if document.kind(index) is TokenKind[item.what] else ())
    return (index + len(words) for words in item.words if document.words(index, len(words)) == words)
