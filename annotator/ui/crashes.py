"""The one reporter of what should not happen: a log without the article's text, and a sentence."""

from __future__ import annotations

import datetime as dt
import faulthandler
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from annotator import __version__
from annotator.errors import UserError


class CrashReporter:
    """Takes every exception that nobody caught; decisions are on the disk already, so the window goes on.

    `complain` words an error that a person can mend, `tell` any other one, given the path of its log: the same for the
    same place again, None where none can be written.
    """

    def __init__(
        self, folder: Path, complain: Callable[[UserError], object], tell: Callable[[Path | None], object]
    ) -> None:
        self._folder, self._complain, self._tell = folder, complain, tell
        self._logs: dict[tuple[str, ...], Path] = {}

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Be `sys.excepthook`."""
        if isinstance(error, UserError):
            self._complain(error)
            return
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self._tell(self._log(kind, trace))

    def _log(self, kind: type[BaseException], trace: TracebackType | None) -> Path | None:
        """Write where it happened, without the message, which may quote the article."""
        frames = traceback.extract_tb(trace)
        place = (kind.__name__, *(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames))
        if place not in self._logs:
            try:
                self._logs[place] = self._written(place)
            except OSError:
                return None
        return self._logs[place]

    def _written(self, place: tuple[str, ...]) -> Path:
        now = dt.datetime.now(dt.UTC)
        path = self._folder / f"crash-{now:%Y%m%dT%H%M%S.%f}.log"
        self._folder.mkdir(parents=True, exist_ok=True)
        head = f"tadqiq {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
        path.write_text("\n".join((head, *place)) + "\n", encoding="utf-8")
        return path


_KEPT_SECONDS = 86_400
"""How long the empty log of a process that was killed is left: it may be one at work."""


class NativeCrashes:
    """Notes where the process was when the system ended it for a fault in native code, which Python sees nothing of.

    The log names files, lines and functions of ours, and never text.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log = folder / f"native-{os.getpid()}.log"
        self._file: BinaryIO | None = None

    def begin(self) -> Path | None:
        """Be ready from now on; the report of an earlier process that ended so, if there is one nobody was told of."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            told = self._left_behind()
            self._file = self._log.open("wb")
        except OSError:
            # Where no log can be written, work goes on without one.
            return None
        faulthandler.enable(self._file)
        return told

    def end(self) -> None:
        """The process ends as it should: nothing is left behind."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._log.unlink(missing_ok=True)

    def _left_behind(self) -> Path | None:
        told: Path | None = None
        for log in sorted(self._folder.glob("native-*.log")):
            state = log.stat()
            if state.st_size:
                told = log.replace(log.with_name(f"crash-{log.name}"))
            elif state.st_mtime < time.time() - _KEPT_SECONDS:
                log.unlink(missing_ok=True)
        return told
