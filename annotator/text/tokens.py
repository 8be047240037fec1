"""Cuts a text into words, numbers, marks and line ends, folded for matching, with their places in the text itself.

News says the same words again and again, within an article and from one to the next: a text is first parted at its
spaces, each different part is folded and cut once, and the last tens of thousands of parts are remembered.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from operator import add
from typing import NamedTuple

from annotator.text.folding import fold, fold_word, has_presentation_forms, with_plain_spaces

_ARABIC = r"[\u0621-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]+"
# A change of script ends a token: «في2011» is a word and a number (glued words are common in Arabic copy).
_TOKEN = re.compile(
    rf"(?P<ARABIC>{_ARABIC})"
    r"|(?P<NUMBER>\d+(?:[.,،]\d+)*)"
    r"|(?P<LATIN>[^\W\d_\u0600-\u06ff\u0750-\u077f]+(?:['’&.-][^\W\d_\u0600-\u06ff\u0750-\u077f]+)*)"
    r"|(?P<LINE_END>\n)"
    r"|(?P<MARK>[^\s])"
)
_WORD = re.compile(_ARABIC)


class TokenKind(IntEnum):
    """What a token is made of; the order is that of the groups of the pattern."""

    ARABIC = 1
    NUMBER = 2
    LATIN = 3
    LINE_END = 4
    MARK = 5


class _Part(NamedTuple):
    """What one stretch of text without a space is cut into; places are counted from its own beginning."""

    texts: Sequence[str]
    kinds: Sequence[TokenKind]
    starts: Sequence[int]
    lengths: Sequence[int]
    """How much of the text each token takes, vowel marks on its last letter and all."""


class Tokens:
    """The tokens of one text as parallel lists: folded words, kinds, and places as code points of `source`.

    Vowel marks on a token's last letter belong to it; other characters that folding drops stand between tokens.
    """

    def __init__(self, source: str, written: Sequence[str], different: Mapping[str, _Part]) -> None:
        self.source = source
        texts = {part: cut.texts for part, cut in different.items()}
        self.texts = list(chain.from_iterable(map(texts.__getitem__, written)))
        self._written = written
        self._different = different

    @cached_property
    def _parts(self) -> list[_Part]:
        return [self._different[part] for part in self._written]

    @cached_property
    def kinds(self) -> list[TokenKind]:
        """What each token is made of."""
        return list(chain.from_iterable([part.kinds for part in self._parts]))

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        begins = accumulate((len(part) + 1 for part in self._written), initial=0)
        return [begin + start for begin, part in zip(begins, self._parts, strict=False) for start in part.starts]

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends."""
        return list(map(add, self.starts, chain.from_iterable([part.lengths for part in self._parts])))

    def __len__(self) -> int:
        return len(self.texts)

    def touches_next(self, index: int) -> bool:
        """Whether nothing that is seen stands between this token and the next."""
        if index + 1 >= len(self.texts):
            return False
        end = self.ends[index]
        return end == self.starts[index + 1] or (self.source[end] != " " and self.gap(index) == 0)

    def gap(self, index: int) -> int:
        """How many folded characters of white space stand between this token and the next, which there must be."""
        between = self.source[self.ends[index] : self.starts[index + 1]]
        return len(between) if between in ("", " ") else len(fold_word(between))

    def at(self, position: int) -> int:
        """Index of the first token that ends after `position`."""
        return bisect_right(self.ends, position)


_KINDS = {kind.value: kind for kind in TokenKind}


_ONE_WORD, _AT_ONCE = (TokenKind.ARABIC,), (0,)
_REMEMBERED, _LONGEST_REMEMBERED = 50_000, 40


def kind_of(word: str) -> TokenKind:
    """What the folded token `word` is made of."""
    match = _TOKEN.match(word)
    return TokenKind.MARK if match is None else _KINDS[match.lastindex or 0]


def tokenize(text: str) -> Tokens:
    """Fold `text` and cut it into tokens; white space but the line end is left out."""
    written = with_plain_spaces(text).split(" ")
    different = {part: _part(part) if len(part) <= _LONGEST_REMEMBERED else _cut(part) for part in set(written)}
    return Tokens(text, written, different)


def words(text: str) -> tuple[str, ...]:
    """The folded tokens of a short text, where their places do not matter."""
    plain = fold_word(text)
    return (plain,) if _WORD.fullmatch(plain) else tuple(match.group() for match in _TOKEN.finditer(plain))


def _cut(written: str) -> _Part:
    """Fold a stretch of text without a space and cut it."""
    plain = fold_word(written)
    as_long = len(plain) == len(written) and not has_presentation_forms(written)
    if as_long and _WORD.fullmatch(plain):
        return _Part((plain,), _ONE_WORD, _AT_ONCE, (len(plain),))
    return _pieces(plain, _same if as_long else fold(written).place)


_part = lru_cache(_REMEMBERED)(_cut)


def _same(start: int, end: int) -> tuple[int, int]:
    return start, end


def _pieces(folded: str, place: Callable[[int, int], tuple[int, int]]) -> _Part:
    """Cut `folded`; `place` leads back to where its characters stood before it was folded."""
    matches = list(_TOKEN.finditer(folded))
    places = [place(*match.span()) for match in matches]
    return _Part(
        [match.group() for match in matches],
        [_KINDS[match.lastindex or 0] for match in matches],
        [start for start, _ in places],
        [end - start for start, end in places],
    )
