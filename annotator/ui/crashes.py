"""The one reporter of what should not happen: a log without the article's text, and a sentence."""

from __future__ import annotations

import datetime as dt
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from annotator import __version__
from annotator.errors import UserError


class CrashReporter:
    """Takes every exception that nobody caught; decisions are on the disk already, so the window goes on.

    `complain` words an error that a person can mend, `tell` any other one, given the log's path.
    """

    def __init__(
        self, folder: Path, complain: Callable[[UserError], object], tell: Callable[[Path], object]
    ) -> None:
        self._folder, self._complain, self._tell = folder, complain, tell

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Be `sys.excepthook`."""
        if isinstance(error, UserError):
            self._complain(error)
            return
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self._tell(self._log(kind, trace))

    def _log(self, kind: type[BaseException], trace: TracebackType | None) -> Path:
        """Write where it happened, without the message, which may quote the article."""
        now = dt.datetime.now(dt.UTC)
        path = self._folder / f"crash-{now:%Y%m%dT%H%M%S}.log"
        self._folder.mkdir(parents=True, exist_ok=True)
        frames = (f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace))
        lines = [f"tadqiq {__version__}, Python {sys.version.split()[0]}, {sys.platform}", kind.__name__, *frames]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path
