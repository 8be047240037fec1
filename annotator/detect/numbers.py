"""The grammar of numerals: words and digits to a value.

A numeral is a chain of groups, each a number below a thousand with its scales, joined by "and" in falling order of
scale: «مليون ومئتا ألف», «ثلاثة وعشرون», «3.5 مليار», «21 مليونا و300 ألف». What the words are is said by the
lexicon's class `number` (features `kind`, `value`, `count`); this file knows only how they combine.
Source: Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 15.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from annotator.detect import figures
from annotator.detect.document import Document
from annotator.detect.lexicon import Reading
from annotator.text.tokens import TokenKind

ONE = Decimal(1)
_THOUSAND = Decimal(1000)
_HUNDRED = Decimal(100)
_TEN = Decimal(10)
_BELOW_HUNDRED = ("unit", "teen", "ten", "falling-ten", "digits")
_MOST_GROUPS = 12
_MOST_SCALES = 4
_ATOMS = frozenset(("number", "number.and"))
_FRACTIONS = frozenset(("number.fraction", "number.half-more", "number.and"))


class Numeral(NamedTuple):
    """A numeral over the tokens `first` to before `end`.

    `value` is None where it is vague (tens of thousands of). `scale` is its last scale, 1 if it has none.
    `clitic` stands on its first word; `weak` numerals are also other words and need something that counts beside them.
    """

    first: int
    end: int
    value: Decimal | None
    scale: Decimal = ONE
    clitic: str = ""
    digits: bool = False
    weak: bool = False
    stop_groups: bool = False
    enclosed: bool = False


class _Atom(NamedTuple):
    """One word or figure: its value, its kind, and whether "and" joins it to what is before."""

    first: int
    end: int
    value: Decimal
    kind: str
    times: str = ""
    joined: bool = False
    clitic: str = ""
    weak: bool = False
    stop_groups: bool = False
    enclosed: bool = False


def read(document: Document, index: int) -> Numeral | None:
    """The longest numeral that begins at token `index`, or None."""
    vague = _vague(document, index)
    if vague is not None:
        return vague
    group = _group(document, _atom(document, index))
    if group is None:
        return None
    point = _after_point(document, group)
    return point if point is not None else _chain(document, group)


def fraction_at(document: Document, index: int, *, strong: bool = True) -> tuple[Reading, Decimal] | None:
    """The fraction word at `index` with its value; `strong` leaves out those that are first of all other words."""
    reading = document.reading(index, "number.fraction")
    if reading is None or (strong and not reading.entry.features.get("strong")):
        return None
    return reading, ratio(reading.entry.text("over"))


@cache
def ratio(over: str) -> Decimal:
    """The value of `1/3`, to the precision of the decimal context."""
    above, below = over.split("/")
    return Decimal(above) / Decimal(below)


def _chain(document: Document, first: Numeral) -> Numeral:
    """Add the groups that follow with "and", each smaller than the scale before it."""
    whole = first
    for _ in range(_MOST_GROUPS):
        if whole.scale < _THOUSAND or whole.value is None:
            return whole
        half = _half_more(document, whole)
        if half is not None:
            return half
        atom = _atom(document, whole.end) or _bracketed(document, whole.end)
        group = _group(document, atom) if atom is not None and (atom.joined or atom.enclosed) else None
        if group is None or group.value is None:
            return whole
        if group.value < whole.scale:
            whole = whole._replace(end=group.end, value=whole.value + group.value, scale=group.scale)
            continue
        lifted = _lifted(whole, group)
        if lifted is None:
            return whole
        whole = lifted
    return whole


def _bracketed(document: Document, index: int) -> _Atom | None:
    """The figure of the next group where a paper brackets its figures: «(99) مليونا (867) ألفا و(946) برميلا»."""
    start = index + (document.reading(index, "number.and") is not None)
    atom = _atom(document, start + 1) if document.kind(start) is TokenKind.MARK else None
    return atom if atom is not None and atom.enclosed else None


def _lifted(whole: Numeral, group: Numeral) -> Numeral | None:
    """«أربعة آلاف وخمسمئة مليون»: the second group's scale takes the thousands before it along."""
    if whole.value is None or group.value is None or whole.scale != _THOUSAND or group.scale <= _THOUSAND:
        return None
    small = group.value / group.scale
    if small >= _THOUSAND or small == ONE:
        return None
    return whole._replace(end=group.end, value=(whole.value + small) * group.scale, scale=group.scale)


