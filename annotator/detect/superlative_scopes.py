"""Where the scope of a superlative ends: behind its noun phrase and what says among whom, since when, or of what.

«the biggest bank in the country since 1990»: the noun goes on over adjectives and prepositions; words of scope keep it
open for a date; a clause is taken whole; a preposition that would end it is crossed if a scope stands behind.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from annotator.detect.document import Document
from annotator.detect.nominals import is_definite
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

WORDS = frozenset({TokenKind.ARABIC, TokenKind.LATIN, TokenKind.NUMBER})
_LONGEST, _LONGEST_NOUN, _LONGEST_PART = 24, 6, 5
_LONGEST_CLAUSE, _LONGEST_RELATIVE, _BRIDGE, _LONGEST_QUOTED = 16, 6, 8, 6
_GOING_ON = frozenset(("superlative.on", "superlative.compound"))
_DANGLING = frozenset(("superlative.on", "superlative.bridge"))
_GOVERNING = _DANGLING | {"superlative.course"}
"""What an amount belongs to that follows it."""
_GOVERNS = frozenset(("superlative.within", "superlative.place"))
"""What no «and» follows: «in a position», «in the province of Ouargla», which is spelt with the letter of «and»."""
_NO_FIELD = frozenset(("source.document", "superlative.place", "superlative.site"))
"""What is no further scope behind «in the world»: «in a report», «in the city of Hamburg», where it happens."""
_SHORTEST_VERB = 4
"""Letters of an imperfect that no list need name."""
_KNOWN = ("noun", "number", "superlative.radical")


class Scope:
    """A document with the dates and amounts in it, from the first token of each to the one behind it."""

    def __init__(self, document: Document, dates: dict[int, int], amounts: dict[int, int]) -> None:
        self.document: Final = document
        self.dates: Final = dates
        self.amounts: Final = amounts
        self.dates_end: Final = frozenset(dates.values())

    def at_date(self, index: int) -> bool:
        """Whether a date begins at the token, or after it if it is a preposition."""
        before = self.document.reading(index, "superlative.on") is not None
        return index in self.dates or (before and index + 1 in self.dates)


class _Course:
    """How far a scope has been read."""

    def __init__(
        self, head: int, end: int, *, closed: bool = False, clauses: bool = True, elative: bool = False
    ) -> None:
        self.head: Final = head
        self.end = end
        self.room = _LONGEST_NOUN
        self.dated = False
        """Whether a date at the end belongs: after «since»."""
        self.closed = closed
        """Whether «in the world» has been read, behind which only a further scope may stand."""
        self.clauses: Final = clauses
        """Whether a clause may belong: to a noun, not to «for the first time since»."""
        self.elative: Final = elative
        """Whether the head is the superlative itself, which what is measured follows."""


def scope_of(document: Document, found: Iterable[Claim]) -> Scope:
    """The document with the dates and amounts among the claims `found`."""
    ends: dict[ClaimType, dict[int, int]] = {ClaimType.DATE: {}, ClaimType.AMOUNT: {}}
    for claim in found:
        if claim.type in ends:
            first, end = document.tokens_of(claim)
            ends[claim.type][first] = end
    return Scope(document, ends[ClaimType.DATE], ends[ClaimType.AMOUNT])


def noun_end(scope: Scope, noun: int) -> int:
    """Behind the scope of an elative whose noun is at `noun`: «the biggest | bank in the country»."""
    return _end(scope, _Course(noun, noun + 1))


def elative_end(scope: Scope, elative: int) -> int:
    """Behind the scope of a definite elative, which follows its noun: «the bank, the biggest | in the country»."""
    return _end(scope, _Course(elative, elative + 1, elative=True))


def since_end(scope: Scope, index: int) -> int:
    """Behind the scope at `index`, or the clause that says of what; `index` itself if neither stands there."""
    document = scope.document
    if document.reading(index, "superlative.relative"):
        return clause_end(document, index)
    if document.reading(index, "superlative.scope") is None:
        return index
    return _end(scope, _Course(index - 1, index, closed=True, clauses=False))


def clause_end(document: Document, index: int) -> int:
    """Behind the clause that begins at `index`, at most at the end of its sentence."""
    end = index + 1
    while end < min(index + _LONGEST_CLAUSE, len(document)):
        quoted = _quoted(document, end)
        if not quoted and _ends_clause(document, end):
            break
        end += quoted or 1
    return _without_dangling(document, index, end)


def behind_end(document: Document, index: int) -> int:
    """Behind «after the biggest», where it says whom the second comes behind; `index` itself if it does not."""
    return clause_end(document, index) if document.reading(index, "superlative.behind") else index


def is_spelt_like_prefixed(document: Document, index: int) -> bool:
    """Whether the first letter of the word is its own, though it is spelt like «and», a preposition or a verb's."""
    readings = (document.reading(index, name) for name in _KNOWN)
    return any(reading is not None and not reading.clitic for reading in readings)


