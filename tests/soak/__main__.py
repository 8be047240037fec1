"""`make soak`: goes on where it stopped, for a few minutes at a time, until every figure is reached.

    python -m tests.soak [--minutes 9] [--kills 1000] [--faults 600] [--fuzz 3600] [--plant BUG] [--build DIR]

Writes DIR/soak.json; status 1 if anything was lost, half or wrong. The shim faults.so is loaded by whoever calls.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from dataclasses import asdict
from pathlib import Path
from random import Random
from secrets import randbits
from typing import Any

from tests.soak import desks, fuzzing
from tests.soak.processes import Fault
from tests.soak.scenarios import KINDS, PLANTED, POWER, SCENARIOS, Found, Scenario, strike

FIGURES = (
    "kills", "lost", "half_changes", "faults", "lost_after_faults", "fuzz_seconds", "fuzz_inputs", "findings_open",
)  # fmt: skip
MANY = (1, 3, 10**6)
"""How many calls fail one after the other."""
_TRIES = 4
"""So many processes are run for one that meets a fault: some are over before it comes."""


class Soak:
    """The whole run, kept in a file after every strike."""

    def __init__(self, build: Path, minutes: float) -> None:
        self.build = build
        self._base = build / "soak" / "desk"
        self._state = build / "soak" / "state.json"
        self._end = time.monotonic() + minutes * 60
        kept: dict[str, dict[str, Any]] = {}
        if self._state.exists():
            kept = json.loads(self._state.read_text(encoding="utf-8"))
        self.found = {name: Found(**one) for name, one in kept.items()}
        desks.furnish(self._base)

    def time_is_up(self) -> bool:
        """Whether to go on another time."""
        return time.monotonic() > self._end

    def left(self) -> float:
        """Seconds until then."""
        return max(0.0, self._end - time.monotonic())

    def kill(self, scenarios: tuple[Scenario, ...], kills: int) -> None:
        """Kill processes of each scenario until all together have been killed so often."""
        each = -(-kills // len(scenarios))
        for scenario in scenarios:
            found = self.found.setdefault(f"kill {scenario.name}", Found())
            while found.kills < each and not self.time_is_up():
                scenario.prepare(self._base)
                for _process in range(min(scenario.chain, each - found.kills)):
                    strike(scenario, self._base, randbits(31), found)
                self._keep()

    def fail(self, scenarios: tuple[Scenario, ...], faults: int, kinds: tuple[int, ...] = tuple(KINDS)) -> None:
        """Let calls below SQLite fail under processes of each scenario."""
        each = -(-faults // (len(scenarios) * len(kinds)))
        for kind in kinds:
            for scenario in scenarios:
                found = self.found.setdefault(f"{KINDS[kind]} {scenario.name}", Found())
                while found.met < each and found.kills < each * _TRIES and not self.time_is_up():
                    scenario.prepare(self._base)
                    strike(scenario, self._base, randbits(31), found, self._fault(kind))
                    self._keep()

    def _fault(self, kind: int) -> Fault:
        die = Random(randbits(31))  # noqa: S311 - nothing secret
        after = int(2 ** die.uniform(0, 10 if kind == POWER else 8))
        return Fault(kind, after, die.choice(MANY), randbits(31))

    def _keep(self) -> None:
        self._state.write_text(json.dumps({name: asdict(one) for name, one in self.found.items()}), encoding="utf-8")

    def figures(self) -> dict[str, int]:
        """What goes into soak.json."""
        killed = [one for name, one in self.found.items() if name.startswith("kill ")]
        failed = [one for name, one in self.found.items() if not name.startswith("kill ")]
        fuzzed = fuzzing.figures(self.build)
        numbers = (
            sum(one.kills for one in killed),
            sum(one.lost for one in killed),
            sum(one.halves for one in killed),
            sum(one.met for one in failed),
            sum(one.lost + one.halves for one in failed),
            fuzzed.seconds,
            fuzzed.inputs,
            fuzzed.findings + sum(one.trouble for one in [*killed, *failed]),
        )
        return dict(zip(FIGURES, numbers, strict=True))

    def tell(self) -> bool:
        """Write and print the figures; whether all is well."""
        figures = self.figures()
        (self.build / "soak.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        lines = [f"{name}: {number}" for name, number in figures.items()]
        lines += [sentence for one in self.found.values() for sentence in one.said or []]
        sys.stdout.write("\n".join(lines) + "\n")
        return not any(figures[name] for name in ("lost", "half_changes", "lost_after_faults", "findings_open"))


def main() -> int:
    """Go on for some minutes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=9)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--faults", type=int, default=600)
    parser.add_argument("--fuzz", type=int, default=3600, help="seconds")
    parser.add_argument("--plant", choices=PLANTED)
    parser.add_argument("--build", type=Path, default=Path("build"))
    chosen = parser.parse_args()
    soak = Soak(chosen.build.absolute(), chosen.minutes)
    scenarios = SCENARIOS if chosen.plant is None else (PLANTED[chosen.plant],)
    kinds = tuple(KINDS) if chosen.plant is None else (POWER,)
    soak.kill(scenarios, chosen.kills)
    if "faults.so" in os.environ.get("LD_PRELOAD", ""):
        soak.fail(scenarios, chosen.faults, kinds)
    fuzzing.go_on(soak.build, chosen.fuzz, soak.left())
    well = soak.tell()
    if soak.time_is_up() or soak.figures()["fuzz_seconds"] < chosen.fuzz:
        sys.stdout.write("not finished: make soak goes on from here\n")
    return int(not well)


if __name__ == "__main__":
    sys.exit(main())
