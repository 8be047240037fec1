"""Decides what of the collected files belongs in the bundle; the specification asks it file by file.

PyInstaller collects for the whole of Qt: plug-ins, translations, libraries of modules that no window here uses. What
is left out can leave libraries behind that only it needed, so these go too.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping

Entry = tuple[str, str, str]
"""PyInstaller's own: name in the bundle, path on this machine, kind."""

# Qt plug-ins that the window needs, by family; everything else of Qt's plug-ins stays out.
KEPT_PLUGINS: Mapping[str, tuple[str, ...]] = {
    "platforms": ("xcb", "wayland", "offscreen", "qwindows", "cocoa"),
    "imageformats": ("qico", "qjpeg", "qsvg", "qgif", "qicns"),
    "iconengines": ("svg",),
    "styles": ("",),
    "platforminputcontexts": ("compose", "ibus"),
    "platformthemes": ("xdgdesktopportal",),
    "wayland-shell-integration": ("xdg",),
    "wayland-decoration-client": ("bradient",),
    "wayland-graphics-integration-client": ("shm",),
}
DROPPED_LIBRARIES = (
    "qt6quick", "qt6qml", "qt6virtualkeyboard", "qt6pdf", "qt6network", "opengl32sw", "d3dcompiler", "qt6opengl",
    "qt6eglf", "qtuiotouch", "qt6designer", "qt6test", "qt6sql", "qt6concurrent",
)  # fmt: skip
KEPT_TRANSLATIONS = ("qtbase_ar", "qtbase_en")
LINK = "SYMLINK"
"""The kind of an entry whose path is the link's target, relative to the link."""

LOADED_BY_NAME = re.compile(r"libpython")
"""Libraries that no other names, because the start program opens them itself."""

SHARED_LIBRARY = re.compile(r"(^|/)lib[^/]*\.so(\.[\d.]+)?$")


def kept(name: str) -> bool:
    """Whether a file, by its name in the bundle, serves the window."""
    name = name.replace("\\", "/").lower()
    base = name.rsplit("/", 1)[-1]
    if "/translations/" in name and "pyside6" in name:
        return any(part in base for part in KEPT_TRANSLATIONS)
    if "/qml/" in name:
        return False
    if "/plugins/" in name:
        family = name.split("/plugins/")[1].split("/")[0]
        return any(part in base for part in KEPT_PLUGINS.get(family, ()))
    return not any(part in base for part in DROPPED_LIBRARIES)


def without_orphans(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Leave out shared libraries (of Linux) that nothing in the bundle links.

    `needs` names the libraries that the file at a path links, without their folders. Plug-ins and extension modules
    are loaded by name and stay.
    """
    left = list(entries)
    wanted_by = {path: frozenset(needs(path)) for _name, path, _kind in left}
    while True:
        wanted = frozenset[str]().union(*(wanted_by[path] for _name, path, _kind in left))
        staying = [entry for entry in left if not _is_orphan(entry[0], wanted)]
        if len(staying) == len(left):
            return left
        left = staying


def without_dangling(entries: Iterable[Entry], beside: Iterable[Entry]) -> list[Entry]:
    """Leave out links to what is neither among `entries` nor `beside` them.

    PyInstaller lists a link to a library among the data, the library itself among the binaries.
    """
    entries = list(entries)
    there = {name for name, _path, kind in (*entries, *beside) if kind != LINK}
    return [entry for entry in entries if entry[2] != LINK or _target(entry) in there]


def _target(link: Entry) -> str:
    name, path, _kind = link
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _is_orphan(name: str, wanted: frozenset[str]) -> bool:
    base = name.rsplit("/", 1)[-1]
    is_library = SHARED_LIBRARY.search(name) is not None and "/plugins/" not in name
    return is_library and base not in wanted and LOADED_BY_NAME.match(base) is None
