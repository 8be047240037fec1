"""Builds and tries the macOS app and its disk image, on macOS: build.py [freeze] [pack] [try]; all three by default.

With TADQIQ_CODESIGN_IDENTITY the app is signed for the hardened runtime and the image too; with TADQIQ_NOTARY_PROFILE
(a profile of `xcrun notarytool store-credentials`) Apple notarises the image. Rows go to build/package.json.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import artefacts
import bundle
from artefacts import BUILD, DIST, VERSION, Artefact, run, say

HERE = Path(__file__).resolve().parent
APP = DIST / "Tadqiq.app"
NAME = f"tadqiq-{VERSION}-macos-{platform.machine()}"
IMAGE, BILL = DIST / f"{NAME}.dmg", DIST / f"{NAME}.cdx.json"
IMAGE_ENVIRONMENT = BUILD / "dmg-env"
MOUNTED = BUILD / "mounted image"
APPLICATIONS = Path.home() / "Applications"
UNPACKED_CEILING_MB = 160


def freeze() -> bool:
    """Freeze the app; PyInstaller signs every file in it, ad hoc where there is no identity."""
    artefacts.check_ceiling("the app", artefacts.size_of(bundle.main()), UNPACKED_CEILING_MB)
    run("codesign", "--verify", "--deep", "--strict", APP)
    return True


def pack() -> bool:
    """Make the disk image; sign and notarise it where that was asked for."""
    background = BUILD / "dmg-background.tiff"
    run(bundle.python_of(bundle.ENVIRONMENT), HERE / "background.py", background)
    run(sys.executable, "-m", "venv", "--without-pip", IMAGE_ENVIRONMENT)
    bundle.install(IMAGE_ENVIRONMENT, "dmg")
    given = {"app": APP, "icon": bundle.ICONS / "tadqiq.icns", "background": background}
    defines = [word for name, value in given.items() for word in ("-D", f"{name}={value}")]
    IMAGE.unlink(missing_ok=True)
    settings = ("-s", HERE / "dmg_settings.py")
    run(bundle.python_of(IMAGE_ENVIRONMENT), "-m", "dmgbuild", *settings, *defines, "Tadqiq", IMAGE)
    identity, profile = os.environ.get("TADQIQ_CODESIGN_IDENTITY"), os.environ.get("TADQIQ_NOTARY_PROFILE")
    if identity:
        run("codesign", "--sign", identity, "--timestamp", IMAGE)
    if identity and profile:
        run("xcrun", "notarytool", "submit", IMAGE, "--keychain-profile", profile, "--wait")
        run("xcrun", "stapler", "staple", IMAGE)
    BILL.write_bytes(bundle.MATERIALS.read_bytes())
    return True


def attempt() -> bool:
    """Install from the image as an editor would, run, remove; nothing but app and link may lie in the image."""
    APPLICATIONS.mkdir(exist_ok=True)
    with mounted():
        strays = {path.name for path in MOUNTED.iterdir() if not path.name.startswith(".")} - {APP.name, "Applications"}
        shutil.copytree(MOUNTED / APP.name, APPLICATIONS / APP.name, symlinks=True, dirs_exist_ok=False)
    program = APPLICATIONS / APP.name / "Contents" / "MacOS" / "tadqiq"
    ok = self_test(program) and not strays
    if strays:
        say(f"stray files in the image: {', '.join(sorted(strays))}")
    shutil.rmtree(APPLICATIONS / APP.name)
    for path in (IMAGE, BILL):
        artefacts.write_checksum(path)
    unpacked = artefacts.size_of(APP)
    artefacts.record("macos", [Artefact(IMAGE.name, "macos", IMAGE.stat().st_size, unpacked, ok)])
    return ok


@contextmanager
def mounted() -> Iterator[None]:
    """The image, attached at a place with a space in its name."""
    MOUNTED.mkdir(parents=True, exist_ok=True)
    run("hdiutil", "attach", IMAGE, "-nobrowse", "-readonly", "-mountpoint", MOUNTED)
    try:
        yield
    finally:
        run("hdiutil", "detach", MOUNTED)


def self_test(program: Path) -> bool:
    """Run the installed app's self-test with next to nothing in its environment."""
    report = BUILD / "macos-report.json"
    report.unlink(missing_ok=True)
    bare = {"HOME": str(Path.home()), "PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8"}
    words = [str(program), "self-test", "--report", str(report)]
    ended = subprocess.run(words, env=bare, check=False, timeout=300).returncode
    return artefacts.passed(report, IMAGE.name, bundle.detector()) and ended == 0


STEPS = {"freeze": freeze, "pack": pack, "try": attempt}

if __name__ == "__main__":
    sys.exit(0 if all(STEPS[step]() for step in sys.argv[1:] or STEPS) else 1)
