"""The self-test as an administrator runs it: without a screen, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator import __version__

HIDDEN = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}


def tried(report: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "annotator", "--language", "en", "self-test", "--report", str(report)]
    environment = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=environment)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("تقرير ذاتي") / "report.json"    # a folder with a space and Arabic letters
    tried(path)
    return json.loads(path.read_text(encoding="utf-8"))


def test_everything_that_is_tried_goes_well(report: dict[str, Any]):
    assert [check for check in report["checks"] if not check["ok"]] == []
    assert len(report["checks"]) == 8
    assert report["ok"] is True


def test_the_report_names_versions_and_files(report: dict[str, Any]):
    assert report["versions"]["tadqiq"] == __version__
    assert report["detector"] == "pure Python"
    names = {Path(file).name for file in report["files"]}
    assert {"NotoNaskhArabic-Regular.ttf", "article.txt", "tadqiq.mo", "light.toml"} <= names
    assert all(Path(file).is_file() for file in report["files"])


def test_a_report_that_cannot_be_written_is_said(tmp_path: Path):
    ended = tried(tmp_path / "none" / "report.json")
    assert ended.returncode == 1
    assert "cannot be written" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
