"""The parts that dates are made of: day numbers, years, months, periods; each read from a token on.

Every reader answers the token it ends before and what it read, or None.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.detect import calendar, numbers
from annotator.detect.document import Document
from annotator.text.tokens import TokenKind

_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_MONTH_AND_DAY = re.compile(r"\d\d-\d\d")
_YEAR, _EARLY_YEAR = re.compile(r"1[0-9]{3}|20\d\d"), re.compile(r"[1-9]\d{0,2}")
_HUNDREDS = 3
"""Digits of a year before 1000 that needs no more than the word year before it."""
_LAST_DAY, _FIRST_HIJRI, _LAST_HIJRI = 31, 1300, 1500
_YEARS_IN_WORDS = range(1500, 2101)
_AHEAD_WINDOW = 8
_CENTURY = 100
_SHORTEST_FUTURE = 5
_DASHES = frozenset("-–—")
_COUNTED = frozenset(("noun", "unit", "number.scale", "percent", "money.noun"))
_TWO_YEARS = frozenset("-–—/")


@dataclass(slots=True)
class Reckoning:
    """An article under reading, and what «the same year» or «of the month» would mean where the reading is."""

    document: Document
    year: int | None = None
    month: int | None = None
    end: int = 0
    """The token that the date before ended before."""
    quarter: str | None = None
    """The quarter named last."""
    named: dict[tuple[int, int], int] = field(default_factory=dict[tuple[int, int], int])
    """The years of the days that were named, by month and day: a day named again is the same."""

    @property
    def published(self) -> dt.date | None:
        """When the article appeared."""
        return self.document.published_on

    def seen_from(self, whole: Period) -> dt.date | None:
        """The day from which the period `whole` is reckoned: that of the date before if it is told from it."""
        if not whole.told or self.year is None or whole.unit not in ("year", "month"):
            return self.published
        return dt.date(self.year, self.month or 1, 1) if whole.unit == "year" or self.month else self.published

    def follow(self, found: Found) -> None:
        """Go on after a date, with its year and month in mind."""
        self.end = found.end
        self.quarter = found.iso if calendar.start_of_quarter(found.iso) else self.quarter
        year, _, rest = (found.iso or "").partition("-")
        if year.isdigit():
            self.year = int(year)
            self.month = int(rest[:2]) if rest[:2].isdigit() else self.month
            if _MONTH_AND_DAY.fullmatch(rest):
                self.named.setdefault((int(rest[:2]), int(rest[3:])), int(year))


class Found(NamedTuple):
    """A date up to before token `end`, by the rule `rule` (named without its language), for the word at `trigger`."""

    end: int
    iso: str | None
    rule: str
    trigger: int


class Part(NamedTuple):
    """A value that was read, up to before token `end`; None where it is a date without a value of ours."""

    end: int
    value: int | None = None


class Days(NamedTuple):
    """A day of a month, or two of them («15-16»)."""

    end: int
    first: int
    last: int


class Month(NamedTuple):
    """A month by name; number 0 is one of the Hijri calendar. `sure` if it can be nothing else."""

    end: int
    number: int
    sure: bool
    rare: bool


class Period(NamedTuple):
    """A year, month or week placed by a word. `offset` is None where nothing places it; `same` for «the same».

    `told` if the offset is reckoned from the date named before: «the year before», «the following month».
    """

    end: int
    unit: str
    offset: int | None
    same: bool
    told: bool = False


def number_feature(document: Document, index: int, name: str, feature: str) -> Part | None:
    """The whole number that the entry of class `name` at `index` has as a feature."""
    reading = document.reading(index, name)
    if reading is None:
        return None
    return Part(index + reading.length, int(reading.entry.text(feature) or 0))


def skip(document: Document, index: int, name: str) -> int:
    """`index`, or what comes after the entry of class `name` that stands there."""
    reading = document.reading(index, name)
    return index if reading is None else index + reading.length


def is_ahead(document: Document, index: int) -> bool:
    """Whether the words before `index` look ahead: «scheduled for», «will visit»; not past another weekday."""
    for place in range(index - 1, max(index - _AHEAD_WINDOW, -1), -1):
        other = place < index - 1 and document.reading(place, "date.weekday") is not None
        if document.ends_sentence(place) or other:
            return False
        if document.reading(place, "date.ahead") or _is_future(document, place):
            return True
    return False


def _is_future(document: Document, index: int) -> bool:
    """Whether the word at `index` is a verb in the future («سيزور»); what a list knows as something else is not."""
    word = document.word(index)
    if len(word) < _SHORTEST_FUTURE or not word.startswith(document.lexicon.affixes("future")):
        return False
    return not word.endswith(document.lexicon.affixes("adjective-endings")) and not document.readings(index)


def is_counted(document: Document, index: int) -> bool:
    """Whether a number before `index` would count what stands there."""
    readings = document.readings(index)
    return any(not reading.clitic and not _COUNTED.isdisjoint(reading.entry.classes) for reading in readings)


def day_numbers(document: Document, index: int) -> Days | None:
    """«15», «15-16», «the fifteenth»; not the first of «5-10» where the second is no day."""
    ordinal = number_feature(document, index, "date.day-ordinal", "day")
    if ordinal is not None:
        return Days(ordinal.end, ordinal.value or 0, ordinal.value or 0)
    first = _day(document, index)
    if first is None:
        return None
    last = _day(document, index + 2) if document.word(index + 1) in _DASHES else None
    if last is not None and first < last:
        return Days(index + 3, first, last)
    return Days(index + 1, first, first)


def _day(document: Document, index: int) -> int | None:
    word = document.word(index)
    return int(word) if document.kind(index) is TokenKind.NUMBER and _DAY.fullmatch(word) else None


def year_number(document: Document, index: int) -> Part | None:
    """Four digits that may be a year, with the mark of its era; the value is None for a Hijri year."""
    if document.kind(index) is not TokenKind.NUMBER:
        return None
    if not _YEAR.fullmatch(document.word(index)):
        return _year_of_era(document, index)
    after = skip(document, index + 1, "date.hijri-era")
    if after > index + 1:
        return Part(after)
    year = int(document.word(index))
    after = skip(document, index + 1, "date.common-era")
    return Part(after, None if after == index + 1 and _FIRST_HIJRI < year < _LAST_HIJRI else year)


def _year_of_era(document: Document, index: int) -> Part | None:
    """A year of fewer digits with the mark of its era: «21 هـ», «642م», «30 ق.هـ»."""
    if not _EARLY_YEAR.fullmatch(document.word(index)):
        return None
    after = skip(document, index + 1, "date.hijri-era")
    if after > index + 1:
        return Part(after)
    after = skip(document, index + 1, "date.common-era")
    hundreds = len(document.word(index)) == _HUNDREDS
    return Part(after, int(document.word(index))) if hundreds and after > index + 1 else None


def early_year(document: Document, index: int) -> Part | None:
    """Three digits that stand where only a year does."""
    hundreds = len(document.word(index)) == _HUNDREDS and _EARLY_YEAR.fullmatch(document.word(index)) is not None
    return Part(index + 1, int(document.word(index))) if hundreds else None


def named_year(document: Document, index: int) -> Part | None:
    """«the year 2018», «fiscal year 2018», or the bare number."""
    noun = document.reading(index, "date.year-noun")
    if noun is None:
        return year_number(document, index)
    after = skip(document, index + noun.length, "date.year-kind")
    single = noun.entry.features.get("several") is not True
    bare = early_year(document, after) if single and not is_counted(document, after + 1) else None
    return year_number(document, after) or _year_in_words(document, after) or bare


def _year_in_words(document: Document, index: int) -> Part | None:
    """«ألفين وستة عشر», behind the word year."""
    numeral = numbers.read(document, index)
    if numeral is None or numeral.digits or numeral.clitic or numeral.value is None:
        return None
    fits = numeral.value in _YEARS_IN_WORDS and numeral.value == numeral.value.to_integral_value()
    return Part(numeral.end, int(numeral.value)) if fits else None


class TwoYears(NamedTuple):
    """Two years that make one, up to before token `end`, in the order of time."""

    end: int
    iso: str


def in_two_years(document: Document, first: int, stated: Part) -> TwoYears | None:
    """The two years of one fiscal or school year or season, `stated` being the one that is written first.

    «2020-2021», the later one first («2023/2022»), the later one by its last two digits («2022-23»).
    """
    if document.word(stated.end) not in _TWO_YEARS or stated.value is None or stated.end != first + 1:
        return None
    place = stated.end + 1
    short = document.word(place) == f"{(stated.value + 1) % _CENTURY:02d}"
    second = Part(place + 1, stated.value + 1) if short else year_number(document, place)
    if second is None or second.value is None or abs(second.value - stated.value) != 1:
        return None
    years = sorted((stated.value, second.value))
    return TwoYears(second.end, f"{years[0]}/{years[1]}")


def month_name(document: Document, index: int) -> Month | None:
    """A month with its second name if it has one («July / July»), the word month, and an epithet."""
    start = skip(document, index, "date.month-noun")
    reading = document.reading(start, "date.month")
    if reading is None:
        return None
    entry, end = reading.entry, start + reading.length
    if reading.clitic and entry.text("spelt") not in document.source(start, end):
        return None
    number = int(entry.text("month") or 0)
    paired = _second_name(document, end, number)
    end = skip(document, paired or end, "date.epithet")
    sure = start > index or paired is not None or not (entry.text("weak") or entry.text("rare"))
    return Month(end, number, sure, bool(entry.text("rare")) and start == index)


def _second_name(document: Document, index: int, number: int) -> int | None:
    """What comes after the other name of the month `number`, bare, after a slash or dash, or in brackets."""
    opened = document.word(index) == "("
    start = index + 1 if opened or document.word(index) in "/-" else index
    reading = document.reading(start, "date.month")
    if reading is None or reading.clitic or int(reading.entry.text("month") or 0) != number or number == 0:
        return None
    end = start + reading.length
    if not opened:
        return end
    return end + 1 if document.word(end) == ")" else None


def period(document: Document, index: int) -> Period | None:
    """«this year», «last month», «the present week», «the fiscal year», with what places it."""
    that = skip(document, index, "date.that")
    this = skip(document, that, "date.this")
    noun = document.reading(this, "date.period")
    if noun is None or not noun.entry.text("definite"):
        return None
    unit = noun.entry.text("unit")
    end = this + noun.length
    if unit == "year":
        end = skip(document, end, "date.year-kind")
    placed = number_feature(document, end, "date.relative", "offset")
    if placed is not None:
        told = document.reading(end, "date.relative-told") is not None
        return Period(placed.end, unit, placed.value, same=False, told=told)
    if that > index:
        return Period(end, unit, None, same=True)
    if this > index:
        return Period(end, unit, 0, same=False)
    same = skip(document, end, "date.same")
    return Period(same, unit, None, same=same > end)
