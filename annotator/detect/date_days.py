"""Dates of a day: today, weekdays, days of a month, days in figures, and several of them said of one day."""

from __future__ import annotations

import datetime as dt
import re

from annotator.detect import calendar
from annotator.detect.date_parts import (
    Days,
    Found,
    Month,
    Part,
    Reckoning,
    day_numbers,
    is_ahead,
    month_name,
    named_year,
    number_feature,
    period,
    skip,
    year_number,
)
from annotator.detect.document import Document
from annotator.detect.lexicon import Reading
from annotator.text.tokens import TokenKind

_COMMAS = frozenset("،,")
_BETWEEN = frozenset("-–—/")
_SEPARATORS = frozenset("/-.")
_PARTING = frozenset("/-")
"""Between the day, the named month and the year of «21/فبراير/2017»."""
_MOST_WEEKDAYS = 3
_WORDS_OF_NAME, _LONGEST_PLACE, _LONGEST_AGENCY, _MONTHS = 3, 3, 4, 12
_JOINED = re.compile(r"(\d{1,4})\.(\d{1,2})\.(\d{1,4})")
_OPENING = frozenset("(،,")
_DASHES = frozenset("-–—")
_SPACED_BEHIND = [True, False, True, False]
"""Which tokens of «4/ 8/ 1427» touch the next."""
_NAMED_DAYS = frozenset({"date.told", "date.weekday"})
_FIRST_YEAR, _HIJRI_YEARS = 1000, range(1300, 1500)


def told(reckoning: Reckoning, index: int) -> Found | None:
    """«today», «yesterday evening», «tomorrow Friday», «today (Thursday) 25 May 2017»."""
    document = reckoning.document
    start = _after_day_words(document, index)
    reading = document.reading(start, "date.day")
    if reading is None or (start == index and _is_no_day(document, index, reading)):
        return None
    if document.reading(start - 1, "date.that"):
        return None  # «that night» is not tonight
    offset = int(reading.entry.text("offset"))
    end = start + reading.length
    iso = calendar.days(reckoning.published, offset)
    named = _bracketed_weekday(document, end)
    if named is not None:
        agrees = iso == _last_or_next(reckoning, named[1], offset)
        apart = document.word(end) in _COMMAS and not agrees
        end, iso = (end, iso) if apart else (named[0], iso if agrees else None)
    return _with_explicit(reckoning, Found(end, iso, "date.told", start))


def weekday(reckoning: Reckoning, index: int) -> Found | None:
    """«Friday», «next Friday», «on Tuesday evening», «Tuesday 7 August»."""
    document = reckoning.document
    start = _after_day_words(document, index)
    named = number_feature(document, start, "date.weekday", "weekday")
    if named is None or named.value is None:
        return None
    if start == index and _is_no_weekday(document, index, named.end):
        return None
    night = _night(reckoning, index, start, named)
    if night is not None:
        return night
    placed = number_feature(document, named.end, "date.relative", "offset")
    offset = placed.value if placed else _shared_offset(document, named.end)
    if offset is None and is_ahead(document, index):
        offset = 1
    iso = calendar.weekday(reckoning.published, named.value, offset)
    return _with_explicit(reckoning, Found(placed.end if placed else named.end, iso, "date.weekday", start))


def _is_no_weekday(document: Document, index: int, end: int) -> bool:
    """Whether the word is a part of a name, of a number («الاثنين والعشرين») or "the two" («بين الاثنين»)."""
    number = document.reading(index, "number")
    if document.reading(index - 1, "date.not-weekday-after") or (number is not None and number.length > 1):
        return True
    between = document.reading(index - 1, "range.between") is not None
    return between and (document.ends_sentence(end) or document.word(end) in _COMMAS)


def _shared_offset(document: Document, index: int) -> int | None:
    """What a word behind several weekdays says of all: «السبت والأحد المقبلين»."""
    end = index
    for _ in range(_MOST_WEEKDAYS):
        end = skip(document, end, "date.between-days")
        following = document.reading(end, "date.weekday")
        if following is None or (end == index and not following.clitic):
            return None
        end = index = end + following.length
        placed = number_feature(document, end, "date.relative", "offset")
        if placed is not None:
            return placed.value
    return None


