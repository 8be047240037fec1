"""Folds a text for matching and remembers where each character came from.

What is folded away is spelling that Arabic newsrooms treat as noise: vowel marks, tatweel, bidi controls, hamza
seats, ya and alif maqsura, ta marbuta, Persian letters, Eastern and Persian digits, presentation forms. Letters
and marks are those of the Unicode blocks Arabic (U+0600), Arabic Presentation Forms-A and -B.
Replacements keep the length; only deletions move positions, so the map is a short list of deletion runs.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.text.spans import Span

_SPACES = "\u00a0\u202f\u2007\u2009\u2002\u2003\t"
# Chained str.replace runs at memory speed; str.translate with a dict does not (measured, design.md).
_REPLACEMENTS = tuple(
    zip(
        "أإآٱؤئىیکھہة" + "٠١٢٣٤٥٦٧٨٩" + "۰۱۲۳۴۵۶۷۸۹" + "٪٫٬" + _SPACES + "\u2011\u2212",
        "ااااوي" + "ييكههه" + "0123456789" * 2 + "%.," + " " * len(_SPACES) + "--",
        strict=True,
    )
)
_STANDING_MARKS = "\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f"
"""Marks that a PDF leaves standing between the letters they were drawn over; decomposed they would bring a space."""
_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed" + _STANDING_MARKS
_CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_DROPPED = re.compile(f"[{_MARKS}{_CONTROLS}]+")
_DRAWN_DASH = re.compile("(?<=\\d)\u0640(?=\u0640*\\d)")
"""A tatweel between figures, which some keyboards write for a dash: «3ـ1»."""
_IS_MARK = re.compile(f"[{_MARKS}]")
# ﷺ and its like stand for whole phrases and are words of their own; ornate brackets have no plain form.
_PRESENTATION = re.compile("[\ufb50-\ufc5d\ufc64-\ufcf1\ufcf5-\ufd3d\ufd50-\ufdf9\ufdfc\ufe80-\ufefc]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made ready for matching, with the way back to the text it came from."""

    text: str
    source: str
    _starts: Sequence[int]
    """Folded positions from which on the shift below holds, ascending."""
    _shifts: Sequence[int]

    def position(self, folded: int) -> int:
        """Code point of the source that the folded character at `folded` came from (the source's end for the end)."""
        index = bisect_right(self._starts, folded)
        return folded + self._shifts[index - 1] if index else folded

    def span(self, start: int, end: int) -> Span:
        """The source's span of the folded characters `start` to `end`, with the marks that sit on the last letter.

        Raises:
            ValueError: the range is empty or negative.
        """
        return Span(*self.place(start, end))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The two ends of the same span."""
        if not self._starts:
            return start, end
        last = self.position(end - 1) + 1
        while last < len(self.source) and _IS_MARK.match(self.source, last):
            last += 1
        return self.position(start), last

    def folded_position(self, position: int) -> int:
        """The folded position of a source code point; of a dropped one, that of the next kept one."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.position(middle) < position:
                low = middle + 1
            else:
                high = middle
        return low


def fold(text: str) -> Folded:
    """Fold `text` for matching; nothing is ever reported in folded positions."""
    plain = _with_dashes(text)
    if _PRESENTATION.search(text):
        return _fold_presentation_forms(plain, text)
    return _drop(_replace(plain), text)


def fold_word(word: str) -> str:
    """The folded form of a short string, where no way back is needed."""
    return _with_dashes(word).translate(_TABLE)


def with_plain_spaces(text: str) -> str:
    """The text as it is, but for spaces of other widths and tabs."""
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def has_presentation_forms(text: str) -> bool:
    """Whether folding decomposes letters of `text`, so that it may grow."""
    return _PRESENTATION.search(text) is not None


def _with_dashes(text: str) -> str:
    """The text with a dash for a tatweel between figures; its length stays."""
    return _DRAWN_DASH.sub("-", text) if "\u0640" in text else text


def _replace(text: str) -> str:
    for character, plain in _REPLACEMENTS:
        text = text.replace(character, plain)
    return text


def _drop(text: str, source: str) -> Folded:
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    kept_from = dropped = 0
    for run in _DROPPED.finditer(text):
        pieces.append(text[kept_from : run.start()])
        dropped += run.end() - run.start()
        kept_from = run.end()
        starts.append(kept_from - dropped)
        shifts.append(dropped)
    if not starts:
        return Folded(text, source, (), ())
    pieces.append(text[kept_from:])
    return Folded("".join(pieces), source, starts, shifts)


def _fold_presentation_forms(text: str, source: str) -> Folded:
    """Presentation forms grow when they are decomposed (ﻻ is two letters), so every character is mapped alone."""
    characters: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        plain = unicodedata.normalize("NFKC", character) if _PRESENTATION.match(character) else character
        for part in _DROPPED.sub("", _replace(plain)):
            characters.append(part)
            origins.append(position)
    starts: list[int] = []
    shifts: list[int] = []
    shift = 0
    for folded, origin in enumerate(origins):
        if origin - folded != shift:
            shift = origin - folded
            starts.append(folded)
            shifts.append(shift)
    starts.append(len(origins))
    shifts.append(len(text) - len(origins))
    return Folded("".join(characters), source, starts, shifts)


def _table() -> dict[int, str]:
    """What each character that does not stay folds to; quicker on a word than a look for each such character."""
    points = "".join(map(chr, (*range(0x0080, 0x0700), *range(0x2000, 0x2100), *range(0xFB50, 0xFF00))))
    noise = "".join((*_DROPPED.findall(points), *_PRESENTATION.findall(points)))
    return {ord(noisy): fold(noisy).text for noisy in (*noise, *(character for character, _ in _REPLACEMENTS))}


_TABLE = _table()
