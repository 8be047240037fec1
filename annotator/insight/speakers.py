"""Who stands behind each claim of an article: the source that is nearest to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.claims import Claim, ClaimType
from annotator.text.spans import Span

_SENTENCE_END = re.compile(r"[.!?؟…]+(?=[\s\"'”’»)\]]|$)|\n")


@dataclass(frozen=True, slots=True)
class _Source:
    span: Span
    name: str


def speakers(text: str, claims: Sequence[Claim]) -> list[str]:
    """The name of the source of each claim, in the order of `claims`, which is that of the text; "" where none is near.

    A source in the claim's own sentence comes before others, the nearer one if it stands between two; then the last
    one before it in its paragraph, then the first to come there. A cue that names nobody («and he added») goes on
    with who was named last.
    """
    sources = list(_sources(claims))
    starts = [source.span.start for source in sources]
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    breaks = [end for end in ends if text[end - 1] == "\n"]
    found: list[str] = []
    for claim in claims:
        place = bisect_right(starts, claim.span.start)
        before, after = sources[max(0, place - 1) : place], sources[place : place + 1]
        near = [one for one in (*before, *after) if _together(one.span, claim.span, breaks)]
        found.append(_nearest(claim.span, near, ends))
    return found


def _sources(claims: Sequence[Claim]) -> Iterator[_Source]:
    name = ""
    for claim in claims:
        if claim.type is ClaimType.SOURCE:
            name = claim.name or name
            yield _Source(claim.span, name)


def _nearest(span: Span, near: Sequence[_Source], ends: Sequence[int]) -> str:
    """The name of one of at most two sources around a span, the one before it first."""
    at_hand = [one for one in near if _together(one.span, span, ends)]
    chosen = min(at_hand or near[:1], key=lambda one: _gap(one.span, span), default=None)
    return chosen.name if chosen else ""


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _together(one: Span, other: Span, bounds: Sequence[int]) -> bool:
    """Whether no bound lies between the starts of two spans."""
    return bisect_right(bounds, one.start) == bisect_right(bounds, other.start)
