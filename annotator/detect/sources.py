"""Finds who is given as the source of a statement: a cue and the noun phrase that names the source, as one span.

Cues are verbs of reporting (subject after or before), prepositions («according to»), clauses («as … said»), fixed
formulae («in his words») and the colon of a headline. What each means is in the lexicon; where the name ends is in
`phrases`.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import dropwhile

from annotator.detect import headlines, rules
from annotator.detect.attribution import (
    Attribution,
    before_accused,
    before_informants,
    before_told,
    behind_aside,
    behind_words,
    can_speak,
    complement_after,
    preposition_of,
    skip_adverbs,
    speaks_on,
    tail_end,
)
from annotator.detect.document import QUOTES, Document
from annotator.detect.lexicon import Reading
from annotator.detect.nominals import is_definite, is_head
from annotator.detect.phrases import (
    Context,
    context_of,
    is_prefixed,
    opens_phrase,
    own_words,
    phrase_end,
    quoted_name_end,
)
from annotator.detect.source_names import kind_and_name
from annotator.model.claims import Claim, ClaimType, SourceKind
from annotator.text.tokens import TokenKind

_UNKNOWN_NAME = 0.88
"""How often a name that nothing vouches for is one, as measured (docs/detector.md)."""
_LONGEST_BEFORE = 14
_NEAR, _FAR = 8, 16
"""How many tokens may stand before what is said: more behind somebody's office than behind words that nobody knows."""
_CUES = frozenset(
    ("report.verb", "report.preposition", "report.as", "report.formula", "report.saying", "report.stated-in")
)
_OPENERS = frozenset(("report.opener", "report.relative", "source.adverb"))
_BOUNDS = frozenset(("report.that", "report.relative", "report.opener", "source.toward", "report.verb"))
_WRITTEN = frozenset(("source.document", "source.outlet", "source.paper"))
_Reader = Callable[[Document, int, Reading, Context], Iterator[Attribution]]


def find(document: Document, found: Sequence[Claim]) -> Iterable[Claim]:
    """Sources in `document`; dates and refusals in `found` are no part of a name."""
    context, known = context_of(document, found), rules.named(document.language)
    refusals = [claim.span for claim in found if claim.type is ClaimType.NO_COMMENT]
    ends = [span.end for span in refusals]
    taken, last = -1, None
    for index in sorted({place for name in _CUES for place in document.places_of(name)}):
        if index < taken or (index == taken and document.reading(index, "report.repeats")):
            continue
        if index == taken and last is not None and _describes(document, last):
            continue
        for attribution in _attributions(document, index, context):
            if f"source.{attribution.rule}" not in known:
                continue
            claim = _claim(document, attribution, context)
            refusal = bisect_right(ends, claim.span.start)
            if refusal == len(refusals) or not refusals[refusal].overlaps(claim.span):
                taken, last = max(taken, attribution.end), attribution
                yield claim
    if "source.headline" in known:
        yield from (_claim(document, attribution, context) for attribution in headlines.find(document, context))


def _describes(document: Document, last: Attribution) -> bool:
    """Whether a verb right behind the name begins a relative clause, as it does behind an indefinite noun."""
    if last.name is None or last.rule not in ("according-to", "carried-from"):
        return False
    head = document.reading(last.name[0], "source.group") or document.reading(last.name[0], "source.document")
    return head is not None and not is_definite(document, last.name[0])


