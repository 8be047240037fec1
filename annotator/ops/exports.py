"""Which rows an export has: reads the library for the exporters, which may not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.exporters.rows import Choice, Per, Row, one_a_fact
from annotator.store import articles, evidence, mentions
from annotator.store.library import Library


def rows(library: Library, article_ids: Iterable[int], choice: Choice, per: Per) -> Iterator[Row]:
    """The chosen claims of these articles, one row a mention or a fact, in the order of the texts.

    Raises:
        UserError: `ARTICLE_UNKNOWN`, or the library cannot be read.
    """
    for number in article_ids:
        article = articles.get(library, number).article
        found = mentions.of_article(library, number, verdicts=choice.verdicts())
        for mention in one_a_fact(found) if per is Per.FACT else found:
            kept = evidence.of_fact(library, mention.fact_id) if mention.evidence else ()
            yield Row(mention=mention, article=article, evidence=kept)
