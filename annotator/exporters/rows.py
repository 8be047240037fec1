"""What an export says of a claim: one flat row a mention, or one a fact, the same for every table format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PureWindowsPath

from annotator.model.articles import Article
from annotator.model.attributes import written
from annotator.model.decisions import Evidence, Verdict
from annotator.model.mentions import Mention

COLUMNS = (
    "type", "text", "paragraph", "start", "end", "low", "high", "unit", "bound", "kind", "name", "party", "verdict",
    "reason", "note", "evidence", "reviewer", "decided_at", "article_title", "article_origin",
)  # fmt: skip
"""The columns of a table, in order."""

_ATTRIBUTES = ("low", "high", "unit", "bound", "kind", "name", "party")
_BETWEEN_EVIDENCE = "\n"


class Choice(StrEnum):
    """Which claims are exported."""

    VERIFIED = "verified"
    FLAGGED = "flagged"
    ALL = "all"

    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts that are asked for; empty for any."""
        return () if self is Choice.ALL else (Verdict(self.value),)


class Per(StrEnum):
    """What a row stands for: a place in the text, or what is said there, however often."""

    MENTION = "mention"
    FACT = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A mention with its article and what supports it."""

    mention: Mention
    article: Article
    evidence: Sequence[Evidence] = ()

    def cells(self) -> dict[str, str]:
        """The text of every column, in order; `paragraph` counts from 1, `start` and `end` code points from 0."""
        claim, decision = self.mention.claim, self.mention.decision
        attributes = written(claim)
        return {
            "type": claim.type.value,
            "text": claim.quote,
            "paragraph": str(self.mention.paragraph),
            "start": str(claim.span.start),
            "end": str(claim.span.end),
            **{name: attributes.get(name) or "" for name in _ATTRIBUTES},
            "verdict": decision.verdict.value,
            "reason": decision.reason.value if decision.reason else "",
            "note": _note(decision.note, decision.correction),
            "evidence": _BETWEEN_EVIDENCE.join(filter(None, map(_cited, self.evidence))),
            "reviewer": decision.reviewer,
            "decided_at": _moment(decision.decided_at),
            "article_title": self.article.title,
            "article_origin": self.article.origin,
        }


def one_a_fact(mentions: Iterable[Mention]) -> list[Mention]:
    """The first mention of each fact, in the order given."""
    first: dict[int, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.fact_id, mention)
    return list(first.values())


def _note(note: str, correction: str) -> str:
    """The note, with the correction after an arrow: the table has no column of its own for it."""
    return "\n".join(part for part in (note, f"→ {correction}" if correction else "") if part)


def _cited(evidence: Evidence) -> str:
    """A piece of evidence on one line: citation, place in it, address, what it says, the attached file, the day."""
    place = f"({evidence.locator})" if evidence.locator else ""
    excerpt = f"«{evidence.excerpt}»" if evidence.excerpt else ""
    file = f"{PureWindowsPath(evidence.file).name} [SHA-256 {evidence.copy_sha256}]" if evidence.file else ""
    day = f"[{evidence.accessed_at.astimezone(dt.UTC):%Y-%m-%d}]" if evidence.accessed_at else ""
    return " ".join(" ".join(filter(None, (evidence.citation, place, evidence.url, excerpt, file, day))).split())


def _moment(moment: dt.datetime | None) -> str:
    """ISO 8601 in UTC, to the second."""
    if moment is None:
        return ""
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
