"""Freezes Tadqiq into one folder on the system it runs on: bundle.py. The result is build/dist/tadqiq (or Tadqiq.app).

An environment of its own is filled from the lock; licences and the bill of materials are taken from what an editor
gets, before PyInstaller joins it.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from artefacts import BUILD, DIST, ROOT, VERSION, run, say

ENVIRONMENT = BUILD / "bundle-env"
TOOLS = BUILD / "bundle-tools"
LICENCES = BUILD / "licenses"
ICONS = BUILD / "icons"
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")


def python_of(environment: Path) -> Path:
    """The Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment() -> Path:
    """An environment with exactly what an editor gets, its licences gathered, then PyInstaller."""
    python = python_of(ENVIRONMENT)
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    run(sys.executable, "-m", "venv", ENVIRONMENT)
    run(python, *PIP, "--require-hashes", "-r", ROOT / "packaging" / "locks" / "runtime.txt")
    shutil.rmtree(LICENCES, ignore_errors=True)
    run(python, ROOT / "packaging" / "licences.py", LICENCES)
    write_bill_of_materials(python)
    run(python, *PIP, "--require-hashes", "-r", ROOT / "packaging" / "locks" / "bundle.txt")
    run(python, *PIP, "--no-deps", "--no-build-isolation", ROOT)
    return python


def write_bill_of_materials(python: Path) -> None:
    """List what the environment of `python` holds as CycloneDX."""
    if not TOOLS.exists():
        run(sys.executable, "-m", "venv", TOOLS)
        run(python_of(TOOLS), *PIP, "--require-hashes", "-r", ROOT / "packaging" / "locks" / "sbom.txt")
    out = LICENCES / "sbom.cdx.json"
    options = ("--output-format", "JSON", "--output-reproducible", "--output-file", out)
    run(python_of(TOOLS), "-m", "cyclonedx_py", "environment", *options, python)


def freeze(python: Path) -> Path:
    """Run PyInstaller; returns the folder or the app it made."""
    run(python, ROOT / "packaging" / "icons.py", ICONS)
    suffix = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    icon = {"TADQIQ_ICON": str(ICONS / f"tadqiq.{suffix}")} if suffix else {}
    work = ("--noconfirm", "--log-level", "ERROR", "--distpath", DIST, "--workpath", BUILD / "bundle-work")
    run(python, "-m", "PyInstaller", *work, ROOT / "packaging" / "tadqiq.spec", env={**os.environ, **icon})
    return DIST / ("Tadqiq.app" if sys.platform == "darwin" else "tadqiq")


def main() -> Path:
    """Build everything anew."""
    say(f"Tadqiq {VERSION} for {sys.platform}")
    DIST.mkdir(parents=True, exist_ok=True)
    return freeze(make_environment())


if __name__ == "__main__":
    main()
