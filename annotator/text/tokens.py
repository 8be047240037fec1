"""Cuts a text into words, numbers, marks and line ends, folded for matching, with their places in the text itself.

News says the same words again and again: the text is first parted at its spaces, and each different part is folded and
cut once only. That is quicker by as much as the text repeats itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate, chain

from annotator.text.folding import fold, fold_word

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
    """The tokens of one text as parallel lists: folded words, kinds, and places as code points of `source`.

    Vowel marks on a token's last letter belong to it; other characters that folding drops stand between tokens.
    """

    source: str
    texts: list[str]
    kinds: list[TokenKind]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def touches_next(self, index: int) -> bool:
        """Whether nothing that is seen stands between this token and the next."""
        return index + 1 < len(self.texts) and self.gap(index) == 0

    def gap(self, index: int) -> int:
        """How many folded characters of white space stand between this token and the next, which there must be."""
        between = self.source[self.ends[index] : self.starts[index + 1]]
        return len(between) if between in ("", " ") else len(fold_word(between))

    def at(self, position: int) -> int:
        """Index of the first token that ends after `position`."""
        return bisect_right(self.ends, position)


_KINDS = {kind.value: kind for kind in TokenKind}


@dataclass(slots=True)
class _Part:
    """What one stretch of text without a space is cut into; places are counted from its own beginning."""

    texts: list[str] = field(default_factory=list[str])
    kinds: list[TokenKind] = field(default_factory=list[TokenKind])
    starts: list[int] = field(default_factory=list[int])
    ends: list[int] = field(default_factory=list[int])


def tokenize(text: str) -> Tokens:
    """Fold `text` and cut it into tokens; white space but the line end is left out."""
    written = text.split(" ")
    different = _cut(dict.fromkeys(written))
    parts = [different[part] for part in written]
    begins = _begins(written)
    return Tokens(
        text,
        list(chain.from_iterable([part.texts for part in parts])),
        list(chain.from_iterable([part.kinds for part in parts])),
        [begin + start for begin, part in zip(begins, parts, strict=True) for start in part.starts],
        [begin + end for begin, part in zip(begins, parts, strict=True) for end in part.ends],
    )


def _begins(written: Collection[str]) -> Sequence[int]:
    """Where each of the parts begins that single spaces set apart."""
    places = list(accumulate((len(part) + 1 for part in written), initial=0))
    places.pop()
    return places


def _cut(written: Collection[str]) -> dict[str, _Part]:
    """Fold and cut all parts in one go, as one text."""
    folded = fold(" ".join(written))
    parts = {part: _Part() for part in written}
    following = zip(_begins(written), parts.values(), strict=True)
    begin, part = next(following)
    after = next(following, None)
    for match in _TOKEN.finditer(folded.text):
        first, last = match.span()
        start, end = folded.place(first, last)
        while after is not None and start >= after[0]:
            begin, part = after
            after = next(following, None)
        part.texts.append(match.group())
        part.kinds.append(_KINDS[match.lastindex or 0])
        part.starts.append(start - begin)
        part.ends.append(end - begin)
    return parts
