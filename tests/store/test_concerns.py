"""What is said about a library that opens: damaged, read-only, on another computer."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from annotator.errors import ErrorCode
from annotator.store import concerns
from annotator.store.library import Library
from tests.samples import Desk, desk
from tests.store.test_backups import tear


def test_nothing_is_said_of_a_sound_library_on_ones_own_disk(at: Desk) -> None:
    assert not concerns.of(at.library)


def test_damage_is_said(tmp_path: Path) -> None:
    path = tmp_path / "library.tadqiq"
    desk(path).library.close()
    tear(path)
    with Library.open(path) as library:
        assert [concern.code for concern in concerns.of(library)] == [ErrorCode.LIBRARY_DAMAGED]


def test_a_synchronised_folder_is_said(tmp_path: Path) -> None:
    with Library.open(tmp_path / "OneDrive - Desk" / "news" / "library.tadqiq") as library:
        assert [concern.code for concern in concerns.of(library)] == [ErrorCode.LIBRARY_AFAR]


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
def test_synchronised_folders_are_known_by_name(folder: PurePosixPath | PureWindowsPath, synchronised: bool) -> None:  # noqa: FBT001 - a table's column
    assert concerns.is_synchronised(folder) is synchronised


def test_network_drives_are_known_by_their_kind() -> None:
    mounts = [
        "/dev/sda1 / ext4 rw 0 0",
        "//server/news /mnt/news\\040room cifs rw 0 0",
        "server:/shelf /home/شبكة nfs4 rw 0 0",  # "network"
        "tmpfs /tmp tmpfs rw 0 0",
    ]
    assert concerns.network_mounts(mounts) == [Path("/mnt/news room"), Path("/home/شبكة")]
