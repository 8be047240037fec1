"""Reads numbers written in digits: «70,900», «3.5», «1.340.700», «4,45», and «3ر0» as agencies write 0.3."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from annotator.detect.document import QUOTES, Document
from annotator.text.tokens import TokenKind

_SEPARATOR = re.compile(r"[.,،]")
_GROUP = 3
_MOST_GROUPS = 6
_ENCLOSING = {"(": ")", "[": "]", **QUOTES}
_COUNTED = frozenset(("number.scale", "percent", "money.noun", "money.name", "unit", "noun"))
_DIALLED, _MOST_EXPONENT = 6, 2
_LONGEST = 40
"""Digits beyond which a figure is no quantity but a code, and reading it would only cost time."""


class Figure(NamedTuple):
    """A number in digits: tokens up to before `end`; `stop_groups` if a full stop might stand between thousands."""

    end: int
    value: Decimal
    stop_groups: bool = False
    enclosed: bool = False
    """Whether it stands alone in brackets or quotation marks, before what it counts: «(174) مليون»."""


def read(document: Document, index: int) -> Figure | None:
    """The figure that begins at token `index`, or None."""
    if document.kind(index) is not TokenKind.NUMBER:
        return None
    word = document.word(index)
    if len(word) > _LONGEST or _is_dialled(word):
        return None
    reversed_ = _reversed(document, index)
    if reversed_ is not None:
        return reversed_
    apart = _spaced(document, index) or _power(document, index)
    if apart is not None:
        return apart
    enclosed = _is_enclosed(document, index)
    head, _, tail = word.partition(".")
    stop_groups = head.isdecimal() and len(head) <= _GROUP and len(tail) == _GROUP and tail.isdecimal() and head != "0"
    return Figure(index + 1 + enclosed, value_of(word), stop_groups, enclosed)


def _is_enclosed(document: Document, index: int) -> bool:
    """Whether marks enclose the figure alone and a scale or a unit follows them, as some papers set their figures."""
    if index == 0 or _ENCLOSING.get(document.word(index - 1)) != document.word(index + 1):
        return False
    return document.is_any(index + 2, _COUNTED)


def _is_dialled(word: str) -> bool:
    """Whether the digits are a telephone's or a code: they begin with nought."""
    return word.startswith("0") and len(word) >= _DIALLED and word.isdecimal() and word.strip("0") != ""


def value_of(digits: str) -> Decimal:
    """The value of folded `digits` with their separators.

    A comma and exactly three digits group thousands, a full stop does so only where there are two groups; the last of
    several different separators is the decimal point.
    """
    parts = _SEPARATOR.split(digits)
    marks = _SEPARATOR.findall(digits)
    if not marks:
        return Decimal(digits)
    grouped = parts[0] != "0" and len(parts[0]) <= _GROUP and all(len(part) == _GROUP for part in parts[1:-1])
    if grouped and len(parts[-1]) == _GROUP and _all_thousands(marks):
        return Decimal("".join(parts))
    if len(marks) > 1 and (not grouped or len(set(marks[:-1])) > 1):
        return Decimal("".join(parts[:-1]) + "." + parts[-1])
    return Decimal(f"{''.join(parts[:-1])}.{parts[-1]}")


def _all_thousands(marks: list[str]) -> bool:
    """Whether marks before groups of three are all of one kind, and no lone full stop."""
    return len(set(marks)) == 1 and (marks[0] != "." or len(marks) > 1)


def _reversed(document: Document, index: int) -> Figure | None:
    """«3ر0»: fraction, letter, whole; a space may have slipped in before the letter («5 ر1»), no word alone."""
    if document.reading(index + 1, "number.reversed-point") is None:
        return None
    tokens = document.tokens
    if tokens.gap(index) > 1 or not tokens.touches_next(index + 1):
        return None
    fraction, whole = document.word(index), document.word(index + 2)
    if not (fraction.isdecimal() and whole.isdecimal() and len(whole) <= _LONGEST):
        return None
    return Figure(index + 3, Decimal(f"{whole}.{fraction}"))


def _power(document: Document, index: int) -> Figure | None:
    """«10^18»: ten, a caret and how often it is multiplied, without a space."""
    tokens = document.tokens
    raised = document.word(index) == "10" and document.word(index + 1) == "^"
    if not raised or not (tokens.touches_next(index) and tokens.touches_next(index + 1)):
        return None
    exponent = document.word(index + 2)
    if not exponent.isdecimal() or len(exponent) > _MOST_EXPONENT:
        return None
    return Figure(index + 3, Decimal(10) ** int(exponent))


def _spaced(document: Document, index: int) -> Figure | None:
    """«70 000»: thousands set apart by single spaces, as French typography does."""
    if not _is_group(document.word(index), first=True):
        return None
    end = index + 1
    last = min(len(document), index + _MOST_GROUPS)
    while end < last and _is_group(document.word(end)) and document.tokens.gap(end - 1) == 1:
        end += 1
    if end == index + 1 or (end == index + 2 and document.word(index + 1) != "000"):
        return None
    return Figure(end, Decimal("".join(document.words(index, end - index))))


def _is_group(word: str, *, first: bool = False) -> bool:
    if not word.isdecimal():
        return False
    return len(word) == _GROUP if not first else len(word) <= _GROUP and word[0] != "0"
