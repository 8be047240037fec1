"""Dates longer than a day: months, years, weeks, quarters, decades."""

from __future__ import annotations

from annotator.detect import announcements, calendar, numbers
from annotator.detect.date_days import day_found, weekday, year_of
from annotator.detect.date_parts import (
    Found,
    Part,
    Period,
    Reckoning,
    early_year,
    in_two_years,
    is_counted,
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

_DASHES = frozenset("-–—/")
_FIRST_BARE_YEAR, _ROUND = 1800, 100
_JANUARY, _DECEMBER = 1, 12
_CENTURY_DIGITS = 2
_OF_SOMETHING = frozenset(("date.of", "date.fraction-ordinal"))
_LIMITS = frozenset(("more_than", "less_than", "at_least"))


def month(reckoning: Reckoning, index: int) -> Found | None:
    """«January», «September / September 2016», «last December», «late March», «the month of May»."""
    document = reckoning.document
    start = skip(document, index, "date.part")
    named = month_name(document, start)
    if named is None:
        return None
    if document.kind(index - 1) is TokenKind.NUMBER and document.reading(index - 2, "date.name-before") is not None:
        return None  # «مدينة 6 أكتوبر»
    year, end = year_of(reckoning, index, named)
    placed = end > named.end or (start > index and not named.rare)
    signs = (document.reading(index - 1, "date.before-month"), document.reading(end, "date.month"))
    joined = 0 < reckoning.end == index  # «between the months of January and March»
    beside = named.sure or joined or any(signs)
    if not placed and (named.rare or not beside):
        return None
    return Found(end, calendar.month(year, named.number), "date.month", start)


def year(reckoning: Reckoning, index: int) -> Found | None:
    """«the year 2016», «fiscal year 2017», «the end of 2018», «summer 2015»."""
    document = reckoning.document
    part = document.reading(index, "date.part") or document.reading(index, "date.season")
    start = index if part is None else index + part.length
    stated = named_year(document, start)
    if stated is None or (part is None and document.kind(start) is TokenKind.NUMBER):
        return None
    number = stated.end - 1
    fiscal = number > 0 and document.reading(number - 1, "date.year-kind") is not None
    both = in_two_years(document, number, stated) if fiscal else None
    if both is not None:
        return Found(both.end, both.iso, "date.year", start)
    end = skip(document, stated.end, "date.relative")
    ends_it = part is not None and bool(part.entry.text("end"))
    return Found(end, _year_iso(stated.value, _DECEMBER if ends_it else 0), "date.year", start)


def bare_year(reckoning: Reckoning, index: int) -> Found | None:
    """A number alone that what stands around it makes a year: «in 2011», «(1929-2009)», «and 2015» after a date."""
    document = reckoning.document
    glued = document.reading(index, "date.glued") is not None and document.tokens.touches_next(index)
    start = index + glued
    stated = year_number(document, start)
    if stated is None or _is_reached_by_a_word(document, index, stated) or _is_said_twice(document, stated):
        return None
    marked = stated.end > start + 1
    both = in_two_years(document, start, stated) if document.reading(start - 1, "date.season-noun") else None
    if both is not None:
        return Found(both.end, both.iso, "date.bare-year", start)
    if stated.value is None and not marked:
        return None
    if not (marked or _in_year_range(document, start) or _is_year_by_its_place(reckoning, index, stated, glued=glued)):
        return None
    return Found(stated.end, _year_iso(stated.value), "date.bare-year", start)


def week_ending(reckoning: Reckoning, index: int) -> Found | None:
    """«the week that ended on Friday», by the week of its last day."""
    document = reckoning.document
    whole = document.reading(index, "date.period")
    if whole is None or whole.entry.text("unit") != "week":
        return None
    ended = skip(document, index + whole.length, "date.ending")
    day = weekday(reckoning, ended) or day_found(reckoning, ended) if ended > index + whole.length else None
    return None if day is None else Found(day.end, calendar.week_of(day.iso), "date.period", index)


def era_year(reckoning: Reckoning, index: int) -> Found | None:
    """A year of fewer than four digits: with the Hijri era, or of ours behind a Hijri one («21 هـ / 592 - 642 م»)."""
    document = reckoning.document
    stated = year_number(document, index)
    if stated is not None and stated.value is None:
        return Found(stated.end, None, "date.bare-year", index)
    if reckoning.end != index - 1 or reckoning.end == 0 or document.word(index - 1) not in _DASHES:
        return None
    spans = document.word(index + 1) in _DASHES and year_number(document, index + 2) is not None
    stated = stated or (early_year(document, index) if spans else None)
    return None if stated is None else Found(stated.end, _year_iso(stated.value), "date.bare-year", index)


def placed_period(reckoning: Reckoning, index: int) -> Found | None:
    """«this year», «last week», «the same year», «earlier this year», «the end of the month»."""
    document = reckoning.document
    part = document.reading(index, "date.part")
    start = index if part is None else index + part.length
    whole = period(document, start)
    if whole is not None and whole.unit == "other" and whole.offset is None:
        return _century(document, start, whole, is_part=part is not None)
    if whole is None or (part is None and not _stands_alone(document, index, whole)):
        return None
    if whole.offset is None and not whole.same and document.reading(whole.end, "date.fraction-ordinal"):
        return None
    if whole.same:
        return Found(whole.end, _same(reckoning, whole.unit), "date.same-period", start)
    stated = year_number(document, whole.end) if whole.unit == "year" else None
    if stated is not None and not is_counted(document, stated.end):
        return Found(stated.end, _year_iso(stated.value), "date.period", start)
    iso = calendar.period(reckoning.seen_from(whole), whole.unit, whole.offset or 0)
    edge = _edge_month(part) if whole.unit == "year" else 0
    if iso and edge and (whole.offset is None or edge == _JANUARY):
        iso = f"{iso}-{edge:02}"
    return Found(whole.end, iso, "date.period", start)


def _edge_month(part: Reading | None) -> int:
    """The first or last month of a year, as «the beginning of» and «the end of» mean them; else 0."""
    if part is None:
        return 0
    return _DECEMBER if part.entry.text("end") else _JANUARY if part.entry.text("start") else 0


def _century(document: Document, start: int, whole: Period, *, is_part: bool) -> Found | None:
    """«the nineteenth century»; without its number only early, mid or late in it."""
    if document.reading(start, "date.century") is None:
        return None
    ordinal = document.reading(whole.end, "date.day-ordinal")
    figure = skip(document, whole.end, "date.article")
    if ordinal is not None:
        return Found(whole.end + ordinal.length, None, "date.century", start)
    if document.kind(figure) is TokenKind.NUMBER and len(document.word(figure)) <= _CENTURY_DIGITS:
        return Found(figure + 1, None, "date.century", start)
    return Found(whole.end, None, "date.century", start) if is_part else None


def _stands_alone(document: Document, index: int, whole: Period) -> bool:
    """Whether a period is a date without «early» or «late»: something places it, and it is no «secretary general»."""
    general = whole.unit == "year" and document.reading(index - 1, "date.general-noun") is not None
    return (whole.offset is not None or whole.same) and not general


def same_as(reckoning: Reckoning, index: int) -> Found | None:
    """«the same month of last year», «the same period of fiscal year 2017»."""
    document = reckoning.document
    same_month = document.reading(index, "date.same-month")
    reading = same_month or document.reading(index, "date.same-period")
    if reading is None:
        return None
    whole = year_at(reckoning, index + reading.length)
    if whole is None:
        return None
    iso = calendar.month(whole.value, reckoning.month or 0) if same_month else None
    return Found(whole.end, iso, "date.same-period", index)


def fraction(reckoning: Reckoning, index: int) -> Found | None:
    """«the last quarter of last year», «the first half of 2018», «the first week of May»; a quarter also alone."""
    document = reckoning.document
    index = skip(document, index, "date.part")
    reading = document.reading(index, "date.fraction")
    if reading is None:
        return None
    ordinal = number_feature(document, index + reading.length, "date.fraction-ordinal", "number")
    if ordinal is None or ordinal.value is None:
        return _placed_quarter(reckoning, index, reading)
    if document.reading(ordinal.end, "date.in-a-row"):
        return None
    of = skip(document, ordinal.end, "date.of")
    if reading.entry.text("fraction") == "piece":
        whole = month(reckoning, of) or placed_period(reckoning, of)
        return Found(whole.end, None, "date.fraction", index) if whole and of > ordinal.end else None
    return _part_of_year(reckoning, index, reading, ordinal)


def _part_of_year(reckoning: Reckoning, index: int, reading: Reading, ordinal: Part) -> Found | None:
    """A half or quarter of a year by its number; a quarter also without its year, unless the word needs one."""
    number = ordinal.value or 0
    in_year = year_at(reckoning, skip(reckoning.document, ordinal.end, "date.of"))
    if reading.entry.text("fraction") != "quarter":
        if in_year is None:
            return _half_of_month(reckoning, index, ordinal) or _half_alone(reckoning, index, ordinal)
        return Found(in_year.end, calendar.half(number, in_year.value), "date.fraction", index)
    if in_year is None:
        iso = calendar.quarter(reckoning.published, number)
        return None if reading.entry.features.get("dated") else Found(ordinal.end, iso, "date.fraction", index)
    return Found(in_year.end, calendar.quarter(reckoning.published, number, in_year.value), "date.fraction", index)


def _half_of_month(reckoning: Reckoning, index: int, ordinal: Part) -> Found | None:
    """«the first half of June», its first fifteen days or all after them."""
    of = skip(reckoning.document, ordinal.end, "date.of")
    whole = month(reckoning, of) or placed_period(reckoning, of) if of > ordinal.end else None
    if whole is None:
        return None
    return Found(whole.end, calendar.half_of_month(whole.iso, ordinal.value or 0), "date.fraction", index)


def _half_alone(reckoning: Reckoning, index: int, ordinal: Part) -> Found | None:
    """«during the first half», of the year as companies reckon it; not of a match."""
    document = reckoning.document
    during = document.reading(index - 1, "date.during") is not None
    if not during or document.is_any(ordinal.end, _OF_SOMETHING):
        return None
    return Found(ordinal.end, calendar.latest_half(reckoning.published, ordinal.value or 0), "date.fraction", index)


def _placed_quarter(reckoning: Reckoning, index: int, reading: Reading) -> Found | None:
    """«the last quarter», «the present quarter»; «the quarter before» follows the one named before it."""
    document = reckoning.document
    placed = number_feature(document, index + reading.length, "date.relative", "offset")
    if placed is None or placed.value is None or reading.entry.text("fraction") != "quarter":
        return None
    told = document.reading(index + reading.length, "date.relative-told") is not None
    seen_from = calendar.start_of_quarter(reckoning.quarter) if told else None
    iso = calendar.quarter_at(seen_from or reckoning.published, placed.value)
    return Found(placed.end, iso, "date.fraction", index)


def decade(reckoning: Reckoning, index: int) -> Found | None:
    """«the nineties of the last century»; a decade of somebody's life is none."""
    document = reckoning.document
    start = skip(document, index, "date.part")
    reading = document.reading(start, "date.decade")
    if reading is None:
        return None
    end = start + reading.length
    of = skip(document, end, "date.of")
    if document.reading(of, "date.age"):
        return None
    whole = period(document, of)
    if whole is not None and (century := _century(document, of, whole, is_part=True)) is not None:
        return Found(century.end, None, "date.decade", index)
    return Found(end if whole is None else whole.end, None, "date.decade", index)


def weekend(reckoning: Reckoning, index: int) -> Found | None:
    """«the weekend», without a value."""
    reading = reckoning.document.reading(index, "date.weekend")
    if reading is None or reckoning.document.reading(index + reading.length, "date.fraction-ordinal"):
        return None
    placed = number_feature(reckoning.document, index + reading.length, "date.relative", "offset")
    return Found(index + reading.length if placed is None else placed.end, None, "date.weekend", index)


def year_at(reckoning: Reckoning, index: int) -> Part | None:
    """A year by its number or by a word that places it."""
    stated = named_year(reckoning.document, index)
    if stated is not None:
        return stated
    whole = period(reckoning.document, index)
    if whole is None or whole.unit != "year":
        return None
    if whole.same:
        return Part(whole.end, reckoning.year)
    stated = year_number(reckoning.document, whole.end)
    seen_from = reckoning.seen_from(whole)
    return stated or Part(whole.end, None if seen_from is None else seen_from.year + (whole.offset or 0))


def _year_iso(value: int | None, month_of_it: int = 0) -> str | None:
    if value is None:
        return None
    return f"{value:04}-{month_of_it:02}" if month_of_it else f"{value:04}"


def _same(reckoning: Reckoning, unit: str) -> str | None:
    if unit == "year" and reckoning.year is not None:
        return f"{reckoning.year:04}"
    return calendar.month(reckoning.year, reckoning.month or 0) if unit == "month" else None


def _is_said_twice(document: Document, stated: Part) -> bool:
    """Whether the number is said again in brackets, as sums are: «2000 (ألفي) ريال»."""
    again = numbers.read(document, stated.end + 1) if document.word(stated.end) == "(" else None
    return again is not None and not again.digits and again.value == stated.value


def _is_reached_by_a_word(document: Document, index: int, stated: Part) -> bool:
    """Whether the number counts the word after it: a round one before any other word than those that go on a clause."""
    after = document.kind(stated.end)
    if after is TokenKind.ARABIC and (stated.value or 1) % _ROUND == 0:
        return document.reading(stated.end, "date.after-year") is None
    attached = document.word(index - 1) in {"/", "."} and document.tokens.touches_next(index - 1)
    return attached and year_number(document, index - 2) is None


def _in_year_range(document: Document, index: int) -> bool:
    before, after = year_number(document, index - 2), year_number(document, index + 2)
    here = int(document.word(index))
    if document.word(index - 1) in _DASHES and before is not None and int(document.word(index - 2)) < here:
        return True
    return document.word(index + 1) in _DASHES and after is not None and here < int(document.word(index + 2))


def _is_year_of_event(document: Document, index: int) -> bool:
    """Whether the number tells an election, a budget, a war apart: «the elections of 2016», with a word between."""
    if document.reading(index - 1, "date.event"):
        return True
    between = document.kind(index - 1) is TokenKind.ARABIC
    if not between or document.reading(index - 1, "date.before-closed-year"):
        return False
    return document.reading(index - 2, "date.event") is not None


def _is_second_of_two(document: Document, first: int) -> bool:
    """Whether the year at token `first` calls for another: «between 2019 and 2023», «the years 2019 and 2023»."""
    noun = document.reading(first - 1, "date.year-noun")
    two = noun is not None and noun.entry.features.get("several") is True
    return two or document.reading_before(first, "range.between") is not None


def _is_limited(document: Document, index: int) -> bool:
    """Whether «more than» stands right before the number, as before no year."""
    limit = document.reading_before(index, "bound.before")
    return limit is not None and limit[1].entry.text("bound") in _LIMITS


def _is_year_by_its_place(reckoning: Reckoning, index: int, stated: Part, *, glued: bool) -> bool:
    document = reckoning.document
    if (stated.value is not None and stated.value < _FIRST_BARE_YEAR) or _is_limited(document, index):
        return False
    if announcements.is_reached(document, index):
        return False
    goes_on = document.reading(stated.end, "date.after-year") is not None
    closed = goes_on or document.kind(stated.end) is not TokenKind.ARABIC
    apart = not glued and document.reading(index - 1, "date.glued") is not None
    if glued or apart:
        return (closed or _is_second_of_two(document, index - apart - 1)) and reckoning.end == index - apart > 0
    if document.word(index - 1) == "(" and document.word(stated.end) == ")":
        return True
    if document.reading(index - 1, "date.before-year") or _is_year_of_event(document, index):
        return True
    return closed and document.reading(index - 1, "date.before-closed-year") is not None
