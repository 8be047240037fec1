"""Which lines of an article are no plain paragraphs: title, subheads, blank lines, those that run the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from annotator.text.direction import is_rtl

LONGEST_SUBHEAD = 90
"""Code points; a longer line is a paragraph though no sentence ends it."""

_ARABIC_LETTERS = frozenset(map(chr, range(0x620, 0x64B)))
_ENDS_SENTENCE = re.compile(r"[.!?؟…:،,؛;][”»’\"]*\s*$")


class Kind(IntEnum):
    """How a line of the article is set."""

    PARAGRAPH = 0
    TITLE = 1
    SUBHEAD = 2
    BLANK = 3
    """Nothing but white space; lines without even that are not shown."""


class Line(NamedTuple):
    """Code points `start` to `end` of an article, between two line ends."""

    start: int
    end: int
    kind: Kind
    rtl: bool


def exceptions(text: str, *, article_rtl: bool) -> Iterator[Line]:
    """The lines that are not paragraphs running as the article does, in their order; empty ones are left out.

    The first line with words is the title, a short one later on that no sentence ends, before a long one, a subhead.
    Most lines of a long article are neither, so only those are looked at that are short or begin with no Arabic letter.
    """
    lines = text.split("\n")
    title = next((number for number, line in enumerate(lines) if line and not line.isspace()), -1)
    start = 0
    for number, line in enumerate(lines):
        arabic = line[:1] in _ARABIC_LETTERS  # nothing for an empty line, which is passed over as well
        if line and (len(line) <= LONGEST_SUBHEAD or not (arabic and article_rtl) or number == title):
            kind = Kind.TITLE if number == title else _kind(lines, number)
            rtl = arabic or is_rtl(line, article_rtl)
            if kind or rtl is not article_rtl:
                yield Line(start, start + len(line), kind, rtl)
        start += len(line) + 1


def _kind(lines: list[str], number: int) -> Kind:
    line = lines[number]
    if len(line) > LONGEST_SUBHEAD or _ENDS_SENTENCE.search(line):
        return Kind.PARAGRAPH
    if line.isspace():
        return Kind.BLANK
    following = next((other for other in lines[number + 1 : number + 9] if other), "")
    return Kind.SUBHEAD if len(following) > LONGEST_SUBHEAD else Kind.PARAGRAPH
