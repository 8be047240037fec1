"""The file: made, opened, refused without being touched, shared with others, written all or nothing."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import ErrorCode, UserError
from annotator.model.decisions import Verdict
from annotator.ops import SetVerdict
from annotator.store import articles, mentions
from annotator.store.library import Library, default_path
from annotator.store.schema import APPLICATION_ID, VERSION
from tests.samples import Desk, desk, sample_article

ROOT = Path(__file__).parents[2]


def refusal(path: Path, patience: float = 0.0) -> ErrorCode:
    with pytest.raises(UserError) as caught:
        Library.open(path, patience=patience).close()
    return caught.value.code


def closed_library(path: Path) -> None:
    desk(path).library.close()


def test_a_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "مكتبة" / "2025" / "library.tadqiq"  # "library"
    with Library.open(path) as library:
        assert not articles.all(library)
    assert path.read_bytes().startswith(b"SQLite format 3\0")


def test_the_default_is_in_the_folder_of_the_person(own_folders: Path) -> None:
    assert default_path().is_relative_to(own_folders)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("application_id", APPLICATION_ID),
        ("user_version", VERSION),
    ],
)
def test_the_file_is_set_up_for_safety(at: Desk, pragma: str, value: object) -> None:
    row = at.library.row(f"PRAGMA {pragma}")
    assert row is not None
    assert row[0] == value


def test_every_table_is_strict(at: Desk) -> None:
    rows = at.library.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND schema = 'main'")
    assert {row["name"] for row in rows} == {"sqlite_schema", "_sqlite_migrations"}


def text_file(path: Path) -> None:
    path.write_text("ليست قاعدة بيانات " * 300, encoding="utf-8")  # "not a database"


def other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")


def other_application(path: Path) -> None:
    closed_library(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 252006")


def newer(path: Path) -> None:
    closed_library(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {VERSION + 1}")


def torn(path: Path) -> None:
    closed_library(path)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 400)


def cut_off(path: Path) -> None:
    closed_library(path)
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (text_file, ErrorCode.LIBRARY_NOT_SQLITE),
        (other_program, ErrorCode.LIBRARY_FOREIGN),
        (other_application, ErrorCode.LIBRARY_FOREIGN),
        (newer, ErrorCode.LIBRARY_NEWER),
        (torn, ErrorCode.LIBRARY_DAMAGED),
        (cut_off, ErrorCode.LIBRARY_DAMAGED),
    ],
)
def test_a_file_that_is_refused_stays_as_it_is(tmp_path: Path, make: Callable[[Path], None], code: ErrorCode) -> None:
    path = tmp_path / "library.tadqiq"
    make(path)
    before = path.read_bytes()
    assert refusal(path) is code
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert refusal(tmp_path) is ErrorCode.LIBRARY_NOT_SQLITE


def test_no_library_inside_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "library.tadqiq") is ErrorCode.LIBRARY_UNWRITABLE_FOLDER


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.tadqiq"
    path.touch()
    closed_library(path)
    with Library.open(path) as library:
        assert len(articles.all(library)) == 1


def test_a_new_file_that_another_program_holds_is_locked(tmp_path: Path) -> None:
    path = tmp_path / "library.tadqiq"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert refusal(path) is ErrorCode.LIBRARY_LOCKED


def test_a_change_waits_in_vain_for_another_program(at: Desk) -> None:
    with Library.open(at.library.path, patience=0.0) as second, at.library.change():
        with pytest.raises(UserError) as caught:
            articles.add(second, sample_article("نص آخر", "/other.txt"), [])  # "another text"
        assert caught.value.code is ErrorCode.LIBRARY_LOCKED
    assert len(articles.all(at.library)) == 1


def test_what_one_window_reads_another_can_write(at: Desk) -> None:
    with Library.open(at.library.path) as second:
        assert not second.changed_elsewhere()
        SetVerdict((at.fact(0),), Verdict.VERIFIED).run(at.library)
        assert second.changed_elsewhere()
        assert not second.changed_elsewhere()
        assert not at.library.changed_elsewhere()
        assert mentions.progress(second, at.article.id).verified == 1


def test_a_sealed_file_is_the_whole_library(at: Desk, tmp_path: Path) -> None:
    at.library.seal()
    assert not at.library.path.with_name("library.tadqiq-wal").exists()
    shutil.copyfile(at.library.path, tmp_path / "alone.tadqiq")
    with Library.open(tmp_path / "alone.tadqiq") as alone:
        assert len(articles.all(alone)) == 1


def test_what_another_reads_is_not_sealed(at: Desk) -> None:
    with closing(sqlite3.connect(at.library.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM article").fetchone()
        with pytest.raises(UserError) as caught:
            at.library.seal()
    assert caught.value.code is ErrorCode.LIBRARY_LOCKED


def test_a_change_that_fails_leaves_nothing(at: Desk) -> None:
    def fail() -> None:
        with at.library.change():
            articles.add(at.library, sample_article("نص آخر", "/other.txt"), [])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert len(articles.all(at.library)) == 1


def test_an_inner_change_joins_the_outer(at: Desk) -> None:
    with at.library.change(), at.library.change():
        SetVerdict((at.fact(0),), Verdict.VERIFIED).run(at.library)
    assert mentions.progress(at.library, at.article.id).verified == 1


def test_a_full_disk_loses_the_change_alone(at: Desk) -> None:
    at.library.row("PRAGMA max_page_count = 1")
    with pytest.raises(UserError) as caught:
        articles.add(at.library, sample_article("نص آخر " * 5000, "/other.txt"), [])
    assert caught.value.code is ErrorCode.LIBRARY_FULL
    at.library.row("PRAGMA max_page_count = 1000000")
    SetVerdict((at.fact(0),), Verdict.VERIFIED).run(at.library)
    assert [row.progress.verified for row in articles.all(at.library)] == [1]


def test_a_library_opens_while_another_program_writes(at: Desk) -> None:
    with at.library.change():
        articles.add(at.library, sample_article("نص آخر", "/other.txt"), [])
        with Library.open(at.library.path, patience=0.0) as second:
            assert len(articles.all(second)) == 1


NEWCOMER = """
import sys
from pathlib import Path
from annotator.store import articles, migrations
from annotator.store.library import Library
from tests.samples import sample_article, sample_claims, TEXT
sys.stdin.readline()
with Library.open(Path(sys.argv[1])) as library:
    articles.add(library, sample_article(TEXT + sys.argv[2], sys.argv[2]), sample_claims())