def _night(reckoning: Reckoning, index: int, start: int, first: Part) -> Found | None:
    """«the night of Wednesday (to) Thursday», the part of the day before and the next weekday after."""
    document = reckoning.document
    between = skip(document, first.end + (document.word(first.end) in _BETWEEN), "date.between-days")
    follows = number_feature(document, between, "date.weekday", "weekday")
    if start == index or follows is None or first.value is None or follows.value != first.value % 7 + 1:
        return None
    evening = calendar.weekday(reckoning.published, first.value)
    iso = evening and f"{evening}/{calendar.days(dt.date.fromisoformat(evening), 1)}"
    return Found(follows.end, iso, "date.weekday", start)


def day_of_month(reckoning: Reckoning, index: int) -> Found | None:
    """«15 July 2016», «the seventh of April», «15-16 July», «the first of January», «the 25th of the month»."""
    found = day_found(reckoning, index)
    if found is None or _is_name_of_place(reckoning.document, index, found.end):
        return None
    return _with_explicit(reckoning, found)


def _is_name_of_place(document: Document, index: int, end: int) -> bool:
    """Whether a day without a year names a place or movement: «مدينة 6 أكتوبر», «ميدان 17 تشرين»."""
    return document.reading(index - 1, "date.name-before") is not None and year_number(document, end - 1) is None


def day_found(reckoning: Reckoning, index: int) -> Found | None:
    """A day with its month, named or «of this month», whatever follows it."""
    document = reckoning.document
    start = _after_day_words(document, skip(document, index, "date.glued") if is_glued(document, index) else index)
    edge = number_feature(document, start, "date.month-edge", "edge")
    days = Days(edge.end, edge.value or 0, edge.value or 0) if edge else day_numbers(document, start)
    if days is None:
        return None
    return _in_named_month(reckoning, start, days) or (None if edge else _in_this_month(reckoning, start, days))


def dateline(reckoning: Reckoning, index: int) -> Found | None:
    """«KUWAIT - 22 - 10 (KUNA)»: day and month between the place and the agency at the head of a line."""
    document = reckoning.document
    before, between, opened = (document.word(place) for place in (index - 1, index + 1, index + 3))
    if before not in _DASHES or between not in _DASHES or opened != "(" or not _heads_line(document, index - 1):
        return None
    closed = (place for place in range(index + 4, index + 5 + _LONGEST_AGENCY) if document.word(place) == ")")
    if document.word(next(closed, index) + 1) not in _DASHES:
        return None  # behind a score no dash follows
    day, month = day_numbers(document, index), day_numbers(document, index + 2)
    if day is None or month is None or month.first > _MONTHS:
        return None
    year = calendar.year_of_month(reckoning.published, month.first)
    return Found(index + 3, _days_iso(year, month.first, Days(day.end, day.first, day.first)), "date.dateline", index)


def _heads_line(document: Document, index: int) -> bool:
    """Whether only the name of a place stands before the token in its line."""
    for place in range(index - 1, max(index - 1 - _LONGEST_PLACE, -1), -1):
        if document.kind(place) is TokenKind.LINE_END:
            return place < index - 1
        if document.kind(place) not in (TokenKind.ARABIC, TokenKind.LATIN):
            return False
    return 0 < index <= _LONGEST_PLACE


def in_figures(reckoning: Reckoning, index: int) -> Found | None:
    """«12/5/2015», «2015-05-12», «12.5.2015», with the year first or last and the month in the middle."""
    found = _figures_found(reckoning, index)
    return None if found is None else _with_explicit(reckoning, found)


def _figures_found(reckoning: Reckoning, index: int) -> Found | None:
    document = reckoning.document
    index = _after_day_words(document, index + is_glued(document, index))
    parts = _figures(document, index)
    if parts is None:
        return None
    end, first, number, last = parts
    year, day = (first, last) if first >= _FIRST_YEAR else (last, first)
    era = skip(document, end, "date.hijri-era")
    hijri = era > end or year in _HIJRI_YEARS
    iso = None if hijri else calendar.on(year, number, day)
    if year < _FIRST_YEAR or (iso is None and not hijri):
        return None
    return Found(skip(document, era, "date.common-era"), iso, "date.in-figures", index)


