"""Builds the Windows bundle and installer under Wine and tries them as an editor would; `make package-windows`.

A check, never a release: the interpreter's python3.dll is home-made here (see forward_python3.py). Installs silently,
runs the installed app's self-test, upgrades over itself, uninstalls and compares: nothing is left but the library.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import artefacts
import bundle
import payload
from artefacts import DIST, ROOT, VERSION, Artefact, run, say
from prefix import (
    ENVIRONMENT,
    PREFIX,
    PYTHON,
    WORK,
    make_prefix,
    make_python,
    screen,
    settle,
    snapshot,
    windows_path,
    wine,
)

HERE = Path(__file__).resolve().parent
COMMANDS = ("wine", "Xvfb", "makensis", "x86_64-w64-mingw32-gcc", "osslsigncode")
UNPACKED_CEILING_MB, INSTALLER_CEILING_MB = 90, 30
BUNDLE = WORK / "dist" / "tadqiq"
INSTALLER = DIST / f"tadqiq-{VERSION}-setup-check.exe"
PORTABLE = DIST / f"tadqiq-{VERSION}-windows-portable-check.zip"
MARKER = "tadqiq"


def freeze(python: Path) -> None:
    """Run PyInstaller under Wine."""
    say("PyInstaller under Wine")
    helper = bundle.make_environment()
    run(helper, *bundle.PIP, "pefile")
    run(helper, HERE / "forward_python3.py", PYTHON / "python311.dll", PYTHON / "python3.dll")
    run(helper, ROOT / "packaging" / "icons.py", bundle.ICONS)
    version = WORK / "version.txt"
    version.write_text(
        (HERE.parent / "version_resource.txt")
        .read_text(encoding="utf-8")
        .format(version=VERSION, numbers=", ".join([*VERSION.split("."), "0"])),
        encoding="utf-8",
    )
    ENVIRONMENT["TADQIQ_ICON"] = windows_path(bundle.ICONS / "tadqiq.ico")
    ENVIRONMENT["TADQIQ_VERSION_RESOURCE"] = windows_path(version)
    shutil.rmtree(WORK / "dist", ignore_errors=True)
    paths = ("--distpath", windows_path(WORK / "dist"), "--workpath", windows_path(WORK / "pyinstaller"))
    spec = windows_path(ROOT / "packaging" / "tadqiq.spec")
    if wine(python, "-X", "utf8", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *paths, spec):
        raise SystemExit("package: PyInstaller failed under Wine")
    shims = [path.name for path in BUNDLE.rglob("*") if path.name.lower() in ("icuuc.dll", "mscms.dll")]
    if shims:
        raise SystemExit(f"package: a shim of this check got into the bundle: {shims}")


def make_installer() -> None:
    """The NSIS installer and the portable archive."""
    lists = WORK / "lists"
    payload.write_lists(BUNDLE, lists)
    definitions = (
        f"-DVERSION={VERSION}",
        f"-DLISTS={lists}",
        f"-DOUTFILE={INSTALLER}",
        f"-DICON={bundle.ICONS / 'tadqiq.ico'}",
    )
    run("makensis", "-V2", "-INPUTCHARSET", "UTF8", "-DAMD64", *definitions, HERE.parent / "tadqiq.nsi")
    shutil.make_archive(str(PORTABLE.with_suffix("")), "zip", BUNDLE.parent, BUNDLE.name)


def installed() -> Path:
    """Where the installer puts the app, for whichever user Wine runs as."""
    return next((PREFIX / "drive_c" / "users").glob("*/AppData/Local/Programs")) / "Tadqiq"


def self_test(program: Path, name: str) -> bool:
    """Run a self-test of an unpacked or installed program; the report goes to a file, as a window has no output."""
    report = WORK / f"{name}.json"
    report.unlink(missing_ok=True)
    wine(program, "self-test", "--report", windows_path(report), timeout=300)
    return artefacts.passed(report)


def try_installer() -> bool:
    """Install, test, upgrade, test, uninstall, compare."""
    before = snapshot()
    for word in ("install", "upgrade"):
        say(f"silent {word}")
        if wine(INSTALLER, "/S", timeout=300):
            return False
        settle()
        if not self_test(installed() / "tadqiq.exe", word):
            return False
    picture = artefacts.BUILD / "windows.png"
    photograph(installed() / "tadqiq.exe", picture)
    say("silent uninstall")
    wine(installed() / "uninstall.exe", "/S", timeout=120)
    left = sorted(snapshot() - before)
    foreign = [thing for thing in left if not is_library(thing)]
    for thing in foreign:
        say(f"left behind: {thing}")
    return not foreign and not installed().exists()


def is_library(thing: str) -> bool:
    """Whether a thing left behind is the editor's own: the library and the settings, which stay."""
    own = "AppData" in thing and MARKER in thing.lower() and "Programs" not in thing
    return own or thing.endswith(("AppData/Roaming", "AppData/Local"))


def photograph(program: Path, picture: Path) -> None:
    """A picture of the installed app's window, for a person to look at."""
    command = ["wine", str(program), "open", windows_path(ROOT / "resources" / "demo" / "article.txt")]
    app = subprocess.Popen(
        command, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        app.wait(timeout=25)
    except subprocess.TimeoutExpired:
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(picture)], env=ENVIRONMENT, check=False)
    app.kill()
    settle()


def try_portable() -> bool:
    """Unpack the archive elsewhere and test the program in it."""
    place = WORK / "portable"
    shutil.rmtree(place, ignore_errors=True)
    shutil.unpack_archive(PORTABLE, place)
    return self_test(place / "tadqiq" / "tadqiq.exe", "portable")


def main() -> int:
    """Build, test, record; 0 and a loud word where the tools are missing."""
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
        unpacked = artefacts.size_of(BUNDLE)
        artefacts.check_ceiling("the unpacked Windows bundle", unpacked, UNPACKED_CEILING_MB)
        make_installer()
        artefacts.check_ceiling("the Windows installer", INSTALLER.stat().st_size, INSTALLER_CEILING_MB)
        rows: list[Artefact] = []
        for path, attempt in ((PORTABLE, try_portable), (INSTALLER, try_installer)):
            artefacts.write_checksum(path)
            rows.append(Artefact(path.name, "windows", path.stat().st_size, unpacked, attempt()))
    artefacts.record("windows", rows)
    return 0 if all(row.self_test for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
