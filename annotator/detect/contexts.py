"""What stands in a document beside words: dates, quotations, requests not to be named; names in quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from annotator.detect.document import Document
from annotator.detect.nominals import is_definite
from annotator.detect.quotation_marks import pairs
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

_NAME_IN_QUOTES, _LONG_NAME = 4, 7


class Context:
    """What stands in a document beside words: dates, quotations and requests for anonymity, by their first tokens."""

    def __init__(self, dates: dict[int, int], quotations: dict[int, int], withheld: dict[int, int]) -> None:
        self.dates: Final = dates
        """From the first token of a date to the one behind it."""
        self.dates_end: Final = frozenset(dates.values())
        """The tokens behind dates."""
        self.quotations: Final = quotations
        """From an opening mark to its closing one."""
        self.withheld: Final = withheld
        """From the first token of a request not to be named to the one behind it."""


def context_of(document: Document, found: Sequence[Claim]) -> Context:
    """The dates and the requests for anonymity among the claims `found`, and the document's quotations."""
    dates = _places(document, found, ClaimType.DATE)
    quotations = {pair.opening: pair.end - 1 for pair in pairs(document) if pair.closed}
    return Context(dates, quotations, _places(document, found, ClaimType.ANONYMITY))


def _places(document: Document, found: Iterable[Claim], type_: ClaimType) -> dict[int, int]:
    """From the first token of each claim of a type to the one behind it."""
    places: dict[int, int] = {}
    for claim in found:
        if claim.type is type_:
            first, end = document.tokens_of(claim)
            places[first] = end
    return places


def quoted_name_end(document: Document, index: int, context: Context) -> int | None:
    """Behind the mark that closes a short name in quotation marks or brackets; None if it is no name."""
    closing = _bracket_end(document, index) if document.word(index) == "(" else context.quotations.get(index)
    if closing is None or closing - index <= 1:
        return None
    if is_single_word(document, index + 1, closing):
        return closing + 1
    if closing - index > (_LONG_NAME if _announces_name(document, index) else _NAME_IN_QUOTES) + 1:
        return None
    inside = range(index + 1, closing)
    outlet = document.reading(index + 1, "source.outlet")
    if outlet is not None and outlet.length == closing - index - 1:
        return closing + 1  # «CNN» spells «that» among its letters
    return None if any(_is_of_clause(document, place) for place in inside) else closing + 1


def _announces_name(document: Document, index: int) -> bool:
    """Whether a name in marks is due at `index`: behind «in the name of», or a body that lacks the article."""
    body = document.reading(index - 1, "source.body") is not None and not is_definite(document, index - 1)
    return body or document.reading(index - 1, "source.for-body") is not None


def _is_of_clause(document: Document, index: int) -> bool:
    """Whether a word in marks makes a clause of them: «that», or a number that is no part of a word («Darfur24»)."""
    number = document.kind(index) is TokenKind.NUMBER and not document.tokens.touches_next(index - 1)
    return number or document.reading(index, "report.that") is not None


def is_single_word(document: Document, first: int, end: int) -> bool:
    """Whether dots and no spaces part the tokens: letters of an abbreviation spelled out."""
    parted = "." in document.words(first, end - first)
    return parted and all(document.tokens.touches_next(index) for index in range(first, end - 1))


def _bracket_end(document: Document, index: int) -> int | None:
    words = document.words(index, _NAME_IN_QUOTES + 2)
    return index + words.index(")") if ")" in words else None
