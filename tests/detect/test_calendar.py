"""What dates stand for, reckoned from Sunday, 8 June 2025."""

import datetime as dt

import pytest

from annotator.detect import calendar

PUBLISHED = dt.date(2025, 6, 8)


@pytest.mark.parametrize(
    ("number", "offset", "iso"),
    [
        (7, None, "2025-06-08"),  # the day of publication itself
        (4, None, "2025-06-05"),
        (7, -1, "2025-06-01"),  # "last Sunday" is not today
        (7, 1, "2025-06-15"),
        (1, 1, "2025-06-09"),
    ],
)
def test_weekdays(number: int, offset: int | None, iso: str) -> None:
    assert calendar.weekday(PUBLISHED, number, offset) == iso


@pytest.mark.parametrize(
    ("month", "offset", "year"),
    [(1, None, 2025), (10, None, 2025), (11, None, 2024), (6, -1, 2024), (12, -1, 2024), (6, 1, 2026), (7, 1, 2025)],
)
def test_a_month_without_a_year_is_the_nearest(month: int, offset: int | None, year: int) -> None:
    assert calendar.year_of_month(PUBLISHED, month, offset) == year


def test_a_month_looked_forward_to_is_the_next() -> None:
    assert calendar.year_ahead(PUBLISHED, 2) == 2026
    assert calendar.year_ahead(PUBLISHED, 9) == 2025


@pytest.mark.parametrize(
    ("unit", "offset", "iso"),
    [
        ("year", -1, "2024"),
        ("month", -6, "2024-12"),
        ("week", -1, "2025-W22"),
        ("week", 30, "2026-W01"),
        ("other", 0, None),
    ],
)
def test_periods(unit: str, offset: int, iso: str | None) -> None:
    assert calendar.period(PUBLISHED, unit, offset) == iso


def test_quarters_without_a_year_have_begun() -> None:
    assert calendar.quarter(PUBLISHED, 2) == "2025-Q2"
    assert calendar.quarter(PUBLISHED, 3) == "2024-Q3"
    assert calendar.quarter(PUBLISHED, -1, 2017) == "2017-Q4"


def test_halves() -> None:
    assert calendar.half(1, 2018) == "2018-H1"
    assert calendar.half(-1, None) is None


def test_days_that_are_not_in_the_calendar() -> None:
    assert calendar.on(2025, 2, 30) is None
    assert calendar.last_day(2024, 2) == 29
    assert calendar.last_day(2025, 12) == 31


def test_nothing_is_reckoned_without_a_day_of_publication() -> None:
    assert calendar.weekday(None, 1) is None
    assert calendar.days(None, -1) is None
    assert calendar.period(None, "year", 0) is None
    assert calendar.quarter(None, 1) is None


def test_the_calendar_has_ends() -> None:
    assert calendar.days(dt.date.max, 2) == "9999-12-31"
    assert calendar.days(dt.date.min, -2) == "0001-01-01"
