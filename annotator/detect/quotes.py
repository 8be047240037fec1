"""Finds quotations: words between quotation marks that somebody said, not names, titles or words used with reserve."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.detect import quotation_marks, rules
from annotator.detect.document import CLOSING_QUOTES, QUOTES, Document
from annotator.detect.quotation_marks import Pair
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

_LONG, _SENTENCE, _CLAUSE, _CHANT, _LONGEST_UNCLOSED = 6, 4, 3, 2, 120
_CUE_WINDOW, _MASDAR_LETTERS = 12, 5
_COMMAS = frozenset("،,")
_WORDS = frozenset({TokenKind.ARABIC, TokenKind.LATIN, TokenKind.NUMBER})


def find(document: Document, _found: Sequence[Claim]) -> Iterable[Claim]:
    """The quotations of `document`; `found` are the claims of the steps before."""
    named = rules.named(document.language)
    for pair in quotation_marks.pairs(document):
        name = _rule(document, pair) if pair.end - pair.opening > _CHANT else None
        if name is not None:
            rule = named[name]
            trigger = [(pair.opening, pair.opening + 1)]
            yield document.claim(ClaimType.QUOTE, pair.opening, pair.end, rule.id, trigger, confidence=rule.confidence)


def _rule(document: Document, pair: Pair) -> str | None:
    """The rule by which the pair is a quotation, or None."""
    first = pair.opening + 1
    last = pair.end - pair.closed
    words = sum(document.kind(index) in _WORDS for index in range(first, last))
    if not pair.closed:
        return "quote.unclosed" if _is_unclosed_quote(document, pair, words) else None
    if _follows(document, pair.opening, "quote.title"):
        return None
    if document.word(pair.opening) == "(" and not _is_said(document, pair.opening):
        return None
    if words >= _LONG:
        return "quote.said" if _is_said(document, pair.opening) else "quote.long"
    if words >= _CHANT and _follows(document, pair.opening, "quote.chant"):
        return "quote.chant"
    return "quote.clause" if _is_clause(document, pair, words) else None


def _is_unclosed_quote(document: Document, pair: Pair, words: int) -> bool:
    inside = range(pair.opening + 1, pair.end)
    if not _LONG <= words <= _LONGEST_UNCLOSED or not _is_said(document, pair.opening):
        return False
    return not any(document.word(index) in QUOTES or document.word(index) in CLOSING_QUOTES for index in inside)


def _is_clause(document: Document, pair: Pair, words: int) -> bool:
    """Whether few words are a clause: four that are said, three that look like one, two after «that» or negated."""
    that = _follows(document, pair.opening, "quote.that")
    colon = document.word(pair.opening - 1) == ":"
    first = pair.opening + 1
    said = _has_cue(document, pair.opening) if colon else _follows(document, pair.opening, "quote.cue")
    at_once = colon and _follows(document, pair.opening - 1, "quote.cue")
    if said and words >= (_CHANT if at_once else _SENTENCE):
        return True
    bare = that and document.word(pair.opening - 1).endswith(document.lexicon.affixes("that-alone"))
    whole = _is_whole(document, pair, that=bare) and not _follows(document, pair.opening, "quote.name")
    if whole and words >= _CLAUSE:
        return True
    negated = document.reading(first, "quote.negation") is not None
    if words < (_CHANT if that or negated else _CLAUSE) or _follows(document, pair.opening, "quote.name"):
        return False
    if document.reading(first, "quote.clause") or _begins(document, first, "imperfect"):
        return True
    return (that or colon) and _begins(document, first, "imperfect-or-noun") and not _is_masdar(document, first)


def _is_whole(document: Document, pair: Pair, *, that: bool) -> bool:
    """Whether the words are all that is said: from «that» to the end of the clause, or before a comma and its verb."""
    comma = document.word(pair.end) in _COMMAS
    if that:
        return comma or document.ends_sentence(pair.end)
    verb = document.reading(pair.end + 1, "report.verb") if comma else None
    return verb is not None and not verb.clitic and verb.entry.text("tense") != "participle"


def _begins(document: Document, index: int, group: str) -> bool:
    word = document.word(index)
    prefixes = document.lexicon.group(group)
    return any(prefix and word.startswith(prefix) and len(word) > len(prefix) + 1 for prefix in prefixes)


def _is_masdar(document: Document, index: int) -> bool:
    """Whether the word has the shape of a verbal noun of the second form."""
    word = document.word(index)
    return len(word) == _MASDAR_LETTERS and word[-2] in document.lexicon.affixes("masdar-infix")


def _follows(document: Document, index: int, name: str) -> bool:
    return document.reading(index - 1, name) is not None


def _is_said(document: Document, index: int) -> bool:
    """Whether a colon, «that» or a word of saying stands before the mark at `index`."""
    if document.word(index - 1) == ":" or _follows(document, index, "quote.that"):
        return True
    return _has_cue(document, index)


def _has_cue(document: Document, index: int) -> bool:
    """Whether a word of saying stands before the mark at `index`, near it in its sentence."""
    for place in range(index - 1, max(index - _CUE_WINDOW, -1), -1):
        if document.ends_sentence(place) or document.word(place) in QUOTES:
            return False
        if document.reading(place, "quote.cue"):
            return True
    return False
