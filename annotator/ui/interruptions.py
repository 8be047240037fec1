"""Ends the window cleanly when the system or a terminal asks the process to stop."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from io import FileIO, RawIOBase
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer


class Interruptions(QObject):
    """Calls `stop` on SIGTERM and SIGINT.

    Python runs its signal handlers between its own instructions only, and Qt's loop has none: the signal's number is
    written to a pipe that Qt watches, which brings Python back.
    """

    def __init__(self, stop: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = stop
        self._reader, self._writer = _pipe()
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stopped)

    def _wake(self) -> None:
        self._reader.read(64)

    def _stopped(self, _number: int, _frame: FrameType | None) -> None:
        # Not at once: the window may be half made, or in the middle of something.
        QTimer.singleShot(0, self._stop)

    def close(self) -> None:
        """Let Python handle signals as usual again."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL if number == signal.SIGTERM else signal.default_int_handler)
        self._reader.close()
        self._writer.close()


def _pipe() -> tuple[RawIOBase, RawIOBase]:
    """The end that is read and the end that is written, neither of which waits.

    On Windows it is a pair of sockets: Qt watches no pipes there. Elsewhere the start does without that module.
    """
    if os.name == "posix":
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        os.set_blocking(writer, False)
        return FileIO(reader), FileIO(writer, "w")
    import socket  # noqa: PLC0415 - needed on Windows only

    ends = socket.socketpair()
    for end in ends:
        end.settimeout(0)
    return socket.SocketIO(ends[0], "r"), socket.SocketIO(ends[1], "w")
