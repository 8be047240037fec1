"""Finds statements that somebody was asked and did not answer, declined to, or could not be reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.detect import refusal_parties as parties
from annotator.detect.document import QUOTES, Document
from annotator.detect.matcher import Match, match, places
from annotator.detect.nominals import is_definite, is_head
from annotator.detect.rules import Rule, of_type
from annotator.model.claims import Claim, ClaimType, RefusalKind
from annotator.text.tokens import TokenKind

_REQUEST_WINDOW, _ATTEMPT_WINDOW, _TOPIC_WINDOW = 10, 45, 9
_UNSTATED_PURPOSE = 0.7
_ATTEMPTED = frozenset(
    {
        "no_comment.asked-in-vain",
        "no_comment.without-reply",
        "no_comment.without-receiving",
        "no_comment.no-reply-received",
    }
)
_UNREACHED = frozenset({"no_comment.unreachable", "no_comment.unreachable-comment"})
_BARE = frozenset({"no_comment.asked-in-vain", "no_comment.without-reply"})
_COMMENTING = frozenset({"no_comment.did-not-comment", "no_comment.will-not"})


def find(document: Document, _found: Sequence[Claim]) -> Iterable[Claim]:
    """The refusals of `document`; `found` are the claims of the steps before."""
    for rule in of_type(document.language, ClaimType.NO_COMMENT):
        for place in places(document, rule):
            fit = match(document, rule, place, _no_phrase)
            if fit is not None:
                claim = _claim(document, fit)
                if claim is not None:
                    yield claim


def _no_phrase(document: Document, index: int) -> Iterator[int]:
    """The patterns here leave gaps for noun phrases; what stands in them is read afterwards."""
    yield min(index + 1, len(document))


def _claim(document: Document, fit: Match) -> Claim | None:
    name = _name(document, fit.rule)
    if not _is_one_clause(document, fit) or _is_noun(document, fit) or _is_suspension(document, fit):
        return None
    end = _end(document, fit, name)
    if end is None:
        return None
    after = _party_after(document, fit, end)
    end = max(end, after[1]) if after else end
    end = _with_adverbs(document, end)
    if name == "no_comment.unreachable":
        end = _for_comment(document, end) or end
    return document.claim(
        ClaimType.NO_COMMENT,
        fit.first,
        end,
        fit.rule.id,
        [(fit.first, fit.first + 1), fit.captures["object"]],
        kind=RefusalKind(fit.rule.sets["kind"]),
        party=_party(document, fit, after),
        confidence=_confidence(document, fit),
    )


def _confidence(document: Document, fit: Match) -> float:
    """The rule's, less where questions or calls are not said to be for comment."""
    first, end = fit.captures["object"]
    asked = document.reading(first, "refusal.question") and not _for_comment(document, end)
    return _UNSTATED_PURPOSE if asked else fit.rule.confidence


def _name(document: Document, rule: Rule) -> str:
    return rule.id.removeprefix(f"{document.language}.")


def _is_one_clause(document: Document, fit: Match) -> bool:
    """Whether nothing between the verb and its object begins another clause."""
    first, end = fit.captures.get("middle", (0, 0))
    if any(_breaks(document, index) for index in range(first, end)):
        return False
    before_object = fit.captures["object"][0] - 1
    asked = document.reading(before_object, "refusal.request") if before_object > fit.first else None
    return asked is None or fit.rule.sets["kind"] != RefusalKind.DECLINED


def _breaks(document: Document, index: int) -> bool:
    word = document.word(index)
    if word in ";؛" or (word == ":" and document.word(index + 1) in QUOTES):
        return True
    return any(document.reading(index, name) for name in ("refusal.break", "refusal.decline"))


def _is_noun(document: Document, fit: Match) -> bool:
    """Whether the head, after a preposition, is the noun of its verb: «because of the impossibility of»."""
    head = document.reading(fit.first, fit.rule.pattern[0].what[1:])
    noun = head is not None and bool(head.entry.text("noun"))
    return noun and document.reading(fit.first - 1, "refusal.noun-after") is not None


