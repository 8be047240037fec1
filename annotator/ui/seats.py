"""The seats at which a person works: one a window on a library, each with its own pile of changes to undo."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile

_MOST = 100
"""So many windows on one library find a seat that outlives them."""
_NAME = re.compile(r"[0-9a-f]{16}")


@contextmanager
def taken(folder: Path, library: Path) -> Generator[str]:
    """Sit down at the first free seat on a library; its name, which is the same at the next start.

    `folder` is where the person's seats are kept. A process that was killed frees its seat; where the folder cannot be
    written to, a seat lasts as long as its window.
    """
    person = _person(folder)
    place = hashlib.sha256(str(library.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    for number in range(1, _MOST if person else 1):
        lock = QLockFile(str(folder / f"{place}-{number}.lock"))
        lock.setStaleLockTime(0)  # held for as long as its process lives, however long
        if lock.tryLock(0):
            try:
                yield f"{person}-{number}"
            finally:
                lock.unlock()
            return
    yield _new_name()


def _person(folder: Path) -> str:
    """What the seats of this person on this computer are called by; empty where it cannot be kept."""
    path = folder / "person"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            with path.open("x", encoding="ascii") as file:
                file.write(_new_name())
        name = path.read_text(encoding="ascii", errors="replace")
    except OSError:
        # Another window may have been faster by a moment: the next start finds what it wrote.
        return ""
    return name if _NAME.fullmatch(name) else ""


def _new_name() -> str:
    return os.urandom(8).hex()
