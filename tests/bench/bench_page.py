"""The article page against the bare page (the same widget and text without claims) and a bare QPlainTextEdit.

All figures are process CPU time within one run, off screen, but for the stall, which a person waits for.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator import resources
from annotator.model.claims import Claim, ClaimType
from annotator.model.decisions import Decision, Verdict
from annotator.model.mentions import Mention
from annotator.text.spans import Span
from annotator.ui import fonts, theme
from annotator.ui.page.claims_map import ClaimsMap
from annotator.ui.page.page import ArticlePage
from tests.bench.rows import Row

MEGABYTE = 1_000_000
RUNS = 9
SIZE = (720, 812)
VERDICTS = (Verdict.UNCHECKED, Verdict.VERIFIED, Verdict.FLAGGED)
LENGTH = 30  # code points of a claim, where there is room for so many


def article(size: int = MEGABYTE) -> str:
    """Our own demo article again and again, up to `size` bytes."""
    once = resources.path("demo", "article.txt").read_text(encoding="utf-8") + "\n"
    return (once * (size // len(once.encode()) + 1)).encode()[:size].decode(errors="ignore")


def claims_of(text: str, count: int) -> list[Mention]:
    """So many claims, spread evenly, of all types."""
    step = len(text) / count if count else 1.0
    length = max(2, min(LENGTH, int(step * 0.7)))
    types = tuple(ClaimType)
    return [
        Mention(
            id=number,
            fact_id=number,
            article_id=1,
            revision_id=1,
            paragraph=1,
            claim=Claim(
                type=types[number % len(types)],
                span=Span(int(number * step), min(len(text), int(number * step) + length)),
                quote="",
            ),
            decision=Decision(verdict=VERDICTS[number % len(VERDICTS)]),
        )
        for number in range(count)
    ]


class Bench:
    """Opens pages on one article, with claims made beforehand."""

    def __init__(self, text: str) -> None:
        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        fonts.register()
        self.text = text
        self.worn = theme.load("light")

    def page(self, claims: Sequence[Mention]) -> ArticlePage:
        """A page whose first frame is painted."""
        page = ArticlePage(self.worn)
        page.resize(*SIZE)
        page.show_article(self.text, claims)
        page.show()
        page.grab()
        return page

    def plain(self) -> QPlainTextEdit:
        """The barest widget that shows the text in the same font."""
        edit = QPlainTextEdit()
        edit.resize(*SIZE)
        edit.setFont(fonts.article_font(19))
        edit.setPlainText(self.text)
        edit.show()
        edit.grab()
        return edit

    def close(self, widget: QWidget) -> None:
        """Delete a widget now: a page that is merely hidden goes on laying itself out."""
        widget.hide()
        widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def opening(self, *openings: Callable[[], QWidget]) -> list[float]:
        """Median CPU seconds of each opening, taken in turns so that a busy machine is fair to all."""
        taken: list[list[float]] = [[] for _ in openings]
        for run in range(RUNS + 1):
            for place, opening in enumerate(openings):
                gc.collect()
                start = time.process_time()
                widget = opening()
                if run:
                    taken[place].append(time.process_time() - start)
                self.close(widget)
        return [statistics.median(seconds) for seconds in taken]

    def settle(self, page: ArticlePage) -> float:
        """Lay all of a page out in the background; the value is the longest time that an event held the window up."""
        worst = 0.0
        until = time.monotonic() + 30
        while not page.document().lastBlock().layout().lineCount() and time.monotonic() < until:
            start = time.perf_counter()
            QApplication.processEvents()
            worst = max(worst, time.perf_counter() - start)
        return worst

    def verdict(self, page: ArticlePage, claims: list[Mention]) -> float:
        """Median CPU seconds from changed mentions to the page painted, the claim being in view."""
        taken: list[float] = []
        for run in range(RUNS * 3):
            claims[3] = replace(claims[3], decision=Decision(verdict=VERDICTS[run % len(VERDICTS)]))
            start = time.process_time()
            page.set_mentions(claims, [claims[3]])
            page.set_current(claims[3 + run % 2].id)
            QApplication.processEvents()
            taken.append(time.process_time() - start)
        return statistics.median(taken)

    def jump(self, claims: Sequence[Mention]) -> float:
        """Median CPU seconds to a claim 90 % down in a page just opened, painted."""
        place = int(len(self.text) * 0.9)
        taken: list[float] = []
        for _ in range(5):
            page = self.page(claims)
            start = time.process_time()
            page.reveal(Span(place, place + LENGTH))
            page.grab()
            taken.append(time.process_time() - start)
            self.close(page)
        return statistics.median(taken)


def memory_growth(count: int) -> float:
    """Bytes that a process of its own grows by when it opens the article with so many claims, all laid out."""
    script = f"from tests.bench import bench_page; bench_page.say_growth({count})"
    answer = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(answer.stdout)


def say_growth(count: int) -> None:
    """Write what `memory_growth` reads; the claims themselves are the library's and counted as there before."""
    bench = Bench(article())
    claims = claims_of(bench.text, count)
    before = resident()
    page = bench.page(claims)
    bench.settle(page)
    sys.stdout.write(str(resident() - before))


def resident() -> int:
    """Bytes of memory that this process holds; 0 where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except FileNotFoundError:
        return 0
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def benches() -> Iterable[Row]:
    """Opening, verdict, jump, stall, memory."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    bench = Bench(article())
    few, many, most = (claims_of(bench.text, count) for count in (50, 10_000, 50_000))
    plain, bare, with_few, with_many, with_most = bench.opening(
        bench.plain,
        lambda: bench.page(()),
        lambda: bench.page(few),
        lambda: bench.page(many),
        lambda: bench.page(most),
    )
    yield Row("open.10k", with_many / bare, 1.6)
    yield Row("open.50k", with_most / bare, 1.8)
    yield Row("open.bare", bare / plain, 1.5)
    yield Row("open.50k_vs_50", with_most / with_few, 1.35)
    page = bench.page(many)
    beside = ClaimsMap(page, bench.worn)
    beside.resize(beside.width(), SIZE[1])
    beside.show()
    stall = bench.settle(page)
    yield Row("verdict.page", bench.verdict(page, many) / bare, 0.25)
    for widget in (beside, page):
        bench.close(widget)
    yield Row("jump", bench.jump(many) / bench.jump(()), 2)
    yield Row("stall", stall * 1000, 60, unit="ms")
    line = Bench(bench.text.replace("\n", " "))
    yield Row("stall.one_line", line.settle(line.page(())) * 1000, 100, unit="ms")
    yield Row("memory", memory_growth(10_000) / max(1.0, memory_growth(0)), 1.3)
