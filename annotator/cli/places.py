"""Where the library is that a command line names."""

from __future__ import annotations

import argparse
from pathlib import Path

from annotator.errors import ErrorCode, UserError


def library(options: argparse.Namespace) -> Path:
    """The library of `--library`, else the user's own, as an absolute path; it need not be there.

    Raises:
        UserError: `FILE_UNREADABLE`, `LIBRARY_MISSING`: a place that may not be looked at, or that cannot be.
    """
    return named(options) or _own()


def named(options: argparse.Namespace) -> Path | None:
    """The library of `--library`, None without one; raises as `library`."""
    return _looked_at(Path(options.library)) if options.library else None


def vacant(named: str) -> Path:
    """A place for a new library, as an absolute path.

    Raises:
        UserError: `RESTORE_OCCUPIED`, `EXPORT_UNWRITABLE`: something is there, or nothing ever can be.
    """
    path = Path(named).absolute()
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return path
    except (OSError, ValueError) as error:  # as below
        raise UserError(ErrorCode.EXPORT_UNWRITABLE, path=path) from error
    raise UserError(ErrorCode.RESTORE_OCCUPIED, path=path)


def _own() -> Path:
    from annotator.store.library import default_path  # noqa: PLC0415 - brings SQLite along

    return _looked_at(default_path())


def _looked_at(path: Path) -> Path:
    if not path.absolute().name:  # a file beside it could not be named
        raise UserError(ErrorCode.LIBRARY_NOT_SQLITE, path=path)
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except PermissionError as error:
        raise UserError(ErrorCode.FILE_UNREADABLE, path=path) from error
    except (OSError, ValueError) as error:  # a name too long, a link in a circle, a NUL in the name
        raise UserError(ErrorCode.LIBRARY_MISSING, path=path) from error
    return path.absolute()
