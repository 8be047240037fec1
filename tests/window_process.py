"""A real window in a process of its own: `window_process.py LIBRARY restore|crash|close`.

It gives way to another, and says how many articles that one's library has and what its banner says; or it is closed,
and says whether unused objects are looked for.
"""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from annotator import app
from annotator.cli import windows as windows_commands
from annotator.store import articles
from annotator.ui.window import Window


class Hand(QObject):
    """Works the first window until it offers what is wanted, and looks at the second.

    All in the thread of the windows, from the first turn of the application's loop on: no other may look for them.
    """

    begin = Signal()

    def __init__(self, what: str) -> None:
        super().__init__()
        self._asked = False
        self._turn = {"restore": self._restore, "crash": self._crash, "close": self._close}[what]
        self.begin.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    def _begin(self) -> None:
        self._first = next(windows())
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        other = next((window for window in windows() if window is not self._first), None)
        if other is None:
            self._turn()
        else:
            self._timer.stop()
            other.preferences.other_theme()
            print(len(articles.all(other.session.library)), other.banner.text.text(), sep="\n")  # noqa: T201 - its answer
            other.close()

    def _restore(self) -> None:
        if not self._asked:
            self._asked = True
            self._first.restoring.ask()
        elif self._first.choices.isVisible():
            self._first.choices.pick(0)

    def _close(self) -> None:
        if not self._first.tasks.busy:  # while there is work nobody looks for them
            self._timer.stop()
            print(gc.isenabled())  # noqa: T201 - its answer
            self._first.close()

    def _crash(self) -> None:
        if not self._asked:
            self._asked = True
            raise ValueError("planted")
        if self._first.banner.offered.isVisible():
            self._first.banner.offered.click()


def windows() -> Iterator[Window]:
    """The windows that are shown."""
    return (one for one in QApplication.topLevelWidgets() if isinstance(one, Window) and one.isVisible())


if __name__ == "__main__":
    working = Hand(sys.argv[2])
    windows_commands.hurry()
    working.begin.emit()
    sys.exit(app.run(None, Path(sys.argv[1])))
