"""Every window has a seat of its own, and finds it again."""

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.ui import seats

ROOT = Path(__file__).parents[2]
SITTING = """
import sys, time
from pathlib import Path
from annotator.ui import seats
with seats.taken(Path(sys.argv[1]), Path(sys.argv[2])) as seat:
    sys.stdout.write(seat + "\\n")
    sys.stdout.flush()
    sys.stdin.read()
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.tadqiq"


def test_a_window_finds_its_seat_again(tmp_path: Path, library: Path) -> None:
    with seats.taken(tmp_path / "seats", library) as first:
        pass
    with seats.taken(tmp_path / "seats", library) as again:
        assert again == first


def test_two_programs_have_two_seats_and_a_killed_one_frees_its_own(tmp_path: Path, library: Path) -> None:
    folder = tmp_path / "seats"
    command = [sys.executable, "-c", SITTING, str(folder), str(library)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        theirs = other.stdout.readline().strip()
        with seats.taken(folder, library) as ours:
            assert ours != theirs
        other.kill()
    with seats.taken(folder, library) as after:
        assert after == theirs


def test_each_library_has_seats_of_its_own(tmp_path: Path, library: Path) -> None:
    with seats.taken(tmp_path / "seats", library) as one, seats.taken(tmp_path / "seats", tmp_path / "b") as other:
        assert one == other


def test_where_nothing_can_be_kept_a_window_has_a_seat_of_its_own_all_the_same(tmp_path: Path, library: Path) -> None:
    (tmp_path / "seats").write_text("no folder", encoding="utf-8")
    with seats.taken(tmp_path / "seats", library) as one, seats.taken(tmp_path / "seats", library) as other:
        assert one
        assert one != other


def test_a_name_that_was_spoilt_is_not_used(tmp_path: Path, library: Path) -> None:
    (tmp_path / "seats").mkdir()
    (tmp_path / "seats" / "person").write_text("شيء آخر", encoding="utf-8")  # "something else"
    with seats.taken(tmp_path / "seats", library) as seat:
        assert seat.isascii()
