"""Moments as the library writes them: UTC, ISO 8601, so that text order is time order."""

from __future__ import annotations

import datetime as dt


def now() -> str:
    """This moment, to the microsecond."""
    return write(dt.datetime.now(dt.UTC))


def write(when: dt.datetime) -> str:
    """`when` in UTC; a naive one is taken to be UTC already."""
    return _aware(when).isoformat(timespec="microseconds")


_DAYS = dt.timedelta(days=2)
_EARLIEST, _LATEST = dt.datetime.min.replace(tzinfo=dt.UTC) + _DAYS, dt.datetime.max.replace(tzinfo=dt.UTC) - _DAYS
"""Between them a moment can be told in every time zone."""


def moment(text: str) -> dt.datetime:
    """The moment written as `text`, in UTC.

    Raises:
        ValueError, OverflowError: it is none that `write` writes.
    """
    aware = _aware(dt.datetime.fromisoformat(text))
    if not _EARLIEST <= aware <= _LATEST:
        raise ValueError("a moment at the end of time")
    return aware


def read(text: str | None) -> dt.datetime | None:
    """The moment written as `text`, None for none; raises as `moment`."""
    return None if text is None else moment(text)


def _aware(when: dt.datetime) -> dt.datetime:
    return when.replace(tzinfo=dt.UTC) if when.tzinfo is None else when.astimezone(dt.UTC)
