"""What every packaging script shares: sizes, checksums, and the list in `build/package.json`.

A row is `{"name", "system", "bytes", "unpacked_bytes", "self_test"}`; `self_test` is true only for the very artefact
that was installed or unpacked and run. Each system's build replaces its own rows and leaves the others.
"""

from __future__ import annotations

import hashlib
import json
import runpy
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = BUILD / "dist"
REPORTS = BUILD / "reports"
"""The self-test report of each bundle, by what was tried."""
TABLE = BUILD / "package.json"
VERSION: str = runpy.run_path(str(ROOT / "annotator" / "__init__.py"))["__version__"]


@dataclass(frozen=True)
class Artefact:
    """One file that an editor could download."""

    name: str
    system: str
    bytes: int
    unpacked_bytes: int
    self_test: bool


def say(message: str) -> None:
    """A line of progress."""
    print(f"package: {message}", flush=True)


def run(*command: str | Path, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> None:
    """Run a command and stop the build if it fails."""
    subprocess.run([str(part) for part in command], check=True, cwd=cwd, env=None if env is None else dict(env))


def size_of(folder: Path) -> int:
    """Bytes of all files below `folder`, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def write_checksum(path: Path) -> None:
    """Write `<file>.sha256` beside the file, in the form that `sha256sum -c` reads."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_name(path.name + ".sha256").write_text(f"{digest}  {path.name}\n", encoding="utf-8")


def record(system: str, artefacts: Sequence[Artefact]) -> None:
    """Replace the rows of one system in the table."""
    rows = json.loads(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else []
    rows = [row for row in rows if row["system"] != system] + [asdict(artefact) for artefact in artefacts]
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for row in rows:
        sizes = f"{row['bytes'] / 1e6:7.1f} MB, unpacked {row['unpacked_bytes'] / 1e6:7.1f} MB"
        say(f"{row['system']:<8} {row['name']:<36} {sizes}, self-test {'passed' if row['self_test'] else 'NOT PASSED'}")


def check_ceiling(what: str, size: int, ceiling_mb: int) -> None:
    """Stop the build if a file has grown beyond what an editor should download."""
    if size > ceiling_mb * 1_000_000:
        raise SystemExit(f"package: {what} has {size / 1e6:.1f} MB, more than the {ceiling_mb} MB it may have")
    say(f"{what}: {size / 1e6:.1f} MB of at most {ceiling_mb} MB")


def passed(report: Path, name: str, detector: str = "pure Python") -> bool:
    """Whether a self-test wrote its report, found nothing wrong and ran this detector; it is kept under `name`."""
    if not report.exists():
        say(f"no self-test report of {name}")
        return False
    content = json.loads(report.read_text(encoding="utf-8"))
    REPORTS.mkdir(parents=True, exist_ok=True)
    (REPORTS / f"{name}.json").write_bytes(report.read_bytes())
    wrong = [f"{check['name']} ({check['found']})" for check in content["checks"] if not check["ok"]]
    if content["detector"] != detector:
        wrong.append(f"the detector is {content['detector']}, not {detector}")
    told = "; ".join(wrong) or f"all of {len(content['checks'])} checks passed"
    say(f"self-test of {name}: {told}; the detector: {content['detector']}")
    return content["ok"] is True and not wrong


def check_tag(tag: str) -> None:
    """Stop a release whose tag does not name the version of the code."""
    if tag != f"v{VERSION}":
        raise SystemExit(f"package: the tag is {tag}, the version of the code v{VERSION}")


if __name__ == "__main__":
    check_tag(sys.argv[1])
