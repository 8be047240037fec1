"""Where the formula of a refusal ends, and whether what stands there makes it none after all."""

from __future__ import annotations

from collections.abc import Callable

from annotator.detect import refusal_attempts as attempts
from annotator.detect import refusal_parties as parties
from annotator.detect.document import QUOTES, Document
from annotator.detect.matcher import Match
from annotator.detect.nominals import is_definite, is_head
from annotator.text.tokens import TokenKind

_REQUEST_WINDOW, _TOPIC_WINDOW, _CONTACT_WINDOW, _LONGEST_NAME = 10, 9, 6, 5
ATTEMPTED = frozenset(
    {
        "no_comment.asked-in-vain",
        "no_comment.without-reply",
        "no_comment.without-receiving",
        "no_comment.no-reply-received",
        "no_comment.telephone-off",
    }
)
"""Rules that hold only where an attempt to reach somebody stands before."""
_ABOUT_OR_WHEN = frozenset(("refusal.about", "refusal.adverb", "refusal.manner"))
_GOES_ON = frozenset(("refusal.about", "refusal.from", "refusal.for-comment"))
_SOMEBODY = frozenset(("refusal.pronoun", "refusal.spokesman"))
_PRESS = frozenset(("source.outlet", "source.press", "refusal.press", "refusal.outlet"))
_OF_REQUESTS = _PRESS | {"refusal.request-kind"}
_CLOSING_MARKS = frozenset(QUOTES) | frozenset(QUOTES.values())


def formula_end(document: Document, fit: Match, name: str) -> int | None:
    """Before which token the formula ends, its party after it left out; None if it is no refusal after all."""
    first, end = fit.captures["object"]
    unasked = name in ATTEMPTED and attempts.attempt(document, fit.first) is None
    if unasked and not _by_outlet(document, fit, name) and not document.reading(end, "refusal.from"):
        return None
    special = _SPECIAL.get(name)
    if special is not None:
        return special(document, fit, end)
    if document.reading(first, "refusal.request"):
        return _requested_end(document, first, end, name)
    if document.reading(first, "refusal.details"):
        return _past_owners(document, end)
    return _interviewed(document, first, _past_kinds(document, end))


def _by_outlet(document: Document, fit: Match, name: str) -> bool:
    """Whether it is an outlet that received no reply at all: «ولم يتلق موقعنا أي رد»."""
    first, end = fit.captures.get("middle", (0, 0))
    reported = name == "no_comment.no-reply-received" and any(document.is_any(at, _PRESS) for at in range(first, end))
    return reported and document.reading(fit.captures["object"][0] - 1, "refusal.any") is not None


def _past_kinds(document: Document, end: int) -> int:
    """Past «official», «immediate», «on the matter»."""
    while (kind := document.reading(end, "refusal.comment-kind")) is not None:
        end += kind.length
    return end


def _past_owners(document: Document, end: int) -> int:
    """Past what says whose questions or details they are, or of what kind, and further ones joined by «and»."""
    while True:
        further = document.reading(end, "refusal.request")
        joined = further is not None and further.clitic.startswith(document.lexicon.affixes("and"))
        quoted = document.closing_quote(end, _LONGEST_NAME)
        if quoted is not None:
            end = quoted + 1
        elif document.reading(end, "refusal.relative"):
            return end
        elif joined or document.is_any(end, _OF_REQUESTS) or is_definite(document, end):
            end += 1
        else:
            return end


def _interviewed(document: Document, first: int, end: int) -> int:
    """Past «with the paper, for comment» behind an interview that was not given."""
    act = document.reading(first, "refusal.comment-act")
    if act is None or not act.entry.text("interview"):
        return end
    with_ = document.reading(end, "refusal.at")
    end = end if with_ is None else parties.party_end(document, end + with_.length)
    purpose = document.reading(end, "refusal.for-comment")
    return end if purpose is None else end + purpose.length


def _bare_end(document: Document, fit: Match, end: int) -> int | None:
    """Past the adverbs of a verb without an object, with which its clause must be over."""
    del fit
    end = with_adverbs(document, end)
    return end if ends_clause(document, end) else None