def _figures(document: Document, index: int) -> tuple[int, int, int, int] | None:
    joined = _JOINED.fullmatch(document.word(index))
    if joined:
        return index + 1, int(joined[1]), int(joined[2]), int(joined[3])
    first, separator, middle, second, last = (document.words(index, 5) + ("",) * 5)[:5]
    if separator not in _SEPARATORS or second != separator:
        return None
    if not all(word.isdecimal() and len(word) <= len("2015") for word in (first, middle, last)):
        return None
    touching = [document.tokens.touches_next(place) for place in range(index, index + 4)]
    if any(touching) != all(touching) and touching != _SPACED_BEHIND:
        return None
    return index + 5, int(first), int(middle), int(last)


def _after_day_words(document: Document, index: int) -> int:
    """Past «evening», «day», «the day of the evening of»."""
    index = skip(document, index, "date.day-part")
    return skip(document, skip(document, index, "date.day-noun"), "date.day-part")


def _is_no_day(document: Document, index: int, reading: Reading) -> bool:
    """Whether the word names no day of this week: it means any day, or ends a paper's name («الإمارات اليوم»)."""
    doubtful = bool(reading.entry.text("doubtful"))
    words = _WORDS_OF_NAME if doubtful else 1
    end = index + reading.length
    quoted = any(document.closing_quote(index - place) == end for place in range(1, words + 1))
    return quoted or (doubtful and _is_any_day(document, index))


def _is_any_day(document: Document, index: int) -> bool:
    """Whether «the day» is not this one: «the next day», «a day», «the first day»."""
    if document.reading_before(index, "date.not-today-after"):
        return True
    return bool(document.reading(index + 1, "date.not-today-before") or document.reading(index + 1, "date.day-ordinal"))


def _bracketed_weekday(document: Document, index: int) -> tuple[int, int] | None:
    """The weekday said beside «today», bare, in brackets or after a comma: its end and number."""
    opened = document.word(index) == "("
    named = number_feature(document, index + (opened or document.word(index) in _COMMAS), "date.weekday", "weekday")
    if named is None or (opened and document.word(named.end) != ")"):
        return None
    return named.end + opened, named.value or 0


def _last_or_next(reckoning: Reckoning, number: int, offset: int) -> str | None:
    return calendar.weekday(reckoning.published, number, None if offset <= 0 else 1)


def is_glued(document: Document, index: int) -> bool:
    """Whether «and» or a preposition is written on the figure behind `index`."""
    return document.reading(index, "date.glued") is not None and document.tokens.touches_next(index)


def _with_explicit(reckoning: Reckoning, found: Found) -> Found:
    """The date with the fuller one that follows it («Tuesday 7 August»), and with what that is in another calendar."""
    fuller = _with_fuller(reckoning, found)
    again = fuller.end > found.end and reckoning.document.reading(fuller.end, "date.which-is") is not None
    return _with_fuller(reckoning, fuller) if again else fuller


def _with_fuller(reckoning: Reckoning, found: Found) -> Found:
    """The date with the one that follows it («Tuesday 7 August», «12 Ramadan, which is 21 March 2024»)."""
    document = reckoning.document
    mark = document.word(found.end)
    which_is = document.reading(found.end + 1, "date.which-is") is not None
    opened = (mark in _OPENING and mark != "") or (mark in _DASHES and which_is)
    start = skip(document, found.end + opened, "date.which-is")
    said = start > found.end + opened
    if not said and found.rule not in _NAMED_DAYS and mark != "(":
        return found
    figures = _figures_found(reckoning, start)
    fuller = figures or day_found(reckoning, start)
    if fuller is None:
        return found
    closed = mark == "(" and document.word(fuller.end) == ")"
    placed = found.rule == "date.weekday" and document.reading_before(fuller.end, "date.hijri-era") is not None
    own = placed or (figures is not None and not said)
    iso = fuller.iso if own else fuller.iso or found.iso
    return Found(fuller.end + closed, iso, found.rule, found.trigger)


