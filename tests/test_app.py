"""The window as a process: how it begins with a bad library, and how it ends."""

import shutil
import signal
import sqlite3
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import resources
from annotator.store import articles, backups
from annotator.store.library import Library
from tests.samples import desk, sample_article
from tests.soak import witness

ROOT = Path(__file__).resolve().parents[1]
DEMO = resources.path("demo", "article.txt")
PATIENCE = 60.0


def command() -> str:
    found = shutil.which("tadqiq", path=sysconfig.get_path("scripts"))
    assert found is not None
    return found


def not_sqlite(path: Path) -> None:
    path.write_text("minutes of a meeting", encoding="utf-8")


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def newer(path: Path) -> None:
    Library.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


@pytest.mark.parametrize("make", [not_sqlite, foreign, newer])
def test_a_bad_library_is_refused_in_a_sentence_and_left_as_it_was(tmp_path: Path, make: Callable[[Path], None]):
    path = tmp_path / "library"
    make(path)
    before = path.read_bytes()
    opening = [command(), "--language", "en", "open", "--library", path]
    ran = subprocess.run(opening, check=False, capture_output=True, text=True)
    assert ran.returncode == 1
    assert str(path) in ran.stderr
    assert "Traceback" not in ran.stderr
    assert path.read_bytes() == before


def articles_in(path: Path) -> int:
    if not path.exists():
        return 0
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM place").fetchone()[0])
    except sqlite3.OperationalError:    # still being made
        return 0
    finally:
        connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without asking them")
def test_a_request_to_end_closes_the_window_cleanly(tmp_path: Path):
    path = tmp_path / "library.tadqiq"
    process = subprocess.Popen([command(), "open", "--library", path, DEMO], stderr=subprocess.PIPE)
    deadline = time.monotonic() + PATIENCE
    while not articles_in(path):
        assert time.monotonic() < deadline
        time.sleep(0.02)    # a pause between two looks
    process.send_signal(signal.SIGTERM)
    _out, complaints = process.communicate(timeout=PATIENCE)
    assert (process.returncode, complaints) == (0, b"")


def log_of(process: "subprocess.Popen[bytes]", home: Path) -> bool:
    """Whether the window is about to be shown: from then on it ends when it is asked to."""
    return bool(list(home.rglob(f"native-{process.pid}.log")))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without asking them")
@pytest.mark.parametrize("delay", [0, 0.2, 0.5, 1, 2])
def test_a_request_to_end_stops_work_under_way_without_a_trace(tmp_path: Path, own_folders: Path, delay: float):
    article, path = tmp_path / "long.txt", tmp_path / "library.tadqiq"
    article.write_text(DEMO.read_text(encoding="utf-8") * 800, encoding="utf-8")
    process = subprocess.Popen([command(), "open", "--library", path, article], stderr=subprocess.PIPE)
    deadline = time.monotonic() + PATIENCE
    while not log_of(process, own_folders):
        assert time.monotonic() < deadline
        time.sleep(0.02)    # a pause between two looks
    time.sleep(delay)    # into the reading, the detection or the writing
    process.send_signal(signal.SIGTERM)
    _out, complaints = process.communicate(timeout=PATIENCE)
    assert (process.returncode, complaints) == (0, b"")
    assert not witness.faults(path)


def worked(library: Path, what: str) -> list[str]:
    """What the second window of a process says, which the first has given way to."""
    process = [sys.executable, "-m", "tests.window_process", library, what]
    ran = subprocess.run(process, check=True, capture_output=True, encoding="utf-8", timeout=PATIENCE, cwd=ROOT)
    return ran.stdout.splitlines()


@pytest.fixture
def two_articles(tmp_path: Path) -> Path:
    path = tmp_path / "library.tadqiq"
    desk(path).library.close()
    backups.make(path, backups.Why.DAILY)
    with Library.open(path) as library:
        articles.add(library, sample_article("نص آخر", "/other.txt"), [])    # another text
    return path


def test_a_backup_is_put_in_the_place_of_the_library_from_the_window(two_articles: Path):
    count, said = worked(two_articles, "restore")
    assert count == "1"
    assert said.startswith("حلّت النسخة")    # The backup is in place
    with Library.open(backups.of(two_articles)[0].path) as before:
        assert len(articles.all(before)) == 2


def test_unused_objects_are_looked_for_once_the_window_is_there(two_articles: Path):
    assert worked(two_articles, "close") == ["True"]


def test_after_a_crash_the_window_is_opened_anew(two_articles: Path, own_folders: Path):
    assert worked(two_articles, "crash") == ["2", ""]
    (log,) = own_folders.rglob("crash-*.log")
    assert "ValueError" in log.read_text(encoding="utf-8")
    assert "planted" not in log.read_text(encoding="utf-8")
