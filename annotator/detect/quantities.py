"""A quantity: a numeral, fraction or multiple with its unit, before anybody asks whether it bounds or ranges."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from annotator.detect import currencies, nouns, numbers, units
from annotator.detect.document import Document
from annotator.detect.lexicon import Reading
from annotator.detect.numbers import ONE, Numeral
from annotator.detect.units import Kind, Unit
from annotator.text.tokens import TokenKind

_TWO, _HUNDRED, _TOO_MANY = Decimal(2), Decimal(100), Decimal(10) ** 24
_TEN = Decimal(10)


class Quantity(NamedTuple):
    """Tokens `first` to before `end`, `value` of `unit`; the value is None where it is vague.

    `head` tells what it was read from and names the rule; `needs_bound` if it is one only beside a bound.
    """

    first: int
    end: int
    value: Decimal | None
    unit: Unit | None
    numeral: Numeral
    head: str = "number"
    needs_bound: bool = False


def read(document: Document, index: int) -> Quantity | None:
    """The quantity that begins at token `index`, or None."""
    return document.once_at(_read, index)


def _read(document: Document, index: int) -> Quantity | None:
    share = _multiple(document, index) or _fraction(document, index)
    return share or _number(document, index) or _dual(document, index) or _one_and(document, index)


def _number(document: Document, index: int) -> Quantity | None:
    numeral = numbers.read(document, index)
    if numeral is None:
        return None
    return with_unit(document, _said_twice(document, numeral))


def _said_twice(document: Document, numeral: Numeral) -> Numeral:
    """«خمسة (5) أشخاص», «2000 (ألفي) ريال»: a number said again in brackets, as in decrees and contracts."""
    if document.word(numeral.end) != "(" or numeral.enclosed:
        return numeral
    again = numbers.read(document, numeral.end + 1)
    if again is None or again.value != numeral.value:
        return numeral
    closed = document.word(again.end) == ")"
    return numeral._replace(end=again.end + closed) if closed or again.enclosed else numeral


def with_unit(document: Document, numeral: Numeral) -> Quantity:
    """The quantity of a `numeral`: with what follows it or stands before it as a sign."""
    index = numeral.first
    parts = _parts(document, numeral) or _of_every(document, numeral)
    if parts is not None:
        return parts
    mixed = numbers.joined_fraction(document, numeral.end) if numeral.value is not None else None
    if mixed is not None and numeral.value is not None:
        numeral = numeral._replace(end=mixed[0], value=numeral.value + mixed[1] * numeral.scale, weak=False)
    prefixed = _prefixed(document, numeral)
    if prefixed is not None:
        return prefixed
    unit = units.after(document, numeral)
    two = _and_two(document, numeral) if unit is None else None
    if two is not None:
        return two
    end, value = numeral.end, None if numeral.value is None else thousands(numeral, None)
    if unit is not None:
        value = None if value is None else thousands(numeral, unit) * unit.share
        end, value = _more(document, numeral, unit, value)
    head = "vague" if numeral.value is None else "number"
    return Quantity(index - numeral.enclosed, end, value, unit, numeral, head)


def _and_two(document: Document, numeral: Numeral) -> Quantity | None:
    """«مئة وشخصين»: a hundred or more and two of the noun, by its own ending."""
    value = numeral.value
    if value is None or value >= _TOO_MANY or value % _HUNDRED:
        return None
    if document.kind(numeral.end - 1) is not TokenKind.ARABIC:
        return None
    for and_ in document.lexicon.affixes("and"):
        noun = nouns.dual(document, numeral.end, and_) if document.word(numeral.end).startswith(and_) else None
        if noun is not None:
            whole = numeral._replace(end=noun.end, value=value + _TWO)
            unit = Unit(noun.end, noun.lemma, Kind.NOUN)
            return Quantity(numeral.first - numeral.enclosed, noun.end, whole.value, unit, whole)
    return None


def thousands(numeral: Numeral, unit: Unit | None) -> Decimal:
    """The numeral's value; «25.000» of what cannot be divided, or with three noughts, is twenty-five thousand."""
    value = numeral.value or Decimal(0)
    if not numeral.stop_groups or numeral.scale != ONE or (unit is not None and unit.kind is Kind.PERCENT):
        return value
    whole = value * 1000
    counted = unit is not None and unit.kind is Kind.NOUN
    return whole if counted or value == value.to_integral_value() else value


