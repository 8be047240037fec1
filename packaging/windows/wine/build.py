"""Builds the Windows bundle and installer under Wine and tries them as an editor would; `make package-windows`.

A check, never a release: the interpreter's python3.dll is home-made here (see forward_python3.py). Installs silently,
upgrades over an older version, runs the installed app's self-test, uninstalls and compares: nothing is left but the
editor's own: library and settings.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import artefacts
import bundle
import installer
import pictures
from artefacts import DIST, ROOT, VERSION, Artefact, run, say
from prefix import ENVIRONMENT, PREFIX, PYTHON, WORK, make_prefix, make_python, screen, snapshot, windows_path, wine
from trial import Trial

HERE = Path(__file__).resolve().parent
COMMANDS = ("wine", "Xvfb", "makensis", "x86_64-w64-mingw32-gcc", "osslsigncode")
UNPACKED_CEILING_MB, INSTALLER_CEILING_MB = 90, 30
BUNDLE = WORK / "dist" / "tadqiq"
INSTALLER = DIST / f"tadqiq-{VERSION}-windows-setup-check.exe"
PORTABLE = DIST / f"tadqiq-{VERSION}-windows-portable-check.zip"


def freeze(python: Path) -> None:
    """Run PyInstaller under Wine."""
    say("PyInstaller under Wine")
    helper = bundle.make_environment()
    bundle.install(bundle.ENVIRONMENT, "wine")
    run(helper, HERE / "forward_python3.py", PYTHON / "python311.dll", PYTHON / "python3.dll")
    run(helper, ROOT / "packaging" / "icons.py", bundle.ICONS)
    ENVIRONMENT["TADQIQ_ICON"] = windows_path(bundle.ICONS / "tadqiq.ico")
    ENVIRONMENT["TADQIQ_VERSION_RESOURCE"] = windows_path(installer.write_version_resource(WORK))
    shutil.rmtree(WORK / "dist", ignore_errors=True)
    paths = ("--distpath", windows_path(WORK / "dist"), "--workpath", windows_path(WORK / "pyinstaller"))
    spec = windows_path(ROOT / "packaging" / "tadqiq.spec")
    if wine(python, "-X", "utf8", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *paths, spec):
        raise SystemExit("package: PyInstaller failed under Wine")
    shims = [path.name for path in BUNDLE.rglob("*") if path.name.lower() in ("icuuc.dll", "mscms.dll")]
    if shims:
        raise SystemExit(f"package: a shim of this check got into the bundle: {shims}")


def pack() -> int:
    """Make the NSIS installer and the portable archive; returns the bytes of the folder."""
    unpacked = artefacts.size_of(BUNDLE)
    artefacts.check_ceiling("the unpacked Windows bundle", unpacked, UNPACKED_CEILING_MB)
    installer.make(BUNDLE, WORK / "lists", bundle.ICONS, INSTALLER)
    artefacts.check_ceiling("the Windows installer", INSTALLER.stat().st_size, INSTALLER_CEILING_MB)
    installer.make_portable(BUNDLE, PORTABLE)
    return unpacked


def try_installer(trial: Trial, older: Path) -> bool:
    """An editor's whole way, and a comparison of every file and registry value before and after."""
    before = snapshot()
    ok = trial.installer(older, INSTALLER, pictures.of_window)
    left = sorted(snapshot() - before)
    foreign = [thing for thing in left if not (is_editors_own(thing) or is_windows_own(thing))]
    for thing in foreign:
        say(f"left behind: {thing}")
    return ok and not foreign


def is_editors_own(thing: str) -> bool:
    """Whether a thing left behind is the editor's library or settings, which stay, or a folder above them."""
    own = re.search(r"/AppData/(Local|Roaming)/tadqiq(/|$)", thing) is not None
    return own or thing.endswith(("AppData/Roaming", "AppData/Local"))


def is_windows_own(thing: str) -> bool:
    """Whether Windows itself keeps or clears it.

    The key of the user's own file types is always there, though not in a new prefix; the copy of itself that an NSIS
    uninstaller runs from is deleted when Windows next starts.
    """
    return thing == r"user.reg Software\\Classes" or re.search(r"/Temp/~nsu\d*\.tmp(/Un\.exe)?$", thing) is not None


def trial_here() -> Trial:
    """The trial in this prefix, for whichever user Wine runs as."""
    home = next(path for path in (PREFIX / "drive_c" / "users").iterdir() if path.name != "Public")
    return Trial(wine, windows_path, home / "AppData" / "Local", home / "AppData" / "Roaming", WORK)


def main() -> int:
    """Build, try, record; 0 and a loud word where the tools are missing."""
    missing = [command for command in COMMANDS if shutil.which(command) is None]
    if missing:
        say(
            f"WINDOWS NOT CHECKED: {', '.join(missing)} not found; on Debian: apt-get install wine wine64 xvfb nsis "
            "gcc-mingw-w64-x86-64-win32 osslsigncode"
        )
        return 0
    DIST.mkdir(parents=True, exist_ok=True)
    with screen():
        make_prefix()
        freeze(make_python())
        unpacked = pack()
        pictures.of_installer(INSTALLER)
        trial = trial_here()
        older = installer.make_older(BUNDLE, WORK, bundle.ICONS)
        tried = {PORTABLE: trial.portable(PORTABLE), INSTALLER: try_installer(trial, older)}
    for path in tried:
        artefacts.write_checksum(path)
    rows = [Artefact(path.name, "windows", path.stat().st_size, unpacked, ok) for path, ok in tried.items()]
    artefacts.record("windows", rows)
    return 0 if all(tried.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
