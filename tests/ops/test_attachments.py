"""Files that support a decision are known again by their content."""

import hashlib
from pathlib import Path

import pytest

from annotator.errors import ErrorCode, UserError
from annotator.model.decisions import Evidence
from annotator.ops.attachments import Attachment, digest, name_of, state_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ميزانية.pdf"    # budget
    path.write_bytes(b"14 million")
    return path


def attached(path: Path | str, sha256: str = "") -> Evidence:
    return Evidence(id=1, fact_id=1, file=str(path), copy_sha256=sha256)


def test_a_file_is_sound_until_its_content_changes_and_missing_once_it_is_gone(file: Path):
    piece = attached(file, digest(file))
    assert piece.copy_sha256 == hashlib.sha256(b"14 million").hexdigest()
    assert state_of(piece) is Attachment.SOUND
    file.write_bytes(b"15 million")
    assert state_of(piece) is Attachment.CHANGED
    file.unlink()
    assert state_of(piece) is Attachment.MISSING


def test_what_is_no_file_is_not_attached(tmp_path: Path):
    for path in (tmp_path, tmp_path / "absent.pdf"):
        with pytest.raises(UserError) as caught:
            digest(path)
        assert caught.value.code is ErrorCode.ATTACHMENT_UNREADABLE


AFAR = ["\\\\server\\share\\a.pdf", "//server/share/a.pdf", "\\\\?\\UNC\\server\\share\\a.pdf", "a.pdf"]


@pytest.mark.parametrize("path", AFAR)
def test_a_path_to_another_computer_is_not_followed(path: str):
    assert state_of(attached(path)) is Attachment.UNREAD


@pytest.mark.parametrize("path", ["/desk/a.pdf", "C:\\desk\\a.pdf", "a.pdf"])
def test_a_file_goes_by_its_name(path: str):
    assert name_of(path) == "a.pdf"
