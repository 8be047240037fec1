"""A virtual screen with the installed `tadqiq` on it, worked with real key presses (Xvfb and xdotool)."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sysconfig
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60.0  # seconds; a busy machine is not a defect
TITLE_BREAK = " — "  # between the article's title and the name of Tadqiq, in the frame of the window


def wait_for(happened: Callable[[], bool], what: str) -> None:
    """Look again and again until it has happened."""
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.01)  # a pause between two looks, not a guess at how long it takes


@contextmanager
def virtual_screen() -> Generator[str]:
    """A screen of its own; gives the value of DISPLAY."""
    reading, writing = os.pipe()
    # Without -noreset the server begins anew, and refuses to answer meanwhile, whenever its last window has gone.
    command = ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Desktop:
    """Starts `tadqiq` on a screen and presses keys in its window."""

    def __init__(self, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._process: subprocess.Popen[bytes] | None = None
        self.presses = 0

    def start(self, *arguments: str) -> None:
        """Start the installed command and give its window the keyboard."""
        command = shutil.which("tadqiq", path=sysconfig.get_path("scripts"))
        assert command is not None, "the command is not installed"
        self._process = subprocess.Popen([command, *arguments], env=self._environment)
        wait_for(lambda: bool(self._windows()), "the window")
        self._xdotool("windowfocus", "--sync", self._windows()[0])

    def wait_for_article(self) -> None:
        """Wait until the window has an article at hand; keys pressed before that, an editor would press once more."""
        wait_for(self._has_article, "the article in the window")

    def _has_article(self) -> bool:
        return any(TITLE_BREAK in self._xdotool("getwindowname", window) for window in self._windows())

    def _windows(self) -> list[str]:
        assert self._process is not None
        assert self._process.poll() is None, "tadqiq has ended"
        search = ["search", "--all", "--onlyvisible", "--pid", str(self._process.pid), "--name", "."]
        return self._xdotool(*search).split()

    def _xdotool(self, *arguments: str) -> str:
        # Its search fails with a message where there is no window yet.
        command = ["xdotool", *arguments]
        run = subprocess.run(command, env=self._environment, check=False, capture_output=True, text=True)
        return run.stdout

    def press(self, key: str) -> None:
        """Press one key, named as in X11 keysyms, and count it."""
        self.presses += 1
        self._xdotool("key", "--clearmodifiers", key)

    def use_keyboard(self, layout: str) -> None:
        """Change the layout of the keyboard, as an editor's language switch does."""
        subprocess.run(["setxkbmap", layout], env=self._environment, check=True)

    def press_place(self, place: int) -> None:
        """Press the key at a place of the keyboard, by its X11 key code (evdev)."""
        self.press(str(place))

    def type(self, text: str) -> None:
        """Type a text into the field that has the keyboard."""
        self._xdotool("type", "--delay", "1", text)

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def quit(self) -> int:
        """Ask the process to end; its exit status."""
        return self._end(signal.SIGTERM)

    def _end(self, number: int) -> int:
        if self._process is None:
            return 0
        process, self._process = self._process, None
        process.send_signal(number)
        return process.wait(PATIENCE)


class LibraryFile:
    """What another program sees in the library while the window has it open."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def _count(self, sql: str, *values: str) -> int:
        if not self.path.exists():
            return 0
        connection = sqlite3.connect(f"{self.path.as_uri()}?mode=ro", uri=True)
        try:
            return int(connection.execute(sql, values).fetchone()[0] or 0)
        except sqlite3.OperationalError:  # still being made
            return 0
        finally:
            connection.close()

    def facts(self) -> int:
        """How many facts there are to check."""
        return self._count("SELECT sum(total) FROM progress")

    def checked(self) -> int:
        """How many facts have a verdict."""
        return self._count("SELECT sum(verified + flagged + dismissed) FROM progress")

    def having(self, verdict: str) -> int:
        """How many facts have this verdict."""
        return self._count("SELECT count(DISTINCT fact_id) FROM claims_now WHERE verdict = ?", verdict)

    def flagged_for(self, reason: str) -> int:
        """How many facts are flagged for this reason."""
        return self._count("SELECT count(DISTINCT fact_id) FROM claims_now WHERE reason = ?", reason)

    def mentions_having(self, verdict: str) -> int:
        """How many places of the text have this verdict."""
        return self._count("SELECT count(*) FROM claims_now WHERE verdict = ?", verdict)
