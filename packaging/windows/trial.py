"""Tries a Windows installer as an editor would: install, work, upgrade, uninstall, and what is left; see `Trial`."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import artefacts
from artefacts import ROOT, say
from installer import OLD_FILE

PATIENCE = 120
"""Seconds that an uninstaller may take: it goes on after the process that was started has ended."""


@dataclass(frozen=True)
class Trial:
    """Where things are and how a Windows program is run, natively or under Wine."""

    run: Callable[..., int]
    """Runs a program with words, waits for it and returns its exit status."""
    named: Callable[[Path], str]
    """How a Windows program names a file."""
    local: Path
    """The user's local application data."""
    roaming: Path
    work: Path

    @property
    def installed(self) -> Path:
        """Where the installer puts the app when nobody chooses otherwise."""
        return self.local / "Programs" / "Tadqiq"

    @property
    def shortcut(self) -> Path:
        """The Start menu's entry."""
        return self.roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Tadqiq.lnk"

    def self_test(self, program: Path, name: str) -> bool:
        """Run a program's self-test; the report goes to a file, as a window has no output."""
        report = self.work / "report.json"
        report.unlink(missing_ok=True)
        ended = self.run(program, "self-test", "--report", self.named(report))
        return artefacts.passed(report, name) and ended == 0

    def portable(self, archive: Path) -> bool:
        """Unpack where a careless program would fail, and run the self-test there."""
        place = self.work / "تجربة مع مسافة"  # "a trial with a space"
        shutil.rmtree(place, ignore_errors=True)
        shutil.unpack_archive(archive, place)
        return self.self_test(place / "tadqiq" / "tadqiq.exe", archive.name)

    def install(self, installer: Path) -> bool:
        """Install silently; whether the app, its uninstaller and its menu entry are there then."""
        say(f"silent installation of {installer.name}")
        ended = self.run(installer, "/S")
        wanted = (self.installed / "tadqiq.exe", self.installed / "uninstall.exe", self.shortcut)
        missing = [path.name for path in wanted if not path.exists()]
        if ended or missing:
            say(f"the installer ended with {ended}; missing: {', '.join(missing) or 'nothing'}")
        return ended == 0 and not missing

    def make_library(self) -> Path:
        """The editor's library, made by the installed app at its usual place."""
        self.run(self.installed / "tadqiq.exe", "import", self.named(ROOT / "resources" / "demo" / "article.txt"))
        return next(self.local.glob("tadqiq/**/*.tadqiq"))

    def upgrade(self, installer: Path) -> bool:
        """Install over what is there; what only the older version had must be gone."""
        ok = self.install(installer)
        stale = (self.installed / OLD_FILE).exists()
        if stale:
            say(f"the upgrade left {OLD_FILE} of the older version behind")
        return ok and not stale

    def uninstall(self) -> bool:
        """Uninstall silently; whether folder and menu entry are gone."""
        say("silent uninstallation")
        self.run(self.installed / "uninstall.exe", "/S")
        end = time.monotonic() + PATIENCE
        while self.installed.exists() and time.monotonic() < end:
            time.sleep(0.5)
        left = [path for path in (self.installed, self.shortcut) if path.exists()]
        for path in left:
            say(f"left behind: {path}")
        return not left

    def installer(self, older: Path, newer: Path, look: Callable[[Path], None] = lambda _program: None) -> bool:
        """The whole way of an editor; `look` is called with the upgraded program before it goes."""
        if not self.install(older):
            return False
        library = self.make_library()
        before = digest(library)
        ok = self.upgrade(newer) and self.self_test(self.installed / "tadqiq.exe", newer.name)
        untouched = digest(library) == before
        look(self.installed / "tadqiq.exe")
        before = digest(library)
        ok = self.uninstall() and ok
        untouched = untouched and digest(library) == before
        say(f"the editor's library after upgrade and removal: {'as it was' if untouched else 'CHANGED'}")
        return ok and untouched


def digest(path: Path) -> bytes:
    """What the file holds, in short; empty if it is gone."""
    return hashlib.sha256(path.read_bytes()).digest() if path.exists() else b""
