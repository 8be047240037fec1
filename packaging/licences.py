"""Gathers what the bundle owes to others: licence texts and a list of packages: licences.py OUT.

Run with the Python whose site-packages go into the bundle, with nothing else installed there. The bill of materials
beside them is made by cyclonedx-py (packaging/bundle.py).
"""

from __future__ import annotations

import importlib.metadata
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

LICENCE_NAMES = ("licen", "copying", "notice", "authors")
LEGAL = Path(__file__).resolve().parent / "legal"
QT_NOTICE = """\
Tadqiq uses Qt and PySide6 (shiboken6, PySide6_Essentials) under the GNU Lesser General Public License,
version 3. They are the unmodified libraries of the PySide6-Essentials wheel, loaded at run time from the
folder PySide6 of this bundle, where you may replace them with your own build of the same version. Their
source code is offered at https://code.qt.io/. The licence texts stand beside this file: LGPL-3.0.txt and,
to which it refers, GPL-3.0.txt.
"""
NO_PACKAGE = """\
Python {python}: PSF-2.0 (Python-LICENSE.txt)
mypyc's run-time library, in a compiled detector: MIT, parts PSF-2.0 (mypy-LICENSE.txt)
PyInstaller's start program: GPL-2.0-or-later with an exception that allows any licence for what it starts
IBM Plex Sans Arabic, Noto Naskh Arabic: OFL-1.1 (resources/fonts/*/OFL.txt)
Lucide icons: ISC (resources/icons/lucide/LICENSE.txt)
"""


def licence_files(package: importlib.metadata.Distribution) -> list[Path]:
    """The licence texts that a package carries in its metadata."""
    return [
        Path(str(package.locate_file(file)))
        for file in package.files or []
        if ".dist-info" in str(file) and any(part in file.name.lower() for part in LICENCE_NAMES)
    ]


def named_licence(package: importlib.metadata.Distribution) -> str:
    """What a package calls its licence: an expression, a name, or its classifiers."""
    meta = package.metadata
    declared = meta.get("License-Expression") or meta.get("License")
    if declared and "\n" not in declared:
        return declared
    classified = [line.rsplit(" :: ", 1)[1] for line in meta.get_all("Classifier", []) if line.startswith("License ::")]
    return "; ".join(classified) or "see its text"


def python_licence() -> Path:
    """The licence of the interpreter, wherever its installer put it."""
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    return next(place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").exists())


def packages() -> Iterator[importlib.metadata.Distribution]:
    """Every installed package once, by name."""
    found = {package.name.lower(): package for package in importlib.metadata.distributions()}
    yield from (found[name] for name in sorted(found))


def main(out: Path) -> None:
    """Write the licences, THIRD-PARTY.txt and QT-NOTICE.txt into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    for package in packages():
        lines.append(f"{package.name} {package.version}: {named_licence(package)}\n")
        for file in licence_files(package):
            (out / f"{package.name}-{file.name}").write_bytes(file.read_bytes())
    lines.append(NO_PACKAGE.format(python=sys.version.split()[0]))
    (out / "THIRD-PARTY.txt").write_text("".join(lines), encoding="utf-8")
    (out / "QT-NOTICE.txt").write_text(QT_NOTICE, encoding="utf-8")
    (out / "Python-LICENSE.txt").write_bytes(python_licence().read_bytes())
    for text in LEGAL.glob("*.txt"):
        (out / text.name).write_bytes(text.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
