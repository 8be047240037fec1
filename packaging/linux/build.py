"""Builds and tests the Linux bundle: a .tar.xz and a .deb; `make package`. Rows go to build/package.json.

Each file is unpacked or installed as an editor would and its self-test is run there: the archive in a folder with a
space and Arabic letters under an empty environment, the package in an empty root made with debootstrap (as root).
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import artefacts
import bundle
from artefacts import BUILD, DIST, ROOT, VERSION, Artefact, run, say

HERE = Path(__file__).resolve().parent
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
UNPACKED_CEILING_MB = 160
EMPTY_ROOT = Path("/var/tmp/tadqiq-empty-root")
NEEDS = (
    "libgl1, libegl1, libfontconfig1, libdbus-1-3, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, "
    "libxcb-shape0"
)
BARE = {"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}


def make_archive(folder: Path) -> Path:
    """The folder as .tar.xz."""
    path = DIST / f"tadqiq-{VERSION}-linux-{ARCHITECTURE}.tar.xz"
    with tarfile.open(path, "w:xz") as archive:
        archive.add(folder, arcname=f"tadqiq-{VERSION}")
    return path


def try_archive(archive: Path) -> bool:
    """Unpack where a careless program would fail, and run the self-test with nothing in the environment."""
    place = BUILD / "تجربة مع مسافة"  # "a trial with a space"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    with tarfile.open(archive) as content:
        content.extractall(place, filter="data")
    report = place / "report.json"
    command = [place / f"tadqiq-{VERSION}" / "tadqiq", "self-test", "--report", report]
    subprocess.run(command, env={**BARE, "HOME": str(place)}, check=False, timeout=300)
    return artefacts.passed(report)


def make_package(folder: Path) -> Path:
    """The folder as a Debian package with desktop entry, icons and AppStream metadata."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / "opt" / "tadqiq", symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "tadqiq").symlink_to("../../opt/tadqiq/tadqiq")
    share = tree / "usr" / "share"
    copy(HERE / "tadqiq.desktop", share / "applications" / "tadqiq.desktop")
    copy(HERE / "io.github.tadqiq.Tadqiq.metainfo.xml", share / "metainfo" / "io.github.tadqiq.Tadqiq.metainfo.xml")
    copy(ROOT / "LICENSE", share / "doc" / "tadqiq" / "copyright")
    icons = share / "icons" / "hicolor"
    copy(ROOT / "resources" / "icons" / "app" / "tadqiq.svg", icons / "scalable" / "apps" / "tadqiq.svg")
    for icon in bundle.ICONS.glob("tadqiq-*.png"):
        size = icon.stem.rsplit("-", 1)[1]
        copy(icon, icons / f"{size}x{size}" / "apps" / "tadqiq.png")
    write_control(tree)
    path = DIST / f"tadqiq_{VERSION}_{ARCHITECTURE}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, path)
    return path


def copy(source: Path, target: Path) -> None:
    """Copy one file, making its folder; readable by all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def write_control(tree: Path) -> None:
    """The package's description for dpkg."""
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        f"Package: tadqiq\nVersion: {VERSION}\nArchitecture: {ARCHITECTURE}\nSection: editors\nPriority: optional\n"
        "Maintainer: The Tadqiq developers <developers@tadqiq.invalid>\n"
        f"Installed-Size: {artefacts.size_of(tree) // 1024}\nDepends: {NEEDS}\n"
        "Description: check the claims of an Arabic article before it is published\n"
        " Tadqiq opens an Arabic article right to left with its claims highlighted.\n"
        " The editor verifies or flags each one and exports the decisions.\n",
        encoding="utf-8",
    )


def try_package(package: Path) -> bool:
    """Install into an empty root, run the installed command, remove it; False (and said) where that cannot be done."""
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        say("NOT TESTED: an empty root needs root rights and debootstrap")
        return False
    make_empty_root()
    shutil.copy(package, EMPTY_ROOT / "root" / package.name)
    report = EMPTY_ROOT / "root" / "report.json"
    report.unlink(missing_ok=True)
    in_root("apt-get", "-qq", "update")
    in_root("apt-get", "-qq", "install", "-y", "--no-install-recommends", f"/root/{package.name}")
    subprocess.run(
        ["chroot", str(EMPTY_ROOT), "/usr/bin/tadqiq", "self-test", "--report", "/root/report.json"],
        env={**BARE, "HOME": "/root"},
        check=False,
        timeout=300,
    )
    ok = artefacts.passed(report)
    in_root("apt-get", "-qq", "remove", "-y", "tadqiq")
    left = EMPTY_ROOT / "opt" / "tadqiq"
    if left.exists():
        say("removing the package leaves files behind")
        return False
    return ok


def make_empty_root() -> None:
    """A Debian with nothing installed, kept between builds; the machine's own package sources and settings are used."""
    if not (EMPTY_ROOT / "usr" / "bin" / "apt-get").exists():
        run("debootstrap", "--variant=minbase", "--include=ca-certificates", codename(), EMPTY_ROOT, mirror())
    for part in ("apt/apt.conf.d", "ssl/certs"):
        shutil.copytree(Path("/etc") / part, EMPTY_ROOT / "etc" / part, dirs_exist_ok=True, symlinks=True)
    for name in ("resolv.conf", "hosts"):
        shutil.copy(Path("/etc") / name, EMPTY_ROOT / "etc" / name)


def codename() -> str:
    """This machine's release, which the empty root takes too."""
    return platform.freedesktop_os_release().get("VERSION_CODENAME", "bookworm")


def mirror() -> str:
    """The first Debian archive that this machine's own apt uses."""
    command = ["apt-get", "indextargets", "--format", "$(SITE)"]
    sites = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return next(site for site in sites if site.rstrip("/").endswith(("/debian", "/ubuntu")))


def in_root(*command: str) -> None:
    """Run a command inside the empty root, without questions."""
    run("chroot", EMPTY_ROOT, *command, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"})


def main() -> int:
    """Build, test, record; 1 if something that could be tested failed."""
    folder = bundle.main()
    unpacked = artefacts.size_of(folder)
    artefacts.check_ceiling("the unpacked bundle", unpacked, UNPACKED_CEILING_MB)
    shutil.copy(bundle.LICENCES / "sbom.cdx.json", DIST / f"tadqiq-{VERSION}-linux-{ARCHITECTURE}.cdx.json")
    tests = ((make_archive(folder), try_archive), (make_package(folder), try_package))
    rows: list[Artefact] = []
    for path, attempt in tests:
        artefacts.write_checksum(path)
        rows.append(Artefact(path.name, "linux", path.stat().st_size, unpacked, attempt(path)))
    artefacts.record("linux", rows)
    return 0 if all(row.self_test for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
