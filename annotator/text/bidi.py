"""python-bidi, typed: the only module that calls it."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Literal, cast

_BIDI = importlib.import_module("bidi")
_base_level = cast("Callable[[str], int]", _BIDI.get_base_level)
_display = cast("Callable[..., str]", _BIDI.get_display)

Direction = Literal["R", "L"]


def base_is_rtl(paragraph: str) -> bool:
    """Whether rules P2 and P3 of UAX #9 give a paragraph the right-to-left base direction.

    Raises:
        ValueError: the paragraph is empty.
    """
    return _base_level(paragraph) % 2 == 1


def display(line: str, direction: Direction) -> str:
    """One line in visual order, left to right, as software needs it that does not order text itself."""
    return _display(line, base_dir=direction) if line else ""
