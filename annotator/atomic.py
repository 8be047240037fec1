"""Writes a file so that another program sees all of it or the one before, never a half."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

_MAGIC = b"SQLite format 3\0"
"""How every SQLite database begins."""
_BESIDE = re.compile(r"-(?:wal|shm|journal)$")
"""What SQLite calls the files beside a database."""


def write(path: Path, content: bytes) -> None:
    """Put `content` in place of the file at `path`, on the disk before this returns.

    The content goes to a temporary file beside `path` first: a rename inside one folder cannot be caught half-way.

    Raises:
        FileExistsError: there is a database at `path`, or a part of one: no export or report is worth a library.
        OSError: the folder or the file cannot be written; what was at `path` is unchanged.
    """
    target = path.resolve()
    if _is_of_a_database(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if not _replaceable(target):
        target.write_bytes(content)
        return
    import tempfile  # noqa: PLC0415 - not needed by those who only read

    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:50]}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _is_of_a_database(target: Path) -> bool:
    """Whether SQLite keeps a database in `target`, or beside it what a database needs to be whole."""
    main = target.with_name(_BESIDE.sub("", target.name)) if _BESIDE.search(target.name[1:]) else target
    return any(map(_is_database, {target, main}))


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def _replaceable(target: Path) -> bool:
    """Whether `target` is, or may become, an ordinary file; a pipe or a device is written as it is.

    Raises:
        PermissionError: the file is there and may not be written. A rename would not ask.
    """
    if not target.exists():
        return True
    if target.is_file() and not os.access(target, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(target))
    return target.is_file()


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, or those that a new file would get here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def sync_folder(folder: Path) -> None:
    """Make the new name durable too, where the system lets a folder be opened (Windows does not)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
