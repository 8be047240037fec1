"""Builds and tries the Linux bundle: a .tar.xz and a .deb; `make package`. Rows go to build/package.json.

Each file is unpacked or installed as an editor would and its self-test is run there: the archive in a folder with a
space and Arabic letters under an empty environment, the package in an empty root made with debootstrap (as root).
Where a tool is missing and may not be installed, its part is left out, and that is said aloud; 2 if all had to be.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import artefacts
import bundle
import deb
import empty_root
import materials
import system_libraries
import tools
from artefacts import BUILD, DIST, VERSION, Artefact

NAME = f"tadqiq-{VERSION}-linux-{deb.ARCHITECTURE}"
UNPACKED_CEILING_MB = 160
BARE = {"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}


def name_system_libraries(folder: Path) -> None:
    """Put the licences of the system's libraries into the bundle, and the libraries into its bill of materials."""
    licences = folder / "_internal" / "licenses"
    packages = system_libraries.packages(system_libraries.carried(folder))
    system_libraries.copy_licences(list(packages), licences / "system")
    materials.add(
        licences / bundle.MATERIALS.name,
        [materials.component("library", f"deb/{name}", version) for name, version in packages.items()],
    )
    shutil.copyfile(licences / bundle.MATERIALS.name, DIST / f"{NAME}.cdx.json")


def make_archive(folder: Path) -> Path:
    """The folder as .tar.xz."""
    path = DIST / f"{NAME}.tar.xz"
    with tarfile.open(path, "w:xz") as archive:
        archive.add(folder, arcname=f"tadqiq-{VERSION}")
    return path


def try_archive(archive: Path, detector: str) -> bool:
    """Unpack where a careless program would fail, and run the self-test with nothing in the environment."""
    place = BUILD / "تجربة مع مسافة"  # "a trial with a space"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    with tarfile.open(archive) as content:
        content.extractall(place, filter="data")
    report = place / "report.json"
    command = [place / f"tadqiq-{VERSION}" / "tadqiq", "self-test", "--report", report]
    ended = subprocess.run(command, env={**BARE, "HOME": str(place)}, check=False, timeout=300).returncode
    return artefacts.passed(report, archive.name, detector) and ended == 0


def main() -> int:
    """Build, try, record; 1 if something that could be tried failed, 2 if nothing can be built here."""
    if not tools.get():
        return 2
    tools.check_descriptions()
    detector = bundle.detector()
    folder = bundle.main()
    name_system_libraries(folder)
    unpacked = artefacts.size_of(folder)
    artefacts.check_ceiling("the unpacked bundle", unpacked, UNPACKED_CEILING_MB)
    archive = make_archive(folder)
    tried: dict[Path, bool | None] = {archive: try_archive(archive, detector)}
    if package := deb.make(folder, bundle.ICONS):
        tried[package] = empty_root.try_package(package, detector) if empty_root.ready() else None
    for path in (*tried, DIST / f"{NAME}.cdx.json"):
        artefacts.write_checksum(path)
    rows = [Artefact(path.name, "linux", path.stat().st_size, unpacked, ok is True) for path, ok in tried.items()]
    artefacts.record("linux", rows)
    return 1 if False in tried.values() else 0


if __name__ == "__main__":
    sys.exit(main())
