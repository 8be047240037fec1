"""The oldest glibc that a frozen folder starts with, read from what its programs and libraries link."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_ELF = b"\x7fELF"
_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


def oldest(folder: Path) -> str:
    """The version, as `2.35`."""
    files = [str(path) for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    told = subprocess.run(["objdump", "--private-headers", *files], capture_output=True, text=True, check=True).stdout
    return ".".join(map(str, newest_named(told)))


def newest_named(headers: str) -> tuple[int, int]:
    """The newest version of glibc that these headers of programs and libraries refer to."""
    return max((int(major), int(minor)) for major, minor in _VERSION.findall(headers))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF
