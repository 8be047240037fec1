"""Finds statements that somebody was asked and did not answer, declined to, or could not be reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotator.detect import refusal_antecedents as antecedents
from annotator.detect import refusal_attempts as attempts
from annotator.detect import refusal_ends as ends
from annotator.detect import refusal_parties as parties
from annotator.detect.document import QUOTES, Document
from annotator.detect.matcher import Match, match, places
from annotator.detect.nominals import is_definite
from annotator.detect.rules import Rule, of_type
from annotator.model.claims import Claim, ClaimType, RefusalKind

_UNSTATED_PURPOSE = 0.7
_UNREACHED = frozenset({"no_comment.unreachable", "no_comment.unreachable-comment", "no_comment.unreachable-view"})
_IN_VAIN = frozenset({"no_comment.tried-in-vain"})
_ANSWERS = frozenset(("refusal.answer", "refusal.comment", "refusal.view"))
_UNANSWERED = "no_comment.no-reply-received"
_NO_OWNER = frozenset(("refusal.about", "refusal.adverb", "refusal.manner", "refusal.for-comment", "refusal.break"))


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
    if not _is_one_clause(document, fit) or _is_noun(document, fit) or _is_suspension(document, fit, name):
        return None
    end = ends.formula_end(document, fit, name)
    if end is None:
        return None
    after = _party_after(document, fit, end)
    end = max(end, after[1]) if after else end
    if name == _UNANSWERED:
        end = ends.past_request(document, end)
    end = ends.with_adverbs(document, end)
    if name == "no_comment.unreachable":
        end = ends.for_comment(document, end) or end
    return document.claim(
        ClaimType.NO_COMMENT,
        fit.first - (document.reading(fit.first - 1, "refusal.already") is not None),
        end,
        fit.rule.id,
        [(fit.first, fit.first + 1), fit.captures["object"]],
        kind=RefusalKind(fit.rule.sets["kind"]),
        party=_party(document, fit, after, end),
        confidence=_confidence(document, fit),
    )


def _confidence(document: Document, fit: Match) -> float:
    """The rule's, less where questions or calls are not said to be for comment."""
    first, end = fit.captures["object"]
    asked = document.reading(first, "refusal.question") and not ends.for_comment(document, end)
    return min(_UNSTATED_PURPOSE, fit.rule.confidence) if asked else fit.rule.confidence


def _name(document: Document, rule: Rule) -> str:
    return rule.id.removeprefix(f"{document.language}.")


def _is_one_clause(document: Document, fit: Match) -> bool:
    """Whether nothing between the verb and its object begins another clause."""
    if _name(document, fit.rule) in _IN_VAIN:
        return not any(document.ends_sentence(index) for index in range(fit.first, fit.end))
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
    head = document.reading(fit.first, fit.rule.pattern[0].class_)
    noun = head is not None and bool(head.entry.text("noun"))
    return noun and document.reading(fit.first - 1, "refusal.noun-after") is not None


def _is_suspension(document: Document, fit: Match, name: str) -> bool:
    """Whether «commenting» is «suspending»: the bare noun before a definite one, or the verb with what is suspended."""
    first, end = fit.captures["object"]
    if document.reading(first, "refusal.comment-verb"):
        return document.reading(end, "refusal.suspended") is not None
    bare = document.reading(first, "refusal.comment") is not None and name not in _UNREACHED
    return bare and is_definite(document, end) and not document.reading(end, "refusal.adverb")


def _party_after(document: Document, fit: Match, end: int) -> parties.Range | None:
    """The party that stands after the formula: «a comment from the ministry», «contact the company»."""
    first, object_end = fit.captures["object"]
    if document.reading(first, "refusal.contact"):
        return ends.contacted(document, object_end), end
    if not document.is_any(first, _ANSWERS):
        return None
    start = ends.with_adverbs(document, end)
    joint = document.reading(start, "refusal.from")
    if joint is not None:
        start += joint.length
        stop = parties.party_end(document, start)
        return (start, stop) if stop > start else None
    governed = document.reading(end - 1, "refusal.from") is not None
    if governed or (_name(document, fit.rule) in _UNREACHED and _is_owner(document, end)):
        return end, parties.party_end(document, end)
    return None


def _is_owner(document: Document, index: int) -> bool:
    """Whether the one whose answer it would have been stands at `index`: «the minister's view», «its head's view»."""
    if document.is_any(index, _NO_OWNER):
        return False
    if document.reading(index, "refusal.any-of"):
        return True
    owned = document.word(index).endswith(document.lexicon.affixes("owner-letters"))
    return owned or is_definite(document, index) or ends.is_somebody(document, index)


def _party(document: Document, fit: Match, after: parties.Range | None, end: int) -> str | None:
    takes = ""
    if after is not None:
        contact = document.reading(fit.captures["object"][0], "refusal.contact")
        takes = contact.entry.text("takes") if contact else ""
    name = _name(document, fit.rule)
    elsewhere = name in _UNREACHED | _IN_VAIN
    place = after or (None if elsewhere else _inside(document, fit))
    cut = None if place is None else parties.trimmed(document, *place)
    if cut is not None and not document.reading(cut[0], "refusal.pronoun"):
        return parties.named(document, cut, takes)
    place = None if cut is None else place
    if place is None and not elsewhere:
        place = _subject(document, fit.first, name)
        takes = "" if place is None else attempts.preposition(document, fit.first, place)
    if place is None or document.reading(place[0], "refusal.pronoun"):
        head = fit.captures["object"][0] if name in _IN_VAIN else fit.first
        spoken = None if place is None else parties.speaker(document, place[0])
        place = attempts.attempted(document, head)
        takes = "" if place is None else attempts.preposition(document, head, place)
        place = place or spoken
    if place is None:
        place = antecedents.told_behind(document, end)
    return None if place is None else parties.named(document, place, takes)


def _subject(document: Document, head: int, name: str) -> parties.Range | None:
    """Who stands before the verb, or speaks; where somebody was asked, only a subject that opens its own clause."""
    if name in ends.ATTEMPTED:
        return parties.after_opener(document, head)
    place = antecedents.of_relative(document, head) or parties.labelled(document, head)
    place = place or parties.before(document, head)
    if place is not None and any(document.reading(index, "refusal.attempt") for index in range(*place)):
        return attempts.attempted(document, head)
    return place or parties.speaker(document, head)


def _inside(document: Document, fit: Match) -> parties.Range | None:
    """The party between the verb and its object, or after a verb that needs no object."""
    if fit.rule.pattern[-1].label == "object" and document.reading(fit.captures["object"][0], "refusal.comment-verb"):
        end = fit.captures["object"][1]
        middle = fit.captures.get("middle", (end, ends.commented_end(document, fit.first, end) or end))
    else:
        middle = fit.captures.get("middle", (0, 0))
    place = parties.apposed(document, *middle)
    if place is None and middle[0] < middle[1]:
        place = parties.trimmed(document, *middle)
    if place is not None and (joint := document.reading(place[0], "refusal.from")):
        place = (place[0] + joint.length, place[1])
    elif place is not None and _name(document, fit.rule) == _UNANSWERED and ends.is_press(document, place[0]):
        return None
    return place if place and place[0] < place[1] else None
