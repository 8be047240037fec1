"""A text made ready for the steps of the detector: folded, cut into tokens, each token looked up once."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypedDict, TypeVar, Unpack, cast

from annotator.detect.lexicon import Lexicon, Reading, Word, by_class
from annotator.model.claims import Bound, Claim, ClaimType, RefusalKind, SourceKind
from annotator.text.spans import Span
from annotator.text.tokens import TokenKind, kind_of, tokenize

QUOTES = {"“": "”", "«": "»", "‘": "’", "„": "“", "‹": "›", '"': '"', "'": "'", "”": "“", "’": "‘", "″": "″"}
"""Opening marks and what closes them; Arabic copy also types the English pair the other way round."""

_Result = TypeVar("_Result")
_NOT_YET = object()
_SENTENCE_ENDS = frozenset(".!?؟؛\n…")
_LETTERS_OF_ABBREVIATION = 3


class Attributes(TypedDict, total=False):
    """What a step may say about a claim beside its place; see `annotator.model.claims.Claim`."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    bound: Bound | None
    kind: SourceKind | RefusalKind | None
    name: str | None
    cue: str | None
    party: str | None
    iso: str | None
    confidence: float


class _Phrase(NamedTuple):
    """Phrases that begin with `word` in one way, longest first, and where they stand."""

    readings: tuple[Reading, ...]
    word: Word
    places: list[int]