def _half_more(document: Document, whole: Numeral) -> Numeral | None:
    """«مليار ونصف», «مليون ونصف المليون»: a part of the scale before it."""
    found = joined_fraction(document, whole.end)
    if found is None or whole.value is None:
        return None
    end, part = found
    again = document.reading(end, "number.scale")
    if again is not None and Decimal(again.entry.text("value")) == whole.scale:
        end += 1
    return whole._replace(end=end, value=whole.value + part * whole.scale)


def joined_fraction(document: Document, index: int, *, measured: bool = True) -> tuple[int, Decimal] | None:
    """A fraction joined by "and" at `index` («ونصف», «و نصف»): where it ends, and its value.

    The half as spoken («ونص») is a text too, and only meant behind what is `measured`.
    """
    if not document.is_any(index, _FRACTIONS):
        return None
    apart = document.reading(index, "number.and") is not None
    found = fraction_at(document, index + apart)
    spoken = document.reading(index + apart, "number.half-more") if measured else None
    if found is None and spoken is not None:
        found = spoken, ratio(spoken.entry.text("over"))
    if found is None:
        return None
    reading, part = found
    joined = reading.clitic in _and(document) if not apart else reading.clitic == ""
    return (index + apart + reading.length, part) if joined else None


def _group(document: Document, atom: _Atom | None) -> Numeral | None:
    """A number below a thousand, or a figure, with the scales after it; or scales alone."""
    if atom is None:
        return None
    if atom.kind == "scale":
        if atom.times == "many":
            return None
        times = Decimal(atom.times or 1)
        numeral = _numeral(atom, times * atom.value)._replace(scale=atom.value)
    else:
        numeral = _small(document, atom)
    return _scaled(document, numeral)


def _scaled(document: Document, numeral: Numeral) -> Numeral:
    """Multiply by the scales that follow: «مئة ألف», «3 آلاف مليار», «5 bn»."""
    for _ in range(_MOST_SCALES):
        atom = _scale(document, numeral.end)
        if atom is None or numeral.value is None:
            break
        scale = atom.value * max(ONE, numeral.scale)
        numeral = numeral._replace(end=atom.end, value=numeral.value * atom.value, scale=scale, weak=False)
    return numeral


def _scale(document: Document, index: int) -> _Atom | None:
    short = document.reading(index, "number.short-scale")
    if short is not None and index and document.kind(index - 1) is TokenKind.NUMBER:
        return _Atom(index, index + 1, Decimal(short.entry.text("value")), "scale")
    atom = _atom(document, index)
    if atom is None or atom.kind != "scale" or atom.joined or atom.clitic not in _definite_alone(document):
        return None
    return atom if atom.times != "2" or _construct(document, index) else None


def _construct(document: Document, index: int) -> bool:
    reading = document.reading(index, "number.scale")
    return reading is not None and bool(reading.entry.features.get("construct"))


def _small(document: Document, atom: _Atom) -> Numeral:
    """Below a thousand in words, or one figure."""
    numeral = _numeral(atom, atom.value)
    if atom.kind == "unit":
        return _after_unit(document, numeral, atom)
    if atom.kind == "hundred":
        return _after_hundred(document, numeral)
    return _after_ten(document, numeral) if atom.kind == "falling-ten" else numeral


def _after_ten(document: Document, ten: Numeral) -> Numeral:
    """The unit behind its ten, as in languages whose numerals fall in every step (Persian, not Arabic)."""
    unit = _atom(document, ten.end)
    if unit is None or ten.value is None or unit.kind != "unit" or not unit.joined or not ONE <= unit.value < _TEN:
        return ten
    return ten._replace(end=unit.end, value=ten.value + unit.value)


def _after_unit(document: Document, numeral: Numeral, unit: _Atom) -> Numeral:
    following = _atom(document, numeral.end)
    if following is None or unit.value == 0:
        return numeral
    if following.kind == "ten" and following.joined and unit.value < 10:
        return numeral._replace(end=following.end, value=unit.value + following.value, weak=False)
    apart = not following.joined and not following.clitic and following.kind == "hundred"
    if apart and following.value == _HUNDRED and 3 <= unit.value < 10:
        hundreds = numeral._replace(end=following.end, value=unit.value * _HUNDRED, weak=False)
        return _after_hundred(document, hundreds)
    return numeral


def _after_hundred(document: Document, hundreds: Numeral) -> Numeral:
    """Tens and units after a hundred; dialects leave the "and" out."""
    following = _atom(document, hundreds.end)
    if following is None or hundreds.value is None or following.kind not in _BELOW_HUNDRED:
        return hundreds
    if not following.joined and (following.clitic or following.kind == "digits"):
        return hundreds
    rest = _small(document, following)
    if rest.value is None or not 0 < rest.value < _HUNDRED:
        return hundreds
    return hundreds._replace(end=rest.end, value=hundreds.value + rest.value)


