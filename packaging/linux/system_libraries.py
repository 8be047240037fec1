"""The libraries of the building system that a Linux bundle carries: their Debian packages, licences and versions."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

OWN = ("libQt6", "libpyside6", "libshiboken6")
"""Libraries of our wheels, which the Python packages' licences cover; so do Qt's own copies of ICU."""


def carried(bundle: Path) -> list[str]:
    """The names of the shared libraries at the top of the bundle that came from the system."""
    files = (path for path in (bundle / "_internal").glob("lib*.so*") if not path.is_symlink())
    return sorted(path.name for path in files if not path.name.startswith(OWN))


def packages(libraries: list[str]) -> dict[str, str]:
    """The Debian packages that own these libraries, with their versions; empty on other distributions."""
    if shutil.which("dpkg-query") is None:
        return {}
    search = ["dpkg-query", "--search", *(f"*/{name}" for name in libraries)]
    owners = subprocess.run(search, capture_output=True, text=True, check=False).stdout.splitlines()
    names = sorted({line.split(":")[0] for line in owners if line.rsplit("/", 1)[-1] in libraries})
    show = ["dpkg-query", "--show", "--showformat", "${Package} ${Version}\n", *names]
    lines = subprocess.run(show, capture_output=True, text=True, check=False).stdout.splitlines() if names else []
    return dict(line.split(" ", 1) for line in lines)


def copy_licences(names: list[str], out: Path) -> None:
    """Copy each package's copyright file as Debian keeps it."""
    out.mkdir(parents=True, exist_ok=True)
    for name in names:
        text = Path("/usr/share/doc") / name / "copyright"
        if text.exists():
            shutil.copyfile(text, out / f"{name}-copyright.txt")
