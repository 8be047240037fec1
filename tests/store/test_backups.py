"""Backups: made of sound libraries, read through, numbered, given up oldest first, put back whole."""

import datetime as dt
import os
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import ErrorCode, UserError
from annotator.model.decisions import Verdict
from annotator.ops import SetVerdict
from annotator.store import articles, backups, mentions
from annotator.store.backups import KEPT, Why
from annotator.store.library import Library
from tests.samples import Desk, desk, sample_article

DAY = dt.date(2025, 6, 8)


def tear(path: Path, page: int = 3) -> None:
    """Overwrite a page with what is no page."""
    with path.open("r+b") as file:
        file.seek(4096 * (page - 1))
        file.write(b"\xff" * 4096)


def articles_of(path: Path) -> int:
    """How many articles a library has, which must be sound."""
    with Library.open(path) as library:
        assert not library.damage
        return len(articles.all(library))


def test_one_backup_a_day(at: Desk) -> None:
    assert backups.make_daily(at.library.path, DAY) is not None
    assert backups.make_daily(at.library.path, DAY) is None
    assert [backup.day for backup in backups.of(at.library.path)] == [DAY]


def test_a_backup_holds_what_is_not_yet_in_the_file_itself(at: Desk) -> None:
    SetVerdict((at.fact(0),), Verdict.VERIFIED).run(at.library)
    backup = backups.make(at.library.path, Why.DAILY)
    assert list(backup.path.parent.iterdir()) == [backup.path]
    with Library.open(backup.path) as copy:
        assert mentions.progress(copy, at.article.id).verified == 1


def test_the_oldest_are_given_up_of_each_kind(at: Desk) -> None:
    first = backups.make(at.library.path, Why.MIGRATION)
    for number in range(KEPT[Why.DAILY] + 2):
        backups.make_daily(at.library.path, DAY + dt.timedelta(number))
    numbers = [backup.number for backup in backups.of(at.library.path)]
    assert numbers == [*range(KEPT[Why.DAILY] + 3, 3, -1), first.number]


def test_a_clock_that_jumps_back_does_not_make_a_new_backup_old(at: Desk) -> None:
    backups.make_daily(at.library.path, dt.date(2099, 1, 1))
    newest = backups.make_daily(at.library.path, DAY)
    assert backups.of(at.library.path)[0] == newest


def test_what_a_killed_program_has_left_is_removed_and_what_another_is_making_is_not(at: Desk) -> None:
    place = backups.folder(at.library.path)
    place.mkdir()
    for name, age in ((".7-old.part", 2), (".7-old.part-journal", 2), (".8-new.part", 0)):
        (place / name).write_bytes(b"half")
        written = time.time() - age * 86_400
        os.utime(place / name, (written, written))
    made = backups.make(at.library.path, Why.DAILY)
    assert {entry.name for entry in place.iterdir()} == {made.path.name, ".8-new.part"}


def test_a_damaged_library_is_not_backed_up(path: Path) -> None:
    tear(path)
    with pytest.raises(UserError) as caught:
        backups.make_daily(path)
    assert caught.value.code is ErrorCode.LIBRARY_DAMAGED
    assert not backups.of(path)


def test_a_library_that_is_not_there_has_none_made(tmp_path: Path) -> None:
    assert backups.make_daily(tmp_path / "library.tadqiq") is None
    assert not list(tmp_path.iterdir())


def test_a_backup_folder_that_cannot_be_is_said(at: Desk) -> None:
    backups.folder(at.library.path).touch()
    with pytest.raises(UserError) as caught:
        backups.make_daily(at.library.path)
    assert caught.value.code is ErrorCode.BACKUP_FAILED


def test_damaged_backups_are_passed_over(at: Desk) -> None:
    old = backups.make(at.library.path, Why.DAILY)
    tear(backups.make(at.library.path, Why.DAILY).path)
    (backups.folder(at.library.path) / "notes.txt").touch()
    assert list(backups.good(at.library.path)) == [old]


def test_restoring_brings_the_backup_back_and_keeps_what_was(path: Path) -> None:
    backup = backups.make(path, Why.DAILY)
    with Library.open(path) as library:
        articles.add(library, sample_article("نص آخر", "/other.txt"), [])  # "another text"
    tear(path)
    torn = path.read_bytes()
    aside = backups.restore(path, backup.path)
    assert aside is not None
    assert aside.read_bytes() == torn
    with Library.open(path) as library:
        assert (library.damage, len(articles.all(library))) == ("", 1)


def test_what_was_exchanged_for_a_backup_can_be_put_back(path: Path, tmp_path: Path) -> None:
    old = backups.make(path, Why.DAILY)
    with Library.open(path) as library:
        articles.add(library, sample_article("نص آخر", "/other.txt"), [])  # "another text"
    backups.exchange(path, old.path)
    assert articles_of(path) == 1
    assert {entry.name for entry in tmp_path.iterdir()} == {path.name, backups.folder(path).name}
    newest = backups.of(path)[0]
    assert newest.why is Why.REPLACED
    for _more in range(KEPT[Why.REPLACED]):
        backups.exchange(path, newest.path)
    assert articles_of(path) == 2
    assert len(backups.of(path)) == KEPT[Why.REPLACED] + 1


def test_what_was_left_in_the_log_is_exchanged_too(at: Desk, tmp_path: Path) -> None:
    path = tmp_path / "killed" / "library.tadqiq"
    path.parent.mkdir()
    SetVerdict((at.fact(0),), Verdict.VERIFIED).run(at.library)
    for suffix in ("", "-wal"):  # as a killed program leaves it
        shutil.copyfile(f"{at.library.path}{suffix}", f"{path}{suffix}")
    backup = backups.make(at.library.path, Why.DAILY)
    backups.exchange(path, backup.path)
    with Library.open(backups.of(path)[0].path) as before:
        assert mentions.progress(before, at.article.id).verified == 1
    assert {entry.name for entry in path.parent.iterdir()} == {path.name, backups.folder(path).name}


def test_a_damaged_library_that_is_exchanged_stays_beside_it(path: Path) -> None:
    backup = backups.make(path, Why.DAILY)
    tear(path)
    torn = path.read_bytes()
    backups.exchange(path, backup.path)
    assert articles_of(path) == 1
    assert path.with_name("library.damaged-1.tadqiq").read_bytes() == torn
    assert backups.of(path) == [backup]


def test_a_library_that_is_open_elsewhere_is_not_replaced(at: Desk) -> None:
    backup = backups.make(at.library.path, Why.DAILY)
    before = sorted(at.library.path.parent.iterdir())
    with pytest.raises(UserError) as caught:
        backups.restore(at.library.path, backup.path)
    assert caught.value.code is ErrorCode.LIBRARY_LOCKED
    assert sorted(at.library.path.parent.iterdir()) == before


def test_a_log_of_the_damaged_library_is_never_read_into_the_backup(tmp_path: Path) -> None:
    path = tmp_path / "library.tadqiq"
    first = desk(path)
    backup = backups.make(path, Why.DAILY)
    articles.add(first.library, sample_article("نص آخر", "/other.txt"), [])
    log = path.with_name(path.name + "-wal").read_bytes()
    first.library.close()
    path.with_name(path.name + "-wal").write_bytes(log)
    backups.restore(path, backup.path)
    with closing(sqlite3.connect(path)) as restored:
        assert restored.execute("SELECT count(*) FROM article").fetchone() == (1,)
