"""Finds superlatives: ranks and records that an editor must check, from the superlative to the end of its scope."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from annotator.detect import rules
from annotator.detect.document import Document
from annotator.detect.lexicon import Entry
from annotator.detect.nominals import is_definite
from annotator.detect.superlative_scopes import (
    WORDS,
    Scope,
    behind_end,
    clause_end,
    elative_end,
    ends_in_clause,
    is_spelt_like_prefixed,
    noun_end,
    period_after,
    scope_of,
    since_end,
)
from annotator.model.claims import Claim, ClaimType
from annotator.text.tokens import TokenKind

_NEAR, _VERB_WINDOW, _MEASURE_WINDOW, _SUBJECT_WINDOW = 5, 12, 4, 48
_NO_RANK = frozenset(
    (
        "superlative.compares",
        "superlative.elative",
        "superlative.stop",
        "superlative.on",
        "superlative.no-rank",
    )
)
_COUNTS = frozenset(("number", "superlative.month-count"))
_MONTHS = frozenset(("superlative.month", "date.relative", "ordinal"))
_TIMES = frozenset(("refusal.adverb", "date.weekday", "date.relative", "date.day"))
_ADVERBS = frozenset(("refusal.adverb", "source.adverb"))

Found = tuple[str, int, int]
"""A rule's name without its language, and the tokens from the trigger on to before the end."""


def find(document: Document, found: Sequence[Claim]) -> Iterable[Claim]:
    """The superlatives of `document`; `found` are the claims of the steps before."""
    named = rules.named(document.language)
    scope = scope_of(document, found)
    dated = {place for first, last in scope.dates.items() for place in range(first + 1, last)}
    for name, read in _READERS.items():
        end = 0
        for place in document.places_of(name):
            result = read(scope, place) if place >= end and place not in dated else None
            if result is not None:
                end = result[2]
                rule = named[result[0]]
                trigger = [(place, place + 1)]
                yield document.claim(
                    ClaimType.SUPERLATIVE, result[1], result[2], rule.id, trigger, confidence=rule.confidence
                )


def _elative(scope: Scope, index: int) -> Found | None:
    """«the biggest investment», «one of the biggest deals», «the second biggest bank», not «bigger than»."""
    document = scope.document
    reading = document.reading(index, "superlative.elative")
    after = index + 1
    if reading is None or document.kind(after) not in WORDS:
        return None
    entry, one_of = reading.entry, document.reading(index - 1, "superlative.one-of") is not None
    if document.reading(after, "superlative.what"):
        return _what(scope, index, after)
    ranked = document.reading(index - 1, "superlative.rank") is not None
    if (_is_no_rank(document, after) and not ranked) or _is_other_word(document, entry, index):
        return None
    if not one_of and (entry.text("recent") or scope.at_date(index)):
        return None
    end = noun_end(scope, after)
    if one_of and document.reading(index - 1, "superlative.rank"):
        end = behind_end(document, end)
    if _is_compared(document, entry, after) or _is_unscoped_place(scope, entry, index, end):
        return None
    name = "first" if entry.text("first") else "opinion" if entry.text("opinion") else "elative"
    return f"superlative.{name}", index - one_of, end


def _is_other_word(document: Document, entry: Entry, index: int) -> bool:
    """Whether the word is none of its kind here: a limit («at most»), a verb, «months», an award's name."""
    before, after = index - 1, index + 1
    if entry.text("feminine") and not (is_definite(document, after) or is_definite(document, after + 1)):
        return True  # an adjective: «major companies face …», not «the biggest companies (of the world)»
    offers = document.reading(after, "superlative.offered") is not None or _goes_on_to(document, after)
    if document.reading(before, "superlative.limit") or (entry.text("verb") and offers):
        return True
    if (entry.text("verbal") and _is_verb(document, index)) or _reports(document, index):
        return True
    if entry.text("first") and _is_no_first(document, index):
        return True
    return bool(entry.text("months")) and _are_months(document, index)


