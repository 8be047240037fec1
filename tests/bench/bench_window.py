"""The window around the page: how long it takes to start, against a bare PySide6 window.

CPU time of whole processes, off screen, with byte code at hand as an installed program has it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.store import articles
from annotator.store.library import Library
from tests.bench.rows import Row
from tests.samples import desk

ROOT = Path(__file__).parents[2]
RUNS = 9


def start(*arguments: str) -> float:
    """CPU seconds of one process of `tests.bench.starting`."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    said = subprocess.run(
        [sys.executable, "-m", "tests.bench.starting", *arguments],
        cwd=ROOT,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "pycache")},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(said.stdout)


def starts() -> Iterable[Row]:
    """To the greeting of an empty library, and to an article with its claims."""
    with TemporaryDirectory() as folder:
        empty, filled = Path(folder, "empty.tadqiq"), Path(folder, "filled.tadqiq")
        Library.open(empty).close()
        at = desk(filled)
        articles.keep_place(at.library, at.article.id, articles.Place(None, 0.0))
        at.library.close()
        kinds = ((), (str(empty),), (str(filled),))
        taken = [[start(*kind) for kind in kinds] for _ in range(RUNS + 1)][1:]
    bare, greeting, article = (statistics.median(seconds) for seconds in zip(*taken, strict=True))
    yield Row("start", greeting / bare, 1.3)
    yield Row("start.article", article / bare, 1.3)


def benches() -> Iterable[Row]:
    """Starting."""
    yield from starts()
