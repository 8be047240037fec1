"""Backups of a library, beside it: made every day and before a migration, the oldest given up for the newest.

They are numbered, so that a clock that jumps cannot make an old one look new. Only a sound library is backed up, and
only a backup that was read through counts: SQLite's backup copies damage faithfully.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from annotator import atomic
from annotator.errors import ErrorCode, UserError
from annotator.store import integrity
from annotator.store.faults import explained

_NAME = re.compile(r"(?P<number>\d{6})-(?P<day>\d{4}-\d\d-\d\d)-(?P<why>daily|migration|replaced)\.tadqiq")


class Why(StrEnum):
    """What a backup was made for."""

    DAILY = "daily"
    MIGRATION = "migration"
    REPLACED = "replaced"
    """A backup was put in the place of the library."""


KEPT = {Why.DAILY: 7, Why.MIGRATION: 3, Why.REPLACED: 3}
"""How many of each are kept."""

_LEFT_AFTER = 86_400
"""Seconds after which a backup that is not finished is taken to be nobody's."""


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup; the higher its number, the newer."""

    number: int
    day: dt.date
    """The day, by the clock of then."""
    why: Why
    path: Path


def folder(library: Path) -> Path:
    """Where the backups of a library are."""
    return library.with_name(library.name + ".backups")


def of(library: Path) -> list[Backup]:
    """The backups of a library, the newest first."""
    found = [_read(path) for path in _entries(folder(library))]
    return sorted((backup for backup in found if backup is not None), reverse=True)


def good(library: Path) -> Iterator[Backup]:
    """Those that are sound, the newest first; each is read through when it is asked for."""
    return (backup for backup in of(library) if is_good(backup.path))


def is_good(path: Path) -> bool:
    """Whether a file is a sound library of this version or an earlier one."""
    try:
        with explained(path):
            return path.stat().st_size > 0 and not integrity.inspect(path)
    except (UserError, sqlite3.Error, OSError):
        return False


def make_daily(library: Path, today: dt.date | None = None) -> Backup | None:
    """Make today's backup, if there is none and there is a library; for any thread, others may write meanwhile.

    Raises:
        UserError: as `make`.
    """
    today = today or dt.datetime.now(dt.UTC).date()
    if not library.is_file() or any(backup.day == today for backup in of(library) if backup.why is Why.DAILY):
        return None
    return make(library, Why.DAILY, today)


def make(library: Path, why: Why, today: dt.date | None = None) -> Backup:
    """Copy a library as it is now, and give up the oldest backups of the kind.

    Raises:
        UserError: `BACKUP_FAILED`, or what `integrity.inspect` refuses the library for; older backups are all still
            there.
    """
    backup = _copied(library, why, library, today or dt.datetime.now(dt.UTC).date())
    _give_up_oldest(library, why)
    return backup


def _copied(source: Path, why: Why, library: Path, day: dt.date) -> Backup:
    """Copy `source`, read the copy through, and put it among the backups of `library` as the newest."""
    with explained(source):
        if integrity.inspect(source):
            raise UserError(ErrorCode.LIBRARY_DAMAGED, path=source)
    place = folder(library)
    number = max((backup.number for backup in of(library)), default=0) + 1
    target = place / f"{number:06}-{day.isoformat()}-{why}.tadqiq"
    part = place / f".{os.getpid()}-{target.name}.part"
    try:
        place.mkdir(exist_ok=True)
        _clear_up(place)
        _copy(source, part)
        part.replace(target)
        atomic.sync_folder(place)
    except (OSError, sqlite3.Error) as error:
        raise UserError(ErrorCode.BACKUP_FAILED, path=place) from error
    finally:
        _remove(part)
    return Backup(number, day, why, target)


def restore(library: Path, backup: Path) -> Path | None:
    """Put a backup in the place of a library; what was there is kept under the name that is answered.

    At no moment is there no library at the place, and never one beside a log that belongs to another.

    Raises:
        UserError: `LIBRARY_LOCKED` where it is open elsewhere, `LIBRARY_UNWRITABLE_FOLDER`; nothing is changed then.
    """
    part = library.with_name(f".{library.name}.{os.getpid()}.part")
    try:
        shutil.copyfile(backup, part)
        _sync(part)
        aside = put_aside(library)
        part.replace(library)
        atomic.sync_folder(library.parent)
    except OSError as error:
        raise UserError(ErrorCode.LIBRARY_UNWRITABLE_FOLDER, path=library.parent) from error
    finally:
        _remove(part)
    return aside


def exchange(library: Path, backup: Path) -> None:
    """Put a backup in the place of a sound library, which is among the backups from then on.

    Where it cannot be, it stays beside the library, as `restore` left it.

    Raises:
        UserError: as `restore`; nothing is changed then.
    """
    aside = restore(library, backup)
    if aside is None:
        return
    with contextlib.suppress(UserError):
        _copied(aside, Why.REPLACED, library, dt.datetime.now(dt.UTC).date())
        for suffix in ("", "-wal", "-shm", "-journal"):
            _remove(aside.with_name(aside.name + suffix))
    _give_up_oldest(library, Why.REPLACED)


def put_aside(library: Path) -> Path | None:
    """Copy a library with its log under another name, then let go of the log; None where there is no library.

    Raises:
        UserError: `LIBRARY_LOCKED`, another window or program has it open.
        OSError: the copy cannot be written.
    """
    if not library.exists():
        return None
    aside = next(path for path in _names_aside(library) if not path.exists())
    for suffix in ("", "-wal", "-journal"):
        if (beside := library.with_name(library.name + suffix)).exists():
            copy = aside.with_name(aside.name + suffix)
            shutil.copyfile(beside, copy)
            _sync(copy)
    if integrity.names_another_file(library):
        library.with_name(library.name + "-journal").unlink()
    if _is_open_elsewhere(library):
        for suffix in ("", "-wal", "-journal"):
            aside.with_name(aside.name + suffix).unlink(missing_ok=True)
        raise UserError(ErrorCode.LIBRARY_LOCKED, path=library)
    for suffix in ("-wal", "-shm", "-journal"):
        library.with_name(library.name + suffix).unlink(missing_ok=True)
    return aside


def _names_aside(library: Path) -> Iterator[Path]:
    return (library.with_name(f"{library.stem}.damaged-{number}{library.suffix}") for number in range(1, 1_000_000))


def _is_open_elsewhere(library: Path) -> bool:
    """Whether another connection is open: SQLite leaves WAL only for who is alone, and locks say so of the rest."""
    try:
        with closing(integrity.connect(library, "mode=rw", 0.0)) as connection:
            return str(connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]) == "wal"
    except sqlite3.DatabaseError as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _copy(library: Path, part: Path) -> None:
    with closing(integrity.connect(library, "mode=ro")) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
        # A copy of its own file, without a log beside it.
        target.execute("PRAGMA journal_mode = DELETE")
        if integrity.damage(target):
            raise sqlite3.DatabaseError("the copy is damaged")
    _sync(part)


def _give_up_oldest(library: Path, why: Why) -> None:
    same = [backup for backup in of(library) if backup.why is why]
    for backup in same[KEPT[why] :]:
        _remove(backup.path)


def _clear_up(place: Path) -> None:
    """Remove what programs have left that were killed at this work; one that is at it now is younger."""
    oldest = time.time() - _LEFT_AFTER
    for entry in _entries(place):
        with contextlib.suppress(OSError):
            if entry.name.startswith(".") and ".part" in entry.suffix and entry.stat().st_mtime < oldest:
                entry.unlink()


def _entries(place: Path) -> list[Path]:
    try:
        return list(place.iterdir())
    except OSError:
        return []


def _read(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        day = dt.date.fromisoformat(match["day"])
    except ValueError:
        return None
    return Backup(int(match["number"]), day, Why(match["why"]), path)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
