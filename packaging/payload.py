"""Writes NSIS include files that install and remove exactly the files of one folder: payload.py FOLDER OUT.

The uninstaller deletes by this list and never removes a folder with what an editor may have put in it.
"""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath


def escaped(path: PurePosixPath) -> str:
    """A path as NSIS wants it: backslashes, and `$` doubled."""
    return str(path).replace("/", "\\").replace("$", "$$")


def write_lists(payload: Path, out: Path) -> int:
    """Write `install.nsh` and `uninstall.nsh` into `out`; returns the number of files."""
    files = sorted(PurePosixPath(path.relative_to(payload).as_posix()) for path in payload.rglob("*") if path.is_file())
    folders = sorted({parent for file in files for parent in file.parents if parent != PurePosixPath(".")})
    install: list[str] = []
    for folder in [PurePosixPath("."), *folders]:
        inside = [file for file in files if file.parent == folder]
        if inside:
            below = "" if str(folder) == "." else f"\\{escaped(folder)}"
            install.append(f'SetOutPath "$INSTDIR{below}"')
            install += [f'File "{(payload / file).resolve()}"' for file in inside]
    remove = [f'Delete "$INSTDIR\\{escaped(file)}"' for file in files]
    remove += [f'RMDir "$INSTDIR\\{escaped(folder)}"' for folder in sorted(folders, key=lambda f: -len(f.parts))]
    out.mkdir(parents=True, exist_ok=True)
    for name, lines in (("install.nsh", install), ("uninstall.nsh", remove)):
        (out / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(files)


if __name__ == "__main__":
    print(write_lists(Path(sys.argv[1]), Path(sys.argv[2])), "files")
