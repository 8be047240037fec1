"""One date in two calendars: «17 جمادى الأولى 1351هـ/19 سبتمبر 1932», «عام 1339هـ (1921)»."""

from __future__ import annotations

from annotator.detect.date_days import day_found, in_figures
from annotator.detect.date_parts import Found, Reckoning, named_year, skip
from annotator.detect.date_periods import month
from annotator.detect.document import Document

_BETWEEN = frozenset("/-–—(")


def with_ours(reckoning: Reckoning, found: Found) -> Found:
    """A date of the Hijra with what it is in our calendar, where a stroke, a dash or brackets say so behind it."""
    document = reckoning.document
    mark = document.word(found.end)
    if found.iso is not None or mark not in _BETWEEN or not _is_of_hijra(document, found.end):
        return found
    ours = _ours(reckoning, skip(document, found.end + 1, "date.which-is"))
    if ours is None or (mark == "(" and document.word(ours.end) != ")"):
        return found
    return found._replace(end=ours.end + (mark == "("), iso=ours.iso)


def _is_of_hijra(document: Document, end: int) -> bool:
    """Whether the date that ends before token `end` ends with the mark of its era."""
    return document.reading_before(end, "date.hijri-era") is not None


def _ours(reckoning: Reckoning, index: int) -> Found | None:
    """A day, month or year of our calendar at token `index`."""
    found = day_found(reckoning, index) or in_figures(reckoning, index) or month(reckoning, index)
    if found is not None:
        return None if found.iso is None else found
    stated = named_year(reckoning.document, index)
    if stated is None or stated.value is None:
        return None
    return Found(stated.end, f"{stated.value:04}", "date.year", index)