def ends_in_clause(document: Document, noun: int, end: int) -> bool:
    """Whether a clause says what the one at `noun` did, within the tokens to before `end`."""
    return any(_is_imperfect(document, index, sure=True) for index in range(noun + 1, end))


def period_after(scope: Scope, index: int) -> int:
    """How many tokens at `index` name a period: «during the last three years», «in a century»."""
    during = scope.document.reading(index, "superlative.during")
    if during is None:
        return 0
    if index in scope.amounts:
        return scope.amounts[index] - index
    start = index + during.length
    end = scope.dates.get(start) or scope.amounts.get(start)
    if end is None and scope.document.reading(start, "superlative.span"):
        end = start + 1
    return 0 if end is None else end - index


def _end(scope: Scope, course: _Course) -> int:
    limit = min(course.head + _LONGEST, len(scope.document))
    while course.end < limit and course.room > 0:
        taken = _step(scope, course)
        if not taken:
            break
        course.end += taken
    return _without_dangling(scope.document, course.head, course.end)


def _step(scope: Scope, course: _Course) -> int:
    """How many tokens at the end of what has been read belong to it."""
    document, index = scope.document, course.end
    words = document.reading(index, "superlative.scope")
    if words is not None:
        course.closed = "superlative.final" in words.entry.classes
        course.room, course.dated = _LONGEST_PART, not course.closed
        return words.length
    period = period_after(scope, index)
    if period:
        course.dated, course.room = True, _LONGEST_PART
        return period
    if index not in scope.dates and _is_clause(document, course):  # «يوليو» begins like a verb
        course.room, length = 0, clause_end(document, index) - index
        return length
    if course.closed:
        return _further(scope, course)
    return _noun_step(scope, course)


def _noun_step(scope: Scope, course: _Course) -> int:
    """How many tokens the noun phrase takes at its end."""
    document, index = scope.document, course.end
    if scope.at_date(index):
        return _dated(scope, course)
    if index in scope.amounts and _is_sum(document, course):
        return 0
    quoted = _quoted(document, index)
    amount = scope.amounts.get(index) if document.is_any(index - 1, _GOVERNING) else None
    if quoted or amount:
        course.room -= 1
        course.closed = course.dated and bool(amount)
        return quoted or (amount or index) - index
    if _stops(document, index):
        return _bridged(document, index) or _relative(scope, index)
    if _begins_predicate(document, course):
        return 0
    goes_on = document.reading(index, "superlative.on")
    course.room = _LONGEST_PART if goes_on else course.room - 1
    return goes_on.length if goes_on else 1


def _is_sum(document: Document, course: _Course) -> bool:
    """Whether the amount behind what was read says how much it is: «the first in the world | with over 16 tons»."""
    if document.kind(course.end) is TokenKind.NUMBER:
        return _is_told_apart(document, course)
    return document.word(course.end).startswith(document.lexicon.affixes("with-preposition"))


def _is_told_apart(document: Document, course: _Course) -> bool:
    """Whether a sum stands behind the scope and no preposition before it: «the most sold in Egypt | 767 pounds»."""
    scoped = any(document.reading(place, "superlative.within") for place in range(course.head + 1, course.end))
    if document.reading(course.end - 1, "superlative.course") is not None:
        return False  # «in the race over 400 metres»
    prefixed = document.word(course.end - 1).startswith(document.lexicon.affixes("superlative-prepositions"))
    return scoped and not prefixed and not document.is_any(course.end - 1, _DANGLING)


def _dated(scope: Scope, course: _Course) -> int:
    """A date belongs behind «since», and before a clause: «the first movement in 1990 to demand …»."""
    index = course.end
    start = index if index in scope.dates else index + 1
    end = scope.dates[start]
    if course.dated or _is_year_of(scope.document, course, start):
        course.closed = True
        return end - index
    return end - index if _is_imperfect(scope.document, end, sure=False) else 0


def _is_year_of(document: Document, course: _Course, start: int) -> bool:
    """Whether a year says of which levels the one at the head is the highest: «the lowest price in 2017»."""
    if document.reading(course.head, "superlative.measured") is None or course.end != course.head + 1:
        return False
    return document.reading(start, "date.year-noun") is not None or document.kind(start) is TokenKind.NUMBER


def _further(scope: Scope, course: _Course) -> int:
    """«in the world | in its field», «in the region | Arab»: a further place or adjective; no statement, no date."""
    document, index = scope.document, course.end
    if scope.at_date(index) or document.reading(index, "superlative.stop") is not None:
        return 0
    if _has_article(document, index) and _has_article(document, index - 1):
        return 1
    within = document.reading(index, "superlative.within")
    if within is None or document.is_any(index + within.length, _NO_FIELD):
        return 0
    course.closed = False
    return within.length


