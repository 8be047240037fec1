"""Positions in UTF-16 code units, as Qt counts them, from and to Unicode code points."""

from __future__ import annotations

import re
from bisect import bisect_left

from annotator.text.spans import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts positions of one text; costs a search for characters beyond U+FFFF once, then a bisection each time."""

    def __init__(self, text: str) -> None:
        has_astral = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)  # four times as fast as a search
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if has_astral else []
        self._astral_units = [position + order for order, position in enumerate(self._astral)]
        self.length = len(text) + len(self._astral)
        """The whole text's length in UTF-16 units."""

    def to_units(self, position: int) -> int:
        """UTF-16 units before the code point at `position`."""
        return position + bisect_left(self._astral, position)

    def to_code_points(self, units: int) -> int:
        """Code points before UTF-16 position `units`; inside a surrogate pair it is the pair's own code point."""
        return units - bisect_left(self._astral_units, units)

    def units_of(self, span: Span) -> tuple[int, int]:
        """Start and end of `span` in UTF-16 units."""
        return self.to_units(span.start), self.to_units(span.end)
