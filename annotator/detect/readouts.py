"""Numbers as they are read out or typed alone: a sign, «1/2», «5 2/3», «سبعة عشر على ثلاثة», «ستة وثمانون من مئة».

In running text these shapes are mostly something else (dates, scores, "one of ten"), so only single expressions
are read with them (`amounts.value`).
"""

from __future__ import annotations

from decimal import Decimal

from annotator.detect import numbers
from annotator.detect.document import Document
from annotator.detect.numbers import ONE, Numeral

_SIGNS = frozenset("-−")
_TEN = Decimal(10)
_MOST_WORDS = 14


def read(document: Document, index: int) -> Numeral | None:
    """The number that begins at token `index` in one of these shapes, or None."""
    if document.word(index) in _SIGNS:
        numeral = read(document, index + 1) or numbers.read(document, index + 1)
        if numeral is None or numeral.value is None:
            return None
        return numeral._replace(first=index, value=-numeral.value)
    if document.word(index) == "." and document.word(index + 1).isdecimal():
        return Numeral(index, index + 2, Decimal(f"0.{document.word(index + 1)}"), digits=True)
    return _slashed(document, index) or _fraction_after(document, index) or _tenths(document, index)


def _slashed(document: Document, index: int) -> Numeral | None:
    """«1/2», and after a whole «5 2/3»."""
    ratio = _ratio(document, index)
    if ratio is not None:
        return Numeral(index, index + 3, ratio, digits=True)
    ratio = _ratio(document, index + 1) if document.word(index).isdecimal() else None
    return None if ratio is None else Numeral(index, index + 4, Decimal(document.word(index)) + ratio, digits=True)


def _ratio(document: Document, index: int) -> Decimal | None:
    above, slash, below = (document.word(place) for place in range(index, index + 3))
    if slash != "/" or not (above.isdecimal() and below.isdecimal()) or not int(below):
        return None
    return Decimal(above) / Decimal(below)


def _fraction_after(document: Document, index: int) -> Numeral | None:
    """A whole and its parts: «سبعة و عشرة أخماس», «خمسة و ثلثين», «مئتان وواحد على ثلاثة»; or the parts alone."""
    alone = _part(document, index)
    if alone is not None:
        return alone
    for whole in _wholes(document, index):
        part = _part(document, whole.end)
        if part is not None and part.value is not None and whole.value is not None and _joined(document, whole.end):
            return whole._replace(end=part.end, value=whole.value + part.value)
    return None


def _part(document: Document, index: int) -> Numeral | None:
    """«ثلثين», «تسعة أعشار», «واحد على ثلاثة» at `index`, a free-standing "and" left out."""
    start = index + (document.reading(index, "number.and") is not None)
    above = numbers.read(document, start)
    if above is None or above.value is None:
        fraction = numbers.fraction_at(document, start, strong=False)
        return None if fraction is None else Numeral(start, start + fraction[0].length, fraction[1])
    parts = document.reading(above.end, "number.parts")
    if parts is not None:
        return above._replace(end=above.end + 1, value=above.value * numbers.ratio(parts.entry.text("over")))
    if document.reading(above.end, "number.over") is None:
        return None
    below = numbers.read(document, above.end + 1)
    if below is None or not below.value:
        return None
    return above._replace(end=below.end, value=above.value / below.value)


def _tenths(document: Document, index: int) -> Numeral | None:
    """«ستة وثمانية وثمانون من مئة» is 6.88: a whole, and so many of ten, a hundred, a thousand."""
    of = next((place for place in _places(document, index) if document.reading(place, "number.of")), None)
    below = None if of is None else numbers.read(document, of + 1)
    if of is None or below is None or below.value is None or not _is_power_of_ten(below.value):
        return None
    for start in range(of - 1, index, -1):
        above = numbers.read(document, start)
        whole = _exactly(document, index, start)
        if above is None or whole is None or above.end != of or above.value is None or whole.value is None:
            continue
        if above.value < below.value and _joined(document, start):
            return whole._replace(end=below.end, value=whole.value + above.value / below.value, scale=ONE)
    return None


def _places(document: Document, index: int) -> range:
    return range(index + 1, min(len(document), index + _MOST_WORDS))


def _wholes(document: Document, index: int) -> list[Numeral]:
    """The numerals that begin at `index`, longest first."""
    ends = reversed(_places(document, index))
    return [numeral for end in ends if (numeral := _exactly(document, index, end)) is not None]


def _exactly(document: Document, first: int, end: int) -> Numeral | None:
    """The tokens `first` to before `end` as one numeral, whatever follows them."""
    alone = Document(document.source(first, end), document.lexicon, language=document.language)
    numeral = numbers.read(alone, 0)
    if numeral is None or numeral.end != len(alone):
        return None
    return numeral._replace(first=first, end=end)


def _joined(document: Document, index: int) -> bool:
    """Whether "and" stands at `index`, alone or on the word."""
    if document.reading(index, "number.and") is not None:
        return True
    joins = document.lexicon.affixes("and")
    names = ("number", "number.fraction")
    return any((reading := document.reading(index, name)) is not None and reading.clitic in joins for name in names)


def _is_power_of_ten(value: Decimal) -> bool:
    return value >= _TEN and value == _TEN ** value.adjusted()
