"""What an editor means by a selection: whole words, no matter in which letter the mouse stopped."""

from __future__ import annotations

import unicodedata

from annotator.text.spans import Span

_JOINERS = "\u200c\u200d"


def snapped(text: str, span: Span) -> Span | None:
    """`span` without white space at its ends, grown to whole words; None if it holds nothing but white space."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return Span(start, end)


def _joined(text: str, position: int) -> bool:
    """Whether no word ends between the characters before and at `position`."""
    before, after = text[position - 1], text[position]
    if _is_mark(after):
        return True
    if before in ".,٫٬،" and after.isdigit():  # figures: ١٬٠٠٠, 3.5
        return position > 1 and text[position - 2].isdigit()
    if after in ".,٫٬،" and before.isdigit():
        return position + 1 < len(text) and text[position + 1].isdigit()
    return _in_word(before) and _in_word(after)


def _in_word(character: str) -> bool:
    return character.isalnum() or character in {"_", "\u0640"} or _is_mark(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or character in _JOINERS
