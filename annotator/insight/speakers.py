"""Who stands behind each claim of an article: the source that is nearest to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.model.claims import Claim, ClaimType
from annotator.text.spans import Span

_SENTENCE_END = re.compile(r"[.!?؟…]+(?=[\s\"'”’»)\]]|$)|\n")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who stands behind a claim."""

    source: Claim
    """The words that say so."""
    name: str
    """As the article has it last; "" if nobody was named."""
    same_sentence: bool
    """Whether the words stand in the claim's own sentence, which makes it likelier that they mean it."""


@dataclass(frozen=True, slots=True)
class _Source:
    claim: Claim
    name: str

    @property
    def span(self) -> Span:
        return self.claim.span


def speakers(text: str, claims: Sequence[Claim]) -> list[str]:
    """The name of the source of each claim, in the order of `claims`, which is that of the text; "" where none is near.

    A source in the claim's own sentence comes before others, the nearer one if it stands between two; then the last
    one before it in its paragraph, then the first to come there. A cue that names nobody («and he added») goes on
    with who was named last.
    """
    return [speaker.name if speaker else "" for speaker in _speakers(text, claims, claims)]


def speaker(text: str, paragraph: Sequence[Claim], claim: Claim, earlier: Iterable[Claim] = ()) -> Speaker | None:
    """Who stands behind one claim, chosen as `speakers` does; None where no source is near.

    `paragraph` has the claims of its paragraph in the order of the text, `earlier` those before, the nearest first:
    they are asked only who was named last.
    """
    found = next(_speakers(text, paragraph, [claim]), None)
    if found is None or found.name:
        return found
    named = (one.name for one in earlier if one.type is ClaimType.SOURCE)
    return replace(found, name=next(filter(None, named), ""))


def _speakers(text: str, claims: Sequence[Claim], asked: Iterable[Claim]) -> Iterator[Speaker | None]:
    """The speaker of each of the `asked`, which are among `claims`."""
    sources = list(_sources(claims))
    starts = [source.span.start for source in sources]
    ends = _sentence_ends(text, claims)
    breaks = [end for end in ends if text[end - 1] == "\n"]
    for claim in asked:
        place = bisect_right(starts, claim.span.start)
        before, after = sources[max(0, place - 1) : place], sources[place : place + 1]
        near = [one for one in (*before, *after) if _together(one.span, claim.span, breaks)]
        yield _nearest(claim.span, near, ends)


def _sentence_ends(text: str, claims: Sequence[Claim]) -> list[int]:
    """Where sentences end from the first claim to the last."""
    if not claims:
        return []
    return [match.end() for match in _SENTENCE_END.finditer(text, claims[0].span.start, claims[-1].span.end)]


def _sources(claims: Sequence[Claim]) -> Iterator[_Source]:
    name = ""
    for claim in claims:
        if claim.type is ClaimType.SOURCE:
            name = claim.name or name
            yield _Source(claim, name)


def _nearest(span: Span, near: Sequence[_Source], ends: Sequence[int]) -> Speaker | None:
    """One of at most two sources around a span, the one before it first."""
    at_hand = [one for one in near if _together(one.span, span, ends)]
    chosen = min(at_hand or near[:1], key=lambda one: _gap(one.span, span), default=None)
    return Speaker(chosen.claim, chosen.name, same_sentence=bool(at_hand)) if chosen else None


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _together(one: Span, other: Span, bounds: Sequence[int]) -> bool:
    """Whether no bound lies between the starts of two spans."""
    return bisect_right(bounds, one.start) == bisect_right(bounds, other.start)
