"""Reads what can be read of a damaged table: from both ends, then by halving the range of keys around what cannot."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from io import RawIOBase
from pathlib import Path
from typing import NamedTuple

from annotator.store import integrity
from annotator.store.library import Value

Row = dict[str, Value]

_PIECE = 4096
NOT_ITS_FAULT = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_CANTOPEN})
"""Errors of the disk at hand, not of the library that is read."""
_LARGEST_KEY = 2**62
_ROWS_A_PAGE = 64
"""How far behind the last row to look, for each page of the file: rows of ours are rarely shorter than 64 bytes."""
_STRIDE = 4
"""Behind the last row, ranges of so few keys that cannot be read at either end are given up: pages hold more rows."""


class Found(NamedTuple):
    """The rows that were read of a table, by key, and how many could not be; None where nobody can know."""

    rows: dict[int, Row]
    lost: int | None


def working_copy(library: Path, folder: Path) -> Path:
    """Copy a library with its log, so that reading can do nothing to the file itself.

    What was cut off is filled up with zeros: SQLite refuses a file shorter than its header says. So is what the disk
    cannot read any more.

    Raises:
        OSError: the copy cannot be written.
    """
    copy = folder / "copy.tadqiq"
    for suffix in ("", "-wal") if integrity.names_another_file(library) else ("", "-wal", "-journal"):
        if (beside := library.with_name(library.name + suffix)).exists():
            _copy(beside, copy.with_name(copy.name + suffix))
    with copy.open("rb+") as file:
        header = file.read(32)
        if header.startswith(b"SQLite format 3\0"):
            size = int.from_bytes(header[16:18], "big")
            pages = int.from_bytes(header[28:32], "big")
            whole = (65536 if size == 1 else size) * pages
            if file.seek(0, 2) < whole <= 64 * max(file.tell(), 4096):
                file.truncate(whole)
    return copy


def _copy(source: Path, target: Path) -> None:
    with source.open("rb", buffering=0) as file, target.open("wb") as copy:
        size = file.seek(0, os.SEEK_END)
        for place in range(0, size, _PIECE):
            length = min(_PIECE, size - place)
            copy.write(_piece(file, place, length).ljust(length, b"\0"))


def _piece(file: RawIOBase, place: int, length: int) -> bytes:
    try:
        file.seek(place)
        return file.read(length) or b""
    except OSError:
        return b""


def open_copy(copy: Path) -> sqlite3.Connection:
    """A connection to a working copy that reads ordinary tables and carries out nothing else of its schema."""
    connection = integrity.connect(copy, "mode=rw")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("PRAGMA query_only = ON")
    connection.text_factory = _legible
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 256_000_000)
    connection.set_authorizer(_only_reading)
    return connection


def _legible(text: bytes) -> str:
    """Text as far as it is UTF-8: a title with a letter lost is still a title."""
    return text.decode("utf-8", "replace")


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """The stored columns of an ordinary table; none of a view, a virtual table or what is computed."""
    kinds = connection.execute(f'PRAGMA table_list("{table}")').fetchall()
    if not any(row["schema"] == "main" and row["type"] == "table" for row in kinds):
        return []
    rows = connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    return [row["name"] for row in rows if row["hidden"] == 0]


def read(connection: sqlite3.Connection, table: str, wanted: list[str]) -> Found:
    """Every row of a table that can be read, with its columns of those `wanted`."""
    names = [name for name in columns(connection, table) if name in wanted]
    if "id" not in names:
        return Found({}, 0)
    reader = _Reader(connection, table, names)
    reader.run()
    return Found(reader.rows, reader.lost())


class _Reader:
    def __init__(self, connection: sqlite3.Connection, table: str, names: list[str]) -> None:
        quoted = ", ".join(f'"{name}"' for name in names)
        # Names of tables and columns are ours (`wanted`), never the file's.
        self._sql = f'SELECT {quoted} FROM "{table}" NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid '  # noqa: S608 - as said
        self._connection, self._table = connection, table
        self.rows: dict[int, Row] = {}
        self._keys, self._all_keys = self._keys_by_index()
        self._unread = 0
        self._open_ended = False

    def _keys_by_index(self) -> tuple[set[int], bool]:
        """The keys that indexes tell of, and whether one of them was read to its end."""
        keys: set[int] = set()
        for row in self._connection.execute(f'PRAGMA index_list("{self._table}")').fetchall():
            quoted = str(row["name"]).replace('"', '""')
            asked = f'SELECT rowid FROM "{self._table}" INDEXED BY "{quoted}"'  # noqa: S608 - quoted
            try:
                for found in self._connection.execute(asked):
                    keys.add(found[0])
            except sqlite3.DatabaseError:
                continue
            return keys, True
        return keys, False

    def lost(self) -> int | None:
        """How many rows were not read; None if the table's end was not, and no index tells how far it went."""
        if self._all_keys:
            return len(self._keys - self.rows.keys())
        return None if self._open_ended else self._unread

    def run(self) -> None:
        """Read from both ends, then whatever is between by halves."""
        low, damaged = self._forwards(1, _LARGEST_KEY)
        if not damaged:
            return
        high, stuck = self._backwards(low, _LARGEST_KEY)
        self._open_ended = stuck and high == _LARGEST_KEY
        if self._open_ended:
            high = max(self._keys, default=0)
        self._between(low, high)
        if self._open_ended and not self._all_keys:
            behind = max(low, high + 1)
            self._between(behind, behind + integrity.pragma(self._connection, "page_count") * _ROWS_A_PAGE, _STRIDE)

    def _between(self, low: int, high: int, least: int = 1) -> None:
        pending = [(low, high)] if low <= high else []
        while pending:
            pending += self._halves(*pending.pop(), least)

    def _halves(self, low: int, high: int, least: int) -> list[tuple[int, int]]:
        """Read a range from both ends; what is left of it in two parts."""
        whole = high - low
        low, damaged = self._forwards(low, high)
        if not damaged:
            return []
        high, _ = self._backwards(low, high)
        if low >= high or (high - low == whole < least):
            self._unread += max(0, high - low + 1)
            return []
        middle = (low + high) // 2
        return [(low, middle), (middle + 1, high)]

    def _forwards(self, low: int, high: int) -> tuple[int, bool]:
        """Read on until the end or an error; the first key that is not read, and whether there was an error."""
        read, damaged = self._take("ASC", low, high)
        return (read[-1] + 1 if read else low), damaged

    def _backwards(self, low: int, high: int) -> tuple[int, bool]:
        read, damaged = self._take("DESC", low, high)
        return (read[-1] - 1 if read else high), damaged

    def _take(self, order: str, low: int, high: int) -> tuple[list[int], bool]:
        taken: list[int] = []
        try:
            for row in self._rows(order, low, high):
                taken.append(row["id"])
                self.rows[row["id"]] = dict(row)
        except sqlite3.DatabaseError as error:
            # What ails the copy's own disk is no damage of the library: rows would be given up that are there.
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in NOT_ITS_FAULT:
                raise
            return taken, True
        return taken, False

    def _rows(self, order: str, low: int, high: int) -> Iterator[sqlite3.Row]:
        return self._connection.execute(self._sql + order, (low, high))


_READING = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_PRAGMA})


def _only_reading(action: int, *_about: str | None) -> int:
    return sqlite3.SQLITE_OK if action in _READING else sqlite3.SQLITE_DENY
