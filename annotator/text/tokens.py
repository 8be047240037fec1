"""Cuts a text into words, numbers, marks and line ends, folded for matching, with their places in the text itself.

News says the same words again and again, within an article and from one to the next: a text is first parted at its
spaces, each different part is folded and cut once, and tens of thousands of parts are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum
from itertools import accumulate, chain

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
_TEXT = re.compile(re.sub(r"\?P<\w+>", "?:", _TOKEN.pattern))
"""The same without the names, for what need not tell the kinds apart."""
_WORD = re.compile(_ARABIC)


class TokenKind(IntEnum):
    """What a token is made of; the order is that of the groups of the pattern."""

    ARABIC = 1
    NUMBER = 2
    LATIN = 3
    LINE_END = 4
    MARK = 5


class Part:
    """What one stretch of text without a space is cut into; places are counted from its own beginning."""

    __slots__ = ("kinds", "lengths", "starts", "texts", "width")

    def __init__(
        self,
        width: int,
        texts: tuple[str, ...],
        kinds: tuple[TokenKind, ...],
        starts: tuple[int, ...],
        lengths: tuple[int, ...],
    ) -> None:
        self.width = width
        self.texts = texts
        self.kinds = kinds
        self.starts = starts
        self.lengths = lengths
        """How much of the text each token takes, vowel marks on its last letter and all."""


class Tokens:
    """The tokens of one text as parallel lists: folded words, kinds, and places as code points of `source`.

    Vowel marks on a token's last letter belong to it; other characters that folding drops stand between tokens.
    Places are worked out when one is first asked for: who counts words alone does not wait for them.
    """

    def __init__(self, source: str, parts: list[Part]) -> None:
        self.source = source
        self.texts = list(chain.from_iterable([part.texts for part in parts]))
        self._parts = parts
        self._starts: list[int] = []
        self._ends: list[int] = []

    @property
    def kinds(self) -> list[TokenKind]:
        """What each token is made of."""
        return list(chain.from_iterable([part.kinds for part in self._parts]))

    @property
    def starts(self) -> list[int]:
        """Where each token begins."""
        if not self._starts:
            self._place()
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where each token ends."""
        if not self._ends:
            self._place()
        return self._ends

    def _place(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        begin = 0
        for part in self._parts:
            for number, start in enumerate(part.starts):
                starts.append(begin + start)
                ends.append(begin + start + part.lengths[number])
            begin += part.width + 1
        self._starts, self._ends = starts, ends

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


_KINDS = {kind.value: kind for kind in TokenKind}


_ONE_WORD, _AT_ONCE = (TokenKind.ARABIC,), (0,)
_REMEMBERED, _LONGEST_REMEMBERED = 50_000, 40
_cut_before: dict[str, Part] = {}


def tokenize(text: str) -> Tokens:
    """Fold `text` and cut it into tokens; white space but the line end is left out."""
    written = with_plain_spaces(text).split(" ")
    return Tokens(text, [_cut_before.get(part) or _cut(part) for part in written])


def words(text: str) -> tuple[str, ...]:
    """The folded tokens of a short text, where their places do not matter."""
    plain = fold_word(text)
    return (plain,) if _WORD.fullmatch(plain) else tuple(match.group() for match in _TOKEN.finditer(plain))


def _cut(written: str) -> Part:
    """Fold a stretch of text without a space and cut it; what fits into the memory is remembered."""
    plain = fold_word(written)
    if len(plain) != len(written) or has_presentation_forms(written):
        part = _pieces(len(written), plain, fold(written).place)
    elif _WORD.fullmatch(plain):
        part = Part(len(written), (plain,), _ONE_WORD, _AT_ONCE, (len(plain),))
    else:
        part = _plain_pieces(plain)
    if len(written) <= _LONGEST_REMEMBERED:
        if len(_cut_before) >= _REMEMBERED:
            _cut_before.clear()
        _cut_before[written] = part
    return part


def _plain_pieces(folded: str) -> Part:
    """Cut what folding left where it was; a match for each token would cost the most where a part is the whole text."""
    texts = _TEXT.findall(folded)
    lengths = [len(text) for text in texts]
    starts = list(accumulate(lengths, initial=0))
    if starts.pop() != len(folded):  # something between the tokens is none
        return _pieces(len(folded), folded, lambda start, end: (start, end))
    kinds = {text: kind_of(text) for text in set(texts)}
    return Part(len(folded), tuple(texts), tuple([kinds[text] for text in texts]), tuple(starts), tuple(lengths))


def _pieces(width: int, folded: str, place: Callable[[int, int], tuple[int, int]]) -> Part:
    """Cut `folded`; `place` leads back to where its characters stood among `width` before they were folded."""
    matches = list(_TOKEN.finditer(folded))
    places = [place(*match.span()) for match in matches]
    return Part(
        width,
        tuple([match.group() for match in matches]),
        tuple([_KINDS[match.lastindex or 0] for match in matches]),
        tuple([start for start, _ in places]),
        tuple([end - start for start, end in places]),
    )


def kind_of(word: str) -> TokenKind:
    """What the folded token `word` is made of."""
    match = _TOKEN.match(word)
    return TokenKind.MARK if match is None else _KINDS[match.lastindex or 0]
