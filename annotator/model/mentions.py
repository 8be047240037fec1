"""A claim as a library holds it: a mention of a fact, with the fact's newest decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.claims import Claim, ClaimType
from annotator.model.decisions import Decision, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One highlighted span: `paragraph` counts from 1, `mentions` says how many spans share the fact."""

    id: int
    fact_id: int
    article_id: int
    revision_id: int
    paragraph: int
    claim: Claim
    decision: Decision
    mentions: int = 1
    evidence: int = 0
    """How many pieces of evidence the fact has."""

    @property
    def no_source(self) -> bool:
        """Found as a source, but dismissed by the editor: it stands behind no other claim."""
        return self.claim.type is ClaimType.SOURCE and self.decision.verdict is Verdict.DISMISSED


class Progress(NamedTuple):
    """How many facts of an article are in which state; dismissed ones are checked, stale ones are not."""

    total: int = 0
    unchecked: int = 0
    verified: int = 0
    flagged: int = 0
    dismissed: int = 0

    @property
    def checked(self) -> int:
        """Facts with a verdict."""
        return self.verified + self.flagged + self.dismissed
