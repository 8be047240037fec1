"""Finds superlatives: ranks and records that an editor must check, from the superlative to the end of its scope."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotator.detect import rules
from annotator.detect.document import Document
from annotator.detect.lexicon import Entry
from annotator.detect.nominals import is_definite
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

_LONGEST_NOUN, _LONGEST_PART, _LONGEST, _NEAR, _VERB_WINDOW = 6, 5, 16, 5, 12
_NO_RANK = (
    "superlative.compares",
    "superlative.elative",
    "superlative.stop",
    "superlative.on",
    "superlative.no-rank",
)
_WORDS = frozenset({TokenKind.ARABIC, TokenKind.LATIN, TokenKind.NUMBER})


@dataclass(frozen=True, slots=True)
class Scope:
    """A document with the places in its text where dates begin, which end most scopes."""

    document: Document
    dates: frozenset[int]

    def at_date(self, index: int) -> bool:
        """Whether a date begins at the token, or after it if it is a preposition."""
        document = self.document
        if index >= len(document):
            return False
        if document.span(index, index + 1).start in self.dates:
            return True
        before = document.reading(index, "superlative.on") is not None and index + 1 < len(document)
        return before and document.span(index + 1, index + 2).start in self.dates


Found = tuple[str, int, int]
"""A rule's name without its language, and the tokens from the trigger on to before the end."""


def find(document: Document, found: Sequence[Claim]) -> Iterable[Claim]:
    """The superlatives of `document`; `found` are the claims of the steps before."""
    named = rules.named(document.language)
    scope = Scope(document, frozenset(claim.span.start for claim in found if claim.type is ClaimType.DATE))
    for name, read in _READERS.items():
        end = 0
        for place in document.places_of(name):
            result = read(scope, place) if place >= end else None
            if result is not None:
                end = result[2]
                rule = named[result[0]]
                trigger = [(place, place + 1)]
                yield document.claim(
                    ClaimType.SUPERLATIVE, result[1], result[2], rule.id, trigger, confidence=rule.confidence
                )


def _elative(scope: Scope, index: int) -> Found | None:
    """«the biggest investment», «one of the biggest deals», «the second biggest bank», not «bigger than»."""
    document = scope.document
    reading = document.reading(index, "superlative.elative")
    after = index + 1
    if reading is None or document.kind(after) not in _WORDS or _is_no_rank(document, after):
        return None
    entry = reading.entry
    if document.reading(index - 1, "superlative.limit") or (entry.text("verb") and _goes_on_to(document, after)):
        return None
    one_of = document.reading(index - 1, "superlative.one-of") is not None
    if not one_of and (entry.text("recent") or scope.at_date(index)):
        return None
    if entry.text("first") and document.word(after)[-2:] in document.lexicon.group("owner"):
        return None
    if not is_definite(document, after) and _is_comparison(document, entry, after):
        return None
    name = "first" if entry.text("first") else "opinion" if entry.text("opinion") else "elative"
    return f"superlative.{name}", index - one_of, _scope_end(scope, after, through_dates=name == "first")


def _goes_on_to(document: Document, index: int) -> bool:
    """Whether «on» follows near: then «oldest» is the verb «undertook» that is spelt like it."""
    return any(document.reading(place, "superlative.at") for place in range(index, index + _VERB_WINDOW))


def _is_no_rank(document: Document, after: int) -> bool:
    """Whether the word after an elative makes it a comparison or a set phrase."""
    for name in _NO_RANK:
        if document.reading(after, name) or len(document.word(after)) == 1:
            return True
    if any(prefix and document.word(after).startswith(prefix) for prefix in document.lexicon.group("assimilated")):
        return True
    return document.reading(after + 1, "superlative.possible") is not None


def _is_comparison(document: Document, entry: Entry, after: int) -> bool:
    """Whether an elative and a bare noun compare: «more important», «bigger in size», not «the least level»."""
    measured = document.reading(after, "superlative.measured") is not None
    return not measured and (bool(entry.text("degree")) or _is_accusative(document, after))


def _is_accusative(document: Document, index: int) -> bool:
    """Whether a bare noun shows its accusative: «bigger in size»."""
    word = document.word(index)
    group = document.lexicon.group
    if document.kind(index) is not TokenKind.ARABIC or len(word) <= 3 or word[-2:] in group("owner"):
        return False
    return word[-1] in group("tanwin")