def _is_no_first(document: Document, index: int) -> bool:
    """Whether «first» is a grade, «preliminary», the beginning of a period, or an owned noun's."""
    after = index + 1
    if _is_grade(document, index) or _is_preliminary(document, index):
        return True
    if document.reading(after, "date.period") and is_definite(document, after):
        return True
    counted = document.kind(after) is TokenKind.NUMBER or document.reading(after, "number") is not None
    if counted and (document.reading(after + 1, "unit.time") or document.reading(after + 1, "superlative.while")):
        return True
    return document.word(after)[-2:] in document.lexicon.group("owner")


def _goes_on_to(document: Document, index: int) -> bool:
    """Whether «on» follows near: then «oldest» is the verb «undertook» that is spelt like it."""
    return any(document.reading(place, "superlative.at") for place in range(index, index + _VERB_WINDOW))


def _is_verb(document: Document, index: int) -> bool:
    """Whether the word is a verb: behind «which» or «has», or a verb of reporting that opens its sentence."""
    if document.reading(index - 1, "superlative.verb-after"):
        return True
    opens = index == 0 or document.ends_sentence(index - 1)
    return opens and document.reading(index, "report.verb") is not None


def _reports(document: Document, index: int) -> bool:
    """Whether the word is a verb of reporting that «and» joins to what came before («and the coach went on»)."""
    verb = document.reading(index, "report.verb")
    return verb is not None and bool(verb.clitic)


def _is_grade(document: Document, index: int) -> bool:
    """Whether «first» belongs to the rank before it («Lieutenant General», written «general first»)."""
    return document.reading(index - 1, "superlative.graded") is not None


def _is_preliminary(document: Document, index: int) -> bool:
    """Whether the word is «preliminary», which differs from «first» by the dots of its last letter, as it is spelt."""
    spelt = document.source(index, index + 1)
    return spelt.endswith(document.lexicon.affixes("origin")) and not is_definite(document, index)


def _are_months(document: Document, index: int) -> bool:
    """Whether «most famous» is the plural of month, counted before it or named after it, or a verb."""
    counted = document.is_any(index - 1, _COUNTS) or document.kind(index - 1) is TokenKind.NUMBER
    return counted or document.is_any(index + 1, _MONTHS)


def _is_no_rank(document: Document, after: int) -> bool:
    """Whether the word after an elative makes it a comparison or a set phrase."""
    if document.reading(after, "superlative.measured"):
        return document.reading(after + 1, "superlative.possible") is not None
    if document.is_any(after, _NO_RANK) or len(document.word(after)) == 1:
        return True
    if _is_prefixed(document, after):
        return True
    return document.reading(after + 1, "superlative.possible") is not None


def _is_prefixed(document: Document, index: int) -> bool:
    """Whether a preposition is written on the word: «bigger for the …», «bigger by four times»."""
    word = document.word(index)
    if word.startswith(document.lexicon.affixes("for-the")):
        return True
    prefixed = word.startswith(document.lexicon.affixes("superlative-prepositions"))
    return prefixed and not is_spelt_like_prefixed(document, index)


def _is_compared(document: Document, entry: Entry, after: int) -> bool:
    """Whether an elative and a bare noun compare: «more important», «bigger in size», not «the least level»."""
    if is_definite(document, after) or document.reading(after, "superlative.measured"):
        return False
    owned = document.word(after + 1).startswith(document.lexicon.affixes("article-alone"))
    if document.reading(after, "superlative.quality"):
        return True
    if owned and not document.is_any(after + 1, _TIMES):
        return False
    if _is_accusative(document, after):
        return True
    return bool(entry.text("degree")) and not any(
        _is_accusative(document, place) and not document.is_any(place, _ADVERBS)
        for place in range(after + 1, min(after + _MEASURE_WINDOW, len(document)))
        if all(document.kind(inside) is TokenKind.ARABIC for inside in range(after, place))
    )