def _words_end(document: Document, fit: Match, end: int) -> int | None:
    """Past «no comment», unless a noun behind it makes another phrase of it: «no comment is nicer than …»."""
    del fit
    stands_alone = ends_clause(document, end) or document.word(end) in _CLOSING_MARKS
    goes_on = document.is_any(end, _GOES_ON | {"refusal.adverb", "refusal.comment-kind", "refusal.in"})
    return end if stands_alone or goes_on else None


def _answered_end(document: Document, fit: Match, end: int) -> int | None:
    """Past «to answer»; an adjective behind it makes it one answer of several («avoided the wrong answer»)."""
    del fit
    qualified = is_definite(document, end) and not document.is_any(end, _GOES_ON | {"refusal.adverb"})
    return None if qualified else end


def _silent_end(document: Document, fit: Match, end: int) -> int | None:
    """Past «silence» about a matter, so far, of a body or of somebody who was asked; not a minute's silence."""
    stop = with_adverbs(document, end)
    about = document.reading(stop, "refusal.about") is not None
    if stop > end or (about and document.kind(stop + 1) is not TokenKind.NUMBER):
        return stop
    if not ends_clause(document, stop):
        return None
    first, last = fit.captures.get("middle", (0, 0))
    asked = attempts.attempt(document, fit.first) is not None or document.reading(stop, "refusal.break") is not None
    return stop if asked or (first < last and is_head(document, first)) else None


def _ignored_end(document: Document, fit: Match, end: int) -> int | None:
    """Past a request for comment, or questions and calls of the press."""
    first = fit.captures["object"][0]
    purpose = for_comment(document, end)
    if purpose is not None:
        return purpose
    owned = document.word(end - 1).endswith(document.lexicon.affixes("owner"))
    pressed = document.is_any(end, _PRESS) or document.word(end) in QUOTES
    if not document.reading(first, "refusal.question") or not (owned or pressed):
        return None
    return _past_owners(document, end)


def _vain_end(document: Document, fit: Match, end: int) -> int | None:
    """Past «in vain» where it was somebody that was called, not something else that was tried."""
    called = document.reading(fit.first, "refusal.contacted") is not None
    near = range(fit.first + 1, fit.first + _CONTACT_WINDOW)
    with_ = document.reading(fit.first, "refusal.contacted-with") is not None
    called = called or (with_ and any(document.reading(index, "refusal.with") for index in near))
    return end if called or any(document.reading(index, "refusal.contact") for index in near) else None


def _requested_end(document: Document, first: int, end: int, name: str) -> int | None:
    """Past the request that was not met: one for comment, or questions and calls by themselves."""
    request = document.reading(first, "refusal.request")
    if request is None:
        return None
    about = document.reading(first - 1, "refusal.about") is not None
    declined = name == "no_comment.declined-request"
    if about if declined else (name == "no_comment.no-response" and not (about or _is_joined(document, first))):
        return None
    purpose = for_comment(document, end, "refusal.purpose" if declined else "refusal.for-comment")
    return purpose if purpose or declined or request.entry.text("open") else _past_owners(document, end)


def _is_joined(document: Document, first: int) -> bool:
    """Whether «to» is written on the request or «with» stands before it."""
    request = document.reading(first, "refusal.request")
    return document.reading(first - 1, "refusal.at") is not None or (request is not None and bool(request.clitic))


def for_comment(document: Document, index: int, name: str = "refusal.for-comment") -> int | None:
    """Past «for comment» if the request before `index` says so."""
    for place in range(index, min(index + _REQUEST_WINDOW, len(document))):
        if document.ends_sentence(place) or document.reading(place, "refusal.break"):
            return None
        reading = document.reading(place, name)
        if reading is not None:
            return place + reading.length
    return None


def past_request(document: Document, end: int) -> int:
    """Past the request that was not answered, behind the one who was asked: «from the ministry to our questions»."""
    about = document.reading(end, "refusal.about")
    start = end if about is None else end + about.length
    request = document.reading(start, "refusal.request")
    if request is None or (about is None and not request.clitic):
        return end
    return for_comment(document, start + request.length) or _past_owners(document, start + request.length)


