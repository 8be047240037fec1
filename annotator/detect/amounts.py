"""Finds amounts: quantities with their bounds, ranges, rates and heads; and reads one expression as a quantity.

The grammar is spread over `figures`, `numbers` (numerals), `units`, `nouns`, `currencies` (what is counted),
`quantities` (both together), `ranges`, `bounds` and `exclusions`; this file joins them. Rules name what decided.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from annotator.detect import (
    announcements,
    bounds,
    counted_before,
    exclusions,
    inheritance,
    lexicon,
    quantities,
    ranges,
    readouts,
    rules,
    signs,
    units,
)
from annotator.detect.document import Attributes, Document
from annotator.detect.drafts import Draft, Trail
from annotator.detect.quantities import Quantity
from annotator.detect.units import Kind
from annotator.model.claims import Bound, Claim, ClaimType
from annotator.text.tokens import TokenKind

_STARTS = ("number", "number.vague", "number.fraction", "number.double", "number.twofold")
_ALONE = ("unit", "money.noun", "money.part")
_MORE = frozenset(("number", "number.fraction", "number.half-more", "number.and", "range.or", "range.to"))
_GUESS = 0.75
_MOST_EXTRAS = 3
_LARGEST = 24
"""Powers of ten up to which values are written out; beyond them nothing is counted."""
_MOST_HEAD = 6
"""Words that may stand before the number of a single expression."""


def find(document: Document, found: Sequence[Claim]) -> Iterable[Claim]:
    """Amounts of `document`; those inside dates that were `found` before are none."""
    dates = [claim for claim in found if claim.type is ClaimType.DATE]
    dated = _tokens_of(document, dates)
    timed = _tokens_of(document, [date for date in dates if date.rule == _clock(document)])
    trail = Trail()
    free = label_end = 0
    for index in _starts(document):
        if index < free or index in timed or exclusions.is_part_of_other(document, index):
            continue
        amount = _amount(document, index, dated)
        if amount is None or (index in dated and not _is_counted_in_date(document, amount)):
            continue
        amount = _before_date(amount, dated)
        if _is_labelled(document, amount, label_end):
            free = label_end = amount.quantity.numeral.end
            continue
        amount = _beside(document, amount, trail.last)
        amount = inheritance.inherit(document, amount, inheritance.going_on(document, amount, trail))
        accepted = _is_amount(document, amount)
        free = max(free, amount.end if accepted else amount.quantity.numeral.end)
        if accepted and not _overlaps(amount, trail.last):
            yield _claim(document, amount)
            trail = trail.followed_by(amount, converted=_is_bracketed(document, amount))


def _is_bracketed(document: Document, amount: Draft) -> bool:
    """Whether brackets enclose the amount alone: «1.8 مليار درهم (490 مليون دولار)»."""
    return document.word(amount.first - 1) == "(" and document.word(amount.end) == ")"


def _before_date(amount: Draft, dated: set[int]) -> Draft:
    """Leave what begins a date out: «عيار 24 اليوم» counts no days."""
    numeral = amount.quantity.numeral
    if numeral.end not in dated or numeral.first in dated or amount.bound is not Bound.EXACT or amount.unit is None:
        return amount
    return amount._replace(unit=None, end=numeral.end, quantity=amount.quantity._replace(unit=None, end=numeral.end))


def _is_counted_in_date(document: Document, amount: Draft) -> bool:
    """Whether an amount inside a date is one all the same: «the last six months», not «the two years 1913 and 1931».

    The «م» of «642م» is no metre there.
    """
    if amount.unit is None or not amount.unit.sure or amount.quantity.head == "dual":
        return False
    return document.reading(amount.unit.end - 1, "date.common-era") is None


def value(expression: str, language: str = "ar") -> Claim | None:
    """The whole of `expression` as one quantity, or None where it is none."""
    document = Document(expression, lexicon.load(language), language=language)
    places = range(min(len(document), _MOST_HEAD))
    numerals = [numeral for place in places if (numeral := readouts.read(document, place)) is not None]
    found = [quantities.read(document, place) for place in places]
    found += [quantities.with_unit(document, numeral) for numeral in numerals]
    single = quantities.one_of(document, 0)
    found += [single] if single is not None and document.reading(single.end - 1, "number") is not None else []
    for quantity in found:
        amount = None if quantity is None else _around(document, quantity)
        if amount is None or amount.rule not in rules.named(language):
            continue
        if amount.first == 0 and _ends_here(document, amount.end):
            return _claim(document, amount)
    return None


def _ends_here(document: Document, end: int) -> bool:
    return all(document.kind(place) in (TokenKind.MARK, TokenKind.LINE_END) for place in range(end, len(document)))


def _tokens_of(document: Document, claims: Sequence[Claim]) -> set[int]:
    """Tokens inside the `claims`."""
    inside: set[int] = set()
    for claim in claims:
        first, end = document.tokens_of(claim)
        inside.update(range(first, end))
    return inside


def _clock(document: Document) -> str:
    """The rule of times by the clock, whose minutes are no amounts."""
    return rules.named(document.language)["date.clock"].id


def _starts(document: Document) -> list[int]:
    """Tokens at which a quantity may begin."""
    figures = document.places_of_numbers()
    words = {place for name in _STARTS for place in document.places_of(name)}
    nouns_ = {place for name in _ALONE for place in document.places_of(name) if _counts_itself(document, place, name)}
    return sorted(words.union(figures, nouns_))


def _counts_itself(document: Document, place: int, name: str) -> bool:
    """Whether a noun is a dual, or one with a part of one more: «عامين», «عام ونصف»."""
    reading = document.reading(place, name)
    if reading is None:
        return False
    end = place + reading.length
    return document.is_any(end, _MORE) or reading.entry.text("number") == "dual"


def _amount(document: Document, index: int, dated: set[int]) -> Draft | None:
    quantity = quantities.read(document, index)
    return None if quantity is None else _around(document, quantity, dated)


def _around(document: Document, quantity: Quantity, dated: Collection[int] = ()) -> Draft:
    """The amount that a quantity is part of: its range, which no date ends, its bounds, heads and rates."""
    spread = ranges.read(document, quantity)
    if spread is None or (spread.end - 1 in dated and quantity.first not in dated):
        bound = Bound.VAGUE if quantity.value is None else Bound.EXACT
        ahead = ranges.ahead(document, quantity)
        unit = quantity.unit if ahead is None else ahead[0]
        low = high = quantity.value if ahead is None else ahead[1]
        amount = Draft(quantity.first, quantity.end, low, high, unit, bound, quantity, (), inherited=ahead is not None)
    else:
        amount = Draft(spread.first, spread.end, spread.low, spread.high, spread.unit, Bound.RANGE, quantity, ())
    return _framed(document, _tailed(document, _of_those(document, _signed(document, amount))))


def _signed(document: Document, amount: Draft) -> Draft:
    """Take in what says that the value is below zero, and turn it round."""
    signed = signs.below_zero(document, amount.first, amount.end, amount.unit)
    if signed is None or amount.low is None or amount.high is None or amount.quantity.value is None:
        return amount
    quantity = amount.quantity._replace(value=-amount.quantity.value)
    return amount._replace(first=signed.first, end=signed.end, low=-amount.high, high=-amount.low, quantity=quantity)


def _of_those(document: Document, amount: Draft) -> Draft:
    """Take in the noun that stands before its number: «المتهمين الستة», «عاملين اثنين»."""
    counted = counted_before.read(document, amount.quantity.numeral, amount.unit)
    if counted is None or amount.bound is Bound.RANGE:
        return amount
    end = amount.quantity.numeral.end
    return amount._replace(first=counted.first, end=end, unit=counted.unit, definite=counted.definite)


def _beside(document: Document, amount: Draft, last: Draft | None) -> Draft:
    """Leave a noun or bound to the amount that it belongs to already: «13 من قطاعات السوق الـ15»."""
    first = amount.quantity.first
    if last is None or not _overlaps(amount, last):
        return amount
    if amount.definite:
        return amount._replace(first=first - counted_before.is_article(document, first - 1, first))
    return amount._replace(first=last.end) if last.end <= first else amount


def _tailed(document: Document, amount: Draft) -> Draft:
    """Take in rates and bounds after the unit."""
    for _ in range(_MOST_EXTRAS):
        money = amount.unit is not None and amount.unit.kind is Kind.MONEY
        rate = units.rate(document, amount.end) or (units.priced(document, amount.first, amount.end) if money else None)
        if rate is not None:
            amount = amount._replace(end=rate, rated=True)
            continue
        limit = bounds.after(document, amount.end)
        if limit is None:
            return amount
        amount = _bounded(amount, limit)._replace(end=limit.end)
    return amount


def _framed(document: Document, amount: Draft) -> Draft:
    """Take in bounds, heads and glued words before the amount; look for a verb at a distance."""
    blocked = amount.quantity.numeral.clitic in document.lexicon.affixes("with-preposition")
    for _ in range(_MOST_EXTRAS):
        limit = None if blocked or amount.definite else bounds.before(document, amount.first)
        head = None if blocked or limit is not None else document.reading_before(amount.first, "amount.head")
        if limit is not None:
            amount = _bounded(amount, limit)._replace(first=limit.first)
        elif head is not None:
            amount = amount._replace(first=head[0])
        elif _is_article_apart(document, amount.first - 1):
            amount = amount._replace(first=amount.first - 1)
        elif _touches(document, amount.first):
            blocked = document.reading(amount.first - 1, "article") is None
            amount = amount._replace(first=amount.first - 1)
        else:
            break
    plain = all(document.reading(place, "article") is not None for place in range(amount.first, amount.quantity.first))
    if amount.bound is Bound.EXACT and not blocked and plain and not _is_multiplied(document, amount):
        limit = bounds.distant(document, amount.first)
        return amount if limit is None else _bounded(amount, limit)
    return amount


def _is_multiplied(document: Document, amount: Draft) -> bool:
    """Whether it says how many times: «تفوق كتلته كتلة الشمس 6 مرات» exceeds by so much, not by more."""
    if amount.unit is None or amount.quantity.head != "number":
        return False
    return amount.unit.kind is Kind.TIMES or document.reading(amount.unit.end - 1, "unit.turn") is not None


def _touches(document: Document, index: int) -> bool:
    """Whether a word is written on the front of the figure at `index`."""
    if index == 0 or document.kind(index - 1) is not TokenKind.ARABIC or not document.tokens.touches_next(index - 1):
        return False
    bracket = document.kind(index) is TokenKind.MARK and document.kind(index + 1) is TokenKind.NUMBER
    return bracket or document.kind(index) is TokenKind.NUMBER


def _is_article_apart(document: Document, index: int) -> bool:
    """Whether the article stands apart before its figure: «خلال الـ 11 شهرا», «ال 12 شهرا»."""
    article = index >= 0 and document.reading(index, "article") is not None
    return article and document.kind(index + 1) is TokenKind.NUMBER and document.tokens.gap(index) == 1


def _bounded(amount: Draft, limit: bounds.Limit) -> Draft:
    """Apply a bound; a range and a vague count stay what they are."""
    triggers = (*amount.triggers, (limit.first, limit.end))
    if amount.bound in (Bound.RANGE, Bound.VAGUE) or (amount.bound is not Bound.EXACT and limit.bound is Bound.ABOUT):
        return amount._replace(triggers=triggers)
    exact = amount.quantity.value
    low = None if limit.bound in (Bound.AT_MOST, Bound.LESS_THAN) else exact
    high = None if limit.bound in (Bound.AT_LEAST, Bound.MORE_THAN) else exact
    return amount._replace(bound=limit.bound, low=low, high=high, triggers=triggers)


def _is_amount(document: Document, amount: Draft) -> bool:
    """Whether it is something an editor must check, by a rule that the language has."""
    quantity = _own(amount)
    if amount.rule not in rules.named(document.language):
        return False
    if _is_score_or_year(document, amount, quantity) or exclusions.is_pronoun_or_name(document, quantity):
        return False
    if quantity.needs_bound and amount.bound is Bound.EXACT:
        return False
    if amount.unit is not None or amount.bound is not Bound.EXACT or amount.listed or amount.rated:
        return True
    announced = announcements.is_announced(document, amount.first, quantity.numeral, amount.end)
    return announced or quantity.numeral.scale > 1


def _is_score_or_year(document: Document, amount: Draft, quantity: Quantity) -> bool:
    if exclusions.is_score(document, quantity) and not _is_framed_range(document, amount):
        return True
    acting = quantity.unit is None and announcements.acts(document, amount.end)
    counted = amount.listed or _is_limited(amount) or acting or announcements.is_reached(document, amount.first)
    return exclusions.is_year(document, quantity) and not counted


def _is_framed_range(document: Document, amount: Draft) -> bool:
    """Whether something tells a range from a score: «between», a unit, «their number»."""
    if amount.bound is not Bound.RANGE:
        return False
    framed = amount.first < amount.quantity.first or amount.unit is not None
    return framed or announcements.is_announced(document, amount.first, amount.quantity.numeral, amount.end)


def _is_limited(amount: Draft) -> bool:
    """Whether «more than» or «less than» stands right before the number, as before no year."""
    limited = amount.bound in (Bound.MORE_THAN, Bound.LESS_THAN, Bound.AT_LEAST)
    return limited and amount.triggers[0][1] == amount.quantity.first


def _is_labelled(document: Document, amount: Draft, label_end: int) -> bool:
    quantity = _own(amount)
    if quantity.unit is None and exclusions.is_number_of_law(document, amount.first, amount.end):
        return True
    if amount.bound is not Bound.EXACT and amount.first < quantity.first - 1:
        return False
    return exclusions.is_label(document, quantity) or exclusions.continues(document, quantity, label_end)


def _own(amount: Draft) -> Quantity:
    """The amount's quantity with the unit that was found for it, where it was not inherited."""
    return amount.quantity if amount.inherited else amount.quantity._replace(unit=amount.unit)


def _overlaps(amount: Draft, last: Draft | None) -> bool:
    return last is not None and amount.first < last.end


def _claim(document: Document, amount: Draft) -> Claim:
    rule = rules.named(document.language)[amount.rule]
    sure = amount.unit is None or amount.unit.sure
    attributes = Attributes(
        low=_plain(amount.low),
        high=_plain(amount.high),
        unit=None if amount.unit is None else amount.unit.name,
        bound=amount.bound,
        confidence=rule.confidence if sure else min(rule.confidence, _GUESS),
    )
    numeral = amount.quantity.numeral
    triggers = (*amount.triggers, (numeral.first, numeral.end))
    return document.claim(ClaimType.AMOUNT, amount.first, amount.end, rule.id, triggers, **attributes)


def _plain(number: Decimal | None) -> Decimal | None:
    """The value without noughts after its point."""
    if number is None or number.adjusted() >= _LARGEST:
        return number
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