def _is_accusative(document: Document, index: int) -> bool:
    """Whether a bare noun shows its accusative: «bigger in size»."""
    word = document.word(index)
    affixes = document.lexicon.affixes
    if document.kind(index) is not TokenKind.ARABIC or len(word) <= 3 or word.endswith(affixes("owner")):
        return False
    if document.reading(index, "superlative.radical"):
        return False
    return word.endswith(affixes("tanwin")) and not word.startswith(affixes("and"))


def _is_unscoped_place(scope: Scope, entry: Entry, index: int, end: int) -> bool:
    """Whether «highest» is only «the top of», or names an award: nothing says among whom or since when."""
    document = scope.document
    definite = is_definite(document, index + 1) or document.reading(index + 1, "superlative.level") is not None
    reading = document.reading(index, "superlative.elative")
    governed = document.reading(index - 1, "superlative.to") or (reading is not None and reading.clitic)
    place = entry.text("place") and governed and definite
    if not place and not document.reading(index - 1, "superlative.award"):
        return False
    return not any(_is_scope(document, inside) for inside in range(index + 1, end))


def _is_scope(document: Document, index: int) -> bool:
    """Whether words that say among whom or since when stand there; «between» may join what is spoken of.

    A number counts the time that a scope takes («the top of nine months»).
    """
    if document.reading(index, "number") is not None or document.kind(index) is TokenKind.NUMBER:
        return True
    weak = document.reading(index, "superlative.weak") is not None
    return document.reading(index, "superlative.scope") is not None and not weak


def _what(scope: Scope, index: int, what: int) -> Found | None:
    """«the worst that the country has seen since …»: a rank if its scope is said."""
    document = scope.document
    end = clause_end(document, what)
    if any(document.reading(place, "superlative.scope") for place in range(what + 1, end)):
        return "superlative.elative", index, end
    return None


def _definite(scope: Scope, index: int) -> Found | None:
    """«the biggest in the world», «the first of its kind», «the most profitable»: the scope or measure stands near."""
    document = scope.document
    reading = document.reading(index, "superlative.definite")
    if reading is None or _is_name(document, reading.entry, index):
        return None
    end = elative_end(scope, index)
    during = not reading.entry.text("ordinal") and period_after(scope, index + 1) > 0
    near = during or _has_scope_near(document, index)
    measured = _is_measure(document, reading.entry, index + 1)
    if measured and (near or _is_among(document, index, end) or _was_said(document, index)):
        return "superlative.most", index, end
    if near or _is_predicate(document, reading.entry, index):
        return "superlative.definite", index, end
    if measured and document.reading(end, "superlative.behind"):
        return "superlative.most", index, clause_end(document, end)
    return None


def _is_among(document: Document, index: int, end: int) -> bool:
    """Whether what is measured has something to check behind it: «the most sold for …», not «the more important»."""
    return end > index + 2 and document.reading(index + 1, "superlative.quality") is None


def _was_said(document: Document, index: int) -> bool:
    """Whether «was» before its subject says it of that: «كانت أسهم (النور) و(البحر) الأكثر تداولا»."""
    if document.word(index - 1).startswith(document.lexicon.affixes("article-alone")):
        return False
    for place in range(index - 1, max(index - 1 - _SUBJECT_WINDOW, -1), -1):
        if document.ends_sentence(place):
            return False
        if document.reading(place, "superlative.became") is not None:
            return True
    return False


def _is_name(document: Document, entry: Entry, index: int) -> bool:
    """Whether it is «at most», an ordinal, or part of a name: «the supreme court», «the first quarter»."""
    if document.reading(index - 1, "superlative.at"):
        return True
    return bool(entry.text("named")) and document.reading(index - 1, "superlative.named") is not None


