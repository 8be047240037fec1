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


def ready() -> bool:
    """Whether there is an empty root, made if need be; says aloud why not."""
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        say("PACKAGE NOT TRIED: an empty root needs root's rights and debootstrap")
        return False
    try:
        _make()
    except subprocess.CalledProcessError as failed:
        say(f"PACKAGE NOT TRIED: no empty root, {failed.cmd[0]} ended with {failed.returncode}")
        return False
    return True


def try_package(package: Path, detector: str) -> bool:
    """Install, run the installed command, remove; the editor's library must come through, the detector be this one."""
    report = HOME / "report.json"
    for file in (report, LIBRARY):
        file.unlink(missing_ok=True)
    shutil.copy(package, HOME / package.name)
    shutil.copy(ROOT / "resources" / "demo" / "article.txt", HOME / "article.txt")
    _apt("install", "-y", "--no-install-recommends", f"/root/{package.name}")
    ok = _tadqiq("self-test", "--report", "/root/report.json") and artefacts.passed(report, package.name, detector)
    ok = _tadqiq("import", "--library", f"/root/{LIBRARY.name}", "/root/article.txt") and ok
    before, files = hashlib.sha256(LIBRARY.read_bytes()).digest(), _files()
    _apt("remove", "-y", "tadqiq")
    untouched = hashlib.sha256(LIBRARY.read_bytes()).digest() == before
    say(f"the editor's library after removal: {'as it was' if untouched else 'CHANGED'}")
    return ok and untouched and _nothing_left(files)


def _files() -> list[Path]:
    """Every file of the installed package, and its one folder that no other package shares."""
    command = ["dpkg-query", f"--admindir={PLACE}/var/lib/dpkg", "--listfiles", "tadqiq"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    paths = [PLACE / name.lstrip("/") for name in listed]
    return [PLACE / "opt" / "tadqiq", *(path for path in paths if path.is_symlink() or path.is_file())]


def _nothing_left(files: list[Path]) -> bool:
    left = [path for path in files if path.is_symlink() or path.exists()]
    for path in left:
        say(f"removing the package leaves /{path.relative_to(PLACE)} behind")
    return not left


def _make() -> None:
    """Make the root if it is not there; it uses the package source and the network settings of this machine."""
    done = PLACE / "made"
    if not done.exists():
        shutil.rmtree(PLACE, ignore_errors=True)
        run("debootstrap", "--variant=minbase", "--include=ca-certificates", _codename(), PLACE, *_mirror())
        done.touch()
    shutil.copytree("/etc/apt/apt.conf.d", PLACE / "etc" / "apt" / "apt.conf.d", dirs_exist_ok=True)
    for name in ("ssl/certs/ca-certificates.crt", "resolv.conf", "hosts"):
        shutil.copyfile(Path("/etc") / name, PLACE / "etc" / name)
    # what an earlier trial brought along would hide a dependency that the package forgets to name
    _apt("autoremove", "--purge", "-y")
    _apt("update")


def _codename() -> str:
    """This machine's release, which the empty root takes too."""
    return platform.freedesktop_os_release()["VERSION_CODENAME"]


def _mirror() -> list[str]:
    """The first archive of a whole distribution that this machine's own apt uses; none leaves debootstrap its own."""
    command = ["apt-get", "indextargets", "--format", "$(SITE)"]
    sites = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [site for site in sites if site.rstrip("/").endswith(("/debian", "/ubuntu"))][:1]


def _apt(*command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    run("chroot", PLACE, "apt-get", "-qq", *command, env=environment)


def _tadqiq(*words: str) -> bool:
    """Run the installed command with nothing in its environment."""
    command = [shutil.which("chroot") or "chroot", str(PLACE), "/usr/bin/tadqiq", *words]
    return subprocess.run(command, env=BARE, check=False, timeout=300).returncode == 0
