"""How many facts of the article at hand have which type and which state, kept up without asking the library again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention, Progress


class Tally:
    """Counts every fact once, however many mentions it has; a fact with mentions of two types counts under both."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self._verdicts: dict[int, Verdict] = {}
        types: set[tuple[ClaimType, int]] = set()
        for mention in mentions:
            self._verdicts[mention.fact_id] = mention.decision.verdict
            types.add((mention.claim.type, mention.fact_id))
        self.by_type = Counter(claim_type for claim_type, _fact in types)
        self.by_verdict = Counter(self._verdicts.values())

    def take(self, touched: Iterable[Mention]) -> None:
        """Follow what was decided about facts that are counted already."""
        for mention in touched:
            now = mention.decision.verdict
            self.by_verdict[self._verdicts[mention.fact_id]] -= 1
            self.by_verdict[now] += 1
            self._verdicts[mention.fact_id] = now

    def progress(self) -> Progress:
        """How far the article is checked; what has become stale is unchecked again."""
        of = self.by_verdict
        return Progress(
            total=len(self._verdicts),
            unchecked=of[Verdict.UNCHECKED] + of[Verdict.STALE],
            verified=of[Verdict.VERIFIED],
            flagged=of[Verdict.FLAGGED],
            dismissed=of[Verdict.DISMISSED],
        )