def commented_end(document: Document, head: int, index: int) -> int | None:
    """Past the subject of «did not comment», if the clause goes on with what about or when, or is over.

    Where the subject stands before the verb, a noun after it is what is suspended.
    """
    for end in range(index, min(index + _TOPIC_WINDOW, len(document) + 1)):
        if document.reading(end, "refusal.suspended"):
            return None
        if document.is_any(end, _ABOUT_OR_WHEN):
            return end
        if ends_clause(document, end):
            return end if end == index or parties.before(document, head) is None else None
        if document.word(end) == ":":
            return None
    return None


def _contact_end(document: Document, fit: Match, index: int) -> int | None:
    """Past the one who was not reached; None for a place or a result, which answer nothing."""
    start = contacted(document, index)
    head = document.reading(fit.first, "refusal.impossible")
    if document.reading(start, "refusal.no-party"):
        return None
    if not for_comment(document, start) and attempts.attempt(document, fit.first) is None:
        reached = document.reading(index - 1, "refusal.reach") or document.reading(index - 2, "refusal.reach")
        doubtful = head is not None and head.entry.text("doubtful") and not _by_press(document, fit)
        if doubtful or (reached and not is_somebody(document, start)):
            return None
    end = parties.party_end(document, start)
    return end if end > start else None


def _by_press(document: Document, fit: Match) -> bool:
    """Whether it is a reporter or an outlet that could not: «we could not», «Reuters could not»."""
    head = document.reading(fit.first, "refusal.impossible")
    if head is not None and head.entry.text("reporter"):
        return True
    first, end = fit.captures.get("middle", (0, 0))
    named = (document.kind(index) is TokenKind.LATIN or document.word(index) in QUOTES for index in range(first, end))
    return any(document.is_any(index, _PRESS) for index in range(first, end)) or any(named)


def is_press(document: Document, index: int) -> bool:
    """Whether an outlet or the press is named at `index`."""
    return document.is_any(index, _PRESS)


def is_somebody(document: Document, index: int) -> bool:
    """Whether a person or body begins at `index`, rather than a place."""
    if document.is_any(index, _SOMEBODY):
        return True
    return is_head(document, index) or document.word(index) in QUOTES or document.kind(index) is TokenKind.LATIN


def contacted(document: Document, index: int) -> int:
    """Where the one who is contacted begins, behind adverbs and «with»."""
    place = parties.trimmed(document, index, min(index + 6, len(document)))
    start = index if place is None else place[0]
    return start + 1 if document.reading(start, "refusal.at") else start


def ends_clause(document: Document, index: int) -> bool:
    """Whether the clause is over before the token at `index`."""
    if document.ends_sentence(index) or document.word(index) in "،,)":
        return True
    return document.reading(index, "refusal.break") is not None


def with_adverbs(document: Document, index: int) -> int:
    """Past the adverbs at `index`; one that is a preposition before a noun («after») is none."""
    while length := parties.adverb_length(document, index):
        end = index + length
        reading = document.reading(index, "refusal.adverb")
        governs = reading is not None and reading.entry.text("preposition")
        if governs and not (ends_clause(document, end) or document.is_any(end, _GOES_ON)):
            return index
        index = end
    return index


def _commented(document: Document, fit: Match, end: int) -> int | None:
    return commented_end(document, fit.first, end)


_SPECIAL: dict[str, Callable[[Document, Match, int], int | None]] = {
    "no_comment.asked-in-vain": _bare_end,
    "no_comment.without-reply": _bare_end,
    "no_comment.no-comment": _words_end,
    "no_comment.declined-answering": _answered_end,
    "no_comment.did-not-comment": _commented,
    "no_comment.will-not": _commented,
    "no_comment.unreachable": _contact_end,
    "no_comment.kept-silent": _silent_end,
    "no_comment.ignored": _ignored_end,
    "no_comment.tried-in-vain": _vain_end,
}
