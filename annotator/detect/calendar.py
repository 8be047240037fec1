"""What a date stands for: ISO 8601 strings reckoned from the day an article was published."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS, _HALF = 12, 15
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_MONTHS_AHEAD = 4
"""A month named without its year is this year's unless it lies further ahead than this: news looks back more often."""


def on(year: int, month: int, day: int) -> str | None:
    """A day, or None if the calendar has no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def days(published: dt.date | None, offset: int) -> str | None:
    """The day `offset` days after publication."""
    return None if published is None else _shifted(published, offset).isoformat()


def weekday(published: dt.date | None, number: int, offset: int | None = None) -> str | None:
    """The day of the week `number` (Monday is 1): the latest up to publication, -1 before it, 1 after it."""
    if published is None:
        return None
    back = (published.isoweekday() - number) % 7
    if offset == 1:
        return _shifted(published, 7 - back).isoformat()
    return _shifted(published, -(back or 7) if offset == -1 else -back).isoformat()


def year_of_month(published: dt.date | None, month: int, offset: int | None = None) -> int | None:
    """The year of a month named without one; in December January is next year's.

    `offset` -1 for the last such month, 1 for the next, 0 for this year.
    """
    if published is None:
        return None
    ahead = month - published.month
    if offset == 0:
        return published.year
    if offset == 1:
        return published.year + (ahead <= 0)
    if offset == -1:
        return published.year - (ahead >= 0)
    return published.year - (ahead > _MONTHS_AHEAD) + (ahead == 1 - _MONTHS)


def year_ahead(published: dt.date | None, month: int) -> int | None:
    """The year of a month that is looked forward to: the next one, unless it is hardly past."""
    return None if published is None else published.year + (published.month - month > 1)


def month(year: int | None, number: int) -> str | None:
    """A month of a year."""
    return None if year is None or not number else f"{year:04}-{number:02}"


def last_day(year: int, number: int) -> int:
    """How many days a month has."""
    following = dt.date(year + number // 12, number % 12 + 1, 1)
    return (following - dt.timedelta(days=1)).day


def period(published: dt.date | None, unit: str, offset: int) -> str | None:
    """The year, month, ISO week or other `unit` that lies `offset` of them after the one of publication."""
    if published is None:
        return None
    if unit == "year":
        return f"{published.year + offset:04}"
    if unit == "month":
        years, number = divmod(published.month - 1 + offset, 12)
        return month(published.year + years, number + 1)
    if unit == "week":
        year, week, _ = _shifted(published, 7 * offset).isocalendar()
        return f"{year:04}-W{week:02}"
    return None


def week_of(day: str | None) -> str | None:
    """The ISO week of a day in ISO 8601; None for a longer time."""
    if day is None or not _DAY.fullmatch(day):
        return None
    year, week, _ = dt.date.fromisoformat(day).isocalendar()
    return f"{year:04}-W{week:02}"


def quarter(published: dt.date | None, number: int, year: int | None = None) -> str | None:
    """A quarter of `year` (-1 is its last); without a year the latest such quarter that has begun."""
    number = 4 if number == -1 else number
    if year is None:
        if published is None:
            return None
        year = published.year - (3 * (number - 1) + 1 > published.month)
    return f"{year:04}-Q{number}"


def half(number: int, year: int | None) -> str | None:
    """The first or second half of a year (-1 is the second)."""
    return None if year is None else f"{year:04}-H{2 if number == -1 else number}"


def latest_half(published: dt.date | None, number: int) -> str | None:
    """The latest first or second half of a year (-1 is the second) that has begun."""
    if published is None:
        return None
    second = number != 1
    return half(number, published.year - (second and published.month <= _MONTHS // 2))


def quarter_at(published: dt.date | None, offset: int) -> str | None:
    """The quarter that lies `offset` quarters after the one of publication."""
    if published is None:
        return None
    years, number = divmod((published.month - 1) // 3 + offset, 4)
    return f"{published.year + years:04}-Q{number + 1}"


def half_of_month(whole: str | None, number: int) -> str | None:
    """The first or second half of a month in ISO 8601 (-1 is the second)."""
    if whole is None or not _MONTH.fullmatch(whole):
        return None
    rest = last_day(int(whole[:4]), int(whole[5:])) - _HALF
    return days_of(whole, _HALF, 1) if number == 1 else days_of(whole, rest, -1)


def start_of_quarter(iso: str | None) -> dt.date | None:
    """The first day of a quarter in ISO 8601 («2022-Q3»); None for anything else."""
    if iso is None or not _QUARTER.fullmatch(iso):
        return None
    return dt.date(int(iso[:4]), 3 * int(iso[-1]) - 2, 1)


def months_of(year: int | None, count: int, edge: int) -> str | None:
    """The first `count` months of a year, or its last for an `edge` of -1."""
    if year is None or not 0 < count < _MONTHS:
        return None
    first, last = (1, count) if edge == 1 else (_MONTHS + 1 - count, _MONTHS)
    return f"{year:04}-{first:02}/{year:04}-{last:02}"


def days_of(whole: str | None, count: int, edge: int) -> str | None:
    """The first `count` days of a month in ISO 8601, or its last for an `edge` of -1."""
    if whole is None or not _MONTH.fullmatch(whole):
        return None
    length = last_day(int(whole[:4]), int(whole[5:]))
    if not 0 < count < length:
        return None
    first, last = (1, count) if edge == 1 else (length + 1 - count, length)
    return f"{whole}-{first:02}/{whole}-{last:02}"


def _shifted(day: dt.date, offset: int) -> dt.date:
    return dt.date.fromordinal(min(max(day.toordinal() + offset, 1), dt.date.max.toordinal()))
