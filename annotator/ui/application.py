"""Qt's application, which is also told of articles that the system wants opened while Tadqiq runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """macOS hands over a file that is opened in Finder as an event, at the start too, never as an argument."""

    asked_to_open = Signal(object)
    """The `Path` of an article."""

    def event(self, event: QEvent) -> bool:
        """Pass on which file is to be opened; everything else is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked_to_open.emit(Path(event.file()))
            return True
        return super().event(event)