def _in_named_month(reckoning: Reckoning, start: int, days: Days) -> Found | None:
    document = reckoning.document
    parted = document.word(days.end) in _PARTING
    month = month_name(document, days.end + 1 if parted else skip(document, days.end, "date.of"))
    if month is None:
        return None
    other = month_name(document, month.end + 1) if document.word(month.end) == "/" else None
    if other is not None and not parted:
        return Found(year_of(reckoning, start, other)[1], None, "date.day-of-month", start)  # two months for one
    year, end = year_of(reckoning, start, month)
    if month.rare and end == month.end:
        return None
    if end == month.end:
        year = reckoning.named.get((month.number, days.first), year)
    return Found(end, _days_iso(year, month.number, days), "date.day-of-month", start)


def year_of(reckoning: Reckoning, index: int, month: Month) -> tuple[int | None, int]:
    """The year of a named month, from what follows it or else from the day of publication; and where that ends."""
    document = reckoning.document
    published = reckoning.published
    of = skip(document, month.end, "date.of")
    noun = document.reading(of, "date.year-noun") is not None
    comma = document.word(month.end) in _COMMAS and document.kind(index) is TokenKind.NUMBER
    parted = document.word(month.end) in _PARTING and document.word(index + 1) == document.word(month.end)
    stated = named_year(document, of if noun else month.end + (comma or parted))
    if stated is not None:
        return stated.value, skip(document, stated.end, "date.relative")
    placed = number_feature(document, month.end, "date.relative", "offset")
    if placed is not None:
        after = year_number(document, placed.end)
        if after is not None:
            return after.value, after.end
        return calendar.year_of_month(published, month.number, placed.value), placed.end
    whole = period(document, of)
    if whole is not None and whole.unit == "year" and (whole.offset is not None or whole.same):
        seen_from = reckoning.seen_from(whole)
        seen_year = None if seen_from is None else seen_from.year + (whole.offset or 0)
        return (reckoning.year if whole.same else seen_year), whole.end
    joined = _year_of_second(document, month.end)
    if joined is not None:
        return joined, month.end
    nearest = calendar.year_of_month(published, month.number)
    return calendar.year_ahead(published, month.number) if is_ahead(document, index) else nearest, month.end


def _year_of_second(document: Document, index: int) -> int | None:
    """The year said only with the second of two joined dates: «from 1 January to 31 March 2024»."""
    start = skip(document, index, "date.between-days")
    days = day_numbers(document, start)
    second = month_name(document, skip(document, days.end, "date.of") if days else start)
    if second is None:
        return None
    stated = named_year(document, second.end)
    return None if stated is None else stated.value


def _in_this_month(reckoning: Reckoning, start: int, days: Days) -> Found | None:
    """«the 25th of the month», «12 of last month», «on the 12th instant»."""
    document = reckoning.document
    of = skip(document, days.end, "date.of")
    whole = period(document, of)
    if whole is not None and whole.unit == "month" and of > days.end:
        year, number = _month_at(reckoning, whole.offset)
        return Found(whole.end, _days_iso(year, number or 0, days), "date.day-of-month", start)
    placed = number_feature(document, of, "date.relative", "offset")
    before = document.reading(start - 1, "date.before-month") or document.reading(start - 1, "date.day-noun")
    if document.reading(start - 1, "range.to") is not None and day_numbers(document, start - 2) is not None:
        before = document.reading(start - 1, "range.to")
    if placed is None or before is None:
        return None
    year, number = _month_at(reckoning, placed.value)
    return Found(placed.end, _days_iso(year, number or 0, days), "date.month-left-out", start)


def _month_at(reckoning: Reckoning, offset: int | None) -> tuple[int | None, int | None]:
    if offset is None:
        return reckoning.year, reckoning.month
    iso = calendar.period(reckoning.published, "month", offset)
    return (None, None) if iso is None else (int(iso[:4]), int(iso[5:]))


def _days_iso(year: int | None, number: int, days: Days) -> str | None:
    if year is None or not number:
        return None
    last = calendar.last_day(year, number) if days.last == -1 else days.last
    first = last if days.first == -1 else days.first
    start, end = calendar.on(year, number, first), calendar.on(year, number, last)
    return start if start == end or end is None else f"{start}/{end}"
