"""What an editor should know about where a library lies and how it is, though it opens."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath

from annotator.errors import ErrorCode, UserError
from annotator.store.library import Library

# Folders that a service copies to other computers at moments of its own choosing, by how their names begin.
_SYNCHRONISED = (
    "onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "mobile documents", "cloudstorage",
    "nextcloud", "owncloud", "pcloud", "yandex.disk", "syncthing", "seafile", "megasync",
)  # fmt: skip
_NETWORKS = frozenset({
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone",
    "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
})  # fmt: skip
_MOUNTS = Path("/proc/self/mounts")
_REMOTE_DRIVE = 4  # Windows' DRIVE_REMOTE


def of(library: Library) -> list[UserError]:
    """Everything worth a word, the worst first."""
    found: list[ErrorCode] = []
    if library.damage:
        found.append(ErrorCode.LIBRARY_DAMAGED)
    elif library.read_only:
        found.append(ErrorCode.LIBRARY_READ_ONLY)
    if is_afar(library.path):
        found.append(ErrorCode.LIBRARY_AFAR)
    return [UserError(code, path=library.path) for code in found]


def is_afar(path: Path) -> bool:
    """Whether a library is on another computer or in a synchronised folder, where WAL's locks and log are not safe."""
    path = path.absolute()
    return is_synchronised(path.parent) or _is_on_a_network(path)


def is_synchronised(folder: PurePath) -> bool:
    """Whether a folder of this name, or one above it, is usually kept in step with other computers."""
    return any(part.lower().startswith(_SYNCHRONISED) for part in folder.parts)


def network_mounts(mounts: Iterable[str]) -> list[Path]:
    """The mount points of network file systems among the lines of `/proc/self/mounts`."""
    fields = [line.split() for line in mounts]
    named = [(_unescaped(one[1]), one[2]) for one in fields if len(one) > 2]
    return [Path(place) for place, kind in named if kind in _NETWORKS]


def _unescaped(place: str) -> str:
    """A mount point as it is called; the kernel writes blanks in octal."""
    return place.encode("utf-8").decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")


def _is_on_a_network(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - for Windows alone

        drive = os.path.splitdrive(path)[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _REMOTE_DRIVE
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    return any(path.is_relative_to(place) for place in network_mounts(lines))