def _is_suspension(document: Document, fit: Match) -> bool:
    """Whether «commenting» is «suspending»: the bare noun before a definite one, or the verb with what is suspended."""
    first, end = fit.captures["object"]
    if document.reading(first, "refusal.comment-verb"):
        return document.reading(end, "refusal.suspended") is not None
    bare = document.reading(first, "refusal.comment") is not None
    return bare and is_definite(document, end) and not document.reading(end, "refusal.adverb")


def _end(document: Document, fit: Match, name: str) -> int | None:
    """Before which token the formula ends, its party after it left out; None if it is no refusal after all."""
    first, end = fit.captures["object"]
    if name in _ATTEMPTED and _attempt(document, fit.first) is None and not document.reading(end, "refusal.from"):
        return None
    if name in _BARE:
        end = _with_adverbs(document, end)
        return end if _ends_clause(document, end) else None
    if name in _COMMENTING:
        return _commented_end(document, fit.first, end)
    if name == "no_comment.unreachable":
        return _contact_end(document, fit, end)
    if document.reading(first, "refusal.request"):
        return _requested_end(document, first, end, name)
    while (kind := document.reading(end, "refusal.comment-kind")) is not None:
        end += kind.length
    return end


def _requested_end(document: Document, first: int, end: int, name: str) -> int | None:
    """Past the request that was not met: one for comment, or questions and calls by themselves."""
    request = document.reading(first, "refusal.request")
    if request is None:
        return None
    about = document.reading(first - 1, "refusal.about") is not None
    declined = name == "no_comment.declined-request"
    if about if declined else (name == "no_comment.no-response" and not (about or request.clitic)):
        return None
    purpose = _for_comment(document, end, "refusal.purpose" if declined else "refusal.for-comment")
    return purpose if purpose or declined or request.entry.text("open") else end


def _for_comment(document: Document, index: int, name: str = "refusal.for-comment") -> int | None:
    """Past «for comment» if the request before `index` says so."""
    for place in range(index, min(index + _REQUEST_WINDOW, len(document))):
        if document.ends_sentence(place) or document.reading(place, "refusal.break"):
            return None
        reading = document.reading(place, name)
        if reading is not None:
            return place + reading.length
    return None


def _commented_end(document: Document, head: int, index: int) -> int | None:
    """Past the subject of «did not comment», if the clause goes on with what about or when, or is over.

    Where the subject stands before the verb, a noun after it is what is suspended.
    """
    for end in range(index, min(index + _TOPIC_WINDOW, len(document) + 1)):
        if document.reading(end, "refusal.suspended"):
            return None
        if document.reading(end, "refusal.about") or document.reading(end, "refusal.adverb"):
            return end
        if _ends_clause(document, end):
            return end if end == index or parties.before(document, head) is None else None
        if document.word(end) == ":":
            return None
    return None


def _contact_end(document: Document, fit: Match, index: int) -> int | None:
    """Past the one who was not reached; None for a place or a result, which answer nothing."""
    start = _contacted(document, index)
    head = document.reading(fit.first, "refusal.impossible")
    doubtful = head is not None and bool(head.entry.text("doubtful"))
    if document.reading(start, "refusal.no-party"):
        return None
    if not _for_comment(document, start) and _attempt(document, fit.first) is None:
        reached = document.reading(index - 1, "refusal.reach") or document.reading(index - 2, "refusal.reach")
        if doubtful or (reached and not _is_somebody(document, start)):
            return None
    end = parties.party_end(document, start)
    return end if end > start else None


def _is_somebody(document: Document, index: int) -> bool:
    """Whether a person or body begins at `index`, rather than a place."""
    if document.reading(index, "refusal.pronoun") or document.reading(index, "refusal.spokesman"):
        return True
    return is_head(document, index) or document.word(index) in QUOTES or document.kind(index) is TokenKind.LATIN


def _contacted(document: Document, index: int) -> int:
    place = parties.trimmed(document, index, min(index + 6, len(document)))
    start = index if place is None else place[0]
    return start + 1 if document.reading(start, "refusal.at") else start


def _ends_clause(document: Document, index: int) -> bool:
    if document.ends_sentence(index) or document.word(index) in "،,)":
        return True
    return document.reading(index, "refusal.break") is not None


