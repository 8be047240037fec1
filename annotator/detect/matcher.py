"""Matches a rule's pattern against the tokens of a document, from a given place on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from annotator.detect.document import Document
from annotator.detect.rules import Item, Rule
from annotator.text.tokens import TokenKind

PhraseEnds = Callable[[Document, int], Iterator[int]]
"""From a token on, where a noun phrase may end (exclusive), best first."""


_NOWHERE = -1


class Match:
    """Tokens `first` to before `end` that fit a rule; `captures` are labelled token ranges."""

    def __init__(self, rule: Rule, first: int, end: int, captures: dict[str, tuple[int, int]]) -> None:
        self.rule: Final = rule
        self.first: Final = first
        self.end: Final = end
        self.captures: Final = captures


def places(document: Document, rule: Rule) -> Sequence[int]:
    """Where `rule` may begin: at its first class, if every class that it needs stands somewhere within its reach."""
    starts = document.places_of(rule.pattern[0].class_)
    for name in rule.needs:
        starts = _before(document.places_of(name), starts, rule.reach)
    return starts


def _before(others: Sequence[int], starts: Sequence[int], reach: int) -> list[int]:
    """Those of `starts` behind which, within `reach`, one of the `others` stands; all ascend."""
    near: list[int] = []
    following, size = 0, len(others)
    for start in starts:
        while following < size and others[following] < start:
            following += 1
        if following == size:
            break
        if others[following] <= start + reach:
            near.append(start)
    return near


def match(document: Document, rule: Rule, first: int, phrase_ends: PhraseEnds) -> Match | None:
    """The best way to fit `rule` from token `first` on, or None; gaps are kept short, noun phrases as they come."""
    fitting = _Fitting(document, rule.pattern, first, phrase_ends)
    end = fitting.end(0, first)
    return None if end == _NOWHERE else Match(rule, first, end, fitting.captures)


class _Fitting:
    """The search for where a pattern ends that is to begin at token `first`, and what stands at its labels there."""

    def __init__(self, document: Document, pattern: tuple[Item, ...], first: int, phrase_ends: PhraseEnds) -> None:
        self.document: Final = document
        self.pattern: Final = pattern
        self.first: Final = first
        self.phrase_ends: Final = phrase_ends
        self.captures: dict[str, tuple[int, int]] = {}

    def end(self, place: int, index: int) -> int:
        """Where the pattern ends if its item at `place` begins at token `index`; nowhere if it does not fit."""
        if place == len(self.pattern):
            return index if index > self.first else _NOWHERE
        item = self.pattern[place]
        if item.what == "…":
            return self._behind_gap(item, place, index)
        if item.class_:
            reading = self.document.reading(index, item.class_)
            final = _NOWHERE if reading is None else self._behind(item, place, index, index + reading.length)
            return self._without(item, place, index) if final == _NOWHERE else final
        for end in self._ends(item, index):
            final = self._behind(item, place, index, end)
            if final != _NOWHERE:
                return final
        return self._without(item, place, index)

    def _without(self, item: Item, place: int, index: int) -> int:
        return self.end(place + 1, index) if item.optional else _NOWHERE

    def _behind(self, item: Item, place: int, index: int, end: int) -> int:
        """Where the pattern ends if the item takes the tokens `index` to before `end`."""
        final = self.end(place + 1, end)
        if final != _NOWHERE and item.label and end > index:
            self.captures.setdefault(item.label, (index, end))
        return final

    def _behind_gap(self, item: Item, place: int, index: int) -> int:
        for end in range(index, index + item.gap + 1):
            final = self._behind(item, place, index, end)
            if final != _NOWHERE:
                return final
            if self.document.ends_sentence(end):
                break
        return _NOWHERE

    def _ends(self, item: Item, index: int) -> Iterable[int]:
        """Where an item that is no class and no gap may end if it begins at `index`."""
        document = self.document
        if index >= len(document):
            return ()
        if item.what == "NP":
            return self.phrase_ends(document, index)
        if item.what == "QUOTED":
            closing = document.closing_quote(index)
            return () if closing is None else (closing + 1,)
        if item.what:
            return (index + 1,) if document.kind(index) is TokenKind[item.what] else ()
        return [index + length for length in item.lengths if document.words(index, length) in item.words]
