"""A text made ready for the steps of the detector: folded, cut into tokens, each token looked up once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import TypedDict, TypeVar, Unpack, cast

from annotator.detect.candidates import Candidates, note
from annotator.detect.lexicon import Continuation, Lexicon, Reading, Word
from annotator.model.claims import Bound, Claim, ClaimType, RefusalKind, SourceKind
from annotator.text.spans import Span
from annotator.text.tokens import TokenKind

QUOTES = {"“": "”", "«": "»", "‘": "’", "„": "“", "‹": "›", '"': '"', "'": "'", "”": "“", "’": "‘", "″": "″"}
"""Opening marks and what closes them; Arabic copy also types the English pair the other way round."""
CLOSING_QUOTES = frozenset(QUOTES.values())

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


class Document:
    """One article under detection. Token positions are indices into `tokens`; ranges are half-open."""

    def __init__(self, text: str, lexicon: Lexicon, published_on: dt.date | None = None, language: str = "ar") -> None:
        self.text = text
        self.language = language
        self.lexicon = lexicon
        self.published_on = published_on
        candidates = Candidates(text, lexicon)
        self.tokens = candidates.tokens
        self._words = candidates.words
        self._size = len(self._words)
        self._numbers = candidates.numbers
        self._marks = candidates.marks
        self._known = candidates.known
        self._begin_phrases()
        self._by_class: dict[str, list[list[int]]] = {}
        self._places: dict[str, list[int]] = {}
        self._before: dict[tuple[str, int], dict[int, tuple[int, Reading]]] = {}
        self._made: dict[Callable[[Document], object], object] = {}
        self._made_at: dict[tuple[Callable[[Document, int], object], int], object] = {}
        self._beginning_at: dict[int, int] = {}
        self._ending_at: dict[int, int] = {}
        self.memo: dict[tuple[str, str], str] = {}
        """What a step has worked out about the whole text, by the step's name and what was asked."""

    def _begin_phrases(self) -> None:
        """Put a word with its phrases' readings where all words of a phrase stand."""
        begun: dict[Word, list[int]] = {}
        for word, places in self._known.items():
            if word.phrases:
                self._known[word] = [place for place in places if not self._begins_phrase(word, place, begun)]
        for word, places in begun.items():
            for place in places:
                self._words[place] = word
        self._known.update(begun)

    def _begins_phrase(self, word: Word, place: int, begun: dict[Word, list[int]]) -> bool:
        """Whether `word` at `place` begins phrases; the word that it is with them is noted among the `begun`."""
        following = word.phrases.get(self._words[place + 1].text) if place + 1 < self._size else None
        fitting = self._fitting(following, place) if following is not None else ()
        if following is None or not fitting:
            return False
        note(begun, following.begun_by(word, fitting), place)
        return True

    def _fitting(self, following: Continuation, place: int) -> tuple[Reading, ...]:
        """Which of the phrases have their third word and those behind it where they must stand."""
        if following.checked:
            return following.longest_first
        words = self.words(place, max([reading.length for reading in following.longest_first]))
        return tuple([one for one in following.longest_first if one.entry.words[2:] == words[2 : one.length]])

    def _find_by_class(self) -> dict[str, list[list[int]]]:
        """Where the words of each class stand, word by word."""
        found: dict[str, list[list[int]]] = {}
        for word, places in self._known.items():
            for name in word.classes:
                if name in found:
                    found[name].append(places)
                else:
                    found[name] = [places]
        return found

    def __len__(self) -> int:
        return self._size

    def readings(self, index: int) -> Sequence[Reading]:
        """Every reading that fits the tokens from `index` on, longest first."""
        return self._words[index].alone if 0 <= index < self._size else ()

    def reading(self, index: int, name: str) -> Reading | None:
        """The longest reading of class `name` at `index`, or None."""
        classes = self._words[index].classes if 0 <= index < self._size else None
        return classes.get(name) if classes else None

    def is_any(self, index: int, names: frozenset[str]) -> bool:
        """Whether a reading of one of the classes `names` begins at `index`."""
        classes = self._words[index].classes if 0 <= index < self._size else None
        return not names.isdisjoint(classes) if classes else False

    def reading_before(self, index: int, name: str, longest: int = 4) -> tuple[int, Reading] | None:
        """The longest reading of class `name` that ends right before token `index`, and where it begins."""
        before = self._before.get((name, longest))
        if before is None:
            before = self._before[name, longest] = self._find_ends(name, longest)
        return before.get(index)

    def _find_ends(self, name: str, longest: int) -> dict[int, tuple[int, Reading]]:
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
            self._by_class = self._by_class or self._find_by_class()
            known = self._places[name] = sorted(chain.from_iterable(self._by_class.get(name, ())))
        return known

    def places_of_numbers(self) -> Sequence[int]:
        """Every index at which a number in digits stands, ascending."""
        return self._numbers

    def places_of_marks(self, marks: Iterable[str]) -> Sequence[int]:
        """Every index at which one of the `marks` or line ends stands, ascending."""
        return sorted(chain.from_iterable([self._marks.get(mark, ()) for mark in marks]))

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
        return self._words[index].text if 0 <= index < self._size else ""

    def words(self, index: int, count: int) -> tuple[str, ...]:
        """Up to `count` folded tokens from `index` on."""
        return tuple(self.tokens.texts[index : index + count])

    def kind(self, index: int) -> TokenKind:
        """What the token at `index` is made of; a line end outside the text."""
        return self._words[index].kind if 0 <= index < self._size else TokenKind.LINE_END

    def source(self, first: int, end: int) -> str:
        """The article's own words from token `first` to before token `end`; empty where the text is over."""
        end = min(end, self._size)
        return self.text[self.tokens.starts[first] : self.tokens.ends[end - 1]] if first < end else ""

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
        closing = _CLOSERS.get(self.word(index))
        if closing is None:
            return None
        for place in range(index + 1, min(index + limit + 1, self._size)):
            word = self._words[place].text
            if word in closing:
                return place
            if word == "\n":
                return None
        return None

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
        end = self._trimmed(first, end)
        span = self.span(first, end)
        self._beginning_at[span.start], self._ending_at[span.end] = first, end
        spans = tuple([self.span(start, stop) for start, stop in triggers])
        return Claim(type=type_, span=span, quote=span.of(self.text), rule=rule, triggers=spans, **attributes)

    def tokens_of(self, claim: Claim) -> tuple[int, int]:
        """The tokens of a claim that a step has made of this document, from the first to before the last one's end."""
        return self._beginning_at[claim.span.start], self._ending_at[claim.span.end]

    def _trimmed(self, first: int, end: int) -> int:
        """Take in the closing mark of a quotation opened inside; leave out other marks at the end."""
        if self.word(end) in _QUOTATION_MARKS and self._closes_after(first, end):
            return end + 1
        while end - 1 > first and self.word(end - 1) in _TRAILING and not self._closes(first, end - 1):
            end -= 1
        return end

    def _closes(self, first: int, end: int) -> bool:
        """Whether the token at `end` is the closing mark of a quotation that was opened from `first` on."""
        if self.word(end) not in _QUOTATION_MARKS:
            return False
        return any(self.word(mark) in QUOTES and self.closing_quote(mark) == end for mark in range(first, end))

    def _closes_after(self, first: int, end: int) -> bool:
        """Whether the token at `end` closes a quotation that was opened from `first` on and not closed before."""
        open_marks: list[frozenset[str]] = []
        for index in range(first, end):
            word = self.word(index)
            if open_marks and word in open_marks[-1]:
                open_marks.pop()
            elif word in QUOTES and (word not in "\"'" or not open_marks):
                open_marks.append(_CLOSERS[word])
        return bool(open_marks) and self.word(end) in open_marks[-1]


_QUOTATION_MARKS = CLOSING_QUOTES.union(QUOTES)
_TRAILING = frozenset(".,،:؛;!؟?…-–—/\n") | _QUOTATION_MARKS
_CLOSERS = {mark: frozenset((closing,) if mark in "“«‘„‹" else (closing, mark)) for mark, closing in QUOTES.items()}
"""What closes a quotation that a mark opens; copy that types a closing mark at both ends closes with the same."""
