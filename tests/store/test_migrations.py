"""A migration is one transaction, whatever sqlite-utils does inside."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from annotator.store.migrations import migrate


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        yield opened


def test_nothing_is_committed_before_the_caller_commits(connection: sqlite3.Connection) -> None:
    said: list[str] = []
    connection.execute("BEGIN IMMEDIATE")
    connection.set_trace_callback(said.append)
    migrate(connection)
    connection.set_trace_callback(None)
    assert not [statement for statement in said if statement.upper().startswith(("COMMIT", "END", "BEGIN"))]
    assert connection.in_transaction


def test_rolling_back_leaves_no_trace(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    migrate(connection)
    connection.execute("ROLLBACK")
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    assert connection.execute("PRAGMA user_version").fetchone() == (0,)


def test_migrating_again_changes_nothing(connection: sqlite3.Connection) -> None:
    migrate(connection)
    before = list(connection.iterdump())
    migrate(connection)
    assert list(connection.iterdump()) == before
