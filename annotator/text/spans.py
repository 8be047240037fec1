"""The one unit of position: a half-open range of Unicode code points in an article's stored text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


# Not frozen, since that makes every birth three times as slow: `Final` is held by the type checker, and where compiled.
@dataclass(init=False, slots=True, order=True, unsafe_hash=True)
class Span:
    """Code points `start` up to, not including, `end` of a text.

    Raises:
        ValueError: the range is negative or empty.
    """

    start: Final[int]
    end: Final[int]

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"no span: {start}..{end}")
        self.start = start
        self.end = end

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that the span covers.

        Raises:
            ValueError: the span reaches past the end of `text`.
        """
        if self.end > len(text):
            raise ValueError(f"span {self.start}..{self.end} reaches past a text of {len(text)}")
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, position: int) -> bool:
        """Whether the code point at `position` lies inside."""
        return self.start <= position < self.end
