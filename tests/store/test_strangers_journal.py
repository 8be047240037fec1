"""A library sent with a journal that names a file: SQLite alone would delete that file when it opens the library."""

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import ErrorCode, UserError
from annotator.store import articles, backups, recovery
from annotator.store.library import Library
from tests.samples import desk

MUCH = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
INSERT INTO article (title, origin, language, added_at) SELECT hex(zeroblob(1000)), i, 'ar', '' FROM n
"""
MAGIC = bytes.fromhex("d9d505f920a163d7")
PRECIOUS = "precious.txt"


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """A library with the journal of a change that was cut off, which names a file of the editor's."""
    mine, path = tmp_path / "theirs.db", tmp_path / "library.tadqiq"
    desk(mine).library.close()
    with closing(sqlite3.connect(mine)) as stranger:
        stranger.execute(MUCH)
        stranger.commit()
    with closing(sqlite3.connect(mine, isolation_level=None)) as stranger:
        stranger.execute("PRAGMA journal_mode = DELETE")
        stranger.execute("PRAGMA cache_size = 1")
        stranger.execute("BEGIN")
        stranger.execute("UPDATE article SET title = title || ' '")
        path.write_bytes(mine.read_bytes())
        journal = mine.with_name(mine.name + "-journal").read_bytes()
    victim = tmp_path / PRECIOUS
    victim.write_text("a year's work", encoding="utf-8")
    name = str(victim).encode()
    ending = struct.pack(">I", 2**30 // 4096 + 1) + name + struct.pack(">II", len(name), sum(name)) + MAGIC
    path.with_name(path.name + "-journal").write_bytes(journal + ending)
    return path


def test_sqlite_alone_deletes_the_file(sent: Path) -> None:
    with closing(sqlite3.connect(sent)) as naive:
        naive.execute("SELECT count(*) FROM article").fetchone()
    assert not sent.with_name(PRECIOUS).exists()


def test_it_is_not_opened(sent: Path) -> None:
    with pytest.raises(UserError) as caught:
        Library.open(sent)
    assert caught.value.code is ErrorCode.LIBRARY_ALTERED
    with pytest.raises(UserError):
        backups.make_daily(sent)
    assert sent.with_name(PRECIOUS).exists()


def test_its_rows_can_be_copied(sent: Path) -> None:
    recovery.recover_in_place(sent)
    assert sent.with_name(PRECIOUS).exists()
    with Library.open(sent) as library:
        assert articles.all(library)
