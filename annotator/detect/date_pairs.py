"""Two days or months named together: «26 and 30 April», «9 to 29 May», «on Saturday and Sunday», «July and August»."""

from __future__ import annotations

from annotator.detect import calendar
from annotator.detect.date_days import day_found, is_glued, year_of
from annotator.detect.date_parts import Found, Reckoning, day_numbers, is_ahead, month_name, number_feature, skip

_WHOLE = frozenset(("date.day-of-month", "date.month-left-out"))
_WITH_MONTH = _WHOLE | {"date.first-of-two"}


def first_of_two(reckoning: Reckoning, index: int) -> Found | None:
    """The «26» of «26 and 30 April»: a day whose month is named at the second, or at a third; «9 to 29 May» whole."""
    document = reckoning.document
    days = day_numbers(document, index + is_glued(document, index))
    if days is None:
        return None
    second = skip(document, days.end, "date.between-days")
    if second == days.end:
        return None
    following = day_numbers(document, second)
    found = day_found(reckoning, second)
    if found is None and following is not None and following.first > days.first:
        found = first_of_two(reckoning, second)
    if found is None or found.rule not in _WITH_MONTH:
        return None
    iso = None if found.iso is None else f"{found.iso[:7]}-{days.first:02}"
    if document.reading(days.end, "range.to") is not None and found.rule in _WHOLE:
        spans = iso is not None and found.iso is not None and "/" not in found.iso
        return Found(found.end, f"{iso}/{found.iso}" if spans else None, "date.two-days", days.end - 1)
    return Found(days.end, iso, "date.first-of-two", days.end - 1)


def two_days(reckoning: Reckoning, index: int) -> Found | None:
    """«on the two days, 25 and 26 June», «on Saturday and Sunday next», which are one date."""
    document = reckoning.document
    start = skip(document, index, "date.two-days")
    days = day_numbers(document, start)
    if days is None:
        return _two_weekdays(reckoning, index, start)
    second = skip(document, days.end, "date.between-days")
    found = day_found(reckoning, second) if second > days.end else None
    if found is None or (found.iso is not None and "/" in found.iso):
        return None
    iso = None if found.iso is None else f"{found.iso[:8]}{days.first:02}/{found.iso}"
    return Found(found.end, iso, "date.two-days", index)


def _two_weekdays(reckoning: Reckoning, index: int, start: int) -> Found | None:
    document = reckoning.document
    first = number_feature(document, start, "date.weekday", "weekday")
    if first is None:
        return None
    second = number_feature(document, skip(document, first.end, "date.between-days"), "date.weekday", "weekday")
    if second is None:
        return None
    placed = number_feature(document, second.end, "date.relative", "offset")
    offset = placed.value if placed is not None else 1 if is_ahead(document, index) else None
    ends = [calendar.weekday(reckoning.published, day.value or 0, offset) for day in (first, second)]
    iso = f"{ends[0]}/{ends[1]}" if ends[0] is not None and ends[1] is not None and ends[0] < ends[1] else None
    return Found(second.end if placed is None else placed.end, iso, "date.two-days", index)


def two_months(reckoning: Reckoning, index: int) -> Found | None:
    """«in the two months of July and August»; not «between the months of»."""
    document = reckoning.document
    part = skip(document, index, "date.part")
    start = skip(document, part, "date.two-months")
    first = month_name(document, start) if start > part else None
    if first is None or document.reading_before(index, "range.between") is not None:
        return None
    second = month_name(document, skip(document, first.end, "date.between-days"))
    if second is None:
        return None
    year, end = year_of(reckoning, index, second)
    ends = calendar.month(year, first.number), calendar.month(year, second.number)
    iso = f"{ends[0]}/{ends[1]}" if ends[0] is not None and ends[1] is not None and ends[0] < ends[1] else None
    return Found(end, iso, "date.two-months", index)
