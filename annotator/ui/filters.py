"""What the list of claims shows: which types, which verdicts, which words."""

from __future__ import annotations

from typing import NamedTuple

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.ui.certainty import Certainty, certainty_of


class Filter(NamedTuple):
    """Empty sets let everything through; types are one choice, verdicts another, and both must hold."""

    types: frozenset[ClaimType] = frozenset()
    verdicts: frozenset[Verdict] = frozenset()
    query: str = ""
    sure: bool = False
    """Whether claims that the detector is in doubt of are hidden."""

    @property
    def everything(self) -> bool:
        """Whether all claims pass, whatever is searched for."""
        return not self.types and not self.verdicts and not self.sure

    def lets_through(self, mention: Mention) -> bool:
        """Whether a claim is of the types and states that are listed; the words are another matter."""
        verdict = Verdict.UNCHECKED if mention.decision.verdict is Verdict.STALE else mention.decision.verdict
        return (
            (not self.types or mention.claim.type in self.types)
            and (not self.verdicts or verdict in self.verdicts or mention.decision.verdict in self.verdicts)
            and not (self.sure and certainty_of(mention.claim) is Certainty.DOUBTFUL)
        )

    def toggled(self, chip: ClaimType | Verdict) -> Filter:
        """With one more type or verdict, or one less."""
        if isinstance(chip, ClaimType):
            return self._replace(types=self.types ^ {chip})
        return self._replace(verdicts=self.verdicts ^ {chip})

    def doubting(self) -> Filter:
        """With the doubtful claims hidden, or shown again."""
        return self._replace(sure=not self.sure)

    def searching(self, query: str) -> Filter:
        """With other words to search for."""
        return self._replace(query=query)
