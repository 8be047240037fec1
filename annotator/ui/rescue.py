"""What to do with a library that is damaged or not to be trusted: asked before the window is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from annotator import messages
from annotator.errors import ErrorCode, UserError
from annotator.store import backups, recovery
from annotator.ui.i18n import tr

RESCUED = frozenset({ErrorCode.LIBRARY_DAMAGED, ErrorCode.LIBRARY_ALTERED})
"""The errors that something can be done about here."""


def offer(path: Path, error: UserError, language: str) -> bool:
    """Offer the newest good backup, else to save what can be read; whether another library is at `path` now.

    Raises:
        UserError: what was chosen cannot be done; the library is as it was.
    """
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("App", "Tadqiq"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # a file of a stranger may be named in HTML
    box.setText(messages.explain(error, language))
    ways = [box.addButton(name, QMessageBox.ButtonRole.AcceptRole) for name, _act in _ways(path, error)]
    leave = box.addButton(tr("Rescue", "Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(ways[0])
    box.setEscapeButton(leave)
    box.exec()
    for way, (_name, act) in zip(ways, _ways(path, error), strict=True):
        if box.clickedButton() is way:
            act()
            return True
    return False


def _ways(path: Path, error: UserError) -> list[tuple[str, Callable[[], object]]]:
    found: list[tuple[str, Callable[[], object]]] = []
    newest = next(backups.good(path), None) if error.code is ErrorCode.LIBRARY_DAMAGED else None
    if newest is not None:
        name = tr("Rescue", "Put the backup of {day} in its place").format(day=f"\u2066{newest.day.isoformat()}\u2069")
        found.append((name, lambda: backups.restore(path, newest.path)))
    found.append((tr("Rescue", "Save what can be read in a new library"), lambda: recovery.recover_in_place(path)))
    return found
