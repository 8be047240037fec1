"""Gathers what the bundle owes to others: licence texts and a list of packages: licences.py OUT.

Run with the Python whose site-packages go into the bundle, before anything else is installed there. The bill of
materials beside them is made by cyclonedx-py, from an environment of its own (see packaging/linux/build.py).
"""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path

LICENCE_NAMES = ("licen", "copying", "notice", "authors")
NOT_SHIPPED = {"pip", "setuptools"}
LEGAL = Path(__file__).resolve().parent / "legal"
QT_NOTICE = """\
Tadqiq uses Qt and PySide6 (shiboken6, PySide6_Essentials) under the GNU Lesser General Public License,
version 3. They are the unmodified libraries of the PySide6-Essentials wheel, loaded at run time from the
folder PySide6 of this bundle, where you may replace them with your own build of the same version. Their
source code is offered at https://code.qt.io/. The licence texts stand beside this file: LGPL-3.0.txt and,
to which it refers, GPL-3.0.txt.
"""


def licence_files(package: importlib.metadata.Distribution) -> list[Path]:
    """The licence texts that a package carries in its metadata."""
    return [
        Path(str(package.locate_file(file)))
        for file in package.files or []
        if ".dist-info" in str(file) and any(part in file.name.lower() for part in LICENCE_NAMES)
    ]


def main(out: Path) -> None:
    """Write the licences, THIRD-PARTY.txt and QT-NOTICE.txt into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    for package in sorted(importlib.metadata.distributions(), key=lambda found: found.name.lower()):
        if package.name.lower() in NOT_SHIPPED:
            continue
        meta = package.metadata
        licence = meta.get("License-Expression") or meta.get("License") or "see its text"
        lines.append(f"{package.name} {package.version}: {licence}")
        for file in licence_files(package):
            if file.is_file():
                (out / f"{package.name}-{file.name}").write_bytes(file.read_bytes())
    (out / "THIRD-PARTY.txt").write_text("\n".join(dict.fromkeys(lines)) + "\n", encoding="utf-8")
    (out / "QT-NOTICE.txt").write_text(QT_NOTICE, encoding="utf-8")
    for text in LEGAL.glob("*.txt"):
        (out / text.name).write_bytes(text.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
