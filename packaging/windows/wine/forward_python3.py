"""Makes python3.dll, which forwards every symbol to python311.dll: forward_python3.py PYTHON311.DLL OUT.

PySide6's wheels are built for the stable ABI and import from python3.dll; Panda3D's wheel does not carry it. For the
check under Wine only: a release is built with the python.org installation.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pefile

EXECUTABLE = 0x20000000  # IMAGE_SCN_MEM_EXECUTE


def export_lines(library: Path) -> list[str]:
    """One line of a module definition for each exported Python symbol; data is marked as such."""
    image = pefile.PE(str(library))
    code = [
        range(section.VirtualAddress, section.VirtualAddress + section.Misc_VirtualSize)
        for section in image.sections
        if section.Characteristics & EXECUTABLE
    ]
    lines: list[str] = []
    for symbol in image.DIRECTORY_ENTRY_EXPORT.symbols:
        if symbol.name and re.match(rb"_?Py", symbol.name):
            name = symbol.name.decode()
            is_code = any(symbol.address in part for part in code)
            lines.append(f"  {name} = {library.stem}.{name}{'' if is_code else ' DATA'}")
    return lines


def main(library: Path, out: Path) -> None:
    """Write the definition and link it."""
    definition = out.with_suffix(".def")
    definition.write_text("LIBRARY python3.dll\nEXPORTS\n" + "\n".join(export_lines(library)) + "\n", encoding="utf-8")
    link = ["x86_64-w64-mingw32-gcc", "-shared", "-s", "-nostdlib", "-Wl,-e,0", "-o", str(out), str(definition)]
    subprocess.run(link, check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
