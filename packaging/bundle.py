"""Freezes Tadqiq into one folder on the system it runs on: bundle.py. The result is build/dist/tadqiq (or Tadqiq.app).

An environment of its own is filled from the lock with exactly what an editor gets; licences and the bill of materials
are taken from that, before PyInstaller joins it.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import compiled
import materials
from artefacts import BUILD, DIST, ROOT, VERSION, run, say

ENVIRONMENT = BUILD / "bundle-env"
TOOLS = BUILD / "bundle-tools"
LICENCES = BUILD / "licenses"
MATERIALS = LICENCES / "sbom.cdx.json"
ICONS = BUILD / "icons"
LOCKS = ROOT / "packaging" / "locks"
# the locks are whole but for pip, which sqlite-utils asks for and never uses
INSTALL = ("install", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--require-hashes", "-r")


def python_of(environment: Path) -> Path:
    """The Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(environment: Path, lock: str) -> None:
    """Put what a lock names into an environment, which needs no pip of its own."""
    run(python_of(TOOLS), "-m", "pip", "--python", python_of(environment), *INSTALL, LOCKS / f"{lock}.txt")


def make_environment() -> Path:
    """An environment with what an editor gets, its licences gathered, then PyInstaller; returns its Python."""
    for folder in (ENVIRONMENT, TOOLS, LICENCES):
        shutil.rmtree(folder, ignore_errors=True)
    run(sys.executable, "-m", "venv", TOOLS)
    install(TOOLS, "sbom")
    run(sys.executable, "-m", "venv", "--without-pip", ENVIRONMENT)
    install(ENVIRONMENT, "shipped")
    python = python_of(ENVIRONMENT)
    run(python, ROOT / "packaging" / "licences.py", LICENCES)
    write_bill_of_materials(python)
    install(ENVIRONMENT, "bundle")
    return python


def write_bill_of_materials(python: Path) -> None:
    """List as CycloneDX what the environment of `python` holds, and what no package manager of Python knows."""
    options = ("--output-format", "JSON", "--output-reproducible", "--output-file", MATERIALS)
    run(python_of(TOOLS), "-m", "cyclonedx_py", "environment", *options, python)
    if amiss := materials.amiss(MATERIALS, LOCKS / "shipped.txt"):
        raise SystemExit("the bill of materials is not the lock:\n" + "\n".join(amiss))
    materials.add(MATERIALS, materials.beside_packages(MATERIALS, VERSION))
    if compiled.is_current():
        mypy = max(materials.pinned(LOCKS / "dev.txt")["mypy"])
        materials.add(MATERIALS, [materials.component("library", "mypyc's run-time library", mypy, "MIT")])


def freeze(python: Path) -> Path:
    """Run PyInstaller; returns the folder or the app it made."""
    run(python, ROOT / "packaging" / "icons.py", ICONS)
    suffix = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    icon = {"TADQIQ_ICON": str(ICONS / f"tadqiq.{suffix}")} if suffix else {}
    work = ("--noconfirm", "--log-level", "ERROR", "--distpath", DIST, "--workpath", BUILD / "bundle-work")
    run(python, "-m", "PyInstaller", *work, ROOT / "packaging" / "tadqiq.spec", env={**os.environ, **icon})
    return DIST / ("Tadqiq.app" if sys.platform == "darwin" else "tadqiq")


def detector() -> str:
    """What a self-test calls the detector that goes into the bundle: compiled if `make compiled` was here before."""
    return "compiled" if compiled.is_current() else "pure Python"


def main() -> Path:
    """Build everything anew."""
    say(f"Tadqiq {VERSION} for {sys.platform}")
    DIST.mkdir(parents=True, exist_ok=True)
    return freeze(make_environment())


if __name__ == "__main__":
    main()
