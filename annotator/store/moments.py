"""Moments as the library writes them: UTC, ISO 8601, so that text order is time order."""

from __future__ import annotations

import datetime as dt


def now() -> str:
    """This moment, to the microsecond."""
    return write(dt.datetime.now(dt.UTC))


def write(moment: dt.datetime) -> str:
    """`moment` in UTC; a naive one is taken to be UTC already."""
    aware = moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)
    return aware.isoformat(timespec="microseconds")


def read(text: str | None) -> dt.datetime | None:
    """The moment written as `text`; None for none."""
    return None if text is None else dt.datetime.fromisoformat(text)
