"""What stands around the name of a source: adverbs before it, where it was said behind it, the opening of what is said."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.detect.document import QUOTES, Document
from annotator.detect.phrases import phrase_end, quoted_name_end
from annotator.text.tokens import TokenKind

_REACH, _RELATIVE_REACH = 8, 30
_COMMAS = frozenset("،,-–—")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue and the source it gives, as token ranges; `takes` is a preposition written on the name's first word."""

    rule: str
    cue: tuple[int, int]
    first: int
    end: int
    name: tuple[int, int] | None = None
    takes: str = ""
    confidence: float = 0.9


def skip_adverbs(document: Document, index: int, dates: frozenset[int]) -> int:
    """The first token from `index` on that is neither adverb nor part of a date."""
    while True:
        adverb = document.reading(index, "source.adverb")
        if adverb is not None:
            index += adverb.length
        elif index in dates:
            index = date_end(document, index)
        else:
            return index


def date_end(document: Document, index: int) -> int:
    """Behind the words of a date that begins at `index`: as far as words of the calendar and numbers go."""
    index += 1
    while document.kind(index) is TokenKind.NUMBER or any(
        name.startswith(("date.", "month", "weekday")) for reading in document.readings(index) for name in reading.entry.classes
    ):
        index += 1
    return index


def complement_after(
    document: Document, index: int, preposition: str, dates: frozenset[int], reach: int = _REACH
) -> bool:
    """Whether what is said begins within `reach` tokens: «that», a colon, a quotation, or the verb's preposition.

    A relative clause or a description between commas is passed over.
    """
    end = min(index + reach, len(document))
    while index < end:
        if document.ends_sentence(index):
            return False
        if _begins_statement(document, index, preposition):
            return True
        if document.reading(index, "report.relative"):
            end = min(max(end, index + _RELATIVE_REACH), len(document))
        index += 1
    return False


def _begins_statement(document: Document, index: int, preposition: str) -> bool:
    word = document.word(index)
    if word == ":" or document.reading(index, "report.that"):
        return True
    if word in QUOTES and quoted_name_end(document, index) is None:
        return document.closing_quote(index, limit=400) is not None
    if len(preposition) == 1:
        return False
    return word == preposition


def tail_end(document: Document, end: int, dates: frozenset[int]) -> int:
    """Behind where it was said («in a statement», «to the agency …»), which belongs to the source; `end` if nothing is."""
    while True:
        start = end + (document.word(end) in _COMMAS)
        medium, press = document.reading(start, "source.medium"), document.reading(start, "source.press")
        if medium is not None:
            end = _more(document, start + medium.length, dates)
        elif press is not None:
            end = phrase_end(document, start, dates) if document.reading(start, "source.body") else start + press.length
            end = max(end, start + press.length)
        else:
            quoted = _to_quoted(document, start)
            if quoted is None:
                return end
            end = quoted


def _more(document: Document, index: int, dates: frozenset[int]) -> int:
    """Behind the words that say more of a medium: whose, which, the name of the site."""
    while True:
        more = document.reading(index, "source.medium-more")
        if more is None or index in dates:
            break
        index += more.length
    name = quoted_name_end(document, index) if document.word(index) in QUOTES else None
    return name if name is not None else index


def _to_quoted(document: Document, index: int) -> int | None:
    """Behind «لـ“…”»: to a paper whose name stands in quotation marks."""
    if document.word(index) not in document.lexicon.group("to") - {""}:
        return None
    return quoted_name_end(document, index + 1)
