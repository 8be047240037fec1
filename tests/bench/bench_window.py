"""The window around the page: its start against a bare PySide6 window; a verdict and a key stroke against the page.

CPU time off screen. A start is a whole process, with byte code at hand as an installed program has it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import shiboken6
from PySide6.QtWidgets import QApplication

from annotator import app
from annotator.model.articles import Article
from annotator.settings import Settings, Theme
from annotator.store import articles, places
from annotator.store.library import Library
from annotator.ui.page.pacing import Pacing
from annotator.ui.session import Session
from annotator.ui.window import Window
from tests.bench import bench_page
from tests.bench.rows import Row, cpu_seconds
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
        places.keep(at.library, at.article.id, places.Place(None, 0.0))
        at.library.close()
        kinds = ((), (str(empty),), (str(filled),))
        taken = [[start(*kind) for kind in kinds] for _ in range(RUNS + 1)][1:]
    bare, greeting, article = (statistics.median(seconds) for seconds in zip(*taken, strict=True))
    yield Row("start", greeting / bare, 1.3)
    yield Row("start.article", article / bare, 1.3)


@contextmanager
def shown(library: Library) -> Generator[Window]:
    """A window on the article looked at last, all of it laid out."""
    application = QApplication.instance()
    app_ = application if isinstance(application, QApplication) else app.application()
    with TemporaryDirectory() as folder:
        preferences = app.dressed(app_, Settings(theme=Theme.LIGHT), Path(folder, "settings.toml"))
        window = Window(Session(library), preferences)
        window.show()
        window.session.show(places.latest(library))
        pacing, until = window.reading.page.findChild(Pacing), time.monotonic() + 60
        while pacing is not None and not pacing.done and time.monotonic() < until:
            QApplication.processEvents()
        yield window
        window.close()
        shiboken6.delete(window)


def library_of(path: Path, claims: int, crowd: int = 0) -> Library:
    """A library whose last article has a megabyte and so many claims; others like it hold the rest of a `crowd`."""
    text = bench_page.article()
    found = [mention.claim for mention in bench_page.claims_of(text, claims)]
    quoted = [replace(claim, quote=claim.span.of(text)) for claim in found]
    library = Library.open(path)
    for number in range(1, crowd // claims):
        articles.add(library, Article(title="", text=f"{text}{number}", origin=str(number)), quoted)
    articles.add(library, Article(title="", text=text, origin="0"), quoted)
    return library


def settled() -> None:
    """Let everything be painted that is waiting."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def repaint(window: Window) -> float:
    """Median CPU seconds of painting the article page once."""
    return cpu_seconds(window.reading.page.viewport().repaint, RUNS)


def key_stroke(window: Window) -> float:
    """Median CPU seconds of a key stroke until all is painted, typing two words twice and taking them back."""
    field = window.top_bar.search
    taken: list[float] = []
    field.setFocus()
    typed = "وزارة 14"  # "ministry 14"
    grown = [typed[:length] for length in range(len(typed) + 1)]
    for text in (*grown, *reversed(grown[:-1]), *grown, *reversed(grown[:-1])):
        start = time.process_time()
        field.setText(text)
        settled()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def verdict(window: Window) -> float:
    """Median CPU seconds from the key that verifies to the next claim, on the disk and painted."""
    taken: list[float] = []
    for _ in range(RUNS * 3):
        start = time.process_time()
        window.actions_["claim.verify"].trigger()
        settled()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def decisions() -> Iterable[Row]:
    """A verdict among ten thousand claims."""
    with TemporaryDirectory() as folder, library_of(Path(folder, "many.tadqiq"), 10_000) as library:
        with shown(library) as window:
            seconds = verdict(window)
        bench = bench_page.Bench(bench_page.article())
        (bare,) = bench.opening(lambda: bench.page(()))
        yield Row("verdict", seconds / bare, 0.25)


def filters() -> Iterable[Row]:
    """Searching an article of 50 000 claims, alone and in a library of a million."""
    for name, crowd in (("filter.50k", 0), ("filter.1m", 1_000_000)):
        with (
            TemporaryDirectory() as folder,
            library_of(Path(folder, "most.tadqiq"), 50_000, crowd) as library,
            shown(library) as window,
        ):
            yield Row(name, key_stroke(window) / repaint(window), 1.5)


def benches() -> Iterable[Row]:
    """Starting, deciding, searching."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield from starts()
    yield from decisions()
    yield from filters()
