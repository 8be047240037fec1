"""Dates as they are typed on a command line."""

from __future__ import annotations

import datetime as dt
import re

from annotator.errors import ErrorCode, UserError

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)


def date(value: str) -> dt.date:
    """Read `YYYY-MM-DD`, or `YYYY-MM` as the first of that month.

    Raises:
        UserError: DATE_INVALID.
    """
    match = _DATE.fullmatch(value)
    if match is None:
        raise UserError(ErrorCode.DATE_INVALID, value=value)
    year, month, day = match.groups()
    try:
        return dt.date(int(year), int(month), int(day or 1))
    except ValueError as error:
        raise UserError(ErrorCode.DATE_INVALID, value=value) from error
