"""`tadqiq restore`: a backup in the place of a library, or what can be read of a damaged one in a new one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator.cli import places
from annotator.cli.surroundings import Surroundings
from annotator.errors import ErrorCode, UserError
from annotator.store import backups, recovery
from annotator.store.backups import Backup
from annotator.store.recovery import Saved


def restore(options: argparse.Namespace, around: Surroundings) -> int:
    """List the backups, put one back, or recover; without a word which, the newest good backup, else recover.

    Raises:
        UserError: `BACKUP_UNKNOWN`, and what `places.vacant`, `annotator.store.backups` and `recovery` raise.
    """
    library = places.library(options)
    if options.list:
        return _list(library, around)
    target = library if Path(options.to or library).absolute() == library else places.vacant(options.to)
    chosen = None if options.recover else _chosen(library, options.backup)
    if chosen is None:
        _recover(library, target, around)
    else:
        _put_back(chosen, target, around)
    return 0


def _list(library: Path, around: Surroundings) -> int:
    for backup in backups.of(library):
        state = around.say("good") if backups.is_good(backup.path) else around.say("damaged")
        sys.stdout.write(f"{backup.number}\t{backup.day.isoformat()}\t{backup.why}\t{state}\t{backup.path}\n")
    return 0


def _chosen(library: Path, number: int | None) -> Backup | None:
    good = backups.good(library)
    if number is None:
        return next(good, None)
    found = next((backup for backup in good if backup.number == number), None)
    if found is None:
        raise UserError(ErrorCode.BACKUP_UNKNOWN, path=library)
    return found


def _put_back(backup: Backup, target: Path, around: Surroundings) -> None:
    aside = backups.restore(target, backup.path)
    told = around.say("The backup of {day} is now the library {file}.")
    sys.stdout.write(told.format(day=backup.day.isoformat(), file=target) + "\n")
    _tell_aside(aside, around)


def _recover(library: Path, target: Path, around: Surroundings) -> None:
    if target == library:
        saved, aside = recovery.recover_in_place(library)
    else:
        saved, aside = recovery.recover(library, target), None
    _report(saved, around)
    sys.stdout.write(around.say("What could be read is now in the library {file}.").format(file=target) + "\n")
    _tell_aside(aside, around)


def _report(saved: Sequence[Saved], around: Surroundings) -> None:
    for one in saved:
        lost = around.say("unknown") if one.lost is None else str(one.lost)
        told = around.say("{table}: {saved} saved, {lost} lost, {rebuilt} of these made again")
        line = told.format(table=one.table, saved=one.saved, lost=lost, rebuilt=one.rebuilt)
        sys.stdout.write(line + "\n")


def _tell_aside(aside: Path | None, around: Surroundings) -> None:
    if aside is not None:
        sys.stdout.write(around.say("What was there before is kept as {file}.").format(file=aside) + "\n")
