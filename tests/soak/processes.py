"""`tadqiq` processes to be killed: forked from one that has loaded everything, so that a thousand take minutes.

Each runs the real command (`annotator.cli.main`) and says on a pipe what is on the disk: `ack NUMBER CHECKSUM` for an
entry of the log, and whatever the command prints itself.
"""

from __future__ import annotations

import ctypes
import os
import select
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import NoReturn

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from annotator import app, cli, ops
from annotator.detect import pipeline
from annotator.errors import UserError
from annotator.store import backups, migrations
from annotator.store.library import Library
from annotator.ui import claim_delegate
from annotator.ui.window import Window
from tests.soak import changes, witness

PRELOADED = (app, migrations, claim_delegate, pipeline.claims("قال الوزير إن الكلفة 14 مليون دينار."))
"""What a process would otherwise load first: "the minister said the cost was 14 million dinars"."""

Work = Callable[[Path, Random], int]
"""What a process does in a folder, by a die; the answer is its exit status."""

FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME")


@dataclass(frozen=True, slots=True)
class Fault:
    """What the shim below SQLite is told; `kind` as in faults.c."""

    kind: int
    after: int
    many: int
    seed: int


@dataclass(frozen=True, slots=True)
class Blow:
    """When a process is killed: after so many lines and so many seconds more, or once patience is at an end."""

    lines: int
    wait: float
    patience: float = 60.0


@dataclass(frozen=True, slots=True)
class Ended:
    """A process that is over: what it said, and what it said of trouble that should not have been."""

    lines: list[str]
    trouble: str


class Hand(QObject):
    """Changes claims in the window's own event loop, as fast as it turns."""

    begin = Signal()

    def __init__(self, die: Random) -> None:
        super().__init__()
        self._die = die
        self._files: list[Path] = []
        self.begin.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    def take(self, files: list[Path]) -> None:
        """Open these articles, one now and then."""
        self._files = files

    def _begin(self) -> None:
        self._window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
        self._window.session.saved.connect(self._acknowledge)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        session = self._window.session
        drawn = self._die.random()
        if session.article is None or (drawn < 0.02 and self._files):
            if self._files:
                self._window.opening.open(self._files.pop())
        elif drawn < 0.12:
            session.undo()
        elif drawn < 0.16:
            session.redo()
        else:
            session.run(changes.drawn(session.library, session.article.id, self._die))

    def _acknowledge(self, _done: object) -> None:
        say_newest(self._window.session.library)


def window(folder: Path, die: Random) -> int:
    """`tadqiq open`, driven by a hand; the article is the one looked at last, more come from files."""
    hand = Hand(die)
    hand.take(sorted((folder.parent / "articles").glob("*.txt"), key=lambda _path: die.random())[:3])
    threading.Thread(target=_wait_for_window, args=(hand,), daemon=True).start()
    return cli.main(["open", "--library", str(folder / "library.tadqiq")])


def _wait_for_window(hand: Hand) -> None:
    while not any(isinstance(one, Window) for one in QApplication.topLevelWidgets()):
        time.sleep(0.005)
    instance = QApplication.instance()
    if instance is not None:
        hand.begin.emit()


def importing(folder: Path, die: Random) -> int:
    """`tadqiq import`, article after article."""
    files = [str(path) for path in (folder.parent / "articles").glob("*.txt")]
    die.shuffle(files)
    return cli.main(["import", "--library", str(folder / "library.tadqiq"), *files])


def exporting(folder: Path, die: Random) -> int:
    """`tadqiq export` into the same file, over and over."""
    while True:
        per = die.choice(("mention", "fact"))
        library, output = str(folder / "library.tadqiq"), str(folder / f"{per}.csv")
        status = cli.main(["export", "--library", library, "--verdict", "all", "--per", per, "-o", output])
        if status:
            return status
        say(f"exported {per}")


def restoring(folder: Path, die: Random) -> int:
    """`tadqiq restore`: the backup over the library, or what can be read of it, over and over."""
    while True:
        way = die.choice(([], ["--recover"]))
        status = cli.main(["restore", "--library", str(folder / "library.tadqiq"), *way])
        if status:
            return status


