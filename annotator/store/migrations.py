"""The steps from one schema to the next: the one module that calls sqlite-utils, imported when a step is due."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from annotator.store.schema import (
    APPLICATION_ID,
    ARTICLES_PUT_AWAY,
    CLAIMS_NOW,
    EVIDENCE_FILES,
    PROGRESS,
    SEATS,
    TABLES,
    VERSION,
    WHO_AND_EDITS,
)

_migrations = Migrations("tadqiq")


@_migrations(name="0001")
def _first(db: Database) -> None:
    db.executescript(TABLES)
    # No triggers: with trusted_schema off SQLite lets none write to a virtual table (see `claims`).
    db.table("claim").enable_fts(["words", "stems"], tokenize="unicode61")


@_migrations(name="0002")
def _articles_put_away(db: Database) -> None:
    db.executescript(ARTICLES_PUT_AWAY)


@_migrations(name="0003")
def _seats(db: Database) -> None:
    db.executescript(SEATS)


@_migrations(name="0004")
def _evidence_files(db: Database) -> None:
    db.executescript(EVIDENCE_FILES)
    # As they are now: an earlier step would make them with columns that come later.
    for name, query in (("claims_now", CLAIMS_NOW), ("progress", PROGRESS)):
        db.create_view(name, query, replace=True)


@_migrations(name="0005")
def _who_and_edits(db: Database) -> None:
    db.executescript(WHO_AND_EDITS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date; the caller's open transaction makes it all or nothing.

    sqlite-utils' own journal of migrations says which are due; `user_version` says the same to whoever has only that.
    """
    # No plugins: a library is opened with our code alone.
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    _migrations.apply(db)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
