"""Finds requests and grants of anonymity, with the reason if one is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.detect.document import Document
from annotator.detect.matcher import Match, match, places
from annotator.detect.phrases import is_bare_name
from annotator.detect.rules import of_type
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

_INFORMANT_WINDOW, _REASON_WINDOW, _GIVEN_NAME, _SET_OFF = 18, 24, 2, 5
_ASIDE, _COMMAS = frozenset("([،,-–—"), frozenset("،,")
_BEFORE_NAME, _BEHIND_NAME = frozenset("،,:("), frozenset("،,)")
_NO_GIVEN_NAME = frozenset(("anonymity.reason", "anonymity.statement", "report.verb", "report.that"))


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
    if "aside" in fit.rule.sets and document.word(fit.first - 1) not in _ASIDE:
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
    """Past the name, whose it is, what is kept back with it, and the reason."""
    end = fit.captures["object"][1]
    if document.reading(fit.captures["object"][0], "anonymity.name-of") and document.kind(end) is TokenKind.ARABIC:
        end += 1
    end = _past_kinds(document, end)
    while (joint := document.reading(end, "anonymity.or")) is not None:
        beside = document.reading(end + joint.length, "anonymity.beside-name")
        if beside is None:
            break
        end = _past_kinds(document, end + joint.length + beside.length)
    if "names" in fit.rule.sets:
        by_name = document.reading(fit.captures["object"][0], "anonymity.by-name")
        end = _given_end(document, end, surely=by_name is not None and end == fit.captures["object"][0] + 1)
    return _with_reason(document, end)


def _past_kinds(document: Document, end: int) -> int:
    """Past «full», «second», «real» behind a name."""
    while (kind := document.reading(end, "anonymity.name-kind")) is not None:
        end += kind.length
    return end


def _given_end(document: Document, end: int, *, surely: bool) -> int:
    """Past the name that is given instead: in marks, as one or two words (`surely` one), or behind a comma or colon."""
    closing = document.closing_quote(end)
    if closing is not None:
        return closing + 1
    stop = end + (surely and document.kind(end) is TokenKind.ARABIC)
    while stop - end < _GIVEN_NAME and is_bare_name(document, stop) and not document.is_any(stop, _NO_GIVEN_NAME):
        stop += 1
    if stop > end or document.word(end) not in _BEFORE_NAME:
        return stop
    return _set_off_end(document, end)


def _set_off_end(document: Document, end: int) -> int:
    """Past a name between two marks, the letters of one among them («S.A.»)."""
    stop = end + 1
    while stop - end <= _SET_OFF and (document.kind(stop) is TokenKind.ARABIC or document.word(stop) == "."):
        if document.is_any(stop, _NO_GIVEN_NAME):
            return end
        stop += 1
    return stop if document.word(stop) in _BEHIND_NAME and stop > end + 1 else end


def _with_reason(document: Document, end: int) -> int:
    """Past the reason, if one is given."""
    reason = document.reading(end, "anonymity.reason")
    if reason is not None:
        return _reason_end(document, end + reason.length)
    behind = end + (document.word(end) in _COMMAS)
    reason = document.reading(behind, "anonymity.reason-aside")
    return end if reason is None else _reason_end(document, behind + reason.length)


def _reason_end(document: Document, start: int) -> int:
    for end in range(start, min(start + _REASON_WINDOW, len(document))):
        if document.kind(end) in (TokenKind.MARK, TokenKind.LINE_END) or document.reading(end, "anonymity.statement"):
            return end
    return min(start + _REASON_WINDOW, len(document))
