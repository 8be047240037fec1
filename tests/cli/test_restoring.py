from pathlib import Path

import pytest

from annotator import messages
from annotator.errors import WORDINGS, ErrorCode
from annotator.store import articles, backups
from annotator.store.library import Library
from tests.cli.conftest import Run
from tests.samples import desk
from tests.store.test_backups import tear


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "desk.tadqiq"
    desk(place).library.close()
    return place


def test_the_newest_good_backup_takes_the_place_of_a_damaged_library(tadqiq: Run, path: Path):
    backups.make_daily(path)
    tear(path)
    torn = path.read_bytes()
    ended = tadqiq("restore", "--library", path)
    assert ended.status == 0
    assert path.with_name("desk.damaged-1.tadqiq").read_bytes() == torn
    with Library.open(path) as library:
        assert (library.damage, len(articles.all(library))) == ("", 1)


def test_without_a_backup_what_can_be_read_is_saved_and_counted(tadqiq: Run, path: Path):
    tear(path)
    ended = tadqiq("restore", "--library", path)
    assert "claim: 5 saved, 0 lost, 0 of these made again" in ended.out
    with Library.open(path) as library:
        assert not library.damage


def test_a_strangers_library_is_copied_to_another_file(tadqiq: Run, path: Path, tmp_path: Path):
    before = path.read_bytes()
    ended = tadqiq("restore", "--library", path, "--recover", "--to", tmp_path / "mine.tadqiq")
    assert ended.status == 0
    assert path.read_bytes() == before
    with Library.open(tmp_path / "mine.tadqiq") as library:
        assert len(articles.all(library)) == 1


def test_backups_are_listed_with_their_state(tadqiq: Run, path: Path):
    backups.make(path, backups.Why.MIGRATION)
    tear(backups.make(path, backups.Why.DAILY).path)
    rows = [line.split("\t") for line in tadqiq("restore", "--library", path, "--list").out.splitlines()]
    assert [(row[0], row[2], row[3]) for row in rows] == [("2", "daily", "damaged"), ("1", "migration", "good")]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--backup", "9"], ErrorCode.BACKUP_UNKNOWN),
        (["--recover", "--to", "{path}.csv"], ErrorCode.RESTORE_OCCUPIED),
        (["--to", "n" * 5000], ErrorCode.EXPORT_UNWRITABLE),
        (["--recover", "--to", "{path}/new.tadqiq"], ErrorCode.LIBRARY_UNWRITABLE_FOLDER),
        (["--library", "{path}.none"], ErrorCode.LIBRARY_MISSING),
    ],
)
def test_what_cannot_be_restored_is_said(tadqiq: Run, path: Path, options: list[str], code: ErrorCode):
    path.with_name(path.name + ".csv").touch()
    ended = tadqiq("restore", "--library", path, *[option.format(path=path) for option in options])
    assert ended.status == 1
    sentence = messages.catalogue("en").gettext(WORDINGS[code].remedy)
    assert sentence in ended.err


def test_importing_makes_the_days_backup(tadqiq: Run, news: Path, path: Path):
    tadqiq("import", "--library", path, news)
    tadqiq("import", "--library", path, news)
    assert [backup.why for backup in backups.of(path)] == [backups.Why.DAILY]


def test_a_damaged_library_is_exported_with_a_warning_and_takes_nothing_in(tadqiq: Run, news: Path, path: Path):
    tear(path)
    exported = tadqiq("export", "--library", path, "--verdict", "all", "-o", "-")
    assert (exported.status, len(exported.out.splitlines())) == (0, 6)
    assert "is damaged" in exported.err
    imported = tadqiq("import", "--library", path, news)
    assert (imported.status, imported.out) == (1, "")
