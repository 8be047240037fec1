"""What every packaging script shares: sizes, checksums, and the list in `build/package.json`.

A row is `{"name", "system", "bytes", "unpacked_bytes", "self_test"}`; `self_test` is true only for the very artefact
that was installed or unpacked and run. Each system's build replaces its own rows and leaves the others.
"""

from __future__ import annotations

import hashlib
import json
import runpy
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = BUILD / "dist"
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


def passed(report: Path) -> bool:
    """Whether a self-test wrote its report and found nothing wrong; says what it found otherwise."""
    if not report.exists():
        say(f"no self-test report at {report.name}")
        return False
    content = json.loads(report.read_text(encoding="utf-8"))
    if not content.get("ok"):
        say(f"self-test failed: {json.dumps(content, ensure_ascii=False)}")
    return bool(content.get("ok"))
