"""Ranges: «بين 5 و10 ملايين», «من 50 إلى 60», «5-10», «ثلاثة أو أربعة»."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from annotator.detect import exclusions, quantities
from annotator.detect.document import Document
from annotator.detect.numbers import ONE
from annotator.detect.quantities import Quantity
from annotator.detect.units import Kind, Unit, are_alike

_DASHES = frozenset("-–—―")
_REACH = 8
_LASTING = frozenset((Kind.MEASURE, Kind.NOUN))
"""Kinds of units of which "from 3 years to 5 years" is a range where no verb tells; of prices it is mostly a change."""
_VARIES, _CHANGE = "range.varies", "range.change"
_NEAR = 4
"""How many times the lower end the upper one is at most, where «rose 5 to 6 degrees» can be a range at all."""


class Range(NamedTuple):
    """Two values of one unit over the tokens `first` to before `end`."""

    first: int
    end: int
    low: Decimal
    high: Decimal
    unit: Unit | None


def read(document: Document, left: Quantity) -> Range | None:
    """The range whose lower end is `left`, or None."""
    if left.value is None or left.head == "multiple" or exclusions.is_told_year(document, left):
        return None
    if left.head == "fraction":
        return _fractions(document, left)
    first = left.first - (document.reading(left.first - 1, "article") is not None)
    between = document.reading_before(first, "range.between")
    if between is not None:
        right = joined(document, left) or _to(document, left, glued=False) or _dashed(document, left)
        fallen = _falling(document, left, between[0]) if document.word(left.end) in _DASHES else None
        return fallen or _with(document, left, right, between[0])
    from_ = document.reading_before(left.first, "range.from")
    if from_ is not None:
        return _from(document, left, from_[0])
    right = None if left.numeral.weak and left.unit is None else _to(document, left, glued=False)
    if right is None:
        return _with(document, left, _dashed(document, left) or _or(document, left), left.first)
    near = right.value is not None and right.value < _NEAR * _scaled(left.value, left, right)
    steady = _told(document, left) != _CHANGE
    either, both = near or steady, near and steady
    return _with(document, left, right, left.first) if (either if left.unit is None else both) else None


def _fractions(document: Document, left: Quantity) -> Range | None:
    """«بين الثلث والنصف»."""
    between = document.reading_before(left.first, "range.between")
    right = None if between is None else joined(document, left)
    return _with(document, left, right, between[0]) if between is not None and right is not None else None


def _from(document: Document, left: Quantity, first: int) -> Range | None:
    """«من 50 إلى 60», unless it tells a change; «من 8 : 10 درجات»; «من» may also belong to what stands before it."""
    if _is_set_off(document, left.end):
        return _with(document, left, quantities.read(document, left.end + 1), first)
    right = _to(document, left, glued=True)
    if right is None:
        dashed = _with(document, left, _dashed(document, left), first)
        return dashed or _with(document, left, _or(document, left), left.first)
    told = _told(document, left)
    priced = left.unit is not None and left.unit.kind not in _LASTING
    if told == _CHANGE or (told == "" and priced):
        return None
    return _with(document, left, right, first)


def ahead(document: Document, left: Quantity) -> tuple[Unit, Decimal] | None:
    """Unit and value by what a number without a unit is set beside: «رفعه من 6 إلى 7 آلاف», «70 و80 في المئة»."""
    if left.unit is not None or left.value is None:
        return None
    right = _to(document, left, glued=False) or _out_of(document, left)
    if right is None and left.numeral.digits:
        right = joined(document, left)
    if right is None or right.value is None or right.unit is None or not right.unit.sure:
        return None
    return right.unit, _scaled(left.value, left, right)


def _out_of(document: Document, left: Quantity) -> Quantity | None:
    """What so many are out of: «أسقطت 34 من أصل 35 طائرة»."""
    of = document.reading(left.end, "amount.out-of")
    right = None if of is None else quantities.read(document, left.end + of.length)
    counted = right is not None and right.unit is not None and right.unit.kind is Kind.NOUN
    return right if counted else None


def joined(document: Document, left: Quantity) -> Quantity | None:
    """The upper end after "and"."""
    apart = document.reading(left.end, "number.and") is not None
    right = quantities.read(document, left.end + apart)
    if right is None:
        return None
    joined = apart or right.numeral.clitic in document.lexicon.affixes("and")
    return right if joined else None


def _to(document: Document, left: Quantity, *, glued: bool) -> Quantity | None:
    """The upper end after "to"; «من عشرة لعشرين» has it on the number."""
    to = document.reading(left.end, "range.to")
    if to is not None:
        start = left.end + to.length
        return quantities.read(document, start) or _one(document, left, start)
    right = quantities.read(document, left.end) if glued else None
    return right if right is not None and right.numeral.clitic in document.lexicon.affixes("to") else None


def _one(document: Document, left: Quantity, index: int) -> Quantity | None:
    """One of the measure that the lower end is half of: «بين نصف متر إلى متر»."""
    right = quantities.one_of(document, index)
    if right is None or right.unit is None or left.unit is None or right.unit.name != left.unit.name:
        return None
    return right


def _dashed(document: Document, left: Quantity) -> Quantity | None:
    if document.word(left.end) not in _DASHES or not left.numeral.digits:
        return None
    right = quantities.read(document, left.end + 1)
    return right if right is not None and right.numeral.digits else None


def _is_set_off(document: Document, index: int) -> bool:
    """Whether a colon with spaces around it parts both ends, as forecasts write «من 8 : 10 درجات»."""
    return document.word(index) == ":" and not document.tokens.touches_next(index - 1)


def _or(document: Document, left: Quantity) -> Quantity | None:
    or_ = document.reading(left.end, "range.or")
    return None if or_ is None else quantities.read(document, left.end + or_.length)


def _with(document: Document, left: Quantity, right: Quantity | None, first: int) -> Range | None:
    """Join both ends if they are of one unit; the upper end's scale holds for the lower one too."""
    if right is None or right.value is None or left.value is None or not _agree(document, left.unit, right.unit):
        return None
    low = _scaled(left.value, left, right)
    share = right.unit.share if right.unit is not None and left.unit is None else ONE
    low = low * share
    if low >= right.value:
        return None
    return Range(first, right.end, low, right.value, right.unit or left.unit)


