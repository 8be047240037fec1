"""Which importer reads which file; every way of an article into Tadqiq begins here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from annotator.errors import ErrorCode, UserError
from annotator.importers import txt
from annotator.model.articles import Article

Importer = Callable[[bytes, str, dt.date | None], Article]

LIMIT_MB = 20
"""The most megabytes (of 1,000,000 bytes) that an article may have."""

_IMPORTERS: dict[str, Importer] = dict.fromkeys(txt.SUFFIXES, txt.article)

# Documents whose text is packed or marked up: read as plain text they would be gibberish.
_NOT_YET = frozenset({".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf"})


def suffixes() -> tuple[str, ...]:
    """The suffixes that dialogs offer, each with its dot; other files are tried as plain text."""
    return tuple(sorted(_IMPORTERS))


def read(path: Path, published_on: dt.date | None = None) -> Article:
    """Open the article in the file at `path`; its origin is the absolute path.

    Raises:
        UserError: the file is missing, a folder, too large, not readable, of a type that cannot be opened yet, empty,
            binary or not decodable.
    """
    content = _content(path)
    suffix = path.suffix.lower()
    if suffix in _NOT_YET:
        raise UserError(ErrorCode.FILE_TYPE_UNKNOWN, path=path, suffix=suffix)
    return _IMPORTERS.get(suffix, txt.article)(content, str(path.absolute()), published_on)


def read_stream(stream: BinaryIO, name: str, published_on: dt.date | None = None) -> Article:
    """Read plain text from an open stream, standard input for one; messages call it `name`.

    Raises:
        UserError: as `read`.
    """
    return txt.article(_limited(stream, name), name, published_on)


def read_text(text: str, title: str = "", origin: str = "", published_on: dt.date | None = None) -> Article:
    """Make an article of pasted text; without `title` the first line is it.

    Raises:
        UserError: TEXT_EMPTY, FILE_TOO_LARGE, FILE_UNDECODABLE.
    """
    if not txt.shows_something(text):
        raise UserError(ErrorCode.TEXT_EMPTY)
    if len(text.encode("utf-8", "surrogatepass")) > LIMIT_MB * 1_000_000:
        raise UserError(ErrorCode.FILE_TOO_LARGE, path=origin, limit=LIMIT_MB)
    return txt.from_text(text, origin, published_on, title)


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UserError(ErrorCode.FILE_IS_FOLDER, path=path)
        with path.open("rb") as file:
            return _limited(file, str(path))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UserError(ErrorCode.FILE_MISSING, path=path) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UserError(ErrorCode.FILE_UNREADABLE, path=path) from error


def _limited(stream: BinaryIO, name: str) -> bytes:
    """Everything in `stream`, up to the limit: a device or a growing file has no size to ask for."""
    content = stream.read(LIMIT_MB * 1_000_000 + 1)
    if len(content) > LIMIT_MB * 1_000_000:
        raise UserError(ErrorCode.FILE_TOO_LARGE, path=name, limit=LIMIT_MB)
    return content
