"""The visual form of a text: letters joined and set in the order they are seen in, from left to right.

For what neither joins nor orders Arabic itself: many terminals, and graphics software. Never for Qt, which does both.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import cast

from annotator.text import bidi
from annotator.text.direction import is_rtl

_reshape = cast("Callable[[str], str]", importlib.import_module("arabic_reshaper").reshape)


def visual(text: str) -> str:
    """Each line of `text` joined and ordered by itself; the way of the first line with letters counts for the others.

    Vowel marks are left off, as arabic-reshaper's default is: no font of such software would place them.
    """
    lines = text.split("\n")
    first_rtl = is_rtl(text)
    return "\n".join(bidi.display(_reshape(line), "R" if is_rtl(line, first_rtl) else "L") for line in lines)