def _more(document: Document, numeral: Numeral, unit: Unit, value: Decimal | None) -> tuple[int, Decimal | None]:
    """What is added after the unit: «عاماً ونصف», «دولار و43 سنتاً», «ملياري دولار و100 مليون»."""
    if value is None:
        return unit.end, None
    half = _half(document, unit)
    if half is not None and unit.kind is not Kind.PERCENT:
        end, part = half
        scale = document.reading(end, "number.scale")
        return end + (scale is not None), value + part * numeral.scale * unit.share
    if unit.kind is Kind.MONEY:
        return _more_money(document, numeral, unit, value)
    return _more_measure(document, unit, value)


def _more_measure(document: Document, unit: Unit, value: Decimal) -> tuple[int, Decimal]:
    """«3 ساعات و20 دقيقة»: a smaller measure joined to a larger one."""
    if unit.kind is not Kind.MEASURE:
        return unit.end, value
    apart = document.reading(unit.end, "number.and") is not None
    rest = numbers.read(document, unit.end + apart)
    if rest is None or rest.value is None or not (apart or rest.clitic in document.lexicon.affixes("and")):
        return unit.end, value
    small = units.measure(document, rest.end)
    share = None if small is None else units.share_of(document.lexicon, unit.name, small.name)
    if small is None or share is None or rest.value * share >= 1:
        return unit.end, value
    return small.end, value + rest.value * share


def _half(document: Document, unit: Unit) -> tuple[int, Decimal] | None:
    """A fraction joined after a unit, which may be said again: «ونصف», «ونصف العام»."""
    half = numbers.joined_fraction(document, unit.end, measured=unit.kind is not Kind.NOUN)
    if half is None:
        return None
    end, part = half
    named = [reading for reading in document.readings(end) if "unit" in reading.entry.classes]
    again = units.fixed(document, end)
    ends = [again.end] if again is not None and again.name == unit.name else []
    ends += [end + reading.length for reading in named if reading.entry.lemma == unit.name]
    return (ends[0] if ends and is_definite(document, end) else end), part


def _more_money(document: Document, numeral: Numeral, unit: Unit, value: Decimal) -> tuple[int, Decimal]:
    apart = document.reading(unit.end, "number.and") is not None
    rest = numbers.read(document, unit.end + apart)
    if rest is None or rest.value is None:
        return unit.end, value
    joined = apart or rest.clitic in document.lexicon.affixes("and")
    small = currencies.after(document, rest.end)
    if small is not None:
        if small.unit == unit.name and small.share < unit.share and (joined or rest.digits):
            return small.end, value + rest.value * small.share
        return unit.end, value
    if joined and numeral.scale > rest.scale > ONE and rest.value < numeral.scale:
        return rest.end, value + rest.value
    return unit.end, value


def _prefixed(document: Document, numeral: Numeral) -> Quantity | None:
    """«$25», «USD 3bn», «%5»: the sign stands before the number."""
    if not numeral.digits or numeral.value is None:
        return None
    index = numeral.first
    percent = document.reading(index - 1, "percent")
    if percent is not None and percent.length == 1:
        if index < 2 or document.kind(index - 2) is not TokenKind.NUMBER:
            unit = Unit(numeral.end, units.PERCENT, Kind.PERCENT)
            return Quantity(index - 1, numeral.end, numeral.value, unit, numeral)
        return None
    sign = currencies.before(document, index)
    if sign is None or currencies.after(document, numeral.end) is not None:
        return None
    first, money = sign
    value = thousands(numeral, Unit(numeral.end, money.unit, Kind.MONEY)) * money.share
    return Quantity(first, numeral.end, value, Unit(numeral.end, money.unit, Kind.MONEY), numeral)


def _parts(document: Document, numeral: Numeral) -> Quantity | None:
    """«ثلاثة أرباع السكان», «ثلاثة أرباع المليون»: so many parts of a whole."""
    reading = document.reading(numeral.end, "number.parts")
    if reading is None or numeral.value is None or numeral.scale != ONE:
        return None
    value = numeral.value * numbers.ratio(reading.entry.text("over"))
    return _share(document, numeral.first, numeral.end + 1, value, numeral._replace(end=numeral.end + 1))


def _of_every(document: Document, above: Numeral) -> Quantity | None:
    """«ثلاثة من كل عشرة أطفال», «واحد من كل خمسة»: a share."""
    of = document.reading(above.end, "number.of-every")
    below = None if of is None else numbers.read(document, above.end + of.length)
    if below is None or not above.value or not below.value or above.value >= below.value:
        return None
    unit = units.after(document, below)
    end = below.end if unit is None else unit.end
    times = Unit(end, units.TIMES, Kind.TIMES)
    numeral = above._replace(end=end, weak=False)
    return Quantity(above.first, end, above.value / below.value, times, numeral, "fraction")


