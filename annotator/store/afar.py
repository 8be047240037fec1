"""Whether a library lies on another computer or in a synchronised folder, where WAL's locks and log are not safe."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path, PurePath

# Folders that a service copies to other computers at moments of its own choosing, by how their names begin.
_SYNCHRONISED = (
    "onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "mobile documents", "cloudstorage",
    "nextcloud", "owncloud", "pcloud", "yandex.disk", "syncthing", "seafile", "megasync",
)  # fmt: skip
_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""The environment variables by which Windows knows OneDrive's folders, whatever they are called."""
_TRACES = re.compile(
    r"\.dropbox\.cache|\.stfolder|\.sync|\.megaignore|\.(?:owncloud|nextcloud)sync\.log|\._?sync_[0-9a-f]+\.db"
    r"|\.tmp\.drive(?:download|upload)|\.shortcut-targets-by-id"
)
"""What Dropbox, Syncthing, Resilio, MEGA, Nextcloud and Google Drive leave in the folders that they copy."""
_NETWORKS = frozenset({
    "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "davfs", "fuse.ceph", "fuse.curlftpfs", "fuse.davfs2",
    "fuse.glusterfs", "fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.onedriver",
    "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "fuse.vmhgfs-fuse", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
    "smb3", "smbfs", "vboxsf", "webdav",
})  # fmt: skip
_MOUNTS = Path("/proc/self/mounts")
_REMOTE_DRIVE = 4  # Windows' DRIVE_REMOTE
_STATFS_FLAGS, _STATFS_KIND, _STATFS_SIZE = slice(64, 68), slice(72, 88), 4096
"""Where macOS's 64-bit `struct statfs` (sys/mount.h) has f_flags and f_fstypename; more room than its 2168 bytes."""
_LOCAL = 0x1000  # macOS's MNT_LOCAL


def is_afar(path: Path) -> bool:
    """Whether a library is on another computer or in a synchronised folder, also by way of a link."""
    here = path.absolute()
    return any(_on_a_network(place) or is_synchronised(place.parent) for place in {here, here.resolve()})


def is_synchronised(folder: PurePath) -> bool:
    """Whether this folder, or one above it, is kept in step with other computers, as far as names and traces tell."""
    if any(part.lower().startswith(_SYNCHRONISED) for part in folder.parts):
        return True
    roots = [root for name in _ONEDRIVE if (root := os.environ.get(name))]
    return any(folder.is_relative_to(root) for root in roots) or any(map(_has_traces, (folder, *folder.parents)))


def _has_traces(folder: PurePath) -> bool:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        return any(_TRACES.fullmatch(entry.name) for entry in entries)
    return False


def _on_a_network(path: Path) -> bool:
    if sys.platform == "win32":
        return _on_a_windows_share(path)
    if sys.platform == "darwin":
        return _on_a_macos_share(path)
    with contextlib.suppress(OSError):
        return mount_kind(_MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines(), path) in _NETWORKS
    return False


def mount_kind(mounts: Iterable[str], path: Path) -> str:
    """The kind of file system that `path` is on, by the lines of `/proc/self/mounts`: the innermost, then the last."""
    fields = [line.split() for line in mounts]
    named = [(Path(_unescaped(one[1])), one[2]) for one in fields if len(one) > 2]
    around = [(len(place.parts), kind) for place, kind in reversed(named) if path.is_relative_to(place)]
    return max(around, key=itemgetter(0), default=(0, ""))[1]


def _unescaped(place: str) -> str:
    """A mount point as it is called; the kernel writes blanks in octal."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), place)


def _on_a_windows_share(path: Path) -> bool:
    import ctypes  # noqa: PLC0415 - for Windows and macOS alone

    drive = os.path.splitdrive(path)[0]
    return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _REMOTE_DRIVE


def _on_a_macos_share(path: Path) -> bool:
    import ctypes  # noqa: PLC0415 - as above

    system = ctypes.CDLL(None)
    told = ctypes.create_string_buffer(_STATFS_SIZE)
    ask = getattr(system, "statfs$INODE64", None) or system.statfs  # the former on Intel
    return ask(os.fsencode(path.parent), told) == 0 and is_macos_share(told.raw)


def is_macos_share(told: bytes) -> bool:
    """Whether what macOS's statfs has told is about a volume that is no local one."""
    kind = told[_STATFS_KIND].split(b"\0")[0].decode("ascii", "replace")
    return kind in _NETWORKS or not int.from_bytes(told[_STATFS_FLAGS], "little") & _LOCAL