def _after_point(document: Document, whole: Numeral) -> Numeral | None:
    """«ثلاثة فاصلة خمسة مليار»: decimals read out, then perhaps a scale."""
    if document.reading(whole.end, "number.point") is None or whole.value is None:
        return None
    atom = _atom(document, whole.end + 1)
    if atom is None or atom.joined or atom.kind == "scale":
        return None
    decimals = _small(document, atom)
    if decimals.value is None or decimals.value != decimals.value.to_integral_value():
        return None
    digits = document.word(atom.first) if atom.kind == "digits" else f"{decimals.value:f}"
    value = whole.value + Decimal(f"0.{digits}")
    return _scaled(document, whole._replace(end=decimals.end, value=value, scale=ONE, weak=False))


def _vague(document: Document, index: int) -> Numeral | None:
    """«مئات», «عشرات الآلاف», «آلاف»: how many is not said."""
    reading = document.reading(index, "number.vague") or _plural_scale(document, index)
    if reading is None:
        return None
    end = index + 1
    while end - index < _MOST_SCALES and (
        _plural_scale(document, end) is not None or _counted_scale(document, reading, end)
    ):
        end += 1
    return Numeral(index, end, None, _THOUSAND, reading.clitic)


def _counted_scale(document: Document, vague: Reading, index: int) -> bool:
    """«بضع مئات»: a few of what is itself vague."""
    if "number.few" not in vague.entry.classes:
        return False
    return document.reading(index, "number.vague") is not None


def _plural_scale(document: Document, index: int) -> Reading | None:
    reading = document.reading(index, "number.scale")
    return reading if reading is not None and reading.entry.features.get("count") == "many" else None


def _atom(document: Document, index: int) -> _Atom | None:
    """The numeral word or figure at `index`, with a free-standing "and" before it."""
    if document.kind(index) is not TokenKind.NUMBER and not document.is_any(index, _ATOMS):
        return None
    return document.once_at(_joined_atom, index)


def _joined_atom(document: Document, index: int) -> _Atom | None:
    apart = document.reading(index, "number.and") is not None
    atom = _bare_atom(document, index + apart)
    if atom is None or (apart and atom.clitic):
        return None
    return atom._replace(joined=True) if apart else atom


def _bare_atom(document: Document, index: int) -> _Atom | None:
    figure = figures.read(document, index)
    if figure is not None:
        atom = _Atom(index, figure.end, figure.value, "digits")
        return atom._replace(stop_groups=figure.stop_groups, enclosed=figure.enclosed)
    reading = document.reading(index, "number")
    if reading is None or reading.entry.text("spelt") not in _spelling(document, index):
        return None
    features = reading.entry.features
    return _Atom(
        index,
        index + reading.length,
        Decimal(reading.entry.text("value")),
        reading.entry.text("kind"),
        _count(document, index, reading),
        reading.clitic in _and(document),
        reading.clitic,
        bool(features.get("weak")),
    )


def _count(document: Document, index: int, reading: Reading) -> str:
    """How many of its scale a word says; «مليارا دولار» is a dual, «مليارا» before "of" or nothing is one."""
    count = reading.entry.text("count")
    if not reading.entry.features.get("tanwin") or "\u064b" in document.source(index, index + 1):
        return count
    after_number = index > 0 and (
        document.kind(index - 1) is TokenKind.NUMBER or document.reading(index - 1, "number") is not None
    )
    return "2" if not after_number and _is_counted_singular(document, index + 1) else count


def _is_counted_singular(document: Document, index: int) -> bool:
    """Whether a bare singular noun, which only a dual may govern without its tanwin, stands at `index`."""
    readings = (document.reading(index, name) for name in ("money.noun", "unit", "noun"))
    bare = (reading.entry for reading in readings if reading is not None and not reading.clitic)
    return any(entry.text("number") == "singular" for entry in bare)


def _spelling(document: Document, index: int) -> str:
    """The word as the article has it, in one normal form, for those that folding makes alike."""
    return unicodedata.normalize("NFKC", document.source(index, index + 1))


def _and(document: Document) -> tuple[str, ...]:
    return document.lexicon.affixes("and")


def _definite_alone(document: Document) -> frozenset[str]:
    return document.lexicon.group("article-alone")


def _numeral(atom: _Atom, value: Decimal) -> Numeral:
    digits = atom.kind == "digits"
    return Numeral(atom.first, atom.end, value, ONE, atom.clitic, digits, atom.weak, atom.stop_groups, atom.enclosed)
