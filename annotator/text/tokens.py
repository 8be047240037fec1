"""Cuts a folded text into words, numbers, marks and line ends, with positions in the folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

# A change of script ends a token: «في2011» is a word and a number (glued words are common in Arabic copy).
_TOKEN = re.compile(
    r"(?P<ARABIC>[\u0621-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]+)"
    r"|(?P<NUMBER>\d+(?:[.,،]\d+)*)"
    r"|(?P<LATIN>[^\W\d_\u0600-\u06ff\u0750-\u077f]+(?:['’&.-][^\W\d_\u0600-\u06ff\u0750-\u077f]+)*)"
    r"|(?P<LINE_END>\n)"
    r"|(?P<MARK>[^\s])"
)


class TokenKind(IntEnum):
    """What a token is made of; the order is that of the groups of the pattern."""

    ARABIC = 1
    NUMBER = 2
    LATIN = 3
    LINE_END = 4
    MARK = 5


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one folded text as parallel lists; positions are code points of the folded text."""

    texts: list[str]
    kinds: list[TokenKind]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def touches_next(self, index: int) -> bool:
        """Whether nothing stands between this token and the next."""
        return index + 1 < len(self.texts) and self.ends[index] == self.starts[index + 1]

    def at(self, position: int) -> int:
        """Index of the first token that ends after `position`."""
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= position:
                low = middle + 1
            else:
                high = middle
        return low


_KINDS = {kind.value: kind for kind in TokenKind}


def tokenize(folded: str) -> Tokens:
    """Cut `folded` (see `annotator.text.folding`) into tokens; white space but the line end is left out."""
    texts: list[str] = []
    kinds: list[TokenKind] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(folded):
        texts.append(match.group())
        kinds.append(_KINDS[match.lastindex or 0])
        start, end = match.span()
        starts.append(start)
        ends.append(end)
    return Tokens(texts, kinds, starts, ends)