def _fraction(document: Document, index: int) -> Quantity | None:
    """«نصف السكان», «ثلثي الأسهم», «نصف مليون دولار», «نصف ساعة»."""
    found = numbers.fraction_at(document, index, strong=False)
    if found is None:
        return None
    reading, part = found
    end = index + reading.length
    hour = document.reading(index - 1, "date.hour") is not None
    if hour or document.reading(end, "fraction.not-before") is not None:
        return None
    numeral = Numeral(index, end, part, ONE, reading.clitic)
    if reading.entry.features.get("owned"):
        return Quantity(index, end, part, Unit(end, units.TIMES, Kind.TIMES), numeral, "fraction")
    sure = reading.entry.features.get("strong") or _is_vowelled(document, index, reading)
    return _share(document, index, end, part, numeral) if sure or _is_weak_whole(document, end, reading) else None


def _is_vowelled(document: Document, index: int, reading: Reading) -> bool:
    """Whether the vowel that tells "a fifth" from "five" is written on its first letter: «خُمس»."""
    vowel = reading.entry.text("vowel")
    return vowel != "" and f"{reading.entry.lemma[0]}{vowel}" in document.source(index, index + reading.length)


def _is_weak_whole(document: Document, index: int, fraction: Reading) -> bool:
    """Whether the word at `index` is a whole of which "a fifth" is taken, and not what five of are counted.

    A definite noun is, for what is counted is indefinite; but not a measure («عشر السنوات», the ten years).
    """
    if document.reading(index, "fraction.whole") is not None:
        return True
    bare = fraction.entry.features.get("counts") is True and fraction.clitic not in document.lexicon.affixes("definite")
    measured = document.reading(index, "unit") is not None
    if not bare or measured:
        return False
    return nouns.is_owned(document, index) or (is_definite(document, index) and _is_noun(document, index))


def _is_noun(document: Document, index: int) -> bool:
    return nouns.known(document, index) is not None


def _share(document: Document, first: int, end: int, part: Decimal, numeral: Numeral) -> Quantity:
    """A part of what follows: of a scale, of a measure, or of a whole."""
    scale = document.reading(end, "number.scale")
    if scale is not None and scale.entry.text("count") == "1":
        size = Decimal(scale.entry.text("value"))
        scaled = numeral._replace(end=end + 1, value=part * size, scale=size)
        unit = units.after(document, scaled)
        return Quantity(first, scaled.end if unit is None else unit.end, part * size, unit, scaled)
    unit = units.fixed(document, end)
    whole_of_it = is_definite(document, end) and not _is_size(document, end)
    if unit is not None and unit.kind in (Kind.MONEY, Kind.MEASURE) and not whole_of_it:
        return Quantity(first, unit.end, part * unit.share, unit, numeral)
    if unit is not None and unit.kind is Kind.PERCENT:
        return Quantity(first, unit.end, part, unit, numeral)
    times = Unit(end, units.TIMES, Kind.TIMES)
    whole = _whole_end(document, end)
    definite = numeral.clitic in document.lexicon.affixes("definite")
    if definite:
        fraction = document.reading(first, "number.fraction")
        period = fraction is not None and bool(fraction.entry.features.get("period"))
        return Quantity(first, end, part, times, numeral, "fraction", needs_bound=period)
    return Quantity(first, whole, part, times, numeral, "fraction", needs_bound=whole == end)


def _is_size(document: Document, index: int) -> bool:
    """Whether a measure of size stands at `index`: «half the metre» is half of one, «half the year» a period."""
    reading = document.reading(index, "unit")
    return reading is not None and reading.entry.text("number") == "singular" and not _is_time(reading)


def _is_time(reading: Reading) -> bool:
    return not {"unit.time", "date.period", "unit.turn"}.isdisjoint(reading.entry.classes)


def _whole_end(document: Document, index: int) -> int:
    """Past the one noun that names the whole, if there is one."""
    if document.kind(index) is not TokenKind.ARABIC or document.reading(index, "not-counted") is not None:
        return index
    noun = nouns.known(document, index)
    return index + 1 if noun is None else noun.end


