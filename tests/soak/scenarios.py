"""What is killed while it does what; a new kind of writing joins by one line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from annotator.model.decisions import Verdict
from annotator.store import articles, mentions
from annotator.store.library import Library
from tests.soak import desks, processes, witness
from tests.soak.processes import Blow, Ended, Fault, Work


@dataclass(frozen=True, slots=True)
class Scenario:
    """A process, the desk it works at, when it is killed, and what else must be true afterwards."""

    name: str
    work: Work
    prepare: Callable[[Path], None]
    lines: tuple[int, int] = (1, 1)
    wait: float = 0.004
    """At most so many seconds after the last line."""
    check: Callable[[Path], list[str]] = lambda _base: []
    chain: int = 1
    """How many processes work at one desk, each after the one before was killed."""


@dataclass(slots=True)
class Found:
    """What has been found so far."""

    kills: int = 0
    met: int = 0
    """How many processes have met a fault."""
    lost: int = 0
    halves: int = 0
    trouble: int = 0
    said: list[str] | None = None

    def tell(self, sentence: str) -> None:
        """Keep what is wrong in words."""
        self.said = [*(self.said or []), sentence][:20]


def migrated(base: Path) -> list[str]:
    """The verdicts of the old library, in the old one or in the new one."""
    with Library.open(desks.library(base)) as library:
        verdicts = [one.decision.verdict for one in mentions.of_article(library, 1)]
    expected = [Verdict.VERIFIED, Verdict.FLAGGED, Verdict.UNCHECKED, Verdict.FLAGGED, Verdict.DISMISSED]
    return [] if verdicts == expected else [f"verdicts are {verdicts}"]


def exported(base: Path) -> list[str]:
    """Every file is whole: as many rows as there are mentions or facts."""
    problems: list[str] = []
    for name, count in (("mention", 10), ("fact", 8)):
        path = base / "shelf" / f"{name}.csv"
        if path.exists():
            rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
            if len(rows) != count + 1 or len({len(row) for row in rows}) != 1:
                problems.append(f"{path.name} has {len(rows)} rows")
    return problems


def restored(base: Path) -> list[str]:
    """Whatever was being restored, both articles are there."""
    with Library.open(desks.library(base)) as library:
        count = len(articles.all(library))
    return [] if count == 2 else [f"{count} articles"]


SCENARIOS = (
    Scenario("window", processes.window, desks.with_articles, lines=(1, 60), chain=8),
    Scenario("import", processes.importing, desks.clear, lines=(1, 25), chain=3),
    Scenario("making", processes.importing, desks.clear, lines=(0, 0), wait=0.12),
    Scenario("migration", processes.importing, desks.with_old_library, lines=(0, 0), wait=0.12, check=migrated),
    Scenario("export", processes.exporting, desks.with_articles, lines=(1, 8), wait=0.02, check=exported),
    Scenario("restore", processes.restoring, desks.with_backup, lines=(0, 24), wait=0.03, check=restored),
    Scenario("exchange", processes.exchanging, desks.with_backup, lines=(0, 9), wait=0.03, check=restored),
)
PLANTED = {
    "early": Scenario("early", processes.early, desks.with_articles, lines=(2, 30), wait=0),
    "careless": Scenario("careless", processes.careless, desks.with_articles, lines=(2, 30), wait=0),
}


def strike(scenario: Scenario, base: Path, seed: int, found: Found, fault: Fault | None = None) -> None:
    """Run a process of a scenario, end it, and look at what it left."""
    die = Random(seed)  # noqa: S311 - drawn again by the same seed, nothing secret
    lines = die.randint(*scenario.lines) + (_TIME_FOR_FAULTS if fault else 0)
    if fault is not None and fault.kind == POWER:
        lines = 10**6
    blow = Blow(lines, die.uniform(0, scenario.wait), 2.5 if fault else 60.0)
    ended = processes.run(scenario.work, base, seed, blow, fault)
    if fault is not None and fault.kind == POWER:
        # The index of the log is no file that outlives the power.
        desks.library(base).with_name("library.tadqiq-shm").unlink(missing_ok=True)
    found.kills += 1
    found.met += "fault" in ended.lines
    if ended.trouble:
        found.trouble += 1
        found.tell(f"{scenario.name} {seed}: {ended.trouble[-1500:]}")
    _look(scenario, base, ended, found, f"{scenario.name} {seed} {fault or ''}")


_TIME_FOR_FAULTS = 4
"""So many more lines a process may say that is to meet a fault."""
POWER = 4
KINDS = {1: "disk full", 2: "input/output error", 3: "permission lost", POWER: "power cut", 5: "clock"}


def _look(scenario: Scenario, base: Path, ended: Ended, found: Found, name: str) -> None:
    path = desks.library(base)
    acknowledged = _acknowledged(ended)
    numbers = [int(line) for line in ended.lines if line.isdigit()]
    if not path.exists():
        found.lost += len(acknowledged) + len(numbers)
        return
    lost = witness.lost(path, acknowledged) + _lost_articles(path, numbers)
    wrong = [*witness.faults(path), *scenario.check(base)]
    found.lost += lost
    found.halves += len(wrong)
    for sentence in [*wrong, *([f"{lost} lost"] if lost else [])]:
        found.tell(f"{name}: {sentence}")


def _acknowledged(ended: Ended) -> dict[int, int]:
    words = [line.split() for line in ended.lines if line.startswith("ack ")]
    return {int(number): int(checksum) for _ack, number, checksum in words}


def _lost_articles(path: Path, numbers: list[int]) -> int:
    if not numbers:
        return 0
    with Library.open(path) as library:
        kept = {row.id for row in articles.all(library)}
    return len(set(numbers) - kept)
