"""Pictures of what an editor sees under Wine, for a person to look at: build/windows-*.png. Needs ImageMagick."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from artefacts import BUILD, ROOT, say
from prefix import ENVIRONMENT, settle, windows_path, wine

PATIENCE = 25
"""Seconds until the picture is taken: nothing on a virtual screen says that a window has been painted."""

UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Tadqiq"
ARABIC = "1025"
"""Windows' number for the language, which the installer remembers and does not ask for again."""


def of_window(program: Path) -> None:
    """The installed app with the demo article."""
    article = windows_path(ROOT / "resources" / "demo" / "article.txt")
    _take([str(program), "open", article], BUILD / "windows-app.png")


def of_installer(installer: Path) -> None:
    """The installer's question for the language and its first page in Arabic."""
    _take([str(installer)], BUILD / "windows-installer-language.png")
    wine("reg", "add", UNINSTALL_KEY, "/v", "InstallerLanguage", "/d", ARABIC, "/f")
    _take([str(installer)], BUILD / "windows-installer-arabic.png")
    wine("reg", "delete", UNINSTALL_KEY, "/f")


def _take(command: Sequence[str], picture: Path) -> None:
    """Start a program, photograph the screen, end every Windows process."""
    if shutil.which("import") is None:
        say(f"NO PICTURE {picture.name}: ImageMagick's import not found")
        return
    picture.unlink(missing_ok=True)
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    program = subprocess.Popen(["wine", *command], env=ENVIRONMENT, **streams)
    try:
        program.wait(timeout=PATIENCE)
        say(f"{command[0]} ended before its picture {picture.name} was taken")
    except subprocess.TimeoutExpired:
        subprocess.run(["import", "-window", "root", str(picture)], env=ENVIRONMENT, check=False)
    settle()
    program.wait()
