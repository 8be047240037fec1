"""Nothing is asked of the network but by the editor's act."""

import subprocess
import sys
from pathlib import Path

import pytest

from annotator import resources

DEMO = resources.path("demo", "article.txt")
WATCHED = """
import socket, sys
LOCAL = {getattr(socket, "AF_UNIX", None)}  # a desktop's own
def watch(event, arguments):
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}:
        print("asked:", event, arguments)
    elif event in {"socket.connect", "socket.sendto", "socket.bind"} and arguments[0].family not in LOCAL:
        print("asked:", event, arguments)
sys.addaudithook(watch)
from annotator import cli
status = cli.main(sys.argv[1:])
if any(name.endswith("QtNetwork") for name in sys.modules):
    print("asked: Qt's network")
sys.exit(status)
"""


def asked(*arguments: str | Path) -> list[str]:
    """What a command asked of the network."""
    command = [sys.executable, "-c", WATCHED, *map(str, arguments)]
    ran = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=120)
    return [line for line in ran.stdout.splitlines() if line.startswith("asked:")]


def test_the_window_and_all_that_the_self_test_does_in_it_ask_nothing(tmp_path: Path) -> None:
    assert not asked("self-test", "--report", tmp_path / "report.json")


def test_commands_ask_nothing(tmp_path: Path) -> None:
    library = tmp_path / "library.tadqiq"
    assert not asked("import", "--library", library, DEMO)
    assert not asked("export", "--library", library, "--verdict", "all", "-o", tmp_path / "claims.csv")
    assert not asked("detect", DEMO)


@pytest.mark.parametrize("call", ["socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo('localhost', 80)"])
def test_what_asks_is_seen(call: str) -> None:
    planted = WATCHED.replace("from annotator", f"try:\n    {call}\nexcept OSError:\n    pass\nfrom annotator")
    command = [sys.executable, "-c", planted, "detect", str(DEMO)]
    assert "asked:" in subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