def _definite(scope: Scope, index: int) -> Found | None:
    """«the biggest in the world», «the first of its kind»: the scope must stand near."""
    document = scope.document
    if document.reading(index - 1, "superlative.at"):
        return None
    if document.reading(index - 1, "superlative.copula"):
        return "superlative.definite", index, _scope_end(scope, index, start=index + 1)
    for place in range(index + 1, index + _NEAR):
        if document.reading(place, "superlative.scope"):
            return "superlative.definite", index, _scope_end(scope, index, start=index + 1)
        if document.kind(place) not in _WORDS or document.reading(place, "superlative.stop"):
            return None
    return None


def _most(scope: Scope, index: int) -> Found | None:
    """«the most profitable since 2009», where a bare accusative says in what."""
    document = scope.document
    after = index + 1
    if document.reading(index - 1, "superlative.at"):
        return None
    if not _is_accusative(document, after) or is_definite(document, after):
        return None
    return "superlative.most", index, _scope_end(scope, after)


def _of_them(scope: Scope, index: int) -> Found | None:
    del scope
    return "superlative.of-them", index, index + 1


def _record(scope: Scope, index: int) -> Found | None:
    document = scope.document
    reading = document.reading(index, "superlative.record")
    if reading is None:
        return None
    end = index + reading.length
    while document.reading(end, "superlative.new"):
        end += 1
    return "superlative.record", index, _since(document, end)


def _unprecedented(scope: Scope, index: int) -> Found | None:
    reading = scope.document.reading(index, "superlative.unprecedented")
    return reading and ("superlative.unprecedented", index, _since(scope.document, index + reading.length))


def _first_time(scope: Scope, index: int) -> Found | None:
    reading = scope.document.reading(index, "superlative.first-time")
    return reading and ("superlative.first-time", index, _since(scope.document, index + reading.length))


def _since(document: Document, index: int) -> int:
    """Past the scope, or the clause that says of what, if one follows at once."""
    if document.reading(index, "superlative.relative"):
        return _clause_end(document, index)
    scope = document.reading(index, "superlative.scope")
    if scope is None:
        return index
    if "superlative.final" in scope.entry.classes:
        return index + scope.length
    return _part_end(document, index + scope.length)


def _scope_end(scope: Scope, index: int, *, through_dates: bool = False, start: int | None = None) -> int:
    """From the noun after the superlative, or from `start`, on to the end of its scope."""
    document = scope.document
    limit = min(index + _LONGEST, len(document))
    end = index + 1 if start is None else start
    room = _LONGEST_NOUN
    while end < limit and room:
        words = document.reading(end, "superlative.scope")
        if words is not None and "superlative.final" in words.entry.classes:
            return end + words.length
        if document.reading(end, "superlative.relative") and through_dates and end <= index + 1:
            return _clause_end(document, end)
        if _stops(document, end) or (scope.at_date(end) and not through_dates and words is None):
            break
        through_dates = through_dates or words is not None
        goes_on = document.reading(end, "superlative.on")
        room = _LONGEST_PART if goes_on else room - 1
        end += goes_on.length if goes_on else 1
    return _without_dangling(document, index, end)


def _clause_end(document: Document, index: int) -> int:
    end = index
    while end < min(index + _LONGEST, len(document)) and document.kind(end) in _WORDS:
        end += 1
    return end


def _part_end(document: Document, index: int) -> int:
    end = index
    while end < min(index + _LONGEST_PART, len(document)) and not _stops(document, end):
        end += 1
    return _without_dangling(document, index - 1, end)


def _stops(document: Document, index: int) -> bool:
    if document.kind(index) not in _WORDS:
        return True
    if document.reading(index, "superlative.stop") and not document.reading(index, "superlative.scope"):
        return True
    joined = document.lexicon.affixes("and")
    word = document.word(index)
    return word[0] in joined and len(word) > 3 and not is_definite(document, index)


def _without_dangling(document: Document, first: int, end: int) -> int:
    while end - 1 > first and document.reading(end - 1, "superlative.on"):
        end -= 1
    return end


_READERS: dict[str, Callable[[Scope, int], Found | None]] = {
    "superlative.elative": _elative,
    "superlative.definite": _definite,
    "superlative.most": _most,
    "superlative.of-them": _of_them,
    "superlative.record": _record,
    "superlative.unprecedented": _unprecedented,
    "superlative.first-time": _first_time,
}
