"""Numbers that are no amounts: years, clock times, labels, parts of names, list numbering, codes."""

from __future__ import annotations

from annotator.detect import currencies, nouns
from annotator.detect.date_parts import year_number
from annotator.detect.document import Document
from annotator.detect.quantities import Quantity
from annotator.detect.units import Kind
from annotator.text.tokens import TokenKind

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_LATIN_UNITS = frozenset(("money.code", "money.symbol", "money.part-symbol", "unit"))
_BEFORE_YEAR = frozenset(("date.year-noun", "date.month"))
_TELLS_YEAR = frozenset(("date.year-noun", "year.before"))
_ERAS = frozenset(("date.common-era", "date.hijri-era"))
_ORDINALS = frozenset(("date.hour", "date.day-ordinal", "ordinal"))
_JOINING = frozenset("/:._#@\\=+*&-–")
_AGAINST = frozenset("-–/:")
_LISTING = frozenset(".-)–:،/")


def is_part_of_other(document: Document, index: int) -> bool:
    """Whether the figure at `index` is glued into a name, an address, a clock time or a score."""
    if document.kind(index) is not TokenKind.NUMBER:
        return False
    return _joined_left(document, index) or _joined_right(document, index)


def _joined_left(document: Document, index: int) -> bool:
    if index == 0 or not document.tokens.touches_next(index - 1):
        return False
    if document.kind(index - 1) is TokenKind.LATIN:
        return document.reading(index - 1, "money.code") is None and document.reading(index - 1, "money.symbol") is None
    if document.word(index - 1) not in _JOINING:
        return False
    return index > 1 and document.tokens.touches_next(index - 2) and document.kind(index - 2) is not TokenKind.MARK


def _joined_right(document: Document, index: int) -> bool:
    if not document.tokens.touches_next(index):
        return False
    if document.kind(index + 1) is TokenKind.LATIN:
        if document.reading(index + 1, "number.short-scale") is not None:
            counted = currencies.after(document, index + 2) is not None or nouns.known(document, index + 2) is not None
            return currencies.before(document, index) is None and not counted
        return not document.is_any(index + 1, _LATIN_UNITS)
    glued = document.tokens.touches_next(index + 1) and document.kind(index + 2) is TokenKind.NUMBER
    return glued and document.word(index + 1) in ":/"


def is_year(document: Document, quantity: Quantity) -> bool:
    """Whether a bare figure reads as a year: after "year", or like one with nothing certain to count."""
    index = quantity.numeral.first
    if document.kind(index) is not TokenKind.NUMBER or quantity.numeral.end != index + 1:
        return False
    word, unit = document.word(index), quantity.unit
    if len(word) != 4 or not word.isdecimal() or not _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        return False
    this = document.reading(index - 2, "date.this") is not None and unit is not None and unit.sure
    if document.is_any(index - 1, _BEFORE_YEAR) and not this:
        return True
    if unit is None or (not unit.sure and not _is_counted(document, quantity)):
        return True
    if document.is_any(index + 1, _ERAS):
        return True
    told = unit.kind is Kind.NOUN and not word.endswith("00")
    return told and document.reading(index - 1, "year.before") is not None


def _is_counted(document: Document, quantity: Quantity) -> bool:
    """Whether a round figure like 2000 stands before an unknown noun and behind no word that years follow."""
    index = quantity.numeral.first
    round_ = document.word(index).endswith("00")
    behind = document.is_any(index - 1, _TELLS_YEAR) or document.reading(index - 1, "amount.name") is not None
    return round_ and not behind and not document.word(index + 1).startswith(document.lexicon.affixes("article-alone"))


def is_score(document: Document, quantity: Quantity) -> bool:
    """«5-3», «3-صفر», «15 / 9»: two figures set against each other without a unit."""
    if quantity.unit is not None or not quantity.numeral.digits:
        return False
    after = document.word(quantity.end) in _AGAINST and document.kind(quantity.end + 1) is TokenKind.NUMBER
    before = document.word(quantity.first - 1) in _AGAINST and document.kind(quantity.first - 2) is TokenKind.NUMBER
    return after or before