def _multiple(document: Document, index: int) -> Quantity | None:
    """«الضعف», «ضعفي حجمها», «أضعاف»."""
    twofold = document.reading(index, "number.twofold")
    if twofold is not None and (index == 0 or document.kind(index - 1) is not TokenKind.NUMBER):
        numeral = Numeral(index, index + 1, _TWO, ONE, twofold.clitic)
        sure = twofold.entry.words == document.words(index, 1) or bool(twofold.clitic)
        return Quantity(index, index + 1, _TWO, Unit(index + 1, units.TIMES, Kind.TIMES), numeral, "multiple", not sure)
    double = document.reading(index, "number.double")
    if double is None:
        return None
    definite = double.clitic in document.lexicon.affixes("definite")
    compared = document.reading(index + 1, "double.compared") is not None
    moved = definite and (double.clitic in document.lexicon.group("by-the") or document.reading(index - 1, "range.to"))
    numeral = Numeral(index, index + 1, _TWO, ONE, double.clitic)
    end = _whole_end(document, index + 1) if compared else index + 1
    unit = Unit(end, units.TIMES, Kind.TIMES)
    return Quantity(index, end, _TWO, unit, numeral, "multiple", needs_bound=not (moved or compared))


def _dual(document: Document, index: int) -> Quantity | None:
    """«عامين», «دولارين»: two of a measure or of money, said by the noun's own ending."""
    reading = document.reading(index, "unit")
    if reading is None or reading.entry.text("number") != "dual":
        return _dual_money(document, index)
    measure = units.measure_of(document, index, reading)
    numeral = Numeral(index, measure.end, _TWO, ONE, reading.clitic)
    end, value = _more(document, numeral, measure, _TWO)
    return Quantity(index, end, value, measure, numeral, "dual")


def _one_and(document: Document, index: int) -> Quantity | None:
    """«عام ونصف», «دولار ونصف», «ساعة و20 دقيقة»: one of a measure or of money, and a part of one more."""
    quantity = one_of(document, index)
    if quantity is None or quantity.unit is None:
        return None
    one = quantity.unit
    if _is_or_two(document, one):
        return quantity
    end, value = _more_measure(document, one, ONE)
    half = _half(document, one)
    if half is not None:
        end, value = half[0], (ONE + half[1]) * one.share
        again = document.reading(end, "unit") is not None and document.word(index).endswith(document.word(end))
        if not again and nouns.known(document, end) is not None:
            return None
        end += again
    return quantity._replace(end=end, value=value) if end > one.end else None


def _is_or_two(document: Document, one: Unit) -> bool:
    """Whether two or more of the same follow: «يوم أو يومين», «شهر إلى شهرين», «سنة إلى 15 عاما»."""
    or_, to = document.reading(one.end, "range.or"), document.reading(one.end, "range.to")
    joint = or_ or to
    if joint is None:
        return False
    start = one.end + joint.length
    more = _dual(document, start) or (read(document, start) if to is not None else None)
    return more is not None and more.unit is not None and units.are_alike(document.lexicon, one.name, more.unit.name)


def one_of(document: Document, index: int) -> Quantity | None:
    """«عام», «دولار واحد»: a measure or money in the singular, which in running text is hardly ever a claim."""
    one = _measure_or_money(document, index)
    if one is None or is_definite(document, index):
        return None
    number = document.reading(one.end, "number")
    if number is not None and not number.clitic and Decimal(number.entry.text("value")) == ONE:
        one = one._replace(end=one.end + 1)
    numeral = Numeral(index, one.end, ONE, ONE, _clitic(document, index))
    return Quantity(index, one.end, one.share, one, numeral)


def _measure_or_money(document: Document, index: int) -> Unit | None:
    """The measure or money at `index` in the singular, whatever is written on its front."""
    for reading in document.readings(index):
        if "unit" in reading.entry.classes and reading.entry.text("number") == "singular":
            return units.measure_of(document, index, reading)
    money = currencies.alone(document, index)
    if money is None or money.number != "singular":
        return None
    return Unit(money.end, money.unit, Kind.MONEY, money.share)


def _clitic(document: Document, index: int) -> str:
    readings = (document.reading(index, name) for name in ("unit", "money.noun", "money.part"))
    return next((reading.clitic for reading in readings if reading is not None), "")


def _dual_money(document: Document, index: int) -> Quantity | None:
    money = currencies.alone(document, index)
    if money is None or money.number != "dual":
        return None
    unit = Unit(money.end, money.unit, Kind.MONEY)
    numeral = Numeral(index, money.end, _TWO, ONE, _clitic(document, index))
    end, value = _more(document, numeral, unit, _TWO * money.share)
    return Quantity(index, end, value, unit, numeral, "dual")


def is_definite(document: Document, index: int) -> bool:
    """Whether the word at `index` carries the article."""
    articles = document.lexicon.affixes("article-alone")
    return document.word(index).startswith(tuple(articles))
