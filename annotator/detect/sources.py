"""Finds who is given as the source of a statement: a cue and the noun phrase that names the source, as one span.

Cues are verbs of reporting (subject after or before), prepositions («according to»), clauses («as … said»), fixed
formulae («in his words») and the colon of a headline. What each means is in the lexicon; where the name ends is in
`phrases`.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import dropwhile

from annotator.detect import headlines, reporting_verbs, rules
from annotator.detect.attribution import (
    Attribution,
    can_speak,
    carried_from,
    complement_after,
    preposition_of,
    skip_adverbs,
    tail_end,
)
from annotator.detect.contexts import Context, context_of
from annotator.detect.document import QUOTES, Document
from annotator.detect.lexicon import Reading
from annotator.detect.nominals import is_definite, is_head
from annotator.detect.phrases import is_bare_names, is_prefixed, opens_phrase, phrase_end
from annotator.detect.source_names import kind_and_name
from annotator.model.claims import Claim, ClaimType, SourceKind
from annotator.text.spans import Span
from annotator.text.tokens import TokenKind

_UNKNOWN_NAME = 0.88
"""How often a name that nothing vouches for is one, as measured (docs/detector.md)."""
_CUES = frozenset(
    (
        "report.verb",
        "report.preposition",
        "report.as",
        "report.formula",
        "report.saying",
        "report.stated-in",
        "report.what",
    )
)
_WRITTEN = frozenset(("source.document", "source.outlet", "source.paper"))
_DESCRIBED = frozenset(("source.group", "source.person", "source.document"))
_REFUSALS = (ClaimType.NO_COMMENT, ClaimType.ANONYMITY)
"""What somebody declines to say: their words («without mentioning his name») report nothing."""
_Reader = Callable[[Document, int, Reading, Context], Iterator[Attribution]]


def find(document: Document, found: Sequence[Claim]) -> Iterable[Claim]:
    """Sources in `document`; dates, refusals and requests for anonymity in `found` are no part of a name."""
    context, known = context_of(document, found), _rules(document.language)
    refusals = sorted([claim.span for claim in found if claim.type in _REFUSALS], key=_end)
    ends = [span.end for span in refusals]
    taken, last = -1, None
    for index in sorted({place for name in _CUES for place in document.places_of(name)}):
        if index < taken or (index == taken and document.reading(index, "report.repeats")):
            continue
        if index == taken and last is not None and _describes(document, last):
            continue
        for attribution in _attributions(document, index, context):
            if attribution.rule not in known:
                continue
            claim = _claim(document, attribution, context)
            near = bisect_right(ends, claim.span.start)
            if not any(span.overlaps(claim.span) for span in refusals[near : near + 2]):
                taken, last = max(taken, attribution.end), attribution
                yield claim
    if "headline" in known:
        yield from (_claim(document, attribution, context) for attribution in headlines.find(document, context))


@cache
def _rules(language: str) -> Mapping[str, str]:
    """The identifiers of the rules for sources by what is left of them without language and type."""
    named = rules.named(language).items()
    return {name.removeprefix("source."): rule.id for name, rule in named if rule.type == ClaimType.SOURCE}


def _end(span: Span) -> int:
    return span.end


def _describes(document: Document, last: Attribution) -> bool:
    """Whether a verb right behind the name begins a relative clause, as it does behind an indefinite noun."""
    if last.name is None or last.rule not in ("according-to", "carried-from", "verb-subject"):
        return False
    verb = document.reading(last.end, "report.verb")
    if verb is None or verb.entry.text("need") == "preposition":
        return False  # «a source from whom the agency quoted that»
    return document.is_any(last.name[0], _DESCRIBED) and not is_definite(document, last.name[0])


def _claim(document: Document, found: Attribution, context: Context) -> Claim:
    kind, name = SourceKind.IMPLICIT, None
    if found.name is not None:
        kind, name = kind_and_name(document, found.name, context, found.takes)
    cue = document.source(*found.cue)
    cues = [one for one in document.readings(found.cue[0]) if not _CUES.isdisjoint(one.entry.classes)]
    conjunctions = document.lexicon.affixes("conjunction")
    joined = bool(cues) and any(one.clitic.startswith(conjunctions) for one in cues if one.length == cues[0].length)
    return document.claim(
        ClaimType.SOURCE,
        found.first,
        found.end,
        _rules(document.language)[found.rule],
        [found.cue],
        kind=kind,
        name=name,
        cue=_unjoined(cue) if joined else cue,
        confidence=found.confidence if _is_known(document, found) else min(found.confidence, _UNKNOWN_NAME),
    )


def _unjoined(cue: str) -> str:
    """The cue without the conjunction written on it and the vowel mark of that."""
    return "".join(dropwhile(unicodedata.combining, cue[1:]))


def _is_known(document: Document, found: Attribution) -> bool:
    """Whether the lists, the article or a quotation mark vouch for the name: objects are made of bare words too."""
    if found.name is None:
        return True
    first = found.name[0] + (bool(found.takes) and document.word(found.name[0]) == found.takes)
    vouched = is_head(document, first) or is_definite(document, first) or document.word(first) in QUOTES
    return vouched or document.kind(first) is TokenKind.LATIN


def _attributions(document: Document, index: int, context: Context) -> Iterable[Attribution]:
    """What the cue at `index` gives; the first class of cues that it belongs to decides."""
    for name, read in _READERS:
        reading = document.reading(index, name)
        if reading is not None:
            return read(document, index, reading, context)
    return ()


def _formula(_document: Document, index: int, reading: Reading, _context: Context) -> Iterator[Attribution]:
    """«in his words»: who speaks was named before."""
    end = index + reading.length
    yield Attribution("formula", (index, end), index, end, confidence=0.95)


def _saying(document: Document, index: int, reading: Reading, context: Context) -> Iterator[Attribution]:
    """«by saying that»."""
    end = index + reading.length
    if complement_after(document, end, "", context, reach=1):
        yield Attribution("saying", (index, end), index, end, confidence=0.8)


def _stated_in(document: Document, index: int, reading: Reading, context: Context) -> Iterator[Attribution]:
    """«it says in the report that»: the document is the source, or the paper."""
    start = index + reading.length
    if not (opens_phrase(document, start, context) and document.is_any(start, _WRITTEN)):
        return
    end = phrase_end(document, start, context)
    if complement_after(document, end, "", context):
        yield Attribution("stated-in", (index, start), index, end, (start, end), confidence=0.9)


def _clause(document: Document, index: int, reading: Reading, context: Context) -> Iterator[Attribution]:
    """«as … said»: the cue runs to its verb; one that opens a statement of its own is no aside."""
    verb_at = index + reading.length
    verb = document.reading(verb_at, "report.stands-in") or document.reading(verb_at, "report.verb")
    if verb is None:
        return
    start = skip_adverbs(document, tail_end(document, verb_at + verb.length, context), context)
    cue = (index, verb_at + verb.length)
    if not opens_phrase(document, start, context):
        labels = verb.entry.features.get("object") is True and document.reading(verb_at, "report.verb") is None
        if reading.entry.lemma != document.word(index) and not labels:
            cue = (index, cue[1] + _is_preposition_on_it(document, cue[1]))
            yield Attribution("as-said", cue, index, cue[1], confidence=0.6)
        return
    end = phrase_end(document, start, context)
    opens = index == 0 or document.ends_sentence(index - 1)
    if reading.entry.features.get("goes-on") is True and (
        complement_after(document, end, preposition_of(verb), context)
        or (opens and not document.reading(verb_at, "report.verb"))
    ):
        return
    last = tail_end(document, end, context)
    yield Attribution("as-said", cue, index, last, (start, end), confidence=0.96)
    if verb.entry.text("need") == "preposition" and document.word(last) == preposition_of(verb):
        yield from carried_from(document, last, context)


def _what_said(document: Document, index: int, reading: Reading, context: Context) -> Iterator[Attribution]:
    """«what the paper reported»: a verb with «it» on it and, right behind, somebody who is known to speak."""
    verb_at = index + reading.length
    verb = document.reading(verb_at, "report.stands-in") or document.reading(verb_at, "report.verb")
    if verb is None or verb.entry.features.get("object") is True:
        return  # «what they call …» is a label
    if not document.source(verb_at, verb_at + verb.length).endswith(document.lexicon.affixes("owner-letters")):
        return
    start = skip_adverbs(document, verb_at + verb.length, context)
    if _is_known_to_speak(document, start) and opens_phrase(document, start, context):
        end, cue = phrase_end(document, start, context), (verb_at, verb_at + verb.length)
        yield Attribution("what-said", cue, verb_at, tail_end(document, end, context), (start, end), confidence=0.8)


def _is_known_to_speak(document: Document, index: int) -> bool:
    """Whether a head, a name in marks or in Latin letters, or two words of a bare name begin at `index`."""
    if is_head(document, index) or document.reading(index, "source.one-of") is not None:
        return True
    marked = document.word(index) in QUOTES or document.kind(index) is TokenKind.LATIN
    return marked or is_bare_names(document, index, index + 2)


def _is_preposition_on_it(document: Document, index: int) -> bool:
    """Whether the verb's preposition with «it» on it stands at `index` («as she held», «as he said of it»)."""
    preposition = document.reading(index, "source.preposition") is not None
    return preposition and document.source(index, index + 1).endswith(document.lexicon.affixes("owner-letters"))


def _according_to(document: Document, index: int, reading: Reading, context: Context) -> Iterator[Attribution]:
    """«according to …»: the words behind it name somebody who can say something."""
    start, takes = index + reading.length, reading.entry.text("takes")
    pending = document.reading(index, "report.pending") is not None
    if pending or (takes and not document.word(start).startswith(takes)):
        return
    speaker = start + 1 if takes and document.word(start) == takes else start
    opens = opens_phrase(document, speaker, context) or (takes and is_prefixed(document, speaker))
    heads_only = reading.entry.features.get("heads") is True
    if not opens or not (is_head(document, speaker) if heads_only else can_speak(document, speaker)):
        return
    end = phrase_end(document, speaker, context)
    cue = (index, start)
    yield Attribution("according-to", cue, index, end, (start, end), takes, confidence=0.95)


_READERS: tuple[tuple[str, _Reader], ...] = (
    ("report.formula", _formula),
    ("report.as", _clause),
    ("report.preposition", _according_to),
    ("report.saying", _saying),
    ("report.stated-in", _stated_in),
    ("report.what", _what_said),
    ("report.verb", reporting_verbs.read),
)