def _claim(document: Document, found: Attribution, context: Context) -> Claim:
    kind, name = SourceKind.IMPLICIT, None
    if found.name is not None:
        kind, name = kind_and_name(document, found.name, context, found.takes)
    cue = document.source(*found.cue)
    cues = [one for one in document.readings(found.cue[0]) if one.entry.classes & _CUES]
    conjunctions = document.lexicon.affixes("conjunction")
    joined = bool(cues) and any(one.clitic.startswith(conjunctions) for one in cues if one.length == cues[0].length)
    return document.claim(
        ClaimType.SOURCE,
        found.first,
        found.end,
        f"{document.language}.source.{found.rule}",
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


def _attributions(document: Document, index: int, context: Context) -> Iterator[Attribution]:
    """What the cue at `index` gives; the first class of cues that it belongs to decides."""
    for name, read in _READERS:
        reading = document.reading(index, name)
        if reading is not None:
            yield from read(document, index, reading, context)
            return


def _formula(document: Document, index: int, reading: Reading, context: Context) -> Iterator[Attribution]:
    """«in his words»: who speaks was named before."""
    del document, context
    end = index + reading.length
    yield Attribution("formula", (index, end), index, end, confidence=0.95)


def _saying(document: Document, index: int, reading: Reading, context: Context) -> Iterator[Attribution]:
    """«by saying that»."""
    del context
    end = index + reading.length
    if document.reading(end, "report.that"):
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
    start = skip_adverbs(document, verb_at + verb.length, context)
    cue = (index, verb_at + verb.length)
    if not opens_phrase(document, start, context):
        if reading.entry.lemma != document.word(index):
            yield Attribution("as-said", cue, index, cue[1], confidence=0.6)
        return
    end = phrase_end(document, start, context)
    opens = index == 0 or document.ends_sentence(index - 1)
    if reading.length == 1 and (
        complement_after(document, end, preposition_of(verb), context)
        or (opens and not document.reading(verb_at, "report.verb"))
    ):
        return
    yield Attribution("as-said", cue, index, tail_end(document, end, context), (start, end), confidence=0.96)


def _according_to(document: Document, index: int, reading: Reading, context: Context) -> Iterator[Attribution]:
    """«according to …»: the words behind it name somebody who can say something."""
    start, takes = index + reading.length, reading.entry.text("takes")
    if takes and not document.word(start).startswith(takes):
        return
    speaker = start + 1 if takes and document.word(start) == takes else start
    opens = opens_phrase(document, speaker, context) or (takes and is_prefixed(document, speaker))
    heads_only = reading.entry.features.get("heads") is True
    if not opens or not (is_head(document, speaker) if heads_only else can_speak(document, speaker)):
        return
    end = phrase_end(document, speaker, context)
    cue = (index, start)
    yield Attribution("according-to", cue, index, end, (start, end), takes, confidence=0.95)


def _reports(document: Document, index: int, verb: Reading) -> bool:
    """Whether the word is that verb here: not denied, not with an object on it, not another word written alike."""
    tense = verb.entry.text("tense")
    wished = tense == "present" and document.reading(index - 1, "report.that") is not None
    deed = document.reading(index, "report.or-deed") and document.reading(index + verb.length, "source.event")
    if tense == "object" or wished or deed or document.reading(index - 1, "report.not"):
        return False
    if document.reading(index, "report.doubtful") is None or verb.clitic:
        return True
    return index == 0 or document.kind(index - 1) in (TokenKind.MARK, TokenKind.LINE_END)


def _is_verbal_noun(document: Document, index: int, verb: Reading, context: Context) -> bool:
    """Whether a word written like its verbal noun is that noun: amid a clause, not before a speaker or what is said."""
    after, before = index + verb.length, index - 1
    if verb.clitic or document.reading(index, "report.noun-alike") is None or is_head(document, after):
        return False
    opened = document.is_any(before, _OPENERS)
    if index == 0 or document.kind(before) is not TokenKind.ARABIC or opened or index in context.dates.values():
        return False
    return not complement_after(document, after, "", context, reach=4)


def _verb(document: Document, index: int, verb: Reading, context: Context) -> Iterator[Attribution]:
    if not _reports(document, index, verb) or _is_verbal_noun(document, index, verb, context):
        return
    after = index + verb.length
    if verb.entry.text("tense") == "participle":
        yield from _participle(document, index, verb, context)
        return
    own, goes_on = own_words(document, after), verb.entry.text("need") == "direct"
    if (own or goes_on) and speaks_on(document, after, context):
        end = behind_words(document, after)
        yield Attribution("implicit", (index, end), index, end)
        return
    start = skip_adverbs(document, tail_end(document, after, context), context)
    start = _behind_object(document, start)
    if not own and opens_phrase(document, start, context) and not _is_statement(document, start, context):
        yield from _subject_after(document, index, verb, start, context)
        return
    if own or goes_on:
        return
    before = _subject_before(document, index, verb, context)
    if before is not None:
        yield before
        if verb.entry.text("need") == "preposition":
            yield from _carried_from(document, before.end, context)
        return
    yield from _implicit(document, index, verb, start, context)


def _behind_object(document: Document, index: int) -> int:
    """Behind «that», which somebody confirms, denies, explains; «this» may also point to who speaks."""
    this = document.reading(index, "report.object-or-this") is not None
    if document.reading(index, "report.object") is None or (this and is_definite(document, index + 1)):
        return index
    return index + 1


def _is_statement(document: Document, index: int, context: Context) -> bool:
    """Whether a quotation begins what is said rather than a name."""
    return document.word(index) in QUOTES and quoted_name_end(document, index, context) is None


def _subject_after(
    document: Document, index: int, verb: Reading, start: int, context: Context
) -> Iterator[Attribution]:
    need, preposition = verb.entry.text("need"), preposition_of(verb)
    end = _before_statement(document, start, phrase_end(document, start, context), preposition)
    if verb.entry.features.get("accuses") is True:
        end = before_accused(document, start, end)
    if need == "direct":
        complement = speaks_on(document, end, context)
    else:
        far = is_head(document, start) and preposition not in document.lexicon.affixes("with-preposition")
        complement = complement_after(document, end, preposition, context, reach=_FAR if far else _NEAR)
    learnt = before_informants(document, start, end) if verb.entry.features.get("learns") is True else end
    if need == "preposition" or learnt < end:
        yield from _carried(document, index, (start, learnt), preposition, context)
        return
    if not complement and not _says_without_clause(document, verb, start):
        return
    cue = (index, index + verb.length)
    confidence = 0.98 if complement else 0.82
    name = (start, before_told(document, start, end) if verb.entry.features.get("tells") is True else end)
    yield Attribution("verb-subject", cue, index, tail_end(document, end, context), name, confidence=confidence)


def _before_statement(document: Document, start: int, end: int, preposition: str) -> int:
    """Before the verb's preposition where the phrase ran over it into what is said («warned of …»)."""
    if document.reading(end, "report.that") or document.word(end) == ":" or document.word(end) == preposition:
        return end
    for index in range(end - 1, start, -1):
        if document.word(index) == preposition and document.reading(index - 1, "source.one-of") is None:
            return index
    return end


def _says_without_clause(document: Document, verb: Reading, start: int) -> bool:
    """Whether a verb with its subject alone gives a statement, which is then a noun («announced its withdrawal»)."""
    need = verb.entry.text("need")
    if need == "head":
        return is_head(document, start)
    return not need and (verb.entry.text("tense") != "present" or is_head(document, start))


def _carried(
    document: Document, index: int, name: tuple[int, int], preposition: str, context: Context
) -> Iterator[Attribution]:
    """«carried … from»: who carries, and from whom."""
    start = behind_aside(document, name[1])
    if document.word(start) != preposition:
        return
    yield Attribution("carried", (index, index + 1), index, name[1], name, confidence=0.9)
    yield from _carried_from(document, start, context)


def _carried_from(document: Document, start: int, context: Context) -> Iterator[Attribution]:
    """«from …»: from whom, the preposition being the cue."""
    if opens_phrase(document, start + 1, context):
        end = phrase_end(document, start + 1, context)
        yield Attribution("carried-from", (start, start + 1), start, end, (start + 1, end), confidence=0.9)


def _participle(document: Document, index: int, verb: Reading, context: Context) -> Iterator[Attribution]:
    """«adding that»: nobody is named again; the preposition that the verb takes belongs to the cue."""
    after, preposition = index + verb.length, preposition_of(verb)
    saying = document.reading(after, "report.saying")
    end = after + (saying.length if saying else document.word(after) == preposition and len(preposition) > 1)
    lone = verb.entry.features.get("lone") is True
    clear = end > after or complement_after(document, after, preposition, context, reach=3 if lone else 1)
    object_ = lone and not verb.entry.text("need") and document.word(index - 1) in "،,"
    if clear or object_:
        yield Attribution("participle", (index, end), index, end, confidence=0.95 if clear else 0.7)


def _subject_before(document: Document, index: int, verb: Reading, context: Context) -> Attribution | None:
    """«sources confirm that», «the ministry had said that»: the phrase runs right up to the verb."""
    if verb.clitic:
        return None
    limit = max(0, index - _LONGEST_BEFORE)
    start = index
    while start > limit and not _bounds(document, start - 1):
        start -= 1
    if start == index or (start > 0 and document.reading(start - 1, "report.relative-pronoun")):
        return None
    end = phrase_end(document, start, context) if opens_phrase(document, start, context) else start
    if skip_adverbs(document, end, context) != index or end == start:
        return None
    preposition = preposition_of(verb)
    after = index + verb.length
    headline = start == 0 or document.kind(start - 1) is TokenKind.LINE_END
    says = complement_after(document, after, preposition, context, reach=6)
    says = says or _tells_of(document, verb, skip_adverbs(document, after, context))
    if not says and not (headline and is_head(document, start)):
        return None
    carried = verb.entry.text("need") == "preposition"
    last = after + (not carried and _cue_takes(document, after, preposition))
    return Attribution("subject-verb", (index, last), start, last, (start, end), confidence=0.8)


def _cue_takes(document: Document, index: int, preposition: str) -> bool:
    """Whether the verb's preposition stands right behind it and belongs to the cue («pointed to»)."""
    reading = document.reading(index, "source.preposition")
    return document.word(index) == preposition and reading is not None and reading.entry.text("kind") in ("none", "for")


def _bounds(document: Document, index: int) -> bool:
    """Whether a subject before its verb cannot reach back over the token at `index`."""
    if document.kind(index) is TokenKind.MARK and document.word(index) not in QUOTES:
        return document.word(index) not in "-/()" and document.word(index) not in QUOTES.values()
    return document.kind(index) is TokenKind.LINE_END or document.is_any(index, _BOUNDS)


def _implicit(document: Document, index: int, verb: Reading, start: int, context: Context) -> Iterator[Attribution]:
    """«and added that»: the verb alone, if what is said follows; impersonal forms give nobody."""
    after, preposition = index + verb.length, preposition_of(verb)
    byline = document.reading(index, "source.label") is not None and document.word(after) == ":"
    if byline or document.reading(index, "report.impersonal") or verb.entry.text("need") == "preposition":
        return
    follows = complement_after(document, start, preposition, context, reach=5)
    follows = follows or _tells_of(document, verb, start)
    amid = verb.entry.text("tense") == "present" and not verb.clitic
    object_ = not amid and verb.entry.text("need") == "" and document.reading(start, "source.event") is not None
    if not follows and not object_:
        return
    repeats = document.reading(after, "report.repeats")
    end = after + (repeats.length if repeats else _cue_takes(document, after, preposition))
    yield Attribution("implicit", (index, end), index, end, confidence=0.9 if follows else 0.6)


def _tells_of(document: Document, verb: Reading, index: int) -> bool:
    """Whether what happened stands at `index`, the preposition of «reported» written on it («reported the killing»)."""
    event = document.reading(index, "source.event")
    reports = verb.entry.text("need") == "head"
    return reports and event is not None and event.clitic == preposition_of(verb)


_READERS: tuple[tuple[str, _Reader], ...] = (
    ("report.formula", _formula),
    ("report.as", _clause),
    ("report.preposition", _according_to),
    ("report.saying", _saying),
    ("report.stated-in", _stated_in),
    ("report.verb", _verb),
)
