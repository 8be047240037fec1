"""Makes `.venv` ready: bootstrap.py runtime|dev|screen. Needs nothing but Python ≥ 3.11; `make` calls it.

`runtime` installs Tadqiq, `dev` also what checks it, `screen` also a virtual screen and a hand that presses keys.
On Debian and Ubuntu the system libraries that Qt loads are installed too if this may be done without a question;
otherwise the one line to run is printed. How the list was found: packaging/linux/README.md.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "locks"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST = (3, 11)

# What PySide6-Essentials leaves to the system, by shared library: import and offscreen first, then the xcb plug-in.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
SCREEN_COMMANDS = {"Xvfb": "xvfb", "xdotool": "xdotool"}


def stop(sentence: str) -> NoReturn:
    """End with one sentence that says what is wrong and what to do."""
    raise SystemExit(f"tadqiq: {sentence}")


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(target: str) -> list[str]:
    """Debian packages that are needed and not there."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for library, package in QT_LIBRARIES.items() if not loads(library)]
    if target == "screen":
        missing += [package for command, package in SCREEN_COMMANDS.items() if shutil.which(command) is None]
    if not PYTHON.exists() and not has_ensurepip():
        missing.append("python3-venv")
    return missing


def has_ensurepip() -> bool:
    """Whether this Python can put pip into an environment (Debian's alone cannot)."""
    return subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True, check=False).returncode == 0


def may_install() -> list[str] | None:
    """The words before `apt-get` that let it install, or None if it may not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install_system_packages(packages: list[str]) -> None:
    """Install Debian packages, or say which line installs them."""
    line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        stop(f"install what provides these Debian packages on your system, then run make again: {' '.join(packages)}")
    prefix = may_install()
    if prefix is None:
        stop(f"system libraries are missing; run this line, then make again: {line}")
    if not apt_installs(prefix, packages):
        stop(f"the system libraries could not be installed; run this line, then make again: {line}")


def apt_installs(prefix: list[str], packages: list[str]) -> bool:
    """Install Debian packages without a question; whether that went well."""
    print(f"tadqiq: installing {' '.join(packages)}", flush=True)
    # sudo keeps no environment of ours, so the answer "no questions" goes along as a word of the command
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    commands = ([*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", *packages])
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    return all(subprocess.run(command, **quiet, check=False).returncode == 0 for command in commands)


def install_python_packages(target: str) -> None:
    """Fill `.venv` from the lock and add the project itself, in place."""
    lock = LOCKS / ("runtime.txt" if target == "runtime" else "dev.txt")
    if not PYTHON.exists():
        print("tadqiq: making .venv", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    print(f"tadqiq: installing packages of packaging/locks/{lock.name}", flush=True)
    for arguments in (["--require-hashes", "-r", str(lock)], ["--no-build-isolation", "-e", str(ROOT)]):
        if subprocess.run([*pip, "--no-deps", *arguments], check=False).returncode:
            stop("packages could not be installed (see above); check the connection, then run make again")


def main(target: str) -> None:
    """Bring everything up for `target` and leave a stamp for make."""
    if sys.version_info < OLDEST:
        stop(f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this one is {sys.version.split()[0]}")
    if target == "screen" and not sys.platform.startswith("linux"):
        stop("the window is tried on a virtual X screen, which only Linux has; make test runs everywhere")
    if packages := missing_packages(target):
        install_system_packages(packages)
    install_python_packages(target)
    for stamp in ("runtime", *(() if target == "runtime" else ("dev",)), target):
        (VENV / f"ready-{stamp}").touch()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "runtime")
