"""Whether a file is a library that may be trusted and written to, asked before anything else is read of it.

What a schema holds (views, triggers, indexes, checks) is carried out by whoever queries the file. A library may come
from a stranger, so its schema must be one that was released, to the letter; and from a failing disk, so its pages
must hang together.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from pathlib import Path

from annotator.errors import ErrorCode, UserError
from annotator.store.schema import APPLICATION_ID, FINGERPRINTS, VERSION

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""Ends a journal that names another one (and begins every journal); from SQLite's file format."""
CHECK = re.compile(r"CHECK (\((?:[^()]|\([^()]*\))*\))")
"""What a table asks of its rows, with parentheses inside one another at most once."""


def inspect(path: Path) -> str:
    """Refuse a file that is not a library of ours, before anything could write to it or beside it.

    The answer is what `damage` has to say of a damaged one that can still be read; empty for a sound one.

    Raises:
        UserError: `LIBRARY_FOREIGN`, `LIBRARY_NEWER`, `LIBRARY_ALTERED`.
        sqlite3.Error: it is no database, or so damaged that not even its schema can be read.
    """
    if not path.exists() or path.stat().st_size == 0:
        return ""
    if names_another_file(path):
        raise UserError(ErrorCode.LIBRARY_ALTERED, path=path)
    before = _state(path)
    complaint = _inspected(path, gentlest_mode(path))
    # Without locks a checkpoint of another window may have fallen into the look: then look again.
    return inspect(path) if complaint and _state(path) != before else complaint


def names_another_file(path: Path) -> bool:
    """Whether the journal beside a library tells SQLite of a file, which it would delete after rolling back.

    No change of ours spans two databases, so that none of our journals does: with one that does, whoever sends a
    library could have any file deleted whose place they know.
    """
    try:
        with path.with_name(path.name + "-journal").open("rb") as journal:
            journal.seek(-len(_JOURNAL_MAGIC), os.SEEK_END)
            return journal.read() == _JOURNAL_MAGIC
    except OSError:
        return False


def fingerprint(connection: sqlite3.Connection) -> str:
    """A digest of every statement of the schema, in an order that does not depend on how the file came about."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return hashlib.sha256(json.dumps(sorted(map(list, rows), key=str), ensure_ascii=False).encode()).hexdigest()


def damage(connection: sqlite3.Connection) -> str:
    """The first thing that is wrong with the pages or rows of a database whose schema is ours; empty if nothing is."""
    try:
        said: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        return _breach(connection) if said == "ok" else said
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return str(error)


def _breach(connection: sqlite3.Connection) -> str:
    """The first table with a row that breaks the table's own checks; empty if there is none.

    `quick_check` passes over them in a file that is opened to be read: SQLite's parser leaves them out there.
    """
    for name, statement in connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall():
        checks = " AND ".join(CHECK.findall(statement))
        asked = f'SELECT 1 FROM "{name}" WHERE NOT ({checks}) LIMIT 1'  # noqa: S608 - a schema of ours, to the letter
        if checks and connection.execute(asked).fetchone():
            return f"{name}: {checks}"
    return ""


def gentlest_mode(path: Path) -> str:
    """How to open a file so that as little as possible is written beside it.

    A log of writes not yet in the file must be read along; a journal of a write that was cut off must be rolled back,
    which SQLite does for whoever opens the file first. Without them the file alone says everything.
    """
    if _beside(path, "-journal"):
        return "mode=rw"
    return "mode=ro" if _beside(path, "-wal") else "mode=ro&immutable=1"


def connect(path: Path, mode: str, patience: float = 5.0) -> sqlite3.Connection:
    """A connection that carries out nothing of a stranger's schema that could do harm."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=patience, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """The number that a pragma answers."""
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _inspected(path: Path, mode: str) -> str:
    connection = connect(path, mode)
    try:
        _recognise(path, connection)
        return damage(connection)
    finally:
        connection.close()


def _recognise(path: Path, connection: sqlite3.Connection) -> None:
    application, version = pragma(connection, "application_id"), pragma(connection, "user_version")
    tables: int = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION_ID and (application or tables):
        raise UserError(ErrorCode.LIBRARY_FOREIGN, path=path)
    if version > VERSION:
        raise UserError(ErrorCode.LIBRARY_NEWER, path=path)
    if tables and fingerprint(connection) not in FINGERPRINTS.get(version, frozenset()):
        raise UserError(ErrorCode.LIBRARY_ALTERED, path=path)


def _state(path: Path) -> tuple[int, int, bool]:
    """What changes whenever another program writes to a library."""
    now = path.stat()
    return now.st_mtime_ns, now.st_size, _beside(path, "-wal")


def _beside(path: Path, suffix: str) -> bool:
    return path.with_name(path.name + suffix).exists()
