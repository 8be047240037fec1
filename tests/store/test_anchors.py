"""A claim lies over its words whenever it is loaded or goes out; where it does not, nothing is shown or written."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator import exporters
from annotator.errors import ErrorCode, UserError
from annotator.exporters import Choice, Per
from annotator.ops import exports
from annotator.store import claims, mentions
from annotator.store.library import Library
from annotator.store.revisions import BrokenAnchorError
from tests.samples import Desk


@pytest.fixture
def shifted(path: Path) -> Path:
    """A library in which other hands moved a claim by one letter."""
    with closing(sqlite3.connect(path)) as other:
        other.execute('UPDATE claim SET start = start + 1, "end" = "end" + 1 WHERE id = 3')
        other.commit()
    return path


def test_a_claim_beside_its_words_is_not_loaded(shifted: Path) -> None:
    with Library.open(shifted) as library, pytest.raises(UserError) as caught:
        mentions.of_article(library, 1)
    assert caught.value.code is ErrorCode.LIBRARY_DAMAGED


@pytest.mark.parametrize("columns", [{"start": 1}, {"end": 9_999}, {"quote": "عشرة"}, {"revision_id": 99}])  # "ten"
def test_a_claim_that_would_be_beside_its_words_is_not_saved(at: Desk, columns: dict[str, int | str]) -> None:
    before = at.mentions()
    with pytest.raises(BrokenAnchorError):
        claims.update(at.library, before[2].id, columns)
    assert at.mentions() == before


def test_a_claim_beside_its_words_is_not_exported(shifted: Path, tmp_path: Path) -> None:
    with Library.open(shifted) as library, pytest.raises(UserError):
        exporters.write(tmp_path / "out.csv", exports.rows(library, [1], Choice.ALL, Per.MENTION))
    assert not (tmp_path / "out.csv").exists()
