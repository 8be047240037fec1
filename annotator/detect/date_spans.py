"""Several periods at once: «the last three days», «the first nine months of 2022», «the first two weeks of May»."""

from __future__ import annotations

from typing import NamedTuple

from annotator.detect import calendar, numbers
from annotator.detect.date_parts import Found, Reckoning, number_feature, skip
from annotator.detect.date_periods import month, placed_period, year_at
from annotator.detect.document import Document
from annotator.text.tokens import TokenKind

_MOST_BETWEEN, _MONTHS_OF_QUARTER = 2, 3
_DAYS_OF = {"week": 7, "day": 1}


class _Counted(NamedTuple):
    """So many periods of one unit up to before token `end`; `edge` 1 for the first of a whole, -1 for the last."""

    end: int
    unit: str
    many: int
    edge: int


def several(reckoning: Reckoning, index: int) -> Found | None:
    """«the last three days», «the coming two days», «recent years»: no one value."""
    document = reckoning.document
    reading = document.reading(index, "date.periods")
    if reading is None:
        return None
    for end in range(index + reading.length, index + reading.length + _MOST_BETWEEN + 1):
        placed = document.reading(end, "date.relative-plural")
        if placed is not None:
            return Found(end + placed.length, None, "date.several", index)
        if document.kind(end) not in (TokenKind.ARABIC, TokenKind.NUMBER):
            return None
    return None


def counted(reckoning: Reckoning, index: int) -> Found | None:
    """«the last 24 hours», «the past six months», where the number comes first."""
    document = reckoning.document
    numeral = numbers.read(document, skip(document, index, "date.article"))
    if numeral is None:
        return None
    noun = numeral.end
    reading = document.reading(noun, "date.periods-counted")
    placed = None if reading is None else document.reading(noun + reading.length, "date.relative-plural")
    if reading is None or placed is None:
        return None
    return Found(noun + reading.length + placed.length, None, "date.several", noun)


def latest(reckoning: Reckoning, index: int) -> Found | None:
    """«آخر 25 سنة»: the latest so many, up to now; of a whole it is a part («آخر ثلاثة أيام من العام»)."""
    document = reckoning.document
    edge = number_feature(document, index, "date.month-edge", "edge")
    numeral = None if edge is None or edge.value != -1 else numbers.read(document, edge.end)
    noun = None if numeral is None else document.reading(numeral.end, "date.periods-counted")
    if numeral is None or noun is None or document.reading(numeral.end + noun.length, "date.of") is not None:
        return None
    return Found(numeral.end + noun.length, None, "date.several", numeral.end)


def part_of_whole(reckoning: Reckoning, index: int) -> Found | None:
    """«the first nine months of 2022», «the last two weeks of May», with months also before no year."""
    document = reckoning.document
    part = _by_edge(document, index) or _noun_first(document, index) or _number_first(document, index)
    part = part or _pair(document, index)
    if part is None:
        return None
    of = skip(document, part.end, "date.of")
    if part.unit == "quarter":
        part = part._replace(unit="month", many=part.many * _MONTHS_OF_QUARTER)
    if part.unit == "month":
        year = year_at(reckoning, of)
        if year is not None:
            return Found(year.end, calendar.months_of(year.value, part.many, part.edge), "date.part-of-whole", index)
        return _of_no_year(reckoning, index, part)
    whole = month(reckoning, of) or placed_period(reckoning, of)
    if whole is None or part.unit not in _DAYS_OF:
        return None
    days = calendar.days_of(whole.iso, part.many * _DAYS_OF[part.unit], part.edge)
    return Found(whole.end, days, "date.part-of-whole", index)


def _of_no_year(reckoning: Reckoning, index: int, part: _Counted) -> Found | None:
    """«the first nine months» alone, of the latest year that had as many; none of somebody's life or a contract."""
    document = reckoning.document
    if document.reading(index, "date.month-edge") or document.reading(part.end, "date.of"):
        return None
    fiscal = document.reading(part.end, "date.year-kind") is not None
    year = None if fiscal else calendar.year_of_month(reckoning.published, part.many, -1)
    return Found(part.end, calendar.months_of(year, part.many, part.edge), "date.part-of-whole", index)


def _by_edge(document: Document, index: int) -> _Counted | None:
    """«أول تسعة أشهر», «آخر أسبوعين»."""
    edge = number_feature(document, index, "date.month-edge", "edge")
    if edge is None or edge.value is None:
        return None
    return _number_and_noun(document, edge.end, edge.value)


def _noun_first(document: Document, index: int) -> _Counted | None:
    """«الأشهر التسعة الأولى», «الأشهر الـ9 الأولى»."""
    noun = document.reading(index, "date.span-noun")
    if noun is None:
        return None
    numeral = numbers.read(document, skip(document, index + noun.length, "date.article"))
    return None if numeral is None else _placed(document, numeral.end, noun.entry.text("unit"), numeral)


def _number_first(document: Document, index: int) -> _Counted | None:
    """«التسعة أشهر الأولى», «الـ9 أشهر الأولى»."""
    counted_ = _number_and_noun(document, skip(document, index, "date.article"), 1)
    if counted_ is None:
        return None
    edge = _edge(document, counted_.end)
    return None if edge is None else counted_._replace(end=edge[0], edge=edge[1])


def _pair(document: Document, index: int) -> _Counted | None:
    """«الشهرين الأولين», «أول أسبوعين»: a dual is noun and number in one."""
    edge = number_feature(document, index, "date.month-edge", "edge")
    noun = index if edge is None else edge.end
    pair = document.reading(noun, "date.span-pair")
    if pair is None:
        return None
    behind = _edge(document, noun + pair.length) if edge is None else (noun + pair.length, edge.value or 0)
    return None if behind is None or not behind[1] else _Counted(behind[0], pair.entry.text("unit"), 2, behind[1])


def _number_and_noun(document: Document, index: int, edge: int) -> _Counted | None:
    numeral = numbers.read(document, index)
    if numeral is None or numeral.value is None or numeral.value != numeral.value.to_integral_value():
        return None
    noun = document.reading(numeral.end, "date.span-noun")
    if noun is None:
        return None
    return _Counted(numeral.end + noun.length, noun.entry.text("unit"), int(numeral.value), edge)


def _placed(document: Document, index: int, unit: str, numeral: numbers.Numeral) -> _Counted | None:
    edge = _edge(document, index)
    if edge is None or numeral.value is None or numeral.value != numeral.value.to_integral_value():
        return None
    return _Counted(edge[0], unit, int(numeral.value), edge[1])


def _edge(document: Document, index: int) -> tuple[int, int] | None:
    """Where "first" or "last" ends, and 1 or -1."""
    ordinal = number_feature(document, index, "date.fraction-ordinal", "number")
    return (ordinal.end, ordinal.value) if ordinal is not None and ordinal.value in (1, -1) else None
