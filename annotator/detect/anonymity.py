"""Finds requests and grants of anonymity, with the reason if one is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.detect.document import Document
from annotator.detect.matcher import Match, match, places
from annotator.detect.rules import of_type
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

_INFORMANT_WINDOW, _REASON_WINDOW = 18, 24


def find(document: Document, _found: Sequence[Claim]) -> Iterable[Claim]:
    """The anonymity statements of `document`; `found` are the claims of the steps before."""
    for rule in of_type(document.language, ClaimType.ANONYMITY):
        for place in places(document, rule):
            fit = match(document, rule, place, _no_phrase)
            if fit is not None and _holds(document, fit):
                triggers = [(place, place + 1), fit.captures["object"]]
                yield document.claim(
                    ClaimType.ANONYMITY, place, _end(document, fit), rule.id, triggers, confidence=rule.confidence
                )


def _no_phrase(document: Document, index: int) -> Iterator[int]:
    yield min(index + 1, len(document))


def _holds(document: Document, fit: Match) -> bool:
    """Whether it is an informant's name, and all one clause."""
    first, end = fit.captures.get("middle", (0, 0))
    if any(document.kind(index) is TokenKind.MARK and document.word(index) in ",،:" for index in range(first, end)):
        return False
    return "informant" not in fit.rule.sets or _informant_before(document, fit.first)


def _informant_before(document: Document, head: int) -> bool:
    for index in range(head - 1, max(head - _INFORMANT_WINDOW, -1), -1):
        if document.ends_sentence(index):
            return False
        if document.reading(index, "anonymity.informant"):
            return True
    return False


def _end(document: Document, fit: Match) -> int:
    """Past the name, whose it is, and the reason."""
    end = fit.captures["object"][1]
    if document.reading(fit.captures["object"][0], "anonymity.name-of") and document.kind(end) is TokenKind.ARABIC:
        end += 1
    while (kind := document.reading(end, "anonymity.name-kind")) is not None:
        end += kind.length
    return _reason_end(document, end) if document.reading(end, "anonymity.reason") else end


def _reason_end(document: Document, start: int) -> int:
    for end in range(start + 1, min(start + _REASON_WINDOW, len(document))):
        if document.kind(end) in (TokenKind.MARK, TokenKind.LINE_END) or document.reading(end, "anonymity.statement"):
            return end
    return min(start + _REASON_WINDOW, len(document))
