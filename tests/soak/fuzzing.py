"""Hands the time that is left to the fuzzer, target after target, and adds up what it has done."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SHARES = {"detector": 0.55, "numbers": 0.15, "importer": 0.1, "folding": 0.1, "lexicons": 0.1}
"""Which part of the time each target gets."""

_DONE = re.compile(r"^Done (\d+) runs in (\d+) second", re.MULTILINE)
_BROKEN = ("crash", "timeout", "oom", "leak")
"""What the names of inputs begin with that broke something."""
_STEP = 240
"""Seconds of one run at most: what a run has learnt is kept in its corpus."""


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """Seconds, inputs, and inputs that broke something and are not dealt with."""

    seconds: int
    inputs: int
    findings: int


def figures(build: Path) -> Fuzzed:
    """What was done so far, by the fuzzer's own logs; a finding counts until its input does no harm any more."""
    done = [match for log in (build / "fuzz").glob("*.log") for match in _DONE.findall(log.read_text(errors="replace"))]
    broken = sum(len(_findings(build, name)) for name in SHARES)
    return Fuzzed(sum(int(seconds) for _runs, seconds in done), sum(int(runs) for runs, _seconds in done), broken)


def go_on(build: Path, wanted: int, left: float) -> None:
    """Try earlier findings again; fuzz each target until it had its share of the seconds wanted, or the time is up."""
    for name, share in SHARES.items():
        _settle(build, name)
        while left > 15 and (missing := int(wanted * share) - _seconds(build, name)) > 0:
            step = int(min(_STEP, missing + 2, left - 5))
            if not _run(build, name, step):
                break
            left -= step


def _seconds(build: Path, name: str) -> int:
    log = build / "fuzz" / f"{name}.log"
    return sum(int(seconds) for _runs, seconds in _DONE.findall(log.read_text(errors="replace"))) if log.exists() else 0


def _findings(build: Path, name: str) -> list[Path]:
    return [path for kind in _BROKEN for path in (build / "fuzz" / name).glob(f"{kind}-*")]


def _settle(build: Path, name: str) -> None:
    """An input whose cause is mended is one of the corpus from now on."""
    for finding in _findings(build, name):
        if _call(build, name, str(finding)):
            finding.rename(finding.with_name(f"mended-{finding.name}"))


def _run(build: Path, name: str, seconds: int) -> bool:
    folder = build / "fuzz" / name
    folder.mkdir(parents=True, exist_ok=True)
    return _call(build, name, str(folder), f"-max_total_time={seconds}", "-max_len=600")


def _call(build: Path, name: str, *arguments: str) -> bool:
    environment = {key: value for key, value in os.environ.items() if key != "LD_PRELOAD"}
    command = [sys.executable, "-m", "tests.fuzz", name, *arguments]
    with (build / "fuzz" / f"{name}.log").open("ab") as log:
        return subprocess.run(command, env=environment, stdout=log, stderr=log, check=False).returncode == 0
