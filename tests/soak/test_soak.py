"""A short run of the soak test, and its own test: a planted bug must make it fail."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks")


def soaked(build: Path, *options: str) -> tuple[int, dict[str, int]]:
    """The status of a run and its figures."""
    (build / "soak").mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.soak", "--faults", "0", "--fuzz", "0", "--build", str(build), *options]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode in {0, 1}, run.stderr
    return run.returncode, json.loads((build / "soak.json").read_text(encoding="utf-8"))


def test_what_was_acknowledged_outlives_kills_and_nothing_is_there_by_half(tmp_path: Path) -> None:
    status, figures = soaked(tmp_path, "--kills", "21")
    assert (status, figures["kills"], figures["lost"], figures["half_changes"]) == (0, 21, 0, 0)


def test_acknowledging_before_the_commit_is_found_out(tmp_path: Path) -> None:
    status, figures = soaked(tmp_path, "--kills", "15", "--plant", "early")
    assert status == 1
    assert figures["lost"] > 0


def test_a_second_run_goes_on_where_the_first_stopped(tmp_path: Path) -> None:
    assert soaked(tmp_path, "--kills", "7")[1]["kills"] == 7
    assert soaked(tmp_path, "--kills", "14", "--minutes", "0")[1]["kills"] == 7
    assert soaked(tmp_path, "--kills", "14")[1]["kills"] == 14