def _is_measure(document: Document, entry: Entry, after: int) -> bool:
    """Whether a bare noun says in what: «the most | profitable», «the highest | in density»."""
    if is_definite(document, after) or document.is_any(after, _NO_RANK | _ADVERBS):
        return False
    feminine = document.word(after).endswith(document.lexicon.affixes("measure-endings"))
    short = document.reading(after, "superlative.short-measure") is not None
    measured = short or _is_accusative(document, after) or (feminine and len(document.word(after)) > 3)
    return measured and not entry.text("ordinal") and not _is_prefixed(document, after)


def _is_predicate(document: Document, entry: Entry, index: int) -> bool:
    """Whether «is» stands before it, or «was» and a place behind it, or a size and a place."""
    if document.reading(index - 1, "superlative.copula"):
        return True
    stops = document.reading(index + 1, "superlative.stop")
    within = document.reading(index + 1, "superlative.within") is not None and not stops
    if within and document.reading(index - 1, "superlative.became"):
        return True
    return within and bool(entry.text("size")) and not document.reading(index - 1, "superlative.share")


def _has_scope_near(document: Document, index: int) -> bool:
    for place in range(index + 1, index + _NEAR):
        if document.reading(place, "superlative.vaguely"):
            return False
        if document.reading(place, "superlative.scope"):
            return True
        stops = document.reading(place, "superlative.stop") and not document.reading(place, "superlative.bridge")
        if document.kind(place) not in WORDS or stops:
            return False
    return False


def _rank(scope: Scope, index: int) -> Found | None:
    """«the second player who …», «the third country in the world»: an ordinal whose scope or clause is said."""
    document = scope.document
    after = index + 1
    if document.kind(after) is not TokenKind.ARABIC or is_definite(document, after) or _is_no_rank(document, after):
        return None
    if document.reading(after, "report.relative"):
        return None  # «a third complaint was filed»: the ordinal stands behind its noun
    end = noun_end(scope, after)
    says = any(_closes(document, inside) for inside in range(after + 1, end))
    return ("superlative.rank", index, end) if says or ends_in_clause(document, after, end) else None


def _closes(document: Document, index: int) -> bool:
    """Whether words of scope stand there that name a place or a time, or by what: «in the world», not «of its kind»."""
    if document.reading(index, "superlative.by") is not None:
        return True
    words = document.reading(index, "superlative.scope")
    final = words is not None and "superlative.final" in words.entry.classes
    return final and not document.reading(index, "superlative.kind")


def _of_them(scope: Scope, index: int) -> Found | None:
    """«the biggest of them», «the most profitable of them», which says in what."""
    document = scope.document
    measured = _is_accusative(document, index + 1) and not document.is_any(index + 1, _NO_RANK | _ADVERBS)
    if document.reading(index, "superlative.most-of-them") is not None and not measured:
        return None
    return "superlative.of-them", index, index + 1 + measured


def _record(scope: Scope, index: int) -> Found | None:
    document = scope.document
    reading = document.reading(index, "superlative.record")
    if reading is None:
        return None
    end = index + reading.length
    if document.reading(end, "superlative.index") is not None:
        return None
    while document.reading(end, "superlative.new"):
        end += 1
    return "superlative.record", index, since_end(scope, end)


def _unprecedented(scope: Scope, index: int) -> Found | None:
    reading = scope.document.reading(index, "superlative.unprecedented")
    return reading and ("superlative.unprecedented", index, since_end(scope, index + reading.length))


def _first_time(scope: Scope, index: int) -> Found | None:
    reading = scope.document.reading(index, "superlative.first-time")
    return reading and ("superlative.first-time", index, since_end(scope, index + reading.length))


_READERS: dict[str, Callable[[Scope, int], Found | None]] = {
    "superlative.elative": _elative,
    "superlative.definite": _definite,
    "superlative.rank": _rank,
    "superlative.of-them": _of_them,
    "superlative.record": _record,
    "superlative.unprecedented": _unprecedented,
    "superlative.first-time": _first_time,
}
