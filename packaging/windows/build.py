"""Builds and tries the Windows bundle, on Windows: build.py [freeze] [pack] [try]; all three if none is named.

Between the steps a release signs what the step before made. Rows go to build/package.json.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import artefacts
import bundle
import installer
from artefacts import BUILD, DIST, VERSION, Artefact
from trial import Trial

FOLDER = DIST / "tadqiq"
WORK = BUILD / "windows"
INSTALLER = DIST / f"tadqiq-{VERSION}-windows-setup.exe"
PORTABLE = DIST / f"tadqiq-{VERSION}-windows-portable.zip"
BILL = DIST / f"tadqiq-{VERSION}-windows.cdx.json"
UNPACKED_CEILING_MB, INSTALLER_CEILING_MB = 90, 30


def freeze() -> bool:
    """Freeze the folder."""
    WORK.mkdir(parents=True, exist_ok=True)
    os.environ["TADQIQ_VERSION_RESOURCE"] = str(installer.write_version_resource(WORK))
    artefacts.check_ceiling("the unpacked bundle", artefacts.size_of(bundle.main()), UNPACKED_CEILING_MB)
    return True


def pack() -> bool:
    """Make the installer and the portable archive of the folder."""
    installer.make(FOLDER, WORK / "lists", bundle.ICONS, INSTALLER)
    artefacts.check_ceiling("the installer", INSTALLER.stat().st_size, INSTALLER_CEILING_MB)
    installer.make_portable(FOLDER, PORTABLE)
    BILL.write_bytes(bundle.MATERIALS.read_bytes())
    return True


def attempt() -> bool:
    """Try both as an editor would, and write the checksums of what was tried."""
    trial = Trial(start, str, Path(os.environ["LOCALAPPDATA"]), Path(os.environ["APPDATA"]), WORK)
    older = installer.make_older(FOLDER, WORK, bundle.ICONS)
    tried = {PORTABLE: trial.portable(PORTABLE), INSTALLER: trial.installer(older, INSTALLER)}
    unpacked = artefacts.size_of(FOLDER)
    for path in (*tried, BILL):
        artefacts.write_checksum(path)
    rows = [Artefact(path.name, "windows", path.stat().st_size, unpacked, ok) for path, ok in tried.items()]
    artefacts.record("windows", rows)
    return all(tried.values())


def start(*command: str | Path) -> int:
    """Run a program and wait for it."""
    return subprocess.run([str(part) for part in command], check=False, timeout=600).returncode


STEPS = {"freeze": freeze, "pack": pack, "try": attempt}

if __name__ == "__main__":
    sys.exit(0 if all(STEPS[step]() for step in sys.argv[1:] or STEPS) else 1)
