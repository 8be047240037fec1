"""Who did not answer where the refusal's own clause leaves it out: of whom a relative tells, who spoke the words."""

from __future__ import annotations

from annotator.detect import refusal_parties as parties
from annotator.detect.document import QUOTES, Document
from annotator.detect.nominals import is_definite, is_head

_LONGEST, _LONGEST_SENTENCE, _MARKS_BETWEEN = 8, 40, 3
_COMMAS = frozenset("،,")
_BETWEEN = _COMMAS | frozenset(QUOTES) | frozenset(QUOTES.values())
_STOPS = frozenset(
    (
        "quote.cue",
        "report.verb",
        "refusal.at",
        "refusal.from",
        "refusal.about",
        "refusal.noun-after",
        "refusal.comment-act",
        "refusal.request",
        "date.day-noun",
    )
)
_CLAUSES = frozenset(("refusal.opener", "refusal.break", "refusal.relative", "refusal.circumstance"))


def of_relative(document: Document, head: int) -> parties.Range | None:
    """Of whom the relative clause tells that the verb at `head` begins: «the ministry, which did not reply»."""
    relative = head - 1 - (document.reading(head - 1, "refusal.auxiliary") is not None)
    if document.reading(relative, "refusal.relative") is None:
        return None
    if document.word(relative).startswith(document.lexicon.affixes("only-and")):
        relative = _first_relative(document, relative)
    end = relative
    while document.word(end - 1) in _COMMAS and end > 0:
        end -= 1
    first = end
    while first > max(end - _LONGEST, 0) and not _begins_clause(document, first - 1):
        first -= 1
    return _noun_phrase(document, first, end)


def _first_relative(document: Document, second: int) -> int:
    """The relative to which «and which» at `second` joins another; `second` itself if there is none."""
    for index in range(second - 1, max(second - _LONGEST_SENTENCE, -1), -1):
        if document.ends_sentence(index):
            break
        if document.reading(index, "refusal.relative"):
            return index
    return second


def _begins_clause(document: Document, index: int) -> bool:
    if document.ends_sentence(index) or document.word(index) in _COMMAS:
        return True
    return document.is_any(index, _CLAUSES) or (document.is_any(index, _STOPS) and not is_head(document, index))


def _noun_phrase(document: Document, first: int, end: int) -> parties.Range | None:
    """The range from its first head on, or from its first definite word; a verb that no list has may stand before."""
    for holds in (is_head, is_definite):
        start = next((index for index in range(first, end) if holds(document, index)), None)
        if start is not None:
            return parties.trimmed(document, start, end)
    return parties.trimmed(document, max(first, end - 1), end)


def told_behind(document: Document, end: int) -> parties.Range | None:
    """Who is said behind the words to have spoken them: «“no comment,” | the spokesman | said» in Arabic order."""
    index = end
    while index - end < _MARKS_BETWEEN and document.word(index) in _BETWEEN:
        index += 1
    verb = document.reading(index, "quote.cue")
    if index == end or verb is None:
        return None
    start = index + verb.length
    return parties.trimmed(document, start, parties.subject_end(document, start))
