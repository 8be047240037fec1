"""A library with one article, on the disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.samples import Desk, desk


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    """A desk at work."""
    opened = desk(tmp_path / "library.tadqiq")
    yield opened
    opened.library.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where such a library lies that nobody has open."""
    place = tmp_path / "library.tadqiq"
    desk(place).library.close()
    return place