def _quoted(document: Document, index: int) -> int:
    """A short name between quotation marks."""
    closing = document.closing_quote(index, _LONGEST_QUOTED)
    return 0 if closing is None else closing + 1 - index


def _bridged(document: Document, index: int) -> int:
    """From a preposition or relative up to the scope that stands behind it in the same clause."""
    if not document.reading(index, "superlative.bridge"):
        return 0
    for place in range(index + 1, index + _BRIDGE):
        words = document.reading(place, "superlative.scope")
        if words is not None and not document.reading(place, "superlative.weak"):
            return place - index
        if _ends_clause(document, place):
            return 0
    return 0


def _relative(scope: Scope, index: int) -> int:
    """A short relative clause, up to its end; a longer one if it ends in a span of time («… in the last 25 years»)."""
    document = scope.document
    if not document.reading(index, "superlative.relative"):
        return 0
    end = clause_end(document, index)
    timed = end in scope.dates_end
    return end - index if timed or end - index <= _LONGEST_RELATIVE else 0


def _ends_clause(document: Document, index: int) -> bool:
    if document.kind(index) not in WORDS:
        return document.word(index) != "%"
    return document.reading(index, "superlative.stop") is not None and not document.reading(index, "superlative.bridge")


def _is_clause(document: Document, course: _Course) -> bool:
    """Whether a verb begins what is said of an indefinite noun: «the first woman to preside», «… that shook it»."""
    index = course.end
    if course.elative or not course.clauses or index == course.head or is_definite(document, course.head):
        return False
    elative = document.reading(course.head - 1, "superlative.elative")
    ranked = document.reading(course.head - 1, "superlative.rank") is not None
    first = ranked or (elative is not None and bool(elative.entry.text("first")))
    if course.closed and not first:
        return False  # «the biggest dish in the world contains …»
    return _is_imperfect(document, index, sure=not first) and not document.reading(index, "superlative.stop")


def _is_imperfect(document: Document, index: int, *, sure: bool) -> bool:
    """Whether the word looks like an imperfect; verbal nouns begin with some of the letters too."""
    word = document.word(index)
    affixes = document.lexicon.affixes
    if document.kind(index) is not TokenKind.ARABIC or is_spelt_like_prefixed(document, index):
        return False
    if len(word) < _SHORTEST_VERB and document.reading(index, "superlative.short-verb") is None:
        return False
    if word.startswith(affixes("imperfect-masculine")):
        return not word.endswith(affixes("feminine-ending"))
    if not word.startswith(affixes("imperfect-letters")):
        return False
    infix = len(word) > _SHORTEST_VERB and word[3] in affixes("masdar-infix")
    object_ = word.endswith(affixes("owner")) or document.reading(index + 1, "refusal.pronoun") is not None
    return object_ or not (sure or infix or word.endswith(affixes("feminine-ending")))


def _begins_predicate(document: Document, course: _Course) -> bool:
    """Whether a bare word behind a definite one says something of it: «the smallest of the injured [is] a child»."""
    index = course.end
    affixes = document.lexicon.affixes
    definite = _has_article(document, index - 1) or document.word(index - 1).endswith(affixes("owner"))
    if course.elative or document.kind(index) is not TokenKind.ARABIC or not definite:
        return False
    word = document.word(index)
    measured = affixes("tanwin")
    if document.reading(course.head - 1, "superlative.degree"):
        measured += affixes("feminine-ending")
    joined = _has_article(document, index) or word.startswith((*affixes("and"), *affixes("with-preposition")))
    return not joined and not word.endswith(measured) and not document.is_any(index, _GOING_ON)


def _has_article(document: Document, index: int) -> bool:
    return document.word(index).startswith(document.lexicon.affixes("definite"))


def _stops(document: Document, index: int) -> bool:
    """Whether the noun phrase cannot go on over the token."""
    if document.kind(index) not in WORDS:
        return True
    if document.reading(index, "superlative.stop"):
        return True
    if document.is_any(index - 1, _GOVERNS):
        return False
    word = document.word(index)
    if word in document.lexicon.affixes("only-and"):
        return True
    joined = word[0] in document.lexicon.affixes("and") and len(word) > 3 and not is_definite(document, index)
    return joined and not is_spelt_like_prefixed(document, index) and not _joins_alike(document, index)


def _joins_alike(document: Document, index: int) -> bool:
    """Whether «and» joins two adjectives of origin, two names behind «between», or two owners of what follows."""
    relation = document.lexicon.affixes("relation-endings")
    alike = any(document.word(index).endswith(end) and document.word(index - 1).endswith(end) for end in relation)
    between = document.reading(index - 2, "superlative.between") is not None
    owners = document.word(index + 1).startswith(document.lexicon.affixes("for-the"))
    return alike or between or owners


def _without_dangling(document: Document, first: int, end: int) -> int:
    while end - 1 > first and document.is_any(end - 1, _DANGLING):
        end -= 1
    return end
