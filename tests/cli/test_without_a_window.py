"""What needs neither Qt nor a screen nor a library must not load them: real processes, started as people start them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

BLOCK = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Blocked())
from annotator.cli import main
status = main(sys.argv[1:])
loaded = {"sqlite_utils", "sqlite3", "charset_normalizer", "tomlkit"} & set(sys.modules)
sys.exit(f"loaded: {loaded}" if loaded else status)
"""


def python(*arguments: object, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    screens = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    environment |= {"LANG": "C.UTF-8", **variables}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", check=False, env=environment)


@pytest.mark.parametrize("style", ["jsonl", "csv", "text"])
def test_detect_loads_neither_qt_nor_the_store(news: Path, style: str):
    ended = python("-c", BLOCK, "detect", "--format", style, news)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout


def test_value_loads_neither_qt_nor_the_store():
    ended = python("-c", BLOCK, "value", "-", stdin="25 دولار\n")    # 25 dollars
    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_module_is_the_command():
    ended = python("-m", "annotator", "--version")
    assert (ended.returncode, ended.stdout) == (0, "tadqiq 0.1.0\n")


def test_output_is_utf8_whatever_the_locale_is(news: Path):
    ended = python("-m", "annotator", "detect", news, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="latin-1")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "رفضت" in ended.stdout    # declined


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize(("arguments", "said"), [((), "There is no screen"), (("--language", "ar"), "لا شاشة")])
def test_without_a_screen_the_window_says_so_in_a_sentence(arguments: tuple[str, ...], said: str):
    ended = python("-m", "annotator", *arguments)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert len(ended.stderr.splitlines()) == 1
    assert said in ended.stderr


def started(*arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_ends_quietly(news: Path):
    with started("detect", news, "-") as running:    # answers once, then waits for standard input
        assert running.stdout is not None
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait() == 130
        assert running.stderr is not None
        assert running.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_goes_away_is_no_error(news: Path):
    with started("detect", *[news] * 2000) as running:
        assert running.stdout is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.wait() == 1
        assert running.stderr is not None
        assert running.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("command", ["detect", "doctor"])
def test_an_output_that_takes_no_more_is_said(news: Path, command: str):
    with Path("/dev/full").open("wb") as full:
        arguments = [command, "--language", "en", *([news] if command == "detect" else [])]
        ended = subprocess.run(
            [sys.executable, "-m", "annotator", *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (ended.returncode, ended.stderr.count(b"\n")) == (1, 1)
    assert b"cannot be written" in ended.stderr
