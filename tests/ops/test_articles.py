import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import ops
from annotator.detect import pipeline
from annotator.insight.facts import facts
from annotator.model.articles import Article, StoredArticle
from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.ops.dating import reckon
from annotator.store import articles, mentions, places
from annotator.store.library import Library
from tests.samples import Desk, sample_article

SUNDAY, WEDNESDAY = dt.date(2025, 6, 8), dt.date(2025, 6, 18)
NEWS = "قالت الوزارة اليوم إن الجسر افتُتح عام 2009.\n"    # The ministry said today that the bridge was opened in 2009.


@pytest.fixture
def dated(at: Desk) -> StoredArticle:
    """An article of that Sunday with one relative date."""
    claims = pipeline.claims(NEWS, SUNDAY)
    article = Article(title="الجسر", text=NEWS, origin="/desk/news.txt", published_on=SUNDAY)    # the bridge
    return articles.add(at.library, article, claims, facts(claims))


def dates(library: Library, article: StoredArticle) -> list[Mention]:
    return mentions.of_article(library, article.id, types=(ClaimType.DATE,))


def describe(article: StoredArticle, day: dt.date | None) -> ops.DescribeArticle:
    return ops.DescribeArticle(article.id, article.article.title, day)


def test_a_title_a_day_and_a_reviewer_are_kept_and_undone_together(at: Desk):
    done = ops.run(at.library, ops.DescribeArticle(at.article.id, "الجسر", WEDNESDAY, "ليلى"))    # the bridge; Layla
    now = articles.get(at.library, at.article.id)
    assert (now.article.title, now.article.published_on, now.reviewer) == ("الجسر", WEDNESDAY, "ليلى")
    assert (done.label, done.count) == ("article.described", 1)
    ops.undo(at.library)
    assert articles.get(at.library, at.article.id) == at.article


def test_saying_the_same_again_changes_nothing(at: Desk):
    done = ops.run(at.library, describe(at.article, at.article.article.published_on))
    assert done.count == 0
    assert ops.what_undo(at.library) is None


def test_relative_dates_are_seen_from_the_new_day(at: Desk, dated: StoredArticle):
    ops.run(at.library, describe(dated, WEDNESDAY))
    assert [mention.claim.iso for mention in dates(at.library, dated)] == ["2025-06-18", "2009"]
    ops.undo(at.library)
    assert [mention.claim.iso for mention in dates(at.library, dated)] == ["2025-06-08", "2009"]


def test_days_that_were_reckoned_before_are_used_if_they_are_of_this_text_and_day(at: Desk, dated: StoredArticle):
    known = reckon(dated, WEDNESDAY)
    today = dates(at.library, dated)[0].claim.span
    marked = replace(known, by_span={**known.by_span, today: "2025-06-17"})
    for days, iso in ((marked, "2025-06-17"), (replace(marked, revision_id=99), "2025-06-18")):
        ops.run(at.library, replace(describe(dated, WEDNESDAY), days=days))
        assert dates(at.library, dated)[0].claim.iso == iso
        ops.undo(at.library)


def test_a_verdict_on_another_day_is_stale(at: Desk, dated: StoredArticle):
    both = tuple(mention.fact_id for mention in dates(at.library, dated))
    ops.run(at.library, ops.SetVerdict(both, Verdict.VERIFIED))
    ops.run(at.library, describe(dated, WEDNESDAY))
    verdicts = [mention.decision.verdict for mention in dates(at.library, dated)]
    assert verdicts == [Verdict.STALE, Verdict.VERIFIED]


def test_a_verdict_on_a_date_without_a_day_stays(at: Desk, dated: StoredArticle):
    ops.run(at.library, describe(dated, None))
    today = dates(at.library, dated)[0]
    assert today.claim.iso is None
    ops.run(at.library, ops.SetVerdict((today.fact_id,), Verdict.VERIFIED))
    ops.run(at.library, describe(dated, SUNDAY))
    assert dates(at.library, dated)[0].decision.verdict is Verdict.VERIFIED


def test_a_deleted_article_is_not_listed_until_it_is_brought_back(at: Desk):
    ops.run(at.library, ops.DeleteArticles((at.article.id,)))
    assert articles.all(at.library) == []
    assert places.latest(at.library) is None
    assert articles.get(at.library, at.article.id).deleted
    ops.undo(at.library)
    assert [row.id for row in articles.all(at.library)] == [at.article.id]


def test_opening_a_deleted_article_again_brings_it_back_with_its_verdicts(at: Desk):
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    ops.run(at.library, ops.DeleteArticles((at.article.id,)))
    again = articles.add(at.library, sample_article(), [])
    assert (again.id, again.deleted) == (at.article.id, False)
    assert mentions.progress(at.library, again.id).verified == 1


def test_several_articles_are_archived_at_once(at: Desk, dated: StoredArticle):
    done = ops.run(at.library, ops.ArchiveArticles((at.article.id, dated.id)))
    assert (done.label, done.count) == ("article.archived", 2)
    assert [row.archived for row in articles.all(at.library)] == [True, True]
    ops.run(at.library, ops.ArchiveArticles((dated.id,), archived=False))
    assert [row.archived for row in articles.all(at.library)] == [False, True]


def test_what_is_done_to_articles_outlives_a_restart(at: Desk, tmp_path: Path):
    ops.run(at.library, ops.DeleteArticles((at.article.id,)))
    at.library.close()
    with Library.open(tmp_path / "library.tadqiq") as library:
        ops.undo(library)
        assert [row.id for row in articles.all(library)] == [at.article.id]
