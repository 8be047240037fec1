"""The table of what was built, checksums, ceilings, and what counts as a passed self-test."""

import json
import subprocess
from pathlib import Path

import artefacts
import pytest
from artefacts import Artefact


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(artefacts, "TABLE", tmp_path / "build" / "package.json")
    monkeypatch.setattr(artefacts, "REPORTS", tmp_path / "build" / "reports")
    return artefacts.TABLE


def row(name: str, system: str, *, tried: bool = True) -> Artefact:
    return Artefact(name, system, 10, 30, tried)


def test_a_build_replaces_the_rows_of_its_own_system_only(table: Path):
    artefacts.record("linux", [row("old.deb", "linux")])
    artefacts.record("windows", [row("setup.exe", "windows", tried=False)])
    artefacts.record("linux", [row("new.deb", "linux")])
    assert json.loads(table.read_text(encoding="utf-8")) == [
        {"name": "setup.exe", "system": "windows", "bytes": 10, "unpacked_bytes": 30, "self_test": False},
        {"name": "new.deb", "system": "linux", "bytes": 10, "unpacked_bytes": 30, "self_test": True},
    ]


def test_sha256sum_accepts_the_checksum(tmp_path: Path):
    path = tmp_path / "file.bin"
    path.write_bytes(b"content")
    artefacts.write_checksum(path)
    subprocess.run(["sha256sum", "--check", "file.bin.sha256"], cwd=tmp_path, check=True, capture_output=True)


def test_what_grows_beyond_its_ceiling_stops_the_build():
    artefacts.check_ceiling("a file", 90_000_000, 90)
    with pytest.raises(SystemExit, match="more than the 90 MB"):
        artefacts.check_ceiling("a file", 90_000_001, 90)


def report(folder: Path, *, ok: bool) -> Path:
    path = folder / "report.json"
    checks = [{"name": "no glyph is missing", "ok": ok, "found": "0 missing"}]
    path.write_text(json.dumps({"ok": ok, "checks": checks, "detector": "pure Python"}), encoding="utf-8")
    return path


@pytest.mark.parametrize("ok", [True, False])
def test_a_self_test_passes_if_its_report_says_so(tmp_path: Path, table: Path, ok: bool):    # noqa: FBT001 - pytest's
    assert artefacts.passed(report(tmp_path, ok=ok), "setup.exe") is ok
    assert (table.parent / "reports" / "setup.exe.json").exists()


def test_a_bundle_that_runs_another_detector_than_was_built_has_not_passed(tmp_path: Path, table: Path):
    assert not artefacts.passed(report(tmp_path, ok=True), "tadqiq.deb", "compiled")
    assert (table.parent / "reports" / "tadqiq.deb.json").exists()


def test_a_self_test_without_a_report_has_not_passed(tmp_path: Path):
    assert not artefacts.passed(tmp_path / "none.json", "setup.exe")


def test_links_are_not_counted_as_files(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"12345")
    (tmp_path / "b").symlink_to("a")
    assert artefacts.size_of(tmp_path) == 5


def test_a_tag_of_another_version_stops_the_release():
    artefacts.check_tag(f"v{artefacts.VERSION}")
    with pytest.raises(SystemExit, match=r"the tag is v99\.0\.0"):
        artefacts.check_tag("v99.0.0")
