"""A library: one SQLite file of articles, claims, decisions and the log of every change."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from annotator.errors import ErrorCode, UserError
from annotator.store import integrity
from annotator.store.faults import explained, understood
from annotator.store.schema import VERSION

Value = str | int | float | None
Parameters = Sequence[Value] | Mapping[str, Value]
Meant = TypeVar("Meant")


def default_path() -> Path:
    """The library of the person who is logged in, in the platform's folder for such files."""
    import platformdirs  # noqa: PLC0415 - not needed where a path is given

    return Path(platformdirs.user_data_dir("tadqiq", appauthor=False)) / "library.tadqiq"


class Library:
    """An open library; use it from the thread that opened it. Every statement of the store goes through it."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        reviewer: str,
        seat: str,
        read_only: bool,
        damage: str = "",
    ) -> None:
        self.path = path
        self.reviewer = reviewer
        """Who decides; written beside every decision."""
        self.seat = seat
        """Where its changes are made: undo and redo go through those of one seat, also after a restart."""
        self.overtaken: set[int] = set()
        """Entries of the log that could not be undone or redone, because another seat has built on them since."""
        self.read_only = read_only
        """Whether the file may only be looked at; every change is then refused with `LIBRARY_READ_ONLY`."""
        self.damage = damage
        """What is wrong with a file that can only be looked at because it is damaged (`LIBRARY_DAMAGED`)."""
        self._connection = connection
        self._depth = 0
        self._seen = 0

    @classmethod
    def open(cls, path: Path, *, reviewer: str = "", seat: str = "", patience: float = 5.0) -> Self:
        """Open the library at `path`, or make one there, with its folders.

        `seat` names the window that undo is for. `patience` says how many seconds to wait for another program that is
        writing.

        A damaged one that can still be read is opened to be looked at. Before a migration a backup is made.

        Raises:
            UserError: it is no library, another program's, damaged beyond reading, altered by others, of a newer
                Tadqiq, locked, or cannot be made. What is in the file is then as it was before.
        """
        path = Path(path).absolute()
        made = _make_room(path)
        with explained(path):
            damage = integrity.inspect(path)
            read_only = bool(damage) or (not made and not os.access(path, os.W_OK))
            connection = _connect(path, patience, read_only=read_only, damaged=bool(damage))
            try:
                library = cls(path, connection, reviewer=reviewer, seat=seat, read_only=read_only, damage=damage)
                library._prepare()
            except BaseException:
                connection.close()
                raise
        return library

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        self._connection.close()

    def seal(self) -> None:
        """Write the log into the file, which alone is the library from then on, until it is opened again.

        Closing tries that too, but says nothing where it fails.

        Raises:
            UserError: the file cannot be written, or somebody else has it open.
        """
        mode = self.row("PRAGMA journal_mode = DELETE")
        if mode is None or mode[0] != "delete":
            raise UserError(ErrorCode.LIBRARY_LOCKED, path=self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def change(self) -> Generator[None]:
        """One transaction: committed to the disk when the block ends, undone if it raises; an inner one joins.

        Raises:
            UserError: the library is read-only or damaged, locked by another program, or its disk is full or fails.
        """
        if self.read_only:
            code = ErrorCode.LIBRARY_DAMAGED if self.damage else ErrorCode.LIBRARY_READ_ONLY
            raise UserError(code, path=self.path)
        with explained(self.path):
            if self._depth == 0:
                self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
                if self._depth == 1:
                    self._connection.execute("COMMIT")
            finally:
                self._depth -= 1
                # Still open here: the block or the commit failed (SQLite itself rolls back when the disk is full).
                if self._depth == 0 and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def changed_elsewhere(self) -> bool:
        """Whether another window or program has written since this was last asked (or since opening)."""
        before, self._seen = self._seen, self._version_of_others()
        return before != self._seen

    def rows(self, sql: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """Every row that a query gives."""
        with explained(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> sqlite3.Row | None:
        """The first row that a query gives."""
        with explained(self.path):
            found: sqlite3.Row | None = self._connection.execute(sql, parameters).fetchone()
        return found

    def each(self, meaning: Callable[[sqlite3.Row], Meant], sql: str, parameters: Parameters = ()) -> list[Meant]:
        """What every row that a query gives means.

        Raises:
            UserError: `LIBRARY_DAMAGED`, one means nothing: it was changed by other hands or has lost a bit.
        """
        rows = self.rows(sql, parameters)
        with understood(self.path):
            return [meaning(row) for row in rows]

    def first(self, meaning: Callable[[sqlite3.Row], Meant], sql: str, parameters: Parameters = ()) -> Meant | None:
        """What the first row that a query gives means; raises as `each`."""
        row = self.row(sql, parameters)
        with understood(self.path):
            return None if row is None else meaning(row)

    def write(self, sql: str, parameters: Parameters = ()) -> int:
        """Carry out a statement inside `change`; the id of a row it has added."""
        return self._connection.execute(sql, parameters).lastrowid or 0

    def write_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Carry out a statement inside `change` once for each set of parameters."""
        self._connection.executemany(sql, parameters)

    @contextmanager
    def attempt(self) -> Generator[None]:
        """A part of a change, undone if it raises; the change may go on without it."""
        self._connection.execute("SAVEPOINT attempt")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK TO attempt")
            raise
        finally:
            self._connection.execute("RELEASE attempt")

    def _prepare(self) -> None:
        version = integrity.pragma(self._connection, "user_version")
        if version < VERSION:
            if version and not self.read_only:
                from annotator.store import backups  # noqa: PLC0415 - an up-to-date library needs none

                backups.make(self.path, backups.Why.MIGRATION)
            with self.change():
                # Imported late: sqlite-utils takes a tenth of a second, and an up-to-date library needs none of it.
                from annotator.store.migrations import migrate  # noqa: PLC0415 - brings sqlite-utils along

                migrate(self._connection)
        # Only now: until the first commit the header does not say whose file it is, and WAL would keep that beside it.
        if not self.read_only:
            self._connection.execute("PRAGMA journal_mode = WAL")
        self._seen = self._version_of_others()

    def _version_of_others(self) -> int:
        return integrity.pragma(self._connection, "data_version")


def _make_room(path: Path) -> bool:
    """Make the folders of a library that is not there yet; whether it is not."""
    if path.is_dir():
        raise UserError(ErrorCode.LIBRARY_NOT_SQLITE, path=path)
    try:
        if path.exists():
            if not os.access(path, os.R_OK):
                raise UserError(ErrorCode.FILE_UNREADABLE, path=path)
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(ErrorCode.LIBRARY_UNWRITABLE_FOLDER, path=path.parent) from error
    if not os.access(path.parent, os.W_OK):
        raise UserError(ErrorCode.LIBRARY_UNWRITABLE_FOLDER, path=path.parent)
    return True


def _connect(path: Path, patience: float, *, read_only: bool, damaged: bool) -> sqlite3.Connection:
    mode = "mode=ro" if read_only else "mode=rwc"
    if damaged or (read_only and not os.access(path.parent, os.W_OK)):
        # SQLite cannot keep its index of the log there; without a log it needs none.
        mode = integrity.gentlest_mode(path)
    connection = integrity.connect(path, mode, patience)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA query_only = {int(read_only)}")
    return connection
