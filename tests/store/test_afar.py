"""Where a library is not safe: network drives and folders that a service copies to other computers."""

import struct
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from annotator.store import afar

MOUNTS = [
    "/dev/sda1 / ext4 rw 0 0",
    "systemd-1 /net autofs rw 0 0",
    "server:/shelf /net nfs4 rw 0 0",
    "//server/news /mnt/news\\040room cifs rw 0 0",
    "server:/desk /home/شبكة nfs rw 0 0",  # "network"
    "salma@server: /home/salma/far fuse.sshfs rw 0 0",
    "https://server/dav /mnt/dav davfs rw 0 0",
    "C:\\134 /mnt/c 9p rw 0 0",
    "server:/homes /export nfs rw 0 0",
    "/dev/sdb1 /export/own ext4 rw 0 0",
    "tmpfs /tmp tmpfs rw 0 0",
    "short line",
]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/salma/news", "ext4"),
        ("/tmp/news", "tmpfs"),  # noqa: S108 - nothing is written there
        ("/net/news", "nfs4"),
        ("/mnt/news room/a", "cifs"),
        ("/mnt/news rooms/a", "ext4"),
        ("/home/شبكة/a", "nfs"),
        ("/home/salma/far/news", "fuse.sshfs"),
        ("/mnt/dav/a", "davfs"),
        ("/mnt/c/Users", "9p"),
        ("/export/salma", "nfs"),
        ("/export/own/salma", "ext4"),
    ],
)
def test_a_place_is_on_the_innermost_mount(path: str, kind: str) -> None:
    assert afar.mount_kind(MOUNTS, Path(path)) == kind


def test_without_mounts_nothing_is_said() -> None:
    assert not afar.mount_kind([], Path("/home"))


@pytest.mark.parametrize(
    ("folder", "synchronised"),
    [
        (PureWindowsPath("C:/Users/salma/OneDrive/news"), True),
        (PurePosixPath("/home/salma/Dropbox (Desk)"), True),
        (PurePosixPath("/Users/salma/Library/Mobile Documents/com~apple~CloudDocs"), True),
        (PurePosixPath("/Users/salma/Library/CloudStorage/GoogleDrive-desk/My Drive"), True),
        (PurePosixPath("/home/salma/.local/share/tadqiq"), False),
        (PurePosixPath("/home/salma/articles on Dropbox"), False),
    ],
)
def test_synchronised_folders_are_known_by_name(folder: PurePath, synchronised: bool) -> None:  # noqa: FBT001 - a table's column
    assert afar.is_synchronised(folder) is synchronised


@pytest.mark.parametrize(
    "trace",
    [".dropbox.cache", ".stfolder", "._sync_0a1b2c3d4e5f.db", ".sync_0a1b2c3d4e5f.db", ".nextcloudsync.log",
     ".tmp.drivedownload", ".shortcut-targets-by-id", ".megaignore"],
)  # fmt: skip
def test_synchronised_folders_are_known_by_their_traces(tmp_path: Path, trace: str) -> None:
    shelf = tmp_path / "مشترك" / "news"  # "shared"
    shelf.mkdir(parents=True)
    assert not afar.is_afar(shelf / "library.tadqiq")
    (shelf.parent / trace).touch()
    assert afar.is_afar(shelf / "library.tadqiq")


def test_a_link_does_not_hide_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "mine").symlink_to(tmp_path / "Dropbox")
    assert afar.is_afar(tmp_path / "mine" / "library.tadqiq")


def test_onedrive_is_known_by_what_windows_calls_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "صحيفة"))  # "newspaper"
    assert afar.is_afar(tmp_path / "صحيفة" / "library.tadqiq")
    assert not afar.is_afar(tmp_path / "صحيفة أخرى" / "library.tadqiq")  # "another newspaper"


@pytest.mark.parametrize(
    ("kind", "flags", "share"),
    [(b"apfs", 0x1000, False), (b"smbfs", 0, True), (b"macfuse", 0, True), (b"nfs", 0x1000, True)],
)
def test_a_macos_volume_says_whether_it_is_local(kind: bytes, flags: int, share: bool) -> None:  # noqa: FBT001 - as above
    # struct statfs of sys/mount.h: block sizes, counts, fsid, owner, type, flags, subtype, name of the kind
    told = struct.pack("<Ii5Q2iIIII16s", 4096, 4096, 1, 1, 1, 1, 1, 0, 0, 501, 26, flags, 0, kind)
    assert afar.is_macos_share(told.ljust(4096, b"\0")) is share
