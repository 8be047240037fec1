"""Counted nouns that stand before their number: «المتهمين الستة», «بلدان الإقليم الـ22», «عاملين اثنين»."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from annotator.detect import nouns, quantities
from annotator.detect.document import Document
from annotator.detect.numbers import Numeral
from annotator.detect.units import Kind, Unit
from annotator.text.tokens import TokenKind

_TWO = Decimal(2)


class Counted(NamedTuple):
    """What is counted, from token `first` on; `definite` where it is an article that joins noun and number."""

    first: int
    unit: Unit
    definite: bool


def read(document: Document, numeral: Numeral, unit: Unit | None) -> Counted | None:
    """The noun before `numeral` that it counts, unless it is sure to count the `unit` behind it."""
    glued = is_article(document, numeral.first - 1, numeral.first)
    definite = numeral.clitic in document.lexicon.affixes("definite")
    both = _both(document, numeral)
    joined = document.reading(numeral.end, "number.of") is not None
    if both is not None and (unit is None or joined):
        return both
    counted = unit is not None and (unit.sure or unit.kind is not Kind.NOUN)
    if counted:
        return None
    return _definite(document, numeral, numeral.first - glued) if definite or glued else None


def is_article(document: Document, index: int, figure: int) -> bool:
    """Whether the token at `index` is the article, written on the `figure` behind it."""
    return document.reading(index, "article") is not None and document.tokens.touches_next(figure - 1)


def _definite(document: Document, numeral: Numeral, end: int) -> Counted | None:
    """A definite plural right before `end`, or with one adjective between; one of the lexicon first.

    In «السكان المحليين الثلاثة» the adjective too looks like a plural.
    """
    near, far = _definite_plural(document, end - 1, end), _definite_plural(document, end - 2, end)
    noun, first = (far, end - 2) if near is None or (far is not None and far.known > near.known) else (near, end - 1)
    if noun is not None:
        return Counted(first, Unit(numeral.end, noun.lemma, Kind.NOUN, sure=noun.known), definite=True)
    return _owned(document, numeral, end - 1)


def _definite_plural(document: Document, place: int, end: int) -> nouns.Noun | None:
    if document.kind(place) is not TokenKind.ARABIC or document.reading(place, "amount.label"):
        return None
    noun = nouns.definite_plural(document, place)
    if noun is None or noun.end < end - 1:
        return None
    return noun if noun.end == end or quantities.is_definite(document, noun.end) else None


def _owned(document: Document, numeral: Numeral, place: int) -> Counted | None:
    """«بلدان الإقليم الاثنين والعشرين»: the noun is made definite by the one at `place`."""
    noun = nouns.known(document, place - 1)
    bare = noun is not None and noun.plural and noun.end == place and not quantities.is_definite(document, place - 1)
    if noun is None or not bare or not quantities.is_definite(document, place):
        return None
    return Counted(place - 1, Unit(numeral.end, noun.lemma, Kind.NOUN), definite=True)


def _both(document: Document, numeral: Numeral) -> Counted | None:
    """«عاملين اثنين», «عاملين أجنبيين اثنين»: the noun in the dual stands before the number two."""
    if numeral.digits or numeral.value != _TWO:
        return None
    adjective = nouns.ends_as_dual(document, numeral.first - 1)
    for place in range(numeral.first - 1 - adjective, numeral.first):
        noun = nouns.dual(document, place)
        if noun is not None:
            return Counted(place, Unit(numeral.end, noun.lemma, Kind.NOUN), definite=False)
    return None