def _falling(document: Document, left: Quantity, first: int) -> Range | None:
    """«بين 14 – 8 درجات»: the highest and the lowest of a measure, in that order."""
    right = _dashed(document, left)
    if left.unit is not None or right is None or right.unit is None or right.unit.kind is not Kind.MEASURE:
        return None
    if left.value is None or right.value is None or left.value <= right.value:
        return None
    return Range(first, right.end, right.value, left.value, right.unit)


def _scaled(value: Decimal, left: Quantity, right: Quantity) -> Decimal:
    """The left value in the scale that is said only of the right one, which it must stay below: 6 to 7 thousand."""
    if left.unit is not None or left.numeral.scale != ONE or right.numeral.scale <= ONE:
        return value
    times = (right.numeral.value or ONE) / right.numeral.scale
    return value * right.numeral.scale if value < times else value


def _agree(document: Document, left: Unit | None, right: Unit | None) -> bool:
    return left is None or right is None or are_alike(document.lexicon, left.name, right.name)


def _told(document: Document, left: Quantity) -> str:
    """Which of the classes of verbs of ranging and of changing the nearer one before the lower end is of."""
    places = range(left.first - 1, max(-1, left.first - 1 - _REACH), -1)
    for place in places:
        if document.ends_sentence(place):
            break
        if left.unit is not None and left.unit.kind is Kind.MEASURE and document.reading(place, "range.height"):
            continue  # the height of the waves, not their rise
        told = next((name for name in (_VARIES, _CHANGE) if document.reading(place, name) is not None), "")
        if told:
            return told
    return ""
