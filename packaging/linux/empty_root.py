"""An empty Debian root, made with debootstrap and kept between builds, and a package tried out in it."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
from pathlib import Path

import artefacts
from artefacts import ROOT, run, say

PLACE = Path("/var/tmp/tadqiq-empty-root")
HOME = PLACE / "root"
LIBRARY = HOME / "مكتبتي.tadqiq"  # "my library"
BARE = {"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen", "HOME": "/root"}


def can_be_made() -> bool:
    """Whether this machine can make an empty root; says so if not."""
    able = os.geteuid() == 0 and shutil.which("debootstrap") is not None
    if not able:
        say("PACKAGE NOT TRIED: an empty root needs root's rights and debootstrap")
    return able


def try_package(package: Path) -> bool:
    """Install, run the installed command, remove; a library of the editor's must come through unchanged."""
    _make()
    report = HOME / "report.json"
    for file in (report, LIBRARY):
        file.unlink(missing_ok=True)
    shutil.copy(package, HOME / package.name)
    shutil.copy(ROOT / "resources" / "demo" / "article.txt", HOME / "article.txt")
    _apt("update")
    _apt("install", "-y", "--no-install-recommends", f"/root/{package.name}")
    ok = _tadqiq("self-test", "--report", "/root/report.json") and artefacts.passed(report, package.name)
    ok = _tadqiq("import", "--library", f"/root/{LIBRARY.name}", "/root/article.txt") and ok
    before = hashlib.sha256(LIBRARY.read_bytes()).digest()
    _apt("remove", "-y", "tadqiq")
    untouched = hashlib.sha256(LIBRARY.read_bytes()).digest() == before
    say(f"the editor's library after removal: {'as it was' if untouched else 'CHANGED'}")
    return ok and untouched and _nothing_left()


def _nothing_left() -> bool:
    places = ("opt/tadqiq", "usr/bin/tadqiq", "usr/share/applications/tadqiq.desktop", "usr/share/doc/tadqiq")
    left = [place for place in places if (PLACE / place).exists() or (PLACE / place).is_symlink()]
    for place in left:
        say(f"removing the package leaves /{place} behind")
    return not left


def _make() -> None:
    """Make the root if it is not there; it uses the package source and the network settings of this machine."""
    done = PLACE / "made"
    if not done.exists():
        shutil.rmtree(PLACE, ignore_errors=True)
        run("debootstrap", "--variant=minbase", "--include=ca-certificates", _codename(), PLACE, _mirror())
        done.touch()
    shutil.copytree("/etc/apt/apt.conf.d", PLACE / "etc" / "apt" / "apt.conf.d", dirs_exist_ok=True)
    for name in ("ssl/certs/ca-certificates.crt", "resolv.conf", "hosts"):
        shutil.copyfile(Path("/etc") / name, PLACE / "etc" / name)


def _codename() -> str:
    """This machine's release, which the empty root takes too."""
    return platform.freedesktop_os_release()["VERSION_CODENAME"]


def _mirror() -> str:
    """The first archive of a whole distribution that this machine's own apt uses."""
    command = ["apt-get", "indextargets", "--format", "$(SITE)"]
    sites = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return next(site for site in sites if site.rstrip("/").endswith(("/debian", "/ubuntu")))


def _apt(*command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    run("chroot", PLACE, "apt-get", "-qq", *command, env=environment)


def _tadqiq(*words: str) -> bool:
    """Run the installed command with nothing in its environment."""
    command = [shutil.which("chroot") or "chroot", str(PLACE), "/usr/bin/tadqiq", *words]
    return subprocess.run(command, env=BARE, check=False, timeout=300).returncode == 0
