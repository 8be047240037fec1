"""Articles: put in once, found again, revised without losing what was."""

import datetime as dt
from pathlib import Path

import pytest

from annotator.errors import ErrorCode, UserError
from annotator.insight.facts import facts
from annotator.model.claims import Claim, ClaimType
from annotator.model.decisions import Verdict
from annotator.ops import DeleteArticles, DeleteMention, SetVerdict
from annotator.store import articles, mentions, places
from annotator.store.library import Library
from annotator.store.places import Place
from annotator.store.revisions import BrokenAnchorError
from annotator.text.spans import Span
from tests.samples import COST, TEXT, Desk, amount, desk, sample_article, sample_claims

REVISED = f"{TEXT}\nوالكلفة {COST}."  # "And the cost is 14 million dinars."
PASTED = ""


def add_text(at: Desk, text: str, origin: str) -> int:
    return articles.add(at.library, sample_article(text, origin), []).id


def test_an_article_comes_back_as_it_went_in(at: Desk) -> None:
    stored = articles.get(at.library, at.article.id)
    assert stored.article == sample_article()
    assert stored.added_at.utcoffset() == dt.timedelta(0)


def test_claims_come_back_as_they_went_in(at: Desk) -> None:
    assert [mention.claim for mention in at.mentions()] == sample_claims()


def test_it_is_all_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "library.tadqiq"
    before = desk(path)
    kept = before.mentions()
    before.library.close()
    with Library.open(path) as library:
        assert mentions.of_article(library, before.article.id) == kept


@pytest.mark.parametrize("origin", ["/desk/bridge.txt", "/elsewhere/copy.txt", PASTED])
def test_the_same_text_is_found_and_not_doubled(at: Desk, origin: str) -> None:
    SetVerdict((at.fact(0),), Verdict.VERIFIED).run(at.library)
    assert add_text(at, TEXT, origin) == at.article.id
    assert len(articles.all(at.library)) == 1
    assert at.mentions()[0].decision.verdict is Verdict.VERIFIED


def test_a_new_text_from_the_same_place_is_a_revision(at: Desk) -> None:
    old = at.mentions()
    claim = amount(COST, "14000000", "دينار", REVISED, nth=2)
    revised = articles.add(at.library, sample_article(REVISED), [claim])
    assert revised.id == at.article.id
    assert revised.article.text == REVISED
    assert [mention.claim for mention in at.mentions()] == [claim]
    assert mentions.get(at.library, old[0].id) == old[0]


def test_a_text_may_go_back_to_what_it_was(at: Desk) -> None:
    add_text(at, REVISED, "/desk/bridge.txt")
    assert add_text(at, TEXT, "/desk/bridge.txt") == at.article.id
    assert articles.get(at.library, at.article.id).article.text == TEXT


def test_what_is_pasted_is_never_a_revision_of_what_was_pasted(at: Desk) -> None:
    assert add_text(at, "أول", PASTED) != add_text(at, "ثانٍ", PASTED)  # "first", "second"


def test_a_span_that_is_not_its_quote_stops_the_import(at: Desk) -> None:
    wrong = Claim(type=ClaimType.AMOUNT, span=Span(0, 3), quote="عشرة")  # "ten"
    with pytest.raises(BrokenAnchorError):
        articles.add(at.library, sample_article(REVISED, "/new.txt"), [wrong])
    assert [row.id for row in articles.all(at.library)] == [at.article.id]


@pytest.mark.parametrize("groups", [[[0]], [[0, 1], [1]], [[0, 5]]])
def test_facts_must_hold_every_claim_once(at: Desk, groups: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="every claim once"):
        articles.add(at.library, sample_article(REVISED), sample_claims()[:2], groups)


def test_an_unknown_article_is_said_to_be_unknown(at: Desk) -> None:
    for ask in (articles.get, mentions.progress):
        with pytest.raises(UserError) as caught:
            ask(at.library, 99)
        assert caught.value.code is ErrorCode.ARTICLE_UNKNOWN


def test_the_list_shows_the_newest_first_with_its_progress(at: Desk) -> None:
    SetVerdict((at.fact(0),), Verdict.DISMISSED).run(at.library)
    other = add_text(at, "نص بلا أرقام", "/other.txt")  # "a text without figures"
    rows = articles.all(at.library)
    shown = [(row.id, row.progress.checked, row.progress.total) for row in rows]
    assert shown == [(other, 0, 0), (at.article.id, 1, 4)]
    assert rows[1].published_on == dt.date(2025, 6, 8)


def test_what_was_opened_last_is_opened_again(at: Desk) -> None:
    other = add_text(at, "نص آخر", "/other.txt")  # "another text"
    assert places.latest(at.library) == other
    places.keep(at.library, at.article.id, Place())
    assert places.latest(at.library) == at.article.id


def test_the_place_is_kept_when_the_article_is_opened_again(at: Desk) -> None:
    place = Place(at.mentions()[2].id, 0.4)
    places.keep(at.library, at.article.id, place)
    articles.add(at.library, sample_article(), sample_claims(), facts(sample_claims()))
    assert places.of(at.library, at.article.id) == place


def test_a_place_at_a_deleted_mention_keeps_its_scroll(at: Desk) -> None:
    mention = at.mentions()[2]
    places.keep(at.library, at.article.id, Place(mention.id, 0.4))
    DeleteMention(mention.id).run(at.library)
    assert places.of(at.library, at.article.id) == Place(None, 0.4)


def test_an_empty_library_has_no_latest(tmp_path: Path) -> None:
    with Library.open(tmp_path / "new.tadqiq") as library:
        assert places.latest(library) is None
        assert places.of(library, 1) is None


def test_titles_come_in_the_order_asked_for_without_what_is_gone(at: Desk) -> None:
    another = sample_article(text="نص آخر.", origin="/desk/other.txt", title="ثان")    # Another text; a second one
    other = articles.add(at.library, another, []).id
    assert list(articles.titles(at.library, (other, 99, at.article.id))) == [other, at.article.id]
    DeleteArticles((other,)).run(at.library)
    assert articles.titles(at.library, (other, at.article.id)) == {at.article.id: at.article.article.title}
