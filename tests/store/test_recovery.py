"""What can be read of a damaged or altered library goes over into a new one, and nothing that makes no sense."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from annotator import ops
from annotator.errors import ErrorCode, UserError
from annotator.insight.facts import facts
from annotator.model.decisions import Verdict
from annotator.store import articles, decisions, evidence, mentions, recovery, search
from annotator.store.library import Library
from annotator.store.recovery import Saved
from tests.samples import TEXT, sample_article, sample_claims
from tests.store.test_backups import tear

ARTICLES = 60


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library large enough that tables have pages above pages."""
    path = tmp_path_factory.mktemp("shelf") / "library.tadqiq"
    with Library.open(path, reviewer="سلمى") as library:  # "Salma"
        for number in range(ARTICLES):
            article = sample_article(f"{TEXT * 3}{number}", f"/{number}.txt")
            claims = sample_claims()
            stored = articles.add(library, article, claims, facts(claims))
            for mention in mentions.of_article(library, stored.id):
                ops.run(library, ops.SetVerdict((mention.fact_id,), Verdict.VERIFIED, note=str(number)))
        ops.run(library, ops.AddEvidence(1, url="https://example.org/budget"))
    return path


@pytest.fixture
def path(shelf: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "library.tadqiq"
    copy.write_bytes(shelf.read_bytes())
    return copy


def recovered(path: Path) -> tuple[Path, Mapping[str, Saved]]:
    target = path.with_name("recovered.tadqiq")
    return target, {one.table: one for one in recovery.recover(path, target)}


def pages_of(path: Path, table: str) -> list[int]:
    """The pages of a table, its root first; the rest may be leaves."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT pageno FROM dbstat WHERE name = ? ORDER BY path", (table,)).fetchall()
    return [row[0] for row in rows]


def altered(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as stranger:
        for statement in statements:
            stranger.execute(statement)
        stranger.commit()


def test_a_sound_library_goes_over_whole(path: Path) -> None:
    target, saved = recovered(path)
    assert {(one.lost, one.rebuilt) for one in saved.values()} == {(0, 0)}
    assert (saved["article"].saved, saved["claim"].saved) == (ARTICLES, ARTICLES * 5)
    with Library.open(path) as old, Library.open(target) as new:
        assert articles.all(new) == articles.all(old)
        assert decisions.of_fact(new, 7) == decisions.of_fact(old, 7)
        assert evidence.of_fact(new, 1) == evidence.of_fact(old, 1)
        assert search.articles(new, "الجسر") == search.articles(old, "الجسر")  # "the bridge"
        assert ops.undo(new) == ops.undo(old)


def test_what_was_undone_can_be_done_again_afterwards(path: Path) -> None:
    with Library.open(path, reviewer="سلمى") as old:  # "Salma"
        ops.run(old, ops.SetVerdict((7,), Verdict.FLAGGED))
        ops.undo(old)
        before = decisions.records(old, 7)
    target, _saved = recovered(path)
    with Library.open(target) as new:
        assert decisions.records(new, 7) == before
        assert ops.redo(new) is not None
        assert decisions.current(new, 7)[1].verdict is Verdict.FLAGGED


def test_the_verdict_of_a_decision_that_means_nothing_is_saved(path: Path) -> None:
    columns = "fact_id, verdict, note, correction, reviewer, recorded_at"
    altered(path, f"INSERT INTO decision ({columns}) VALUES (7, 'dismissed', '', '', '', 'yesterday')")  # noqa: S608 - ours
    target, saved = recovered(path)
    assert (saved["decision"].lost, saved["decision"].rebuilt) == (1, 1)
    with Library.open(target) as new:
        assert decisions.current(new, 7)[1].verdict is Verdict.DISMISSED


@pytest.mark.parametrize("table", ["article", "revision", "fact", "claim", "decision", "action"])
def test_a_torn_page_costs_its_own_rows(path: Path, table: str) -> None:
    tear(path, pages_of(path, table)[-1])
    before = path.read_bytes()
    target, saved = recovered(path)
    assert path.read_bytes() == before
    assert saved[table].lost != 0
    assert saved[table].saved > 0
    with Library.open(target) as library:
        assert not library.damage
        assert not library.rows("PRAGMA foreign_key_check")
        assert ops.what_undo(library) is None


def test_verdicts_outlive_the_pages_of_their_decisions(path: Path) -> None:
    tear(path, pages_of(path, "decision")[0])
    target, saved = recovered(path)
    assert saved["decision"].rebuilt == ARTICLES * 4
    with Library.open(target) as library:
        assert {row.progress.verified for row in articles.all(library)} == {4}


def test_articles_outlive_the_page_of_their_titles(path: Path) -> None:
    tear(path, pages_of(path, "article")[0])
    target, saved = recovered(path)
    assert (saved["article"].saved, saved["article"].rebuilt) == (0, ARTICLES)
    with Library.open(target) as library:
        assert articles.get(library, 1).article.title == TEXT.splitlines()[0]


def test_what_is_left_of_a_file_cut_off_is_saved(path: Path) -> None:
    os.truncate(path, path.stat().st_size * 3 // 4)
    target, saved = recovered(path)
    assert 0 < saved["claim"].saved < ARTICLES * 5
    with Library.open(target) as library:
        assert not library.damage


def test_a_claim_beside_its_words_is_left_behind(path: Path) -> None:
    altered(path, 'UPDATE claim SET start = start + 1, "end" = "end" + 1 WHERE id = 3')
    assert recovered(path)[1]["claim"] == Saved("claim", ARTICLES * 5 - 1, 1)


def test_a_text_that_was_changed_is_left_behind_with_its_claims(path: Path) -> None:
    altered(path, "DROP TRIGGER revision_stays", "UPDATE revision SET text = replace(text, '14', '15') WHERE id = 2")
    saved = recovered(path)[1]
    assert (saved["revision"].lost, saved["claim"].lost) == (1, 5)


def test_a_strangers_instructions_stay_behind(path: Path) -> None:
    altered(
        path,
        "CREATE TRIGGER theirs AFTER INSERT ON decision BEGIN UPDATE fact SET verdict = 'dismissed'; END",
        "ALTER TABLE place RENAME TO place_before",
        "CREATE VIEW place AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n",
        "CREATE INDEX theirs ON claim (hex(zeroblob(1000)))",
    )
    target, saved = recovered(path)
    assert (saved["claim"].saved, saved["place"].saved) == (ARTICLES * 5, 0)
    with Library.open(target) as library:
        assert mentions.progress(library, 1).verified == 4


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, ErrorCode.LIBRARY_MISSING),
        (b"", ErrorCode.LIBRARY_NOT_RECOVERED),
        (b"x", ErrorCode.LIBRARY_NOT_RECOVERED),
    ],
)
def test_where_nothing_can_be_read_nothing_is_made(tmp_path: Path, content: bytes | None, code: ErrorCode) -> None:
    path = tmp_path / "library.tadqiq"
    if content is not None:
        path.write_bytes(content * 5000)
    with pytest.raises(UserError) as caught:
        recovery.recover(path, tmp_path / "recovered.tadqiq")
    assert caught.value.code is code
    assert [one.name for one in tmp_path.iterdir()] == ([] if content is None else [path.name])


def test_a_file_in_the_way_stays(path: Path) -> None:
    with pytest.raises(UserError) as caught:
        recovery.recover(path, path)
    assert caught.value.code is ErrorCode.RESTORE_OCCUPIED
