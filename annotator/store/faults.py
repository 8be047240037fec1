"""What SQLite reports, said as what a person can mend; anything else is a defect of ours and passes through."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import ErrorCode, UserError

_CODES = {
    sqlite3.SQLITE_BUSY: ErrorCode.LIBRARY_LOCKED,
    sqlite3.SQLITE_LOCKED: ErrorCode.LIBRARY_LOCKED,
    sqlite3.SQLITE_READONLY: ErrorCode.LIBRARY_READ_ONLY,
    sqlite3.SQLITE_PERM: ErrorCode.LIBRARY_READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.LIBRARY_READ_ONLY,
    sqlite3.SQLITE_NOTADB: ErrorCode.LIBRARY_NOT_SQLITE,
    sqlite3.SQLITE_CORRUPT: ErrorCode.LIBRARY_DAMAGED,
    sqlite3.SQLITE_FULL: ErrorCode.LIBRARY_FULL,
    sqlite3.SQLITE_IOERR: ErrorCode.LIBRARY_FAILING,
    sqlite3.SQLITE_PROTOCOL: ErrorCode.LIBRARY_LOCKED,
}


@contextmanager
def explained(path: Path) -> Generator[None]:
    """Turn SQLite's errors about the file at `path` into a `UserError`.

    Raises:
        UserError: the library is locked, read-only, full, damaged, no database, or its disk fails.
        sqlite3.Error: any other failure.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = _code(error)
        if code is None:
            raise
        raise UserError(code, path=path) from error


_NONSENSE = (
    ValueError,
    LookupError,
    TypeError,
    ArithmeticError,
    RecursionError,
    sqlite3.IntegrityError,
    sqlite3.ProgrammingError,
)
"""What is raised where a value is read, or written again from the log, that none of ours is.

An unknown type, half a date, a quote off its place; a row that is not there, a list where a word should be.
"""


@contextmanager
def understood(path: Path) -> Generator[None]:
    """Say of a library at `path` that what a row of it says means nothing: it is damaged.

    Pages may hang together and the schema be ours, and yet rows come from other hands or have lost a bit.

    Raises:
        UserError: `LIBRARY_DAMAGED`.
    """
    try:
        yield
    except _NONSENSE as error:
        raise UserError(ErrorCode.LIBRARY_DAMAGED, path=path) from error


def _code(error: sqlite3.Error) -> ErrorCode | None:
    # Python's own word for text that is not UTF-8; of all its errors without a code the only one of this kind.
    if type(error) is sqlite3.OperationalError and not hasattr(error, "sqlite_errorcode"):
        return ErrorCode.LIBRARY_DAMAGED
    # Where the log is asked for what its changes say; SQLite has no code for it.
    if str(error) == "malformed JSON":
        return ErrorCode.LIBRARY_DAMAGED
    # Errors of Python's own making (a wrong number of parameters) carry no code; extended codes keep the kind below.
    reported = getattr(error, "sqlite_errorcode", None)
    return _CODES.get(reported & 0xFF) if isinstance(reported, int) else None
