"""Plain text: a file, or what was pasted or piped, to an article."""

from __future__ import annotations

import datetime as dt
import re

from annotator.errors import ErrorCode, UserError
from annotator.importers import encodings
from annotator.importers.encodings import Refusal
from annotator.model.articles import Article

SUFFIXES = (".txt", ".text")
_LONGEST_TITLE = 200

# Characters that show nothing: white space, joiners, bidi controls, the byte-order mark as a letter.
_BLANK = r"\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_FIRST_LINE = re.compile(rf"[^{_BLANK}][^\n]*")
_LINE_END = re.compile("\r\n?")
_CODES = {Refusal.BINARY: ErrorCode.FILE_BINARY, Refusal.UNDECODABLE: ErrorCode.FILE_UNDECODABLE}


def article(content: bytes, origin: str, published_on: dt.date | None = None) -> Article:
    """Decode the bytes of a text file that came from `origin`.

    Raises:
        UserError: FILE_EMPTY, FILE_BINARY or FILE_UNDECODABLE, naming `origin`.
    """
    text = encodings.decode(content)
    if isinstance(text, Refusal):
        raise UserError(_CODES[text], path=origin)
    return from_text(text, origin, published_on)


def shows_something(text: str) -> bool:
    """Whether `text` has more than white space and invisible characters."""
    return _FIRST_LINE.search(text) is not None


def from_text(text: str, origin: str, published_on: dt.date | None = None, title: str = "") -> Article:
    """Make an article of letters; without `title` its first line that shows something is the title.

    Line ends become LF and a byte-order mark in front is dropped; nothing else is changed.

    Raises:
        UserError: FILE_EMPTY if it has no line that shows something, FILE_UNDECODABLE for half of a surrogate pair,
            which is no letter and cannot be stored.
    """
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    first = _FIRST_LINE.search(text)
    if first is None:
        raise UserError(ErrorCode.FILE_EMPTY, path=origin)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UserError(ErrorCode.FILE_UNDECODABLE, path=origin) from error
    return Article(title=title or _shortened(first.group()), text=text, origin=origin, published_on=published_on)


def _shortened(line: str) -> str:
    """A title that fits a list, cut between words: one-paragraph articles have no headline."""
    line = line.strip()
    if len(line) <= _LONGEST_TITLE:
        return line
    begin = line[:_LONGEST_TITLE]
    return (begin.rpartition(" ")[0].rstrip() or begin) + "…"
