"""Closing the window while work is under way: nobody waits without being asked, and nothing is left by half."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui.banner import Banner
from annotator.ui.i18n import tr
from annotator.ui.overlays import Overlay
from annotator.ui.tasks import Tasks
from annotator.ui.wrapped_label import WrappedLabel

_PATIENCE = 300
"""Milliseconds that work may take to end by itself before anything is asked."""
_WIDTH = 520


class ClosingSheet(Overlay):
    """Says that work is under way and asks what to do; Escape keeps working, Enter waits."""

    waited = Signal()
    """The window is to close once the work is done."""
    stopped = Signal()
    """The window is to close now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, dim=True)
        self._title, self._text = QLabel(self.card), WrappedLabel(parent=self.card)
        self._title.setObjectName("sheetTitle")
        self.wait, self.stop, self.stay = (QPushButton(self.card) for _button in range(3))
        for button, kind in ((self.wait, "primary"), (self.stop, "plain"), (self.stay, "plain")):
            button.setProperty("kind", kind)
        self.stay.clicked.connect(self.close_overlay)
        self.wait.clicked.connect(lambda: self._answer(self.waited))
        self.stop.clicked.connect(lambda: self._answer(self.stopped))
        self._first = self.wait
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.stay)
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.wait)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(16)
        self.body.addWidget(self._title)
        self.body.addWidget(self._text)
        self.body.addLayout(buttons)
        self.card.setFixedWidth(_WIDTH)

    def _answer(self, answer: SignalInstance) -> None:
        """Close as one that was answered: `closed` says that the person goes on working."""
        blocked = QSignalBlocker(self)
        self.close_overlay()
        blocked.unblock()
        answer.emit()

    def ask(self) -> None:
        """Ask about work under way."""
        self._text.setText(
            tr(
                "Closing",
                "An article is being read or a file written. What is stopped now is left undone; "
                "your decisions are saved in any case.",
            )
        )
        self.wait.setText(tr("Closing", "Close when it is done"))
        self._say(tr("Closing", "Work is still under way"), tr("Closing", "Stop and close"), self.wait)

    def ask_about_words(self) -> None:
        """Ask about words that cannot be saved."""
        self._text.setText(
            tr(
                "Closing",
                "The disk or another program stands in the way. Keep the window open and try again, "
                "or copy your words first.",
            )
        )
        self._say(tr("Closing", "What you typed is not saved"), tr("Closing", "Close without it"), self.stay)

    def _say(self, title: str, stop: str, first: QPushButton) -> None:
        self._first = first
        self.wait.setVisible(first is self.wait)
        self.stop.setText(stop)
        self.stay.setText(tr("Closing", "Keep working"))
        self._title.setText(title)
        self.card.setAccessibleName(title)
        self.card.setAccessibleDescription(self._text.text())
        self.open()

    def first_focus(self) -> QWidget | None:
        """The button that loses nothing."""
        return self._first

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus on Enter, else the one that loses nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            (focus if isinstance(focus, QPushButton) else self._first).click()
        else:
            super().keyPressEvent(event)


class Closing(QObject):
    """Lets `window` close at once while nothing is under way, and else as the person says."""

    def __init__(self, window: QWidget, tasks: Tasks, banner: Banner) -> None:
        super().__init__(window)
        self._window, self._tasks, self._banner = window, tasks, banner
        self._sheet: ClosingSheet | None = None
        self._asked = self._stopping = False
        self.then: Callable[[], str] | None = None
        """What is done once the window and the library are closed, before another window opens and says what this
        answers; None: the program ends."""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._ask)
        # Queued, so that what came of the work is delivered before the window goes.
        tasks.idle.connect(self._close_if_asked, Qt.ConnectionType.QueuedConnection)

    @property
    def sheet(self) -> ClosingSheet:
        """Asks; made when it is first shown."""
        if self._sheet is None:
            self._sheet = ClosingSheet(self._window)
            self._sheet.waited.connect(self._wait)
            self._sheet.stopped.connect(self.stop)
            self._sheet.closed.connect(self.stay)
        return self._sheet

    def may_close(self, *, saved: bool) -> bool:
        """Whether all that was typed is `saved` and nothing is under way; else the person is asked.

        Work that ends soon is not worth a question: the window then closes by itself.
        """
        if self._stopping:
            return True
        if not saved:
            self.sheet.ask_about_words()
            return False
        if not self._tasks.busy:
            return True
        self._asked = True
        self._patience.start()
        return False

    def leave(self, then: Callable[[], str]) -> None:
        """Close the window as the person would, to open another one after `then`."""
        self.then = then
        self._window.close()

    def stay(self) -> None:
        """Do not close the window when the work ends: something has to be seen first."""
        self._asked, self.then = False, None
        self._patience.stop()
        if self._sheet is not None:
            self._sheet.close_overlay()

    def stop(self) -> None:
        """Close now; what is under way is left undone, what cannot be saved is given up."""
        self._stopping = True
        self._tasks.close()
        self._window.close()

    def _wait(self) -> None:
        self._asked = True
        self._banner.tell(tr("Closing", "Tadqiq closes as soon as this work is done."))
        if not self._tasks.busy:
            self._window.close()

    def _ask(self) -> None:
        if self._tasks.busy and not self.sheet.isVisible():
            self.sheet.ask()

    def _close_if_asked(self) -> None:
        if self._asked and not self._tasks.busy:
            self._window.close()
