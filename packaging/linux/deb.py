"""Makes the Debian package of a frozen folder: desktop entry, icons, AppStream metadata, what Qt asks for."""

from __future__ import annotations

import gzip
import platform
import shutil
from pathlib import Path

import artefacts
import glibc
from artefacts import BUILD, DIST, ROOT, VERSION, run, say

HERE = Path(__file__).resolve().parent
TREE = BUILD / "deb"
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
METAINFO = "io.github.tadqiq.Tadqiq.metainfo.xml"
NEEDS = (
    "libgl1, libegl1, libfontconfig1, libdbus-1-3, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, "
    "libxcb-shape0"
)


def make(folder: Path, icons: Path) -> Path | None:
    """Build the package of the frozen `folder` with the drawn `icons`; its path, or None where there is no dpkg."""
    if shutil.which("dpkg-deb") is None:
        say("NO .deb: dpkg-deb not found")
        return None
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(folder, TREE / "opt" / "tadqiq", symlinks=True)
    for library in (TREE / "opt").rglob("*.so*"):
        library.chmod(0o644)
    (TREE / "usr" / "bin").mkdir(parents=True)
    (TREE / "usr" / "bin" / "tadqiq").symlink_to("/opt/tadqiq/tadqiq")
    share = TREE / "usr" / "share"
    _copy(HERE / "tadqiq.desktop", share / "applications" / "tadqiq.desktop")
    _copy(HERE / METAINFO, share / "metainfo" / METAINFO)
    _copy(ROOT / "LICENSE", share / "doc" / "tadqiq" / "copyright")
    _compress(ROOT / "packaging" / "CHANGELOG.md", share / "doc" / "tadqiq" / "changelog.gz")
    hicolor = share / "icons" / "hicolor"
    _copy(ROOT / "resources" / "icons" / "app" / "tadqiq.svg", hicolor / "scalable" / "apps" / "tadqiq.svg")
    for icon in icons.glob("tadqiq-*.png"):
        size = icon.stem.rsplit("-", 1)[1]
        _copy(icon, hicolor / f"{size}x{size}" / "apps" / "tadqiq.png")
    _write_control(glibc.oldest(folder))
    path = DIST / f"tadqiq_{VERSION}_{ARCHITECTURE}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", TREE, path)
    return path


def _copy(source: Path, target: Path) -> None:
    """Copy one file, making its folder; readable by all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def _compress(source: Path, target: Path) -> None:
    """Compress one file as Debian wants it, the same bytes from the same text."""
    target.write_bytes(gzip.compress(source.read_bytes(), mtime=0))
    target.chmod(0o644)


def _write_control(libc: str) -> None:
    """Write what the package says of itself; `libc` is the oldest glibc that it starts with."""
    control = TREE / "DEBIAN" / "control"
    size = artefacts.size_of(TREE) // 1024
    control.parent.mkdir()
    control.write_text(
        f"Package: tadqiq\nVersion: {VERSION}\nArchitecture: {ARCHITECTURE}\nSection: editors\nPriority: optional\n"
        "Maintainer: The Tadqiq developers <developers@tadqiq.invalid>\n"
        f"Installed-Size: {size}\nDepends: libc6 (>= {libc}), {NEEDS}\n"
        "Description: check the claims of an Arabic article before it is published\n"
        " Tadqiq opens an Arabic article right to left with its claims highlighted.\n"
        " The editor verifies or flags each one and exports the decisions.\n",
        encoding="utf-8",
    )
