"""What of a text may be part of a claim: words that the lexicon knows, numbers, marks; nothing beside them is read."""

from __future__ import annotations

from typing import TypeVar

from annotator.detect.lexicon import Lexicon, Word
from annotator.text.tokens import TokenKind, tokenize

_Key = TypeVar("_Key", str, Word)


class Candidates:
    """The tokens of a text, each looked up, and where those stand that claims are made of."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.tokens = tokenize(text)
        self.words = lexicon.words(self.tokens.texts)
        self.numbers: list[int] = []
        """Where numbers in digits stand, ascending."""
        self.marks: dict[str, list[int]] = {}
        """Where each mark stands, and the line ends."""
        self.known: dict[Word, list[int]] = {}
        """Where each word of the lexicon stands."""
        self._sort_out()

    def _sort_out(self) -> None:
        for place, word in enumerate(self.words):
            if word.unknown:
                continue
            if word.kind is TokenKind.NUMBER:
                self.numbers.append(place)
            elif word.kind is TokenKind.MARK or word.kind is TokenKind.LINE_END:
                note(self.marks, word.text, place)
            if word.alone or word.phrases:
                note(self.known, word, place)


def note(places: dict[_Key, list[int]], key: _Key, place: int) -> None:
    """Add a place to those of `key`."""
    known = places.get(key)
    if known is None:
        places[key] = [place]
    else:
        known.append(place)