def is_told_year(document: Document, quantity: Quantity) -> bool:
    """Whether a bare figure looks like a year and stands behind a word that years follow."""
    named = document.is_any(quantity.first - 1, _TELLS_YEAR)
    return named and quantity.unit is None and is_year(document, quantity)


def continues(document: Document, quantity: Quantity, label_end: int) -> bool:
    """Whether it goes on a list of labels that ends at `label_end`: «المادتان 25 و26»."""
    between = quantity.numeral.first - label_end
    if not 0 < between <= 1 or (quantity.unit is not None and quantity.unit.sure):
        return False
    return document.kind(label_end) is TokenKind.MARK or document.reading(label_end, "number.and") is not None


def is_number_of_law(document: Document, first: int, end: int) -> bool:
    """«عدد 10 لسنة 2017»: the number of a law of that year."""
    if document.kind(first) is not TokenKind.NUMBER or document.reading(end, "date.year-noun") is None:
        return False
    return document.word(end).startswith(document.lexicon.affixes("to")) and year_number(document, end + 1) is not None


def is_ordinal(document: Document, index: int) -> bool:
    """Whether the figure at `index`, with the article on it, tells one of many apart: «المعرض الدولي الـ50»."""
    glued = document.reading(index - 1, "article") is not None
    word, affixes = document.word(index - 2), document.lexicon.affixes
    return glued and word.startswith(affixes("article-alone")) and word.endswith(affixes("origin"))


def is_label(document: Document, quantity: Quantity) -> bool:
    """Whether the number only tells one of many apart: a law's article, a page, an aeroplane's type, a list's item."""
    first = quantity.first
    if quantity.head == "dual" and document.reading(first, "amount.label") is not None:
        return document.kind(quantity.end) is TokenKind.NUMBER  # «in the two minutes 10 and 84»
    firm = quantity.unit is not None and quantity.unit.sure
    if not firm and (is_ordinal(document, first) or _is_tens_of_ordinal(document, quantity)):
        return True
    scaled = quantity.numeral.scale > 1
    if document.reading(first - 1, "amount.label") is not None and quantity.numeral.digits and not scaled:
        return quantity.unit is None or quantity.unit.kind is Kind.NOUN
    if document.reading(first - 1, "amount.name") is not None or document.kind(first - 1) is TokenKind.LATIN:
        return not firm or document.reading(quantity.numeral.end, "superlative.record") is not None
    dash = document.word(first - 1) in ("-", "–") and document.tokens.touches_next(first - 1)
    if dash and document.reading(first - 2, "amount.name") is not None:
        return True
    return _is_numbering(document, quantity)


def _is_tens_of_ordinal(document: Document, quantity: Quantity) -> bool:
    """«الخامسة والأربعين»: the tens of an ordinal, as of an age."""
    joined = quantity.numeral.clitic in document.lexicon.affixes("and-the")
    return joined and document.is_any(quantity.first - 1, _ORDINALS)


def _is_numbering(document: Document, quantity: Quantity) -> bool:
    """«1. », «2- », «(3) » at the head of a line."""
    index = quantity.numeral.first
    if document.kind(index) is not TokenKind.NUMBER or len(document.word(index)) > 2:
        return False
    at_head = document.kind(index - 1) is TokenKind.LINE_END or index == 0
    bracketed = document.word(index - 1) == "(" and document.kind(index - 2) is TokenKind.LINE_END
    return (at_head or bracketed) and document.word(index + 1) in _LISTING and quantity.unit is None


def is_pronoun_or_name(document: Document, quantity: Quantity) -> bool:
    """«واحد» alone, «مجموعة العشرين»."""
    unit = quantity.unit
    none_of = quantity.numeral.value == 0 and unit is not None and unit.sure
    if quantity.numeral.weak and not none_of and (unit is None or unit.kind not in (Kind.PERCENT, Kind.MONEY)):
        return True
    named = document.reading(quantity.first - 1, "amount.name") is not None and not quantity.numeral.digits
    return named and (unit is None or not unit.sure)