def _with_adverbs(document: Document, index: int) -> int:
    """Past the adverbs at `index`; one that is a preposition before a noun («after») is none."""
    while (reading := document.reading(index, "refusal.adverb")) is not None:
        end = index + reading.length
        if reading.entry.text("preposition") and not (_ends_clause(document, end) or _goes_on(document, end)):
            return index
        index = end
    return index


def _goes_on(document: Document, index: int) -> bool:
    return any(document.reading(index, name) for name in ("refusal.about", "refusal.from", "refusal.for-comment"))


def _party_after(document: Document, fit: Match, end: int) -> tuple[int, int] | None:
    """The party that stands after the formula: «a comment from the ministry», «contact the company»."""
    first, object_end = fit.captures["object"]
    if document.reading(first, "refusal.contact"):
        return _contacted(document, object_end), end
    if not (document.reading(first, "refusal.answer") or document.reading(first, "refusal.comment")):
        return None
    start = _with_adverbs(document, end)
    joint = document.reading(start, "refusal.from")
    if joint is None:
        return (end, parties.party_end(document, end)) if document.reading(end - 1, "refusal.from") else None
    start += joint.length
    stop = parties.party_end(document, start)
    return (start, stop) if stop > start else None


def _party(document: Document, fit: Match, after: tuple[int, int] | None) -> str | None:
    takes = ""
    if after is not None:
        contact = document.reading(fit.captures["object"][0], "refusal.contact")
        takes = contact.entry.text("takes") if contact else ""
    name = _name(document, fit.rule)
    unreachable = name in _UNREACHED
    inside = None if after or unreachable else _inside(document, fit)
    place = after or inside
    if place is not None and not document.reading(place[0], "refusal.pronoun"):
        cut = parties.trimmed(document, *place)
        return None if cut is None else parties.named(document, cut, takes)
    if place is None and not unreachable and name not in _ATTEMPTED:
        place = parties.before(document, fit.first) or parties.speaker(document, fit.first)
    if place is None or document.reading(place[0], "refusal.pronoun"):
        place = _attempted(document, fit.first)
        takes = "" if place is None else _preposition(document, fit.first, place)
    return None if place is None else parties.named(document, place, takes)


def _preposition(document: Document, head: int, place: tuple[int, int]) -> str:
    """The preposition that the verb of attempting wrote on the first word of `place`, if it did."""
    attempt = _attempt(document, head)
    verb = None if attempt is None else document.reading(attempt, "refusal.attempt")
    return "" if verb is None or document.reading(place[0] - 1, "refusal.at") else verb.entry.text("takes")


def _inside(document: Document, fit: Match) -> tuple[int, int] | None:
    """The party between the verb and its object, or after a verb that needs no object."""
    if fit.rule.pattern[-1].label == "object" and document.reading(fit.captures["object"][0], "refusal.comment-verb"):
        end = fit.captures["object"][1]
        middle = fit.captures.get("middle", (end, _commented_end(document, fit.first, end) or end))
    else:
        middle = fit.captures.get("middle", (0, 0))
    place = parties.trimmed(document, *middle) if middle[0] < middle[1] else None
    if place is not None and (joint := document.reading(place[0], "refusal.from")):
        place = (place[0] + joint.length, place[1])
    return place if place and place[0] < place[1] else None


def _attempt(document: Document, head: int) -> int | None:
    """Where, not far before `head` in its sentence, somebody was called or asked."""
    for index in range(head - 1, max(head - _ATTEMPT_WINDOW, -1), -1):
        if document.word(index) in ".!؟\n":
            return None
        if document.reading(index, "refusal.attempt"):
            return index
    return None


def _attempted(document: Document, head: int) -> tuple[int, int] | None:
    """Who was called or asked before `head`: after «contact with», «ask of»."""
    attempt = _attempt(document, head)
    verb = None if attempt is None else document.reading(attempt, "refusal.attempt")
    if attempt is None or verb is None:
        return None
    takes = verb.entry.text("takes")
    for index in range(attempt + 1, head):
        at = document.reading(index, "refusal.at") is not None
        if at or (takes and document.word(index).startswith(takes)):
            end = min(parties.party_end(document, index + at), head)
            return (index + at, end) if end > index + at else None
    return None
