"""How the list of claims is grouped: what belongs together, in which order, under which heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.settings import Grouping
from annotator.ui import certainty
from annotator.ui.certainty import certainty_of
from annotator.ui.i18n import marked, numerals, tr
from annotator.ui.wording import type_names, verdict_name

NAMES = {
    Grouping.TEXT: marked("Grouping", "In the order of the text"),
    Grouping.PARAGRAPH: marked("Grouping", "By paragraph"),
    Grouping.TYPE: marked("Grouping", "By type"),
    Grouping.STATE: marked("Grouping", "By state"),
    Grouping.SOURCE: marked("Grouping", "By source"),
    Grouping.DOUBTFUL: marked("Grouping", "Doubtful first"),
    Grouping.CERTAIN: marked("Grouping", "Certain first"),
}
_TYPES = {claim_type: place for place, claim_type in enumerate(ClaimType)}
_STATES = (Verdict.STALE, Verdict.UNCHECKED, Verdict.FLAGGED, Verdict.VERIFIED, Verdict.DISMISSED)
"""What asks for a look first."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands over the first row of a group; `count` is how many rows the group has."""

    text: str
    count: int


class Grouped(NamedTuple):
    """Rows in their groups' order, and the headings by the row that each stands over."""

    rows: list[Mention]
    headings: dict[int, Heading]


def grouped(rows: list[Mention], mentions: Sequence[Mention], by: Grouping, text: str = "") -> Grouped:
    """Group `rows`, which are in the order of the text; so are they inside each group.

    `mentions` are all claims of the article with this `text`: the source of a claim is looked for among them.
    """
    if by is Grouping.TEXT:
        return Grouped(rows, {})
    key, name = _keys(mentions, by, text)
    ordered = sorted(rows, key=key)
    counts = Counter(map(key, ordered))
    headings: dict[int, Heading] = {}
    before = None
    for place, row in enumerate(ordered):
        if key(row) != before:
            before = key(row)
            headings[place] = Heading(name(row), counts[before])
    return Grouped(ordered, headings)


_Key = Callable[[Mention], tuple[int, str]]
_Name = Callable[[Mention], str]


def _keys(mentions: Sequence[Mention], by: Grouping, text: str) -> tuple[_Key, _Name]:
    if by is Grouping.TYPE:
        return lambda row: (_TYPES[row.claim.type], ""), lambda row: type_names(row.claim.type)
    if by is Grouping.STATE:
        return _state, lambda row: verdict_name(row.decision.verdict)
    if by in (Grouping.DOUBTFUL, Grouping.CERTAIN):
        sign = -1 if by is Grouping.DOUBTFUL else 1
        return lambda row: (sign * certainty_of(row.claim), ""), _certainty
    if by is Grouping.SOURCE:
        sources = _sources(mentions, text)
        first = {name: place for place, name in reversed(list(enumerate(sources.values())))}
        return (
            lambda row: (first[sources[row.id]] if sources[row.id] else len(sources), sources[row.id]),
            lambda row: sources[row.id] or tr("Grouping", "No source nearby"),
        )
    return lambda row: (row.paragraph, ""), _paragraph


def _sources(mentions: Sequence[Mention], text: str) -> dict[int, str]:
    from annotator.insight.speakers import speakers  # noqa: PLC0415 - not needed while the window starts

    names = {mention.id: mention.claim.name or "" for mention in mentions}
    standing = [mention for mention in mentions if not mention.no_source]
    named = speakers(text, [mention.claim for mention in standing])
    return names | dict(zip((mention.id for mention in standing), named, strict=True))


def _state(row: Mention) -> tuple[int, str]:
    return _STATES.index(row.decision.verdict), ""


def _certainty(row: Mention) -> str:
    return tr("Certainty", certainty.NAMES[certainty_of(row.claim)])


def _paragraph(row: Mention) -> str:
    return numerals(tr("Details", "Paragraph {number}").format(number=row.paragraph))
