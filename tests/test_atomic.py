import os
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator import atomic

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights and pipes of POSIX")


def test_a_new_file_and_a_replaced_one_hold_the_content(tmp_path: Path):
    for content in (b"first", b"second, longer", b""):
        atomic.write(tmp_path / "a", content)
        assert (tmp_path / "a").read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


@posix
def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path):
    (tmp_path / "usual").write_bytes(b"")
    atomic.write(tmp_path / "a", b"")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode


@posix
def test_a_replaced_file_keeps_its_rights(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o640)
    atomic.write(tmp_path / "a", b"new")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_what_cannot_be_written_leaves_everything_as_it_was(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "none" / "a", tmp_path / "folder"):
        with pytest.raises((FileNotFoundError, IsADirectoryError, PermissionError)):
            atomic.write(path, b"content")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


@posix
def test_a_pipe_is_written_into_and_not_replaced(tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    atomic.write(pipe, b"content")
    assert os.read(reader, 100) == b"content"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["desk.tadqiq", "desk.tadqiq-wal", "desk.tadqiq-shm"])
def test_a_database_and_what_is_beside_it_are_never_replaced(tmp_path: Path, name: str):
    with closing(sqlite3.connect(tmp_path / "desk.tadqiq")) as connection:
        connection.execute("CREATE TABLE kept (id)")
    before = (tmp_path / "desk.tadqiq").read_bytes()
    with pytest.raises(FileExistsError):
        atomic.write(tmp_path / name, b"a table")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("desk.tadqiq", before)]
