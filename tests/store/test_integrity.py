"""What is asked of a file before it is read: whether its schema is ours, whether its pages hang together."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import ErrorCode, UserError
from annotator.model.decisions import Verdict
from annotator.ops import SetVerdict
from annotator.store import backups, integrity, mentions, places
from annotator.store.library import Library
from annotator.store.schema import FINGERPRINTS, VERSION
from tests.store.test_backups import tear

FIXTURES = Path(__file__).parent / "fixtures"


def test_a_new_library_has_the_schema_that_is_released(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        released = FINGERPRINTS.get(VERSION, frozenset())
        assert integrity.fingerprint(connection) in released, "is this released? then add it to FINGERPRINTS"


ALTERATIONS = [
    "CREATE TRIGGER theirs AFTER INSERT ON decision BEGIN UPDATE fact SET verdict = 'verified'; END",
    "CREATE VIEW more AS SELECT * FROM claim",
    "CREATE TABLE more (id INTEGER)",
    "CREATE INDEX theirs ON claim (upper(quote))",
    "DROP TRIGGER decision_remains",
    "DROP VIEW progress",
    "ALTER TABLE article ADD COLUMN theirs TEXT",
]


@pytest.mark.parametrize("statement", ALTERATIONS)
def test_a_schema_with_one_more_or_less_statement_is_not_trusted(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as stranger:
        stranger.execute(statement)
    before = path.read_bytes()
    with pytest.raises(UserError) as caught:
        Library.open(path)
    assert caught.value.code is ErrorCode.LIBRARY_ALTERED
    assert path.read_bytes() == before


def test_a_damaged_library_is_shown_and_never_written_to(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'evidence'").fetchone()[0]
    tear(path, page)
    before = path.read_bytes()
    with Library.open(path) as library:
        assert library.damage
        assert len(mentions.of_article(library, 1)) == 5
        with pytest.raises(UserError) as caught:
            SetVerdict((1,), Verdict.VERIFIED).run(library)
        places.keep(library, 1, places.Place())
    assert caught.value.code is ErrorCode.LIBRARY_DAMAGED
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


BREACHES = {
    "article": "UPDATE article SET archived = 2",
    "claim": "UPDATE claim SET start = -5 WHERE id = 1",
    "decision": "INSERT INTO decision (fact_id, verdict, note, correction, reviewer, recorded_at) "
    "VALUES (1, 'rumour', '', '', '', '2026-01-01T00:00:00+00:00')",
    "evidence": "INSERT INTO evidence (fact_id, url, citation, locator, excerpt, deleted) "
    "VALUES (1, '', '', '', '', 7)",
    "action": "INSERT INTO action (kind, label, count, changes, reviewer, at) VALUES ('rumour', '', 1, '{}', '', '')",
}


@pytest.mark.parametrize("table", BREACHES)
def test_a_row_that_no_check_would_let_in_is_damage(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as stranger:
        stranger.execute("PRAGMA ignore_check_constraints = ON")
        stranger.execute(BREACHES[table])
        stranger.commit()
    before = path.read_bytes()
    with Library.open(path) as library:
        assert library.damage.startswith(f"{table}: ")
    with pytest.raises(UserError) as caught:
        backups.make(path, backups.Why.DAILY)
    assert caught.value.code is ErrorCode.LIBRARY_DAMAGED
    assert path.read_bytes() == before


def test_every_check_of_the_schema_is_known(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("SELECT group_concat(sql, ' ') FROM sqlite_schema").fetchone()[0]
    assert len(integrity.CHECK.findall(made)) == made.count("CHECK") > 0


@pytest.mark.parametrize("name", sorted(one.name for one in FIXTURES.glob("*.tadqiq")))
def test_a_library_of_every_released_schema_opens_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes((FIXTURES / name).read_bytes())
    with Library.open(path) as library:
        assert not library.damage
        assert [one.decision.verdict for one in mentions.of_article(library, 1)] == [
            Verdict.VERIFIED, Verdict.FLAGGED, Verdict.UNCHECKED, Verdict.FLAGGED, Verdict.DISMISSED,
        ]  # fmt: skip


def test_there_is_a_fixture_of_every_earlier_schema() -> None:
    assert {int(one.stem.split("-")[1]) for one in FIXTURES.glob("*.tadqiq")} >= set(range(1, VERSION))


def test_backups_of_a_library_are_libraries(path: Path) -> None:
    backup = backups.make(path, backups.Why.MIGRATION)
    assert backups.is_good(backup.path)
    tear(backup.path)
    assert not backups.is_good(backup.path)
