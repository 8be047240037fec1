"""Which lines of an article are no plain paragraphs: title, subheads, empty lines, those that run the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from annotator.text.direction import is_rtl

LONGEST_SUBHEAD = 90
"""Code points; a longer line is a paragraph though no sentence ends it."""

_ENDS_SENTENCE = re.compile(r"[.!?؟…:،,؛;][”»’\"]*\s*$")


class Kind(Enum):
    """How a line of the article is set."""

    PARAGRAPH = auto()
    TITLE = auto()
    SUBHEAD = auto()
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """Code points `start` to `end` of an article, between two line ends; `end` is `start` where it is empty."""

    start: int
    end: int
    kind: Kind
    rtl: bool


def exceptions(text: str, *, article_rtl: bool) -> Iterator[Line]:
    """The lines that are not paragraphs running as the article does, in their order.

    The first line that is not empty is the title, a short one later on that no sentence ends, before a long one, a
    subhead. Most lines of a long article are neither, so they are passed over by their length and first letter.
    """
    lines = text.split("\n")
    start, titled = 0, False
    for number, line in enumerate(lines):
        if len(line) <= LONGEST_SUBHEAD or not titled or not (article_rtl and "\u0620" <= line[0] <= "\u064a"):
            kind = _kind(lines, number, titled=titled)
            titled = titled or kind is Kind.TITLE
            rtl = is_rtl(line, article_rtl)
            if kind is not Kind.PARAGRAPH or rtl is not article_rtl:
                yield Line(start, start + len(line), kind, rtl)
        start += len(line) + 1


def _kind(lines: list[str], number: int, *, titled: bool) -> Kind:
    line = lines[number].strip()
    if not line:
        return Kind.EMPTY
    if not titled:
        return Kind.TITLE
    if len(line) > LONGEST_SUBHEAD or _ENDS_SENTENCE.search(line):
        return Kind.PARAGRAPH
    following = next((other for other in lines[number + 1 :] if other.strip()), "")
    return Kind.SUBHEAD if len(following) > LONGEST_SUBHEAD else Kind.PARAGRAPH
