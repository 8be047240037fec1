"""Clock times: «eight in the evening», «10:30 a.m.», «14:00 GMT»; with the day beside them, that day."""

from __future__ import annotations

import re

from annotator.detect.date_days import told, weekday
from annotator.detect.date_parts import Found, Reckoning, skip
from annotator.detect.document import Document
from annotator.text.tokens import TokenKind

_DASHES, _COMMAS = frozenset("-–—"), frozenset("،,")
_WITH_MINUTES = 3
"""Tokens of «10:30»."""
_HOUR = re.compile(r"[01]?\d|2[0-4]")
_MINUTE = re.compile(r"[0-5]\d")
_RUN_TOGETHER = re.compile(r"[01]\d[0-5]\d|2[0-3][0-5]\d|\d{1,2}[.,][0-5]\d")


def time(reckoning: Reckoning, index: int) -> Found | None:
    """A time by the clock. A number needs the word hour, minutes and a part of the day, or a time zone to be one."""
    document = reckoning.document
    noun = skip(document, index, "date.hour-noun")
    noun = skip(document, noun, "date.article") if noun > index else noun
    figures = None if _is_scored(document, noun) else _figures(document, noun)
    start = figures if figures is not None else skip(document, noun, "date.hour")
    if start == noun:
        return None
    end = skip(document, start, "date.hour-fraction")
    end = _minutes(document, _minutes(document, end)) if noun > index and end == start else end
    in_day = skip(document, end, "date.hour-part")
    if in_day == end == noun + _WITH_MINUTES:
        in_day = skip(document, end, "date.hour-mark")
    zoned = _zone(document, in_day)
    stamp = noun == index and start == noun + _WITH_MINUTES and document.word(zoned) in _COMMAS
    of = zoned + 1 if stamp else skip(document, zoned, "date.of")
    day = weekday(reckoning, of) or told(reckoning, of)
    in_part = day is not None and document.reading(of, "date.day-part") is not None
    ordinal = document.word(index - 1).startswith(document.lexicon.affixes("article-alone"))
    if noun == index and zoned == end and (ordinal or not in_part):
        return None
    named = document.reading(of, "date.weekday")
    if stamp and (named is None or named.clitic):
        return Found(zoned, None, "date.clock", index)
    return Found(zoned if day is None else day.end, None if day is None else day.iso, "date.clock", index)


def _minutes(document: Document, index: int) -> int:
    """Past «و19 دقيقة», «و38 ثانية» behind the hour; else `index`."""
    joined = skip(document, index, "date.glued")
    figure = joined > index and document.kind(joined) is TokenKind.NUMBER
    return skip(document, joined + 1, "date.minutes") if figure and _has_minutes(document, joined + 1) else index


def _has_minutes(document: Document, index: int) -> bool:
    return document.reading(index, "date.minutes") is not None


def stamped(document: Document, index: int) -> int:
    """Past the hour and minutes that stand behind a day in figures or a dash: «30/4/2021 - 01:30 م»; else `index`."""
    start = index + (document.word(index) in _DASHES)
    end = start + _WITH_MINUTES
    if document.word(start + 1) != ":" or _figures(document, start) != end:
        return index
    marked = skip(document, end, "date.hour-mark")
    return marked if marked > end else skip(document, end, "date.hour-part")


def _is_scored(document: Document, index: int) -> bool:
    """Whether the figure is one of the two of a score: «0-1 مساء أمس», where nought or the larger comes first."""
    for first, second in ((index, index + 2), (index - 2, index)):
        figures = document.kind(first) is document.kind(second) is TokenKind.NUMBER
        if figures and document.word(first + 1) in _DASHES and document.tokens.touches_next(first):
            return document.word(first) == "0" or document.word(second) < document.word(first)
    return False


def _figures(document: Document, index: int) -> int | None:
    """The token after «10», «10:30», «0345», or «30ر10» as agencies write it, the minutes first."""
    word = document.word(index)
    if document.kind(index) is not TokenKind.NUMBER:
        return None
    if _MINUTE.fullmatch(word) and document.reading(index + 1, "number.reversed-point") is not None:
        return index + 3 if _HOUR.fullmatch(document.word(index + 2)) else None
    if _RUN_TOGETHER.fullmatch(word):
        return index + 1
    if not _HOUR.fullmatch(word):
        return None
    with_minutes = document.word(index + 1) == ":" and _MINUTE.fullmatch(document.word(index + 2))
    return index + 3 if with_minutes else index + 1


def _zone(document: Document, index: int) -> int:
    """Past «local time», «Mecca time», also in brackets."""
    opened = document.word(index) == "("
    start = index + opened
    end = skip(document, start, "date.clock")
    of = skip(document, start, "date.clock-of")
    if of > start:
        place = document.kind(of) in (TokenKind.ARABIC, TokenKind.LATIN)
        end = max(skip(document, of, "date.clock"), of + 1) if place else start
    if end == start or (opened and document.word(end) != ")"):
        return index
    return end + opened