"""


def test_programs_that_make_one_library_at_once_share_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "library.tadqiq"
    origins = ["/1.txt", "/2.txt", "/3.txt"]
    programs = [
        subprocess.Popen([sys.executable, "-c", NEWCOMER, str(path), origin], cwd=ROOT, stdin=subprocess.PIPE)
        for origin in origins
    ]
    for program in programs:
        program.communicate(b"now\n")
    with Library.open(path) as library:
        assert {row.origin for row in articles.all(library)} == set(origins)
    assert [program.returncode for program in programs] == [0, 0, 0]


OPENER = """
import sys
from pathlib import Path
from annotator.store.library import Library
Library.open(Path(sys.argv[1])).close()
sys.stdout.write(str("sqlite_utils" in sys.modules))
"""


@pytest.mark.parametrize(("name", "loaded"), [("old.tadqiq", "False"), ("new.tadqiq", "True")])
def test_sqlite_utils_is_loaded_only_for_a_migration(tmp_path: Path, name: str, loaded: str) -> None:
    closed_library(tmp_path / "old.tadqiq")
    command = [sys.executable, "-c", OPENER, str(tmp_path / name)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout == loaded


READER = """
import os, sys
from pathlib import Path
from annotator.errors import UserError
from annotator.model.decisions import Verdict
from annotator.ops import SetVerdict
from annotator.store import mentions, places
from annotator.store.library import Library
if os.geteuid() == 0:  # root may write anything
    os.setuid(65534)
try:
    with Library.open(Path(sys.argv[1])) as library:
        sys.stdout.write(f"{len(mentions.of_article(library, 1))} ")
        places.keep(library, 1, places.Place())
        SetVerdict((1,), Verdict.VERIFIED).run(library)
except UserError as error:
    sys.stdout.write(error.code)
"""


def read_as_nobody(path: Path) -> str:
    """What somebody who does not own the file sees of it, and what becomes of a change."""
    command = [sys.executable, "-c", READER, str(path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout or run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "said"),
    [
        (0o444, 0o777, "5 library.read_only"),
        (0o444, 0o555, "5 library.read_only"),
        (0o000, 0o777, "file.unreadable"),
    ],
)
def test_a_read_only_library_is_shown_but_not_changed(
    tmp_path: Path, file_mode: int, folder_mode: int, said: str
) -> None:
    folder = tmp_path / "shelf"
    path = folder / "library.tadqiq"
    closed_library(path)
    before = path.read_bytes()
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    for parent in list(folder.parents)[:3]:
        parent.chmod(0o755)
    assert read_as_nobody(path) == said
    path.chmod(0o644)
    assert path.read_bytes() == before
