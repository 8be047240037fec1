"""Lays a long document out in the background in small steps.

Qt does that by a timer whose steps double, so that the last ones hold the window up for a tenth of a second. Here the
timer's events are kept from it, and the document is asked for blocks farther and farther on, as many as a step has time
for.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextDocument

STEP_SECONDS = 0.012
"""How long one step may take, about."""

_BETWEEN_MILLISECONDS = 2
_STRIDE = 4_000  # characters


class Pacing(QObject):
    """Paces one document's background layout; to be told each time that the document is filled or set anew."""

    def __init__(self, document: QTextDocument, ahead: Callable[[int], None], parent: QObject) -> None:
        """`ahead` is called with a position of the document before the text up to there is laid out."""
        super().__init__(parent)
        self._document = document
        self._ahead = ahead
        self._reached = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN_MILLISECONDS)
        self._timer.timeout.connect(self._step)
        document.documentLayout().installEventFilter(self)

    def begin(self) -> None:
        """The document is laid out from its start again."""
        self._reached = 0
        self._timer.start()

    @property
    def done(self) -> bool:
        """Whether everything is laid out."""
        return not self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the layout's own timer from it while this one runs."""
        if event.type() is QEvent.Type.Timer and self._timer.isActive():
            return True
        return super().eventFilter(watched, event)

    def _step(self) -> None:
        layout, last = self._document.documentLayout(), self._document.characterCount() - 1
        until = time.monotonic() + STEP_SECONDS
        while time.monotonic() < until and self._reached < last:
            self._reached = min(self._reached + _STRIDE, last)
            self._ahead(self._reached)
            layout.blockBoundingRect(self._document.findBlock(self._reached))
        if self._reached >= last:
            self._timer.stop()
