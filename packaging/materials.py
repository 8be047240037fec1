"""Completes a CycloneDX bill of materials with what is shipped but is no Python package: Python, Qt, fonts, icons."""

from __future__ import annotations

import json
import platform
import re
import sqlite3
import ssl
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Component = dict[str, Any]

ASSETS = (("IBM Plex Sans Arabic", "OFL-1.1"), ("Noto Naskh Arabic", "OFL-1.1"), ("Lucide icons", "ISC"))

PIN = re.compile(r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)==(?P<version>[^\s;]+)(?P<where> ;[^\\]*)? \\")
"""The first line of a package in a lock: its version, and where it is wanted if not everywhere."""


def component(kind: str, name: str, version: str = "", licence: str = "") -> Component:
    """One entry; `kind` is CycloneDX's, `licence` an SPDX identifier."""
    content: Component = {"type": kind, "bom-ref": f"{name}=={version}" if version else name, "name": name}
    if version:
        content["version"] = version
    if licence:
        content["licenses"] = [{"license": {"id": licence}}]
    return content


def beside_packages(bill: Path, version: str) -> list[Component]:
    """What stands beside the Python packages that `bill` lists; Qt has the version of its package."""
    listed = json.loads(bill.read_text(encoding="utf-8"))["components"]
    qt = next(entry["version"] for entry in listed if entry["name"].lower().startswith("pyside6"))
    return [
        component("application", "tadqiq", version, "MIT"),
        component("platform", "CPython", platform.python_version(), "PSF-2.0"),
        component("framework", "Qt", qt, "LGPL-3.0-only"),
        component("library", "SQLite", sqlite3.sqlite_version, "blessing"),
        component("library", "OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0"),
        *(component("data", name, licence=licence) for name, licence in ASSETS),
    ]


def add(bill: Path, components: Iterable[Component]) -> None:
    """Write components into a bill, each once."""
    content = json.loads(bill.read_text(encoding="utf-8"))
    by_reference = {entry["bom-ref"]: entry for entry in [*content["components"], *components]}
    content["components"] = list(by_reference.values())
    bill.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def plain(name: str) -> str:
    """A distribution's name as the package index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(lock: Path) -> dict[str, set[str]]:
    """The versions that a lock names, by name: several where systems or Pythons differ, "" among them where none is."""
    found: dict[str, set[str]] = {}
    for line in lock.read_text(encoding="utf-8").splitlines():
        if pin := PIN.match(line):
            found.setdefault(plain(pin["name"]), set()).update({pin["version"]} | ({""} if pin["where"] else set()))
    return found


def amiss(bill: Path, lock: Path) -> list[str]:
    """Where the Python packages of a bill, but for Tadqiq itself, are not those of the lock; a line for each."""
    entries = json.loads(bill.read_text(encoding="utf-8"))["components"]
    listed = {plain(entry["name"]): entry["version"] for entry in entries if "pkg:pypi/" in entry.get("purl", "")}
    wanted = {"tadqiq": {listed.get("tadqiq", "")}, **pinned(lock)}
    return [
        f"{name}: {listed.get(name, 'missing')} instead of {' or '.join(sorted(wanted.get(name, ()))) or 'missing'}"
        for name in sorted(listed.keys() | wanted.keys())
        if listed.get(name, "") not in wanted.get(name, ())
    ]
