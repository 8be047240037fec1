"""Measures how long until the window is on the screen: the bundle against `python -m annotator`, cold and warm.

start_up.py PYTHON [TIMES]: prints medians in seconds. Needs Xvfb and xdotool, and root's rights for cold starts (the
system's file cache is emptied before each).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from artefacts import DIST, ROOT, say

DISPLAY = ":93"
# on this screen there is no other; a window's class is the script's name where Python is started with -m
WINDOW = ("xdotool", "search", "--sync", "--onlyvisible", "--name", ".")
CACHES = Path("/proc/sys/vm/drop_caches")


def seconds_until_window(command: Sequence[str], folder: Path) -> float:
    """Start the program with a library of its own, wait for its window, end it."""
    environment = {**os.environ, "DISPLAY": DISPLAY, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
    began = time.monotonic()
    program = subprocess.Popen([*command, "--library", str(folder / "library.tadqiq")], env=environment, cwd=ROOT)
    try:
        subprocess.run(WINDOW, env=environment, check=True, capture_output=True, timeout=60)
        return time.monotonic() - began
    finally:
        program.terminate()
        program.wait()


def empty_cache() -> None:
    """Let the system forget what it has read from the disk."""
    os.sync()
    CACHES.write_text("3\n", encoding="ascii")


def median(command: Sequence[str], times: int, *, cold: bool) -> float:
    """The median of several starts; a warm one follows another."""
    with tempfile.TemporaryDirectory() as folder:
        seconds_until_window(command, Path(folder))
        taken: list[float] = []
        for _time in range(times):
            if cold:
                empty_cache()
            taken.append(seconds_until_window(command, Path(folder)))
    return statistics.median(taken)


def main(python: str, times: int) -> None:
    """Measure both on a virtual screen."""
    commands = {"bundle": [str(DIST / "tadqiq" / "tadqiq"), "open"], "python -m": [python, "-m", "annotator", "open"]}
    screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1600x1000x24"], stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)  # until the virtual screen takes windows
        for name, command in commands.items():
            for cold in (False, True):
                kind = "cold" if cold else "warm"
                say(f"{name:<10} {kind}: {median(command, times, cold=cold):.2f} s, median of {times}")
    finally:
        screen.terminate()
        screen.wait()



if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 7)
