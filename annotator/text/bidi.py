"""python-bidi, typed: the only module that calls it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from typing import Literal, cast

_BIDI = importlib.import_module("bidi")
_base_level = cast("Callable[[str], int]", _BIDI.get_base_level)
_display = cast("Callable[..., str]", _BIDI.get_display)

_MIRRORED = cast("dict[str, str]", importlib.import_module("bidi.mirror").MIRRORED)

# python-bidi's fast half orders but does not mirror (rule L4), its slow half mirrors but pairs no brackets (rule N0).
# A combining mark takes the direction of the bracket it follows (rule W1) and so tells it: it is seen after the bracket
# where that runs from left to right, before it where it runs from right to left. This one no text uses.
_TELLTALE = "\U000e01ef"
_BRACKET = re.compile(f"[{re.escape(''.join(_MIRRORED))}]")
_TOLD = re.compile(f"{_TELLTALE}({_BRACKET.pattern})|({_BRACKET.pattern}){_TELLTALE}")

Direction = Literal["R", "L"]


def base_is_rtl(paragraph: str) -> bool:
    """Whether rules P2 and P3 of UAX #9 give a paragraph the right-to-left base direction.

    Raises:
        ValueError: the paragraph is empty.
    """
    return _base_level(paragraph) % 2 == 1


def display(line: str, direction: Direction) -> str:
    """One line in visual order, left to right, as software needs it that does not order text itself.

    Brackets and «quotes» that run from right to left are mirrored.
    """
    if not line:
        return ""
    ordered = _display(_BRACKET.sub(rf"\g<0>{_TELLTALE}", line), base_dir=direction)
    return _TOLD.sub(lambda told: _MIRRORED[told[1]] if told[1] else told[2], ordered)
