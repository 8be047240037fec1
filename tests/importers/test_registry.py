import datetime as dt
import io
import os
import sys
from pathlib import Path

import pytest

from annotator import importers
from annotator.errors import ErrorCode, UserError

NEWS = "خبر قصير\nقالت البلدية إن الجسر أُغلق.\n"    # A short item: the municipality said the bridge was closed.


def refused(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        importers.read(path)
    return caught.value


def test_a_file_becomes_an_article(tmp_path: Path):
    path = tmp_path / "خبر.txt"
    path.write_text(NEWS, encoding="utf-8")
    article = importers.read(path, dt.date(2025, 6, 8))
    assert (article.title, article.text, article.origin) == ("خبر قصير", NEWS, str(path))
    assert article.published_on == dt.date(2025, 6, 8)


def test_the_origin_of_a_relative_path_is_where_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert importers.read(Path("a.txt")).origin == str(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["خبر", "a.md", "a.TXT", "a.news"])
def test_files_of_unknown_types_are_tried_as_text(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_text(NEWS, encoding="utf-8")
    assert importers.read(path).text == NEWS


@pytest.mark.parametrize("suffix", [".docx", ".PDF", ".rtf"])
def test_documents_that_are_no_plain_text_say_so(tmp_path: Path, suffix: str):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"%PDF-1.7")
    error = refused(path)
    assert (error.code, error.places["suffix"]) == (ErrorCode.FILE_TYPE_UNKNOWN, suffix.lower())


def test_a_missing_document_is_missing_first(tmp_path: Path):
    assert refused(tmp_path / "a.docx").code is ErrorCode.FILE_MISSING


def test_a_file_that_is_not_there(tmp_path: Path):
    assert refused(tmp_path / "none.txt").code is ErrorCode.FILE_MISSING
    (tmp_path / "file").write_bytes(b"x")
    assert refused(tmp_path / "file" / "below.txt").code is ErrorCode.FILE_MISSING


def test_a_folder(tmp_path: Path):
    assert refused(tmp_path).code is ErrorCode.FILE_IS_FOLDER


def test_a_name_that_no_file_can_have():
    assert refused(Path("a\0b")).code is ErrorCode.FILE_UNREADABLE


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights do not hold for this user")
def test_a_file_that_may_not_be_read(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    path.chmod(0)
    assert refused(path).code is ErrorCode.FILE_UNREADABLE


def test_the_limit_is_named_and_exact(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 20_000_001)
    error = refused(path)
    assert (error.code, error.places["limit"]) == (ErrorCode.FILE_TOO_LARGE, 20)
    path.write_bytes(b"a" * 20_000_000)
    assert len(importers.read(path).text) == 20_000_000


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless file here")
def test_an_endless_file_is_not_read_to_its_end():
    assert refused(Path("/dev/zero")).code is ErrorCode.FILE_TOO_LARGE


def test_a_paragraph_of_a_megabyte_opens(tmp_path: Path):
    path = tmp_path / "a.txt"
    text = "كلمة " * 120_000    # word
    path.write_text(text, encoding="utf-8")
    assert importers.read(path).text == text


def test_a_stream_is_read_like_a_file_and_called_by_its_name():
    assert importers.read_stream(io.BytesIO(NEWS.encode("utf-16")), "standard input").text == NEWS
    with pytest.raises(UserError) as caught:
        importers.read_stream(io.BytesIO(b" "), "standard input")
    assert caught.value.places["path"] == "standard input"


def test_pasted_text_needs_words():
    assert importers.read_text(NEWS).title == "خبر قصير"
    with pytest.raises(UserError) as caught:
        importers.read_text(" \n")
    assert caught.value.code is ErrorCode.TEXT_EMPTY


def test_pasted_text_has_the_same_limit():
    with pytest.raises(UserError) as caught:
        importers.read_text("ا" * 10_000_001)    # two bytes each
    assert caught.value.code is ErrorCode.FILE_TOO_LARGE


def test_dialogs_offer_text_files():
    assert ".txt" in importers.suffixes()
