"""Reads gold annotations (JSON lines, as claims.md describes them) and judges what the detector finds against them.

Gold lies outside the repository; its path is given on the command line. The rules of scoring are those of claims.md:
spans match if their overlap is at least half of their union, one to one, best first; optional ones do not count.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NotRequired, TypedDict, cast

from annotator.detect import pipeline
from annotator.model.claims import Claim, ClaimType

_HALF = 0.5
_PUBLISHER = re.compile(r"\b([A-Z]{2})-[A-Za-z]+-\d+-\d{8}")
_MONTH = 7


class GoldClaim(TypedDict):
    """One annotated span; attributes are not judged here."""

    type: str
    start: int
    end: int
    optional: NotRequired[bool]


class Gold(TypedDict):
    """One annotated article."""

    text: str
    claims: list[GoldClaim]
    only: NotRequired[list[str]]
    published: NotRequired[str]
    origin: NotRequired[str]
    publisher: NotRequired[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim of one type, found or missed. `found` is None for a missed one, `gold` for a wrong one."""

    publisher: str
    type: str
    found: Claim | None
    gold: GoldClaim | None

    @property
    def exact(self) -> bool:
        """Whether it was found with the very ends of the annotation."""
        if self.found is None or self.gold is None:
            return False
        return (self.gold["start"], self.gold["end"]) == (self.found.span.start, self.found.span.end)


def judged(path: Path) -> Iterator[Judged]:
    """Every claim that is in the gold file, in what the detector finds, or in both; optional ones are left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield from _judge(cast("Gold", json.loads(line)))


def _judge(gold: Gold) -> Iterator[Judged]:
    found = pipeline.claims(gold["text"], _day(gold.get("published")))
    publisher = publisher_of(gold)
    for type_ in gold.get("only", [each.value for each in ClaimType]):
        wanted = [claim for claim in gold["claims"] if claim["type"] == type_]
        there = [claim for claim in found if claim.type == type_]
        pairs = _pairs(wanted, there)
        for claim in there:
            match = pairs.get(there.index(claim))
            if match is None or not wanted[match].get("optional"):
                yield Judged(publisher, type_, claim, None if match is None else wanted[match])
        missed = set(range(len(wanted))) - set(pairs.values())
        yield from (Judged(publisher, type_, None, wanted[i]) for i in missed if not wanted[i].get("optional"))


def _pairs(wanted: Sequence[GoldClaim], there: Sequence[Claim]) -> dict[int, int]:
    """Which found claim goes with which wanted one."""
    scores = [(_overlap(want, has), -i, -j) for i, want in enumerate(wanted) for j, has in enumerate(there)]
    pairs: dict[int, int] = {}
    for score, i, j in sorted(scores, reverse=True):
        if score >= _HALF and -j not in pairs and -i not in pairs.values():
            pairs[-j] = -i
    return pairs


def _overlap(want: GoldClaim, has: Claim) -> float:
    shared = min(want["end"], has.span.end) - max(want["start"], has.span.start)
    return max(shared, 0) / (max(want["end"], has.span.end) - min(want["start"], has.span.start))


def _day(published: str | None) -> dt.date | None:
    if not published:
        return None
    return dt.date.fromisoformat(f"{published}-01" if len(published) == _MONTH else published)


def publisher_of(gold: Gold) -> str:
    """Who published the article: as the file says, else by the code in its origin, else the origin's collection."""
    code = _PUBLISHER.search(gold.get("origin", ""))
    return gold.get("publisher") or (code[1] if code else gold.get("origin", "").split(" ", 1)[0] or "?")
