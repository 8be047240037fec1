"""Makes what Windows needs around the frozen folder: version resource, NSIS installer, portable archive."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import payload
from artefacts import VERSION, run

HERE = Path(__file__).resolve().parent
OLD_FILE = Path("_internal", "older", "قديم.txt")  # "old.txt"


def write_version_resource(folder: Path) -> Path:
    """What Explorer shows under Details, for PyInstaller; returns the file written into `folder`."""
    path = folder / "version.txt"
    numbers = ", ".join([*VERSION.split("."), "0"])
    template = (HERE / "version_resource.txt").read_text(encoding="utf-8")
    path.write_text(template.format(version=VERSION, numbers=numbers), encoding="utf-8")
    return path


def make(folder: Path, lists: Path, icons: Path, out: Path, *extra: str, version: str = VERSION) -> None:
    """Compile the installer of `folder` into `out`; the lists of files go to `lists`, `extra` to makensis."""
    payload.write_lists(folder, lists)
    # Debian's NSIS can make 64-bit installers, the official one for Windows cannot
    target = () if os.name == "nt" else ("-DAMD64",)
    paths = {"LISTS": lists, "OUTFILE": out, "ICON": icons / "tadqiq.ico", "PICTURE": icons / "installer.bmp"}
    definitions = [f"-D{name}={value}" for name, value in ({"VERSION": version} | paths).items()]
    run("makensis", "-V2", "-INPUTCHARSET", "UTF8", *target, *definitions, *extra, HERE / "tadqiq.nsi")


def make_older(folder: Path, work: Path, icons: Path) -> Path:
    """An installer of an older version, which had one file more: what an upgrade has to remove."""
    older, out = work / "older", work / "older-setup.exe"
    shutil.rmtree(older, ignore_errors=True)
    shutil.copytree(folder, older)
    (older / OLD_FILE).parent.mkdir(parents=True)
    (older / OLD_FILE).write_text("of an older version\n", encoding="utf-8")
    make(older, work / "older-lists", icons, out, "-DFAST", version="0.0.1")
    shutil.rmtree(older)
    return out


def make_portable(folder: Path, out: Path) -> None:
    """The folder as a .zip, itself the one thing at the top."""
    shutil.make_archive(str(out.with_suffix("")), "zip", folder.parent, folder.name)
