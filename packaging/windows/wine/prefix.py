"""A Wine prefix and a Windows Python in it, and what changed there between two moments."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from artefacts import BUILD, ROOT, run, say

HERE = Path(__file__).resolve().parent
WORK = BUILD / "wine"
PREFIX = WORK / "prefix"
PYTHON = WORK / "python"
DISPLAY = ":91"
EXTENSIONS_LEFT_OUT = ("api-ms", "python311.dll", "vcruntime", "tcl", "tk8", "_tkinter")
STDLIB_LEFT_OUT = shutil.ignore_patterns(
    "site-packages", "dist-packages", "test", "lib-dynload", "config-*", "idlelib", "turtledemo", "tkinter",
    "__pycache__",
)  # fmt: skip
LOCKS = ROOT / "packaging" / "locks"
QUIET = ("--quiet", "--disable-pip-version-check", "--no-input")
ENVIRONMENT: dict[str, str] = {
    **os.environ,
    "WINEPREFIX": str(PREFIX),
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=d",
    "DISPLAY": DISPLAY,
}

WINE_OWN = (
    "drive_c/windows", "\\\\Explorer\\\\", "Wine\\\\Temporary", "ControlSet", "MenuFiles", "Wine\\\\DllOverrides",
)  # fmt: skip
"""Parts of names of what Wine itself keeps changing."""


@contextmanager
def screen() -> Iterator[None]:
    """A virtual screen: Qt's offscreen plug-in has no fonts under Wine, so the real one is used."""
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1600x1000x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        subprocess.run(["wineserver", "-k"], env=ENVIRONMENT, check=False)
        server.terminate()
        server.wait()


def wine(*command: str | Path, timeout: int = 900, cwd: Path = WORK) -> int:
    """Run a Windows program; its standard streams are pipes, as Wine wants them.

    Wine's own services inherit the pipes and outlive the program, so its end is waited for, not that of its output.
    """
    said = bytearray()
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    program = subprocess.Popen(["wine", *map(str, command)], env=ENVIRONMENT, cwd=cwd, **streams)
    reader = threading.Thread(target=_drain, args=(program.stdout, said), daemon=True)
    reader.start()
    program.stdin.close()
    status = program.wait(timeout=timeout)
    reader.join(timeout=2)
    if status:
        say(f"{Path(command[0]).name} ended with {status}: {said.decode(errors='replace')[-2000:]}")
    return status


def _drain(stream: BinaryIO, into: bytearray) -> None:
    for line in stream:
        into += line


def settle() -> None:
    """Wait until every Windows process has ended and the registry is written."""
    subprocess.run(["wineserver", "-k"], env=ENVIRONMENT, check=False)
    subprocess.run(["wineserver", "-w"], env=ENVIRONMENT, check=False, timeout=60)


def windows_path(path: Path) -> str:
    """How a Windows program names a file of this machine."""
    return "Z:" + str(path).replace("/", "\\")


def make_prefix() -> None:
    """A fresh prefix of the Windows that Qt asks for, with the two shims that Wine 8 needs for Qt."""
    shutil.rmtree(PREFIX, ignore_errors=True)
    WORK.mkdir(parents=True, exist_ok=True)
    say("making a Wine prefix")
    subprocess.run(
        ["wineboot", "-i"], env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    subprocess.run(["wineserver", "-w"], env=ENVIRONMENT, check=False)
    system = PREFIX / "drive_c" / "windows" / "system32"
    for name in ("icuuc", "mscms"):
        out = system / f"{name}.dll"
        out.unlink(missing_ok=True)
        run("x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", HERE / f"{name}_shim.c", "-o", out)
    subprocess.run(["wineserver", "-p"], env=ENVIRONMENT, check=False)
    wine("winecfg", "/v", "win10")
    wine("reg", "add", r"HKCU\Software\Wine\DllOverrides", "/v", "mscms", "/d", "native", "/f")


def make_python() -> Path:
    """A Windows Python with what the lock names; returns python.exe."""
    say("a Windows Python")
    shutil.rmtree(PYTHON, ignore_errors=True)
    (PYTHON / "DLLs").mkdir(parents=True)
    unpack_interpreter()
    shutil.copytree(sysconfig.get_path("stdlib"), PYTHON / "Lib", ignore=STDLIB_LEFT_OUT)
    site = PYTHON / "Lib" / "site-packages"
    for lock in ("bundle", "wine"):
        for_windows("install", "--target", site, "-r", LOCKS / f"{lock}.txt")
    shutil.copytree(ROOT / "annotator", site / "annotator", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("vcruntime140.dll", "vcruntime140_1.dll"):
        shutil.copy(site / "PySide6" / name, PYTHON / name)
    compiler = ("x86_64-w64-mingw32-gcc", "-O2", "-s", "-municode")
    run(*compiler, HERE / "python_launcher.c", PYTHON / "python311.dll", "-o", PYTHON / "python.exe")
    return PYTHON / "python.exe"


def for_windows(command: str, *words: str | Path) -> None:
    """Let pip get wheels for a Windows Python; it evaluates markers for this machine, hence the lock `wine`."""
    target = ("--platform", "win_amd64", "--python-version", "311", "--only-binary=:all:")
    run(sys.executable, "-m", "pip", command, *QUIET, "--no-deps", "--require-hashes", *target, *words)


def unpack_interpreter() -> None:
    """Take CPython's DLLs out of Panda3D's wheel, which carries them, checking who signed the interpreter."""
    download, unpacked = WORK / "download", WORK / "unpacked"
    for_windows("download", "-d", download, "-r", LOCKS / "wine-python.txt")
    shutil.rmtree(unpacked, ignore_errors=True)
    shutil.unpack_archive(next(download.glob("panda3d-*.whl")), unpacked, "zip")
    libraries = unpacked / "deploy_libs"
    check_signature(libraries / "python311.dll")
    shutil.copy(libraries / "python311.dll", PYTHON)
    for path in libraries.iterdir():
        if not any(part in path.name.lower() for part in EXTENSIONS_LEFT_OUT):
            shutil.copy(path, PYTHON / "DLLs")


def check_signature(library: Path) -> None:
    """Stop unless the Python Software Foundation signed the file."""
    authorities = "/etc/ssl/certs/ca-certificates.crt"
    trusted = ("-CAfile", authorities, "-TSA-CAfile", authorities)
    command = ["osslsigncode", "verify", "-ignore-cdp", "-ignore-crl", *trusted, "-in", str(library)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "O=Python Software Foundation" not in done.stdout:
        raise SystemExit(f"package: {library.name} is not signed by the Python Software Foundation")


def snapshot() -> set[str]:
    """Every file, folder, registry key and value of the prefix, but what Wine itself keeps changing."""
    time.sleep(1)  # wineserver writes the registry after its last client is gone
    settle()
    found = {str(path.relative_to(PREFIX)) for path in (PREFIX / "drive_c").rglob("*")}
    for hive in ("user.reg", "system.reg"):
        key = ""
        for line in (PREFIX / hive).read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("["):
                key = line.rsplit("]", 1)[0][1:]
                found.add(f"{hive} {key}")
            elif line.startswith(('"', "@")):
                found.add(f"{hive} {key} :: {line[:300]}")
    return {thing for thing in found if not any(part in thing for part in WINE_OWN)}