class Document:
    """One article under detection. Token positions are indices into `tokens`; ranges are half-open."""

    def __init__(
        self, text: str, lexicon: Lexicon, published_on: dt.date | None = None, language: str = "ar"
    ) -> None:
        self.text = text
        self.language = language
        self.lexicon = lexicon
        self.published_on = published_on
        self.tokens = tokenize(text)
        self._words = self.tokens.texts
        self._size = len(self._words)
        self._occurrences = _occurrences(self._words)
        self._known = {word: lexicon.word(word) for word in self._occurrences}
        self._before: dict[tuple[str, int], Mapping[int, tuple[int, Reading]]] = {}
        self._made: dict[Callable[[Document], object], object] = {}
        self._made_at: dict[tuple[Callable[[Document, int], object], int], object] = {}
        self._places: dict[str | TokenKind, Sequence[int]] = {}
        self.memo: dict[tuple[str, str], str] = {}
        """What a step has worked out about the whole text, by the step's name and what was asked."""

    @cached_property
    def _phrases(self) -> Collection[_Phrase]:
        """The different phrases that the text has all words of."""
        words, last = self._words, self._size - 1
        found: dict[tuple[Reading, ...], _Phrase] = {}
        for word, known in self._known.items():
            for place in self._occurrences[word] if known.phrases else ():
                following = known.phrases.get(words[place + 1]) if place < last else None
                fitting = following and tuple(reading for reading in following if self._fits(reading, place))
                if fitting:
                    phrase = found.get(fitting) or found.setdefault(fitting, _Phrase(fitting, known, []))
                    phrase.places.append(place)
        return found.values()

    @cached_property
    def _classes(self) -> list[Mapping[str, Reading]]:
        """The longest readings at each token by class."""
        classes = [self._known[word].classes for word in self._words]
        for phrase in self._phrases:
            both = {**phrase.word.classes, **by_class(phrase.readings)}
            for place in phrase.places:
                classes[place] = both
        return classes

    @cached_property
    def _with_phrases(self) -> Mapping[int, Sequence[Reading]]:
        """All readings at the tokens at which phrases begin, longest first."""
        return {
            place: readings
            for phrase in self._phrases
            for readings in ((*phrase.readings, *phrase.word.alone),)
            for place in phrase.places
        }

    @cached_property
    def _places_by_class(self) -> Mapping[str, list[Sequence[int]]]:
        places: defaultdict[str, list[Sequence[int]]] = defaultdict(list)
        for word, known in self._known.items():
            for name in known.classes:
                places[name].append(self._occurrences[word])
        for phrase in self._phrases:
            for name in by_class(phrase.readings):
                places[name].append(phrase.places)
        return places

    def __len__(self) -> int:
        return self._size

    def readings(self, index: int) -> Sequence[Reading]:
        """Every reading that fits the tokens from `index` on, longest first."""
        if not 0 <= index < self._size:
            return ()
        return self._with_phrases.get(index) or self._known[self._words[index]].alone

    def reading(self, index: int, name: str) -> Reading | None:
        """The longest reading of class `name` at `index`, or None."""
        return self._classes[index].get(name) if 0 <= index < self._size else None

    def is_any(self, index: int, names: frozenset[str]) -> bool:
        """Whether a reading of one of the classes `names` begins at `index`."""
        return 0 <= index < self._size and not names.isdisjoint(self._classes[index])

    def reading_before(self, index: int, name: str, longest: int = 4) -> tuple[int, Reading] | None:
        """The longest reading of class `name` that ends right before token `index`, and where it begins."""
        before = self._before.get((name, longest))
        if before is None:
            before = self._before[name, longest] = self._find_ends(name, longest)
        return before.get(index)

    def _find_ends(self, name: str, longest: int) -> Mapping[int, tuple[int, Reading]]:
        """The longest reading of class `name`, up to so many words, before each token that one ends before."""
        ends: dict[int, tuple[int, Reading]] = {}
        for place in self.places_of(name):
            for reading in self.readings(place):
                if reading.length <= longest and name in reading.entry.classes:
                    ends.setdefault(place + reading.length, (place, reading))
        return ends

    def places_of(self, name: str) -> Sequence[int]:
        """Every index at which a reading of class `name` begins, ascending."""
        known = self._places.get(name)
        if known is None:
            known = self._places[name] = sorted(set(chain.from_iterable(self._places_by_class.get(name, ()))))
        return known

    def places_of_kind(self, kind: TokenKind) -> Sequence[int]:
        """Every index at which a token is of `kind`, ascending."""
        known = self._places.get(kind)
        if known is None:
            places = (same for word, same in self._occurrences.items() if kind_of(word) is kind)
            known = self._places[kind] = _merged(places)
        return known

    def places_of_words(self, words: Iterable[str]) -> Sequence[int]:
        """Every index at which one of the folded `words` stands, ascending."""
        return _merged(self._occurrences.get(word, ()) for word in words)

    def once(self, work: Callable[[Document], _Result]) -> _Result:
        """What `work` makes of this document, asked for the first time or again."""
        if work not in self._made:
            self._made[work] = work(self)
        return cast("_Result", self._made[work])

    def once_at(self, work: Callable[[Document, int], _Result], index: int) -> _Result:
        """What `work` makes of the tokens from `index` on, asked for the first time or again."""
        made = self._made_at.get((work, index), _NOT_YET)
        if made is _NOT_YET:
            made = self._made_at[work, index] = work(self, index)
        return cast("_Result", made)

    def word(self, index: int) -> str:
        """The folded token at `index`; empty outside the text."""
        return self._words[index] if 0 <= index < self._size else ""

    def words(self, index: int, count: int) -> tuple[str, ...]:
        """Up to `count` folded tokens from `index` on."""
        return tuple(self._words[index : index + count])

    def kind(self, index: int) -> TokenKind:
        """What the token at `index` is made of; a line end outside the text."""
        return self.tokens.kinds[index] if 0 <= index < self._size else TokenKind.LINE_END

    def source(self, first: int, end: int) -> str:
        """The article's own words from token `first` to before token `end`."""
        return self.text[self.tokens.starts[first] : self.tokens.ends[end - 1]]

    def span(self, first: int, end: int) -> Span:
        """The article's span of a token range.

        Raises:
            ValueError: the range is empty.
        """
        return Span(self.tokens.starts[first], self.tokens.ends[end - 1])

    def ends_sentence(self, index: int) -> bool:
        """Whether a sentence cannot go on past the token at `index`; the stop of an abbreviation does not end it."""
        if index >= self._size:
            return True
        return self.word(index) in _SENTENCE_ENDS and not self._abbreviates(index)

    def _abbreviates(self, index: int) -> bool:
        """Whether the full stop at `index` stands, without a space, after a short word («I.B.M.») or title («Dr.»)."""
        if self.word(index) != "." or not 0 < index < self._size - 1:
            return False
        title = self.reading(index - 1, "source.title-letter") is not None
        if title and self.kind(index - 2) is not TokenKind.NUMBER and self.tokens.touches_next(index - 1):
            return True
        between = TokenKind.MARK not in (self.kind(index - 1), self.kind(index + 1))
        ends_line = self.kind(index + 1) is TokenKind.LINE_END
        glued = self.tokens.touches_next(index - 1) and self.tokens.touches_next(index) and between and not ends_line
        goes_on = self.word(index - 2) == "." and self.tokens.touches_next(index - 2)
        short = len(self.word(index - 1)) <= _LETTERS_OF_ABBREVIATION
        return glued and short and (goes_on or len(self.word(index + 1)) <= _LETTERS_OF_ABBREVIATION)

    def sentence(self, index: int) -> tuple[int, int]:
        """Token range of the sentence around `index`, its closing mark left out."""
        first = index
        while first > 0 and not self.ends_sentence(first - 1):
            first -= 1
        end = index
        while end < self._size and not self.ends_sentence(end):
            end += 1
        return first, end

    def closing_quote(self, index: int, limit: int = 60) -> int | None:
        """Index of the mark that closes the quotation mark at `index`, within `limit` tokens of its line; else None."""
        closing = _closers(self.word(index))
        if not closing:
            return None
        end = min(self._next(mark, index + 1) for mark in closing)
        return end if end <= index + limit and end < self._next("\n", index + 1) else None

    def _next(self, word: str, index: int) -> int:
        """The first place of `word` from `index` on; the end of the text if there is none."""
        places = self._occurrences.get(word, ())
        following = bisect_left(places, index)
        return places[following] if following < len(places) else self._size

    def claim(
        self,
        type_: ClaimType,
        first: int,
        end: int,
        rule: str,
        triggers: Sequence[tuple[int, int]] = (),
        **attributes: Unpack[Attributes],
    ) -> Claim:
        """A claim over the tokens `first` to before `end`; `triggers` are token ranges that say why."""
        span = self.span(first, self._trimmed(first, end))
        spans = tuple(self.span(start, stop) for start, stop in triggers)
        return Claim(type=type_, span=span, quote=span.of(self.text), rule=rule, triggers=spans, **attributes)

    def _trimmed(self, first: int, end: int) -> int:
        """Take in the closing mark of a quotation opened inside; leave out other marks at the end."""
        closed: frozenset[int | None] = frozenset()
        if not _QUOTATION_MARKS.isdisjoint(self._words[first:end]):
            if self._closes_after(first, end):
                return end + 1
            closed = frozenset(self.closing_quote(mark) for mark in range(first, end) if self.word(mark) in QUOTES)
        while end - 1 > first and self._words[end - 1] in _TRAILING and end - 1 not in closed:
            end -= 1
        return end

    def _closes_after(self, first: int, end: int) -> bool:
        """Whether the token at `end` closes a quotation that was opened from `first` on and not closed before."""
        open_marks: list[frozenset[str]] = []
        for index in range(first, end):
            word = self.word(index)
            if open_marks and word in open_marks[-1]:
                open_marks.pop()
            elif word in QUOTES and (word not in "\"'" or not open_marks):
                open_marks.append(_closers(word))
        return bool(open_marks) and self.word(end) in open_marks[-1]

    def _fits(self, reading: Reading, place: int) -> bool:
        """Whether the third word of a phrase and those behind it stand where they must."""
        words = reading.entry.words
        return reading.length == 2 or tuple(self._words[place + 2 : place + reading.length]) == words[2:]


def _occurrences(words: Sequence[str]) -> Mapping[str, list[int]]:
    """Where each different word stands."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        places[word].append(place)
    return places


def _merged(places: Iterable[Sequence[int]]) -> Sequence[int]:
    """Several ascending series as one."""
    return sorted(chain.from_iterable(places))


_QUOTATION_MARKS = frozenset(QUOTES) | frozenset(QUOTES.values())
_TRAILING = frozenset(".,،:؛;!؟?…-–—/\n") | _QUOTATION_MARKS


def _closers(mark: str) -> frozenset[str]:
    """What closes a quotation that `mark` opens; copy that types a closing mark at both ends closes with the same."""
    closing = QUOTES.get(mark)
    if closing is None:
        return frozenset()
    return frozenset((closing,)) if mark in "“«‘„‹" else frozenset((closing, mark))
