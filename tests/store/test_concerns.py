"""What is said about a library that opens: damaged, read-only, on another computer."""

from pathlib import Path

from annotator.errors import ErrorCode
from annotator.store import concerns
from annotator.store.library import Library
from tests.samples import Desk
from tests.store.test_backups import tear


def test_nothing_is_said_of_a_sound_library_on_ones_own_disk(at: Desk) -> None:
    assert not concerns.of(at.library)


def test_damage_is_said(path: Path) -> None:
    tear(path)
    with Library.open(path) as library:
        assert [concern.code for concern in concerns.of(library)] == [ErrorCode.LIBRARY_DAMAGED]


def test_a_synchronised_folder_is_said(tmp_path: Path) -> None:
    with Library.open(tmp_path / "OneDrive - Desk" / "news" / "library.tadqiq") as library:
        assert [concern.code for concern in concerns.of(library)] == [ErrorCode.LIBRARY_AFAR]
