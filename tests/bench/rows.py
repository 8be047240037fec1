"""One figure of the bench table and how it is measured: ratios of process CPU time, medians of several runs."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Row:
    """A figure with its target; `better` says on which side of the target it should lie."""

    name: str
    ratio: float
    target: float
    better: Literal["lower", "higher"] = "lower"
    unit: Literal["x", "ms"] = "x"
    note: str = ""
    """What was measured, where that is not one and the same everywhere."""

    @property
    def ok(self) -> bool:
        """Whether the figure reaches its target."""
        return self.ratio <= self.target if self.better == "lower" else self.ratio >= self.target


def cpu_seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median process CPU time of one call of `work`, in seconds, after one call that is not counted."""
    work()
    taken: list[float] = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)
