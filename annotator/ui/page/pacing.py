"""Lays a long document out in the background in small steps.

Qt does that by a timer whose steps double, so that the last ones hold the window up for a tenth of a second. Here the
first steps are Qt's; then the timer's events are kept from it, and the document is asked for blocks farther and farther
on until the time of a step is over.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextDocument

STEP_SECONDS = 0.012
"""How long one step may take, about."""

_STEPS_OF_QT = 2
_STRIDE = 4_000  # characters


class Pacing(QObject):
    """Paces one document's background layout; to be told each time that the document is filled or set anew."""

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._ticks = 0
        self._reached = 0
        document.documentLayout().installEventFilter(self)

    def begin(self) -> None:
        """The document is laid out from its start again."""
        self._ticks = self._reached = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the layout's timer over after its first steps."""
        if event.type() is not QEvent.Type.Timer:
            return super().eventFilter(watched, event)
        self._ticks += 1
        if self._ticks <= _STEPS_OF_QT:
            return False
        self._step()
        return not self.is_finished

    @property
    def is_finished(self) -> bool:
        """Whether the last block has been asked for."""
        return self._reached >= self._document.characterCount()

    def _step(self) -> None:
        layout = self._document.documentLayout()
        until = time.monotonic() + STEP_SECONDS
        while time.monotonic() < until and not self.is_finished:
            self._reached += _STRIDE
            block = self._document.findBlock(min(self._reached, self._document.characterCount() - 1))
            layout.blockBoundingRect(block)
