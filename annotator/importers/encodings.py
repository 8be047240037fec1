"""Bytes to letters: which encoding an article was saved in, or that it is no text at all."""

from __future__ import annotations

import codecs
import re
from enum import Enum

# The longer mark first: the one of UTF-32 begins with that of UTF-16.
_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Arabic code pages of Windows and of ISO: what newsrooms saved before UTF-8. Macs' and DOS' were not met.
_CODE_PAGES = ["cp1256", "iso8859_6"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a\u066e-\u06d3]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LETTER_BEYOND_ASCII = re.compile(r"[^\W\d_\x00-\x7f]")
_MIXED_WORD = re.compile(r"[A-Za-z][\u0621-\u0652]|[\u0621-\u0652][A-Za-z]")
_BYTE_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_REPLACEMENT = "\ufffd"

_MOST_CONTROLS = 0.01
_MIXED_WEIGHT = 4
_SAMPLE = 100_000  # bytes enough to tell; judging all 20 MB of a file by its letters took 5 s
_MOST_DAMAGED = 0.25


class Refusal(Enum):
    """Why bytes are no article."""

    BINARY = "binary"
    UNDECODABLE = "undecodable"


def decode(content: bytes) -> str | Refusal:
    """The text of `content` without its byte-order mark, or why there is none.

    UTF-8 is believed first, then what a byte-order mark or the places of NUL bytes say about UTF-16, then the old
    Arabic code pages, if that makes Arabic of it.
    """
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return _checked(_strict(content[len(mark) :], encoding), content)
    if b"\x00" in content:
        encoding = _unmarked_utf16(content)
        return _checked(_strict(content, encoding), content) if encoding else Refusal.BINARY
    text = _strict(content, "utf-8")
    return _checked(_from_code_page(content) if text is None else text, content)


def _checked(text: str | None, content: bytes) -> str | Refusal:
    """Refuse what decodes and is no text all the same: many control characters, as in pictures and archives."""
    if text is None:
        return Refusal.BINARY if _looks_binary(content.decode("latin-1")) else Refusal.UNDECODABLE
    return Refusal.BINARY if _looks_binary(text) else text


def _looks_binary(text: str) -> bool:
    return "\x00" in text or len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text)


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(content: bytes) -> str | None:
    """Spaces and line ends of UTF-16 hold a NUL, always on the same side of the pair."""
    nul_first, nul_second = content[::2].count(0), content[1::2].count(0)
    if nul_first and nul_second:
        return None
    return "utf-16-be" if nul_first else "utf-16-le"


def _from_code_page(content: bytes) -> str | None:
    """The text as an Arabic code page reads it; None where that gives no Arabic, or for UTF-8 that was damaged."""
    first = _BYTE_BEYOND_ASCII.search(content)
    begin = first.start() if first else 0
    sample = content[begin : begin + _SAMPLE]
    rough = sample.decode("utf-8", "replace")
    if rough.count(_REPLACEMENT) < _MOST_DAMAGED * len(_BEYOND_ASCII.findall(rough)):
        return None
    # Imported here: a tenth of a second that UTF-8 files need not pay.
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, and rarely needed

    best = from_bytes(sample, cp_isolation=_CODE_PAGES).best()
    if best is None or not _is_arabic(sample.decode(best.encoding, "replace")):
        return None
    return _strict(content, best.encoding)


def _is_arabic(text: str) -> bool:
    """Whether a code page was right: «Straße» decodes to Arabic letters too, but inside words of Latin ones."""
    arabic = len(_ARABIC_LETTER.findall(text))
    others = len(_LETTER_BEYOND_ASCII.findall(text)) - arabic
    return arabic > others and arabic > _MIXED_WEIGHT * len(_MIXED_WORD.findall(text))
