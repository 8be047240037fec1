"""Finds dates: what day, month, year or period the article names, and what it stands for seen from publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from annotator.detect import clock, date_calendars, date_days, date_pairs, date_periods, date_spans, rules
from annotator.detect.date_parts import Found, Reckoning
from annotator.detect.document import Document
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

Reader = Callable[[Reckoning, int], Found | None]

_IN_FIGURES, _DASHES = "date.in-figures", frozenset("-–—")
_STAMPED = frozenset((_IN_FIGURES, "date.day-of-month", "date.weekday", "date.told"))
_SHORT: tuple[Reader, ...] = (date_periods.era_year, date_days.in_figures, clock.time)
_DAYS: tuple[Reader, ...] = (date_days.day_of_month, date_pairs.first_of_two, date_days.dateline)
_NUMBER_READERS: dict[int, tuple[Reader, ...]] = {
    1: (*_SHORT, *_DAYS),
    2: (*_SHORT, *_DAYS),
    3: _SHORT,
    4: (date_periods.bare_year, date_days.in_figures, clock.time),
}
"""What may begin at a number of so many digits; any other may be a date in figures or a time with its minutes."""
_FIGURES: tuple[Reader, ...] = (date_days.in_figures, clock.time)
_DAY_READERS: tuple[Reader, ...] = (date_days.told, date_days.weekday, date_days.day_of_month, date_days.in_figures)
_PARTED: tuple[Reader, ...] = (date_periods.month, date_periods.year, date_pairs.two_months)
_READERS: dict[str, tuple[Reader, ...]] = {
    "date.day": (date_days.told,),
    "date.day-noun": _DAY_READERS,
    "date.day-part": _DAY_READERS,
    "date.day-ordinal": (date_days.day_of_month, date_pairs.first_of_two),
    "date.decade": (date_periods.decade,),
    "date.fraction": (date_periods.fraction,),
    "date.hour": (clock.time,),
    "date.hour-noun": (clock.time,),
    "date.month": (date_periods.month,),
    "date.month-edge": (date_days.day_of_month, date_spans.part_of_whole, date_spans.latest),
    "date.month-noun": (date_periods.month,),
    "date.part": (*_PARTED, date_periods.placed_period, date_periods.decade, date_periods.fraction),
    "date.period": (date_periods.placed_period, date_periods.week_ending),
    "date.periods": (date_spans.several,),
    "date.same-month": (date_periods.same_as,),
    "date.same-period": (date_periods.same_as,),
    "date.season": (date_periods.year,),
    "date.span-noun": (date_spans.part_of_whole,),
    "date.span-pair": (date_spans.part_of_whole,),
    "date.this": (date_periods.placed_period,),
    "date.two-days": (date_pairs.two_days,),
    "date.two-months": (date_pairs.two_months,),
    "date.weekday": (date_days.weekday,),
    "date.weekend": (date_periods.weekend,),
    "date.year-noun": (date_periods.year,),
}
"""What may begin at a word of each class."""
_GLUED: tuple[Reader, ...] = (
    date_days.day_of_month,
    date_pairs.first_of_two,
    date_periods.bare_year,
    date_days.in_figures,
)
"""What may begin at a particle that is written on the token behind it."""
_MOST_WORDS = 3
"""Words of a number that may stand before its noun: «الثماني والأربعين ساعة», with the article apart one more."""
_NUMBER_FIRST: tuple[tuple[str, str, Reader], ...] = (
    ("date.periods-counted", "date.relative-plural", date_spans.counted),
    ("date.span-noun", "date.fraction-ordinal", date_spans.part_of_whole),
)
"""What may begin some words before a noun of one class with a word of another behind it."""


def find(document: Document, _found: Sequence[Claim]) -> Iterable[Claim]:
    """The dates of `document`, the longest reading at each place; `found` is not looked at."""
    reckoning = Reckoning(document)
    for index, readers in sorted(_places(document).items()):
        if index < reckoning.end:
            continue
        best = max(_readings(reckoning, index, readers), key=lambda date: date.end, default=None)
        if best is not None:
            best = _stamped(document, date_calendars.with_ours(reckoning, best))
            yield _claim(document, index, best)
            reckoning.follow(best)


def _places(document: Document) -> dict[int, list[Reader]]:
    """Where a date may begin, and by which readings."""
    texts = document.tokens.texts
    numbers = document.places_of_numbers()
    places: dict[int, list[Reader]] = {
        index: list(_NUMBER_READERS.get(len(texts[index]), _FIGURES)) for index in numbers
    }
    for name, readers in _READERS.items():
        for index in document.places_of(name):
            places.setdefault(index, []).extend(readers)
    for index in filter(document.tokens.touches_next, document.places_of("date.glued")):
        places.setdefault(index, []).extend(_GLUED)
    for name, follows, reader in _NUMBER_FIRST:
        for index in document.places_of(name):
            if document.reading(index + 1, follows):
                for first in range(max(index - _MOST_WORDS, 0), index):
                    places.setdefault(first, []).append(reader)
    return places


def _readings(reckoning: Reckoning, index: int, readers: Iterable[Reader]) -> Iterator[Found]:
    for read in dict.fromkeys(readers):
        date = read(reckoning, index)
        if date is not None:
            yield date


def _stamped(document: Document, date: Found) -> Found:
    """The date with the time that a page is stamped with behind its day."""
    if date.rule not in _STAMPED or date.iso is None:
        return date
    dashed = document.word(date.end) in _DASHES
    whole = date.rule == _IN_FIGURES or document.kind(date.end - 1) is TokenKind.NUMBER  # the year
    return date._replace(end=clock.stamped(document, date.end)) if dashed or whole else date


def _claim(document: Document, index: int, date: Found) -> Claim:
    rule = rules.named(document.language)[date.rule]
    trigger = (date.trigger, date.trigger + 1)
    return document.claim(ClaimType.DATE, index, date.end, rule.id, [trigger], iso=date.iso, confidence=rule.confidence)
