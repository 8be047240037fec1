"""What relative dates mean once the day of publication is another: «Sunday» is then another Sunday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.model.articles import Article, StoredArticle
from annotator.model.claims import ClaimType, Origin
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.store import articles, facts, mentions
from annotator.store.changes import Columns
from annotator.store.journal import Journal
from annotator.store.library import Library
from annotator.text.spans import Span


@dataclass(frozen=True, slots=True)
class Days:
    """What the dates of one text of an article mean, as seen from a day."""

    revision_id: int
    published_on: dt.date | None
    by_span: Mapping[Span, str | None]


def reckon(stored: StoredArticle, published_on: dt.date | None) -> Days:
    """Read an article's dates as seen from another day; for any thread, since a long text takes its time."""
    return Days(stored.revision_id, published_on, _days(stored.article, published_on))


def redate(
    library: Library, journal: Journal, article_id: int, published_on: dt.date | None, known: Days | None = None
) -> None:
    """Settle the detected dates of an article's newest text anew, as seen from another day.

    `known` is what `reckon` has found already; that of another text or day is not looked at.

    What was decided about another day was said of that: a mention of several becomes a fact of its own, and the
    verdict of a single one is stale. A date that had no day yet keeps its verdict.
    """
    dated = [
        mention
        for mention in mentions.of_article(library, article_id, types=(ClaimType.DATE,))
        if mention.claim.origin is Origin.DETECTED
    ]
    if not dated:
        return
    stored = articles.get(library, article_id)
    if known is None or (known.revision_id, known.published_on) != (stored.revision_id, published_on):
        known = reckon(stored, published_on)
    days = known.by_span
    for mention in dated:
        day = days.get(mention.claim.span)
        if mention.claim.span in days and day != mention.claim.iso:
            _settle(library, journal, mention, day)


def _settle(library: Library, journal: Journal, mention: Mention, day: str | None) -> None:
    own: Columns = {"fact_id": facts.insert(library, mention.article_id)} if mention.mentions > 1 else {}
    journal.change_claim(mention.id, {"iso": day, **own})
    decided = mention.decision.verdict not in {Verdict.UNCHECKED, Verdict.STALE}
    if decided and not own and mention.claim.iso is not None:
        journal.decide(mention.fact_id, replace(mention.decision, verdict=Verdict.STALE, reason=None))


def _days(article: Article, published_on: dt.date | None) -> dict[Span, str | None]:
    from annotator.detect import dates, lexicon, pipeline  # noqa: PLC0415 - with the first date that is changed
    from annotator.detect.document import Document  # noqa: PLC0415 - likewise, not with the window

    document = Document(article.text, lexicon.load(article.language), published_on, article.language)
    return {claim.span: claim.iso for claim in pipeline.longest(dates.find(document, ()))}
