"""Finds dates: what day, month, year or period the article names, and what it stands for seen from publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from annotator.detect import clock, date_days, date_periods, rules
from annotator.detect.date_parts import Found, Reckoning
from annotator.detect.document import Document
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

_OPENERS = (
    "date.day",
    "date.day-noun",
    "date.day-ordinal",
    "date.day-part",
    "date.decade",
    "date.fraction",
    "date.glued",
    "date.hour",
    "date.hour-noun",
    "date.month",
    "date.month-edge",
    "date.month-noun",
    "date.part",
    "date.period",
    "date.periods",
    "date.same-month",
    "date.same-period",
    "date.season",
    "date.this",
    "date.weekday",
    "date.weekend",
    "date.year-noun",
)
_READERS: tuple[Callable[[Reckoning, int], Found | None], ...] = (
    date_days.told,
    date_days.weekday,
    date_days.day_of_month,
    date_days.first_of_two,
    date_days.in_figures,
    date_periods.month,
    date_periods.year,
    date_periods.placed_period,
    date_periods.same_as,
    date_periods.fraction,
    date_periods.several,
    date_periods.counted,
    date_periods.decade,
    date_periods.weekend,
    date_periods.bare_year,
    clock.time,
)


def find(document: Document, found: Sequence[Claim]) -> Iterable[Claim]:
    """The dates of `document`, the longest reading at each place; `found` is not looked at."""
    del found
    reckoning = Reckoning(document)
    for index in _places(document):
        if index < reckoning.end:
            continue
        best = max(_readings(reckoning, index), key=lambda date: date.end, default=None)
        if best is not None:
            yield _claim(document, index, best)
            reckoning.follow(best)


def _places(document: Document) -> list[int]:
    """Where a date may begin: at a number, and at every word that opens one."""
    places = {index for index, kind in enumerate(document.tokens.kinds) if kind is TokenKind.NUMBER}
    places.update(index for name in _OPENERS for index in document.places_of(name))
    for index in document.places_of("date.periods-counted"):
        places.add(max(index - 1, 0))
        places.add(max(index - 2, 0))
    return sorted(places)


def _readings(reckoning: Reckoning, index: int) -> Iterator[Found]:
    for read in _READERS:
        date = read(reckoning, index)
        if date is not None:
            yield date


def _claim(document: Document, index: int, date: Found) -> Claim:
    rule = rules.named(document.language)[date.rule]
    trigger = (date.trigger, date.trigger + 1)
    return document.claim(
        ClaimType.DATE, index, date.end, rule.id, [trigger], iso=date.iso, confidence=rule.confidence
    )
