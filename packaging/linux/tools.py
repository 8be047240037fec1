"""What building for Linux wants of the system: installed where that may be done unasked, else done without."""

from __future__ import annotations

import shutil
from pathlib import Path

import bootstrap
from artefacts import run, say

HERE = Path(__file__).resolve().parent
COMMANDS = {
    "objdump": "binutils",
    "dpkg-deb": "dpkg",
    "debootstrap": "debootstrap",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}
"""Debian packages by their commands; PyInstaller reads what a library links with the first."""

DESCRIPTIONS = (
    ("desktop-file-validate", HERE / "tadqiq.desktop"),
    ("appstreamcli", "validate", "--no-net", HERE / "io.github.tadqiq.Tadqiq.metainfo.xml"),
)


def get() -> bool:
    """Install what is missing, also the libraries that Qt loads; whether anything can be built now, and if not, why."""
    missing = bootstrap.missing_packages("runtime")
    missing += [package for command, package in COMMANDS.items() if shutil.which(command) is None]
    prefix = bootstrap.may_install() if shutil.which("apt-get") else None
    if missing and (prefix is None or not bootstrap.apt_installs(prefix, missing)):
        say(f"GOING ON WITHOUT {', '.join(missing)}: not allowed or not able to install them")
    able = shutil.which("objdump") is not None
    if not able:
        say("NOTHING BUILT: PyInstaller needs objdump, which binutils brings")
    return able


def check_descriptions() -> None:
    """Let the desktop's own tools judge what it is told of Tadqiq; stop the build if they object."""
    for command in DESCRIPTIONS:
        if shutil.which(str(command[0])):
            run(*command)
        else:
            say(f"NOT CHECKED: {Path(command[-1]).name}, as there is no {command[0]}")