def exchanging(folder: Path, die: Random) -> int:
    """What the window does to put a backup in the library's place, over and over."""
    library = folder / "library.tadqiq"
    while True:
        try:
            backups.exchange(library, die.choice(list(backups.good(library))).path)
        except UserError as error:
            sys.stderr.write(f"{error.code}\n")
            return 1
        say("exchanged")


def changing(folder: Path, die: Random, *, early: bool = False, careless: bool = False) -> int:
    """Changes through ops without a window; `early` and `careless` are bugs that the soak test must find."""
    with Library.open(folder / "library.tadqiq", reviewer="سلمى") as library:  # "Salma"
        if careless:
            library.row("PRAGMA synchronous = OFF")
        say("ready")
        while True:
            with ExitStack() as held:
                if early:
                    held.enter_context(library.change())
                _change(library, die)


def _change(library: Library, die: Random) -> None:
    drawn = die.random()
    try:
        if drawn < 0.1:
            ops.undo(library)
        elif drawn < 0.15:
            ops.redo(library)
        else:
            ops.run(library, changes.drawn(library, 1, die))
    except UserError:
        return
    say_newest(library)


def early(folder: Path, die: Random) -> int:
    """The planted bug: says that a change is on the disk before it is."""
    return changing(folder, die, early=True)


def careless(folder: Path, die: Random) -> int:
    """Another planted bug, which only a power cut shows: does not wait for the disk."""
    return changing(folder, die, careless=True)


def say(line: str) -> None:
    """One line on the pipe, at once."""
    os.write(1, f"{line}\n".encode())


def say_newest(library: Library) -> None:
    """Acknowledge the newest entry of the log."""
    number, checksum = witness.newest(library)
    say(f"ack {number} {checksum}")


def run(work: Work, base: Path, seed: int, blow: Blow, fault: Fault | None = None) -> Ended:
    """Fork a process at `work` in `base`, and kill it when the blow falls; one that ends by itself is over, too."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        _be_a_process(work, base, seed, writer, fault)
    os.close(writer)
    said = _listen(reader, blow)
    os.kill(child, signal.SIGKILL)
    said += _rest(reader)
    _pid, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    stderr = (base / "stderr").read_text(encoding="utf-8", errors="replace")
    failed = not killed and os.waitstatus_to_exitcode(status) != 0
    trouble = stderr if "Traceback" in stderr or (failed and fault is None) else ""
    # What was cut off in the middle of a line was never said.
    return Ended(said.decode().split("\n")[:-1], trouble)


def _be_a_process(work: Work, base: Path, seed: int, pipe: int, fault: Fault | None) -> NoReturn:
    status = 70
    try:
        os.dup2(pipe, 1)
        os.dup2(os.open(base / "stderr", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8")
        os.environ.update(dict.fromkeys(FOLDERS, str(base / "home")), QT_QPA_PLATFORM="offscreen")
        folder = base / "shelf"
        if fault is not None:
            arm = ctypes.CDLL(None).tadqiq_arm
            arm(fault.kind, ctypes.c_long(fault.after), ctypes.c_long(fault.many), fault.seed, os.fsencode(folder))
        status = work(folder, Random(seed))  # noqa: S311 - drawn again by the same seed, nothing secret
    except BaseException:  # noqa: BLE001 - a forked process must never return into its parent's code
        traceback.print_exc()
    finally:
        os._exit(status)


def _listen(reader: int, blow: Blow) -> bytes:
    said = b""
    deadline = time.monotonic() + blow.patience
    while said.count(b"\n") < blow.lines and time.monotonic() < deadline:
        if select.select([reader], [], [], 0.2)[0]:
            more = os.read(reader, 65536)
            if not more:
                return said
            said += more
    end = time.monotonic() + blow.wait
    while time.monotonic() < end:
        pass
    return said


def _rest(reader: int) -> bytes:
    said = b""
    while more := os.read(reader, 65536):
        said += more
    os.close(reader)
    return said
