"""Reads verbs of reporting: who is their subject, behind them or before, and whether something is said at all."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.detect import headlines
from annotator.detect.attribution import (
    Attribution,
    before_accused,
    before_informants,
    before_told,
    behind_aside,
    behind_words,
    carried_from,
    complement_after,
    is_owned,
    preposition_of,
    skip_adverbs,
    speaks_on,
    tail_end,
)
from annotator.detect.contexts import Context, quoted_name_end
from annotator.detect.document import CLOSING_QUOTES, QUOTES, Document
from annotator.detect.lexicon import Reading, folded
from annotator.detect.nominals import is_definite, is_head
from annotator.detect.objects import begins_object
from annotator.detect.phrases import opens_phrase, own_words, phrase_end
from annotator.detect.verb_forms import agrees, is_passive, reports
from annotator.text.tokens import TokenKind

_LONGEST_BEFORE = 14
_NEAR, _FAR, _LONGEST_CLAUSE = 8, 16, 40
"""How many tokens may stand before what is said: more behind somebody's office than behind words that nobody knows."""
_OPENERS = frozenset(("report.opener", "report.relative", "source.adverb"))
_OPENING = frozenset(("report.opener", "report.that"))
_OBJECTS = frozenset(("source.event", "report.object", "report.object-opener"))
_RANKS = frozenset(("superlative.elative", "superlative.one-of", "superlative.definite"))
_AFTER_BYLINE = (":", "-", "–", "—")
_BOUNDS = frozenset(("report.that", "report.relative", "report.opener", "source.toward", "report.verb"))


def _is_verbal_noun(document: Document, index: int, verb: Reading, context: Context) -> bool:
    """Whether a word written like its verbal noun is that noun: amid a clause, not before a speaker or what is said."""
    after, before = index + verb.length, index - 1
    if verb.clitic or document.reading(index, "report.noun-alike") is None or is_head(document, after):
        return False
    opened = document.is_any(before, _OPENERS) or document.reading_before(index, "report.turn") is not None
    if index == 0 or document.kind(before) is not TokenKind.ARABIC or opened or index in context.dates_end:
        return False
    return not complement_after(document, after, "", context, reach=4)


def read(document: Document, index: int, verb: Reading, context: Context) -> Iterator[Attribution]:
    """The source that the verb of reporting at `index` gives, if it gives one."""
    if not reports(document, index, verb) or _is_verbal_noun(document, index, verb, context):
        return
    after = index + verb.length
    if verb.entry.text("need") != "preposition" and is_passive(document, index, verb):
        return
    if verb.entry.text("tense") == "participle":
        yield from _participle(document, index, verb, context)
        return
    own, goes_on = own_words(document, after), verb.entry.text("need") == "direct"
    if (own or goes_on) and speaks_on(document, after, context):
        end = behind_words(document, after)
        yield Attribution("implicit", (index, end), index, end)
    elif _concludes(document, after, verb):
        yield from _of_subject(document, index, verb, context, owned=own is not None)


def _of_subject(
    document: Document, index: int, verb: Reading, context: Context, *, owned: bool
) -> Iterator[Attribution]:
    """The source by the verb's subject: at the opening of its clause, behind the verb, before it, or left out."""
    need = verb.entry.text("need")
    quotes_him = document.reading(index + verb.length, "report.from-him") is not None
    if verb.entry.features.get("talks") is True and _talks_to(document, index + verb.length, verb, context):
        return
    opened = None
    if need != "preposition" or quotes_him:
        opened = _subject_before(document, index, verb, context, opened=True)
    if opened is not None:
        yield opened
        return
    start = skip_adverbs(document, tail_end(document, index + verb.length, context), context)
    start = _behind_object(document, start, preposition_of(verb))
    behind = opens_phrase(document, start, context) and not _is_statement(document, start, context)
    if not owned and behind and agrees(document, index, verb, start):
        yield from _subject_after(document, index, verb, start, context)
    elif not owned and need != "direct":
        yield from _without_subject_behind(document, index, verb, start, context)


def _talks_to(document: Document, index: int, verb: Reading, context: Context) -> bool:
    """Whether all that is said is to whom somebody talked: «who talked to the paper», not of what."""
    end = tail_end(document, index, context)
    return end > index and document.word(end) not in (preposition_of(verb), ":") and end not in context.quotations


def _without_subject_behind(
    document: Document, index: int, verb: Reading, start: int, context: Context
) -> Iterator[Attribution]:
    """The source by a subject before the verb, in the passive, or named before; what is said begins at `start`."""
    carries = verb.entry.text("need") == "preposition"
    ours = verb.entry.features.get("first") is True
    before = None if ours else _subject_before(document, index, verb, context)
    if before is not None:
        yield before
        if carries:
            yield from carried_from(document, before.end, context)
    elif carries:
        yield from _passed_on(document, index, verb, context)
    else:
        yield from _implicit(document, index, verb, start, context)


def _behind_object(document: Document, index: int, preposition: str) -> int:
    """Behind «that», which somebody confirms, denies, explains; «this» may also point to who speaks.

    Before the verb's preposition «the news» is who carries something from somebody.
    """
    if document.word(index + 1) == preposition and document.reading(index, "source.points") is None:
        return index
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
    if document.reading(index, "report.doubtful") is not None and is_owned(document, start):
        return
    end = _before_statement(document, start, phrase_end(document, start, context), preposition)
    if verb.entry.features.get("accuses") is True:
        end = before_accused(document, start, end)
    if need == "direct":
        complement = speaks_on(document, end, context)
    else:
        far = is_head(document, start) and preposition not in document.lexicon.affixes("with-preposition")
        complement = complement_after(document, end, preposition, context, reach=_FAR if far else _NEAR)
    learnt = before_informants(document, start, end) if verb.entry.features.get("learns") is True else end
    if document.reading(index + verb.length, "report.from-him"):
        yield Attribution("carried", (index, index + verb.length + 1), index, end, (start, end), confidence=0.9)
        return
    if need == "preposition" or learnt < end:
        yield from _carried(document, index, (start, learnt), preposition, context)
        return
    if _is_considered(document, verb, end) or not (complement or _says_without_clause(document, verb, start, end)):
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


def _is_considered(document: Document, verb: Reading, end: int) -> bool:
    """Whether a verb written like its passive says what the one behind it is held to be: «is one of the biggest»."""
    if verb.entry.features.get("considers") is not True:
        return False
    of = document.reading(end, "source.preposition")
    among = of is not None and of.entry.text("kind") == "of"
    return among or document.is_any(end, _RANKS)


def _says_without_clause(document: Document, verb: Reading, start: int, end: int) -> bool:
    """Whether a verb with its subject alone gives a statement, which is then a noun («announced its withdrawal»)."""
    need = verb.entry.text("need")
    if need == "head":
        described = any(document.word(index) in "،," and is_head(document, index + 1) for index in range(start, end))
        return (described or is_head(document, start)) and not _appears(document, verb, start)
    return not need and (verb.entry.text("tense") != "present" or is_head(document, start))


def _appears(document: Document, verb: Reading, start: int) -> bool:
    """Whether a verb written like «appears» has somebody for its subject, and no document, which would show."""
    present = verb.entry.text("tense") == "present" and verb.entry.features.get("shows") is True
    return present and document.reading(start, "source.document") is None


def _carried(
    document: Document, index: int, name: tuple[int, int], preposition: str, context: Context
) -> Iterator[Attribution]:
    """«carried … from»: who carries, and from whom."""
    end = tail_end(document, name[1], context)
    comma = document.word(end) in "،," and document.word(end + 1) == preposition
    start = end + 1 if comma else behind_aside(document, end)
    if document.reading(start, "report.that") and is_head(document, name[0]):
        yield Attribution("verb-subject", (index, index + 1), index, end, name, confidence=0.9)
    if document.word(start) != preposition:
        return
    yield Attribution("carried", (index, index + 1), index, end, name, confidence=0.9)
    yield from carried_from(document, start, context)


def _passed_on(document: Document, index: int, verb: Reading, context: Context) -> Iterator[Attribution]:
    """«it was passed on from a diplomat that»: the passive, whose preposition belongs to the cue."""
    start = index + verb.length + 1
    if document.word(start - 1) != preposition_of(verb) or not opens_phrase(document, start, context):
        return
    end = phrase_end(document, start, context)
    if document.reading(end, "report.his-saying") or complement_after(document, end, "", context, reach=3):
        yield Attribution("carried-from", (index, start), index, end, (start, end), confidence=0.8)


def _concludes(document: Document, index: int, verb: Reading) -> bool:
    """Whether behind a verb such as «reached» comes a conclusion and no thing: «that», or for some what happens."""
    if "report.concludes" not in verb.entry.classes:
        return True
    events = verb.entry.features.get("events") is True
    for place in range(index, index + _LONGEST_CLAUSE):
        if document.ends_sentence(place):
            return False
        if document.word(place) == preposition_of(verb):
            event = events and document.reading(place + 1, "source.event") is not None
            return event or document.reading(place + 1, "report.that") is not None
    return False


def _participle(document: Document, index: int, verb: Reading, context: Context) -> Iterator[Attribution]:
    """«adding that»: nobody is named again; the preposition that the verb takes belongs to the cue."""
    after, preposition = index + verb.length, preposition_of(verb)
    if document.reading(after, "source.for-body") and is_head(document, index):
        return  # «a spokesman for …»
    saying = document.reading(after, "report.saying")
    end = after + (saying.length if saying else document.word(after) == preposition and len(preposition) > 1)
    lone = verb.entry.features.get("lone") is True
    opens = _behind_adverbs(document, after, context)
    clear = end > after or complement_after(document, opens, preposition, context, reach=3 if lone else 1)
    aside = document.word(index - 1) in "،," and not verb.entry.text("need")
    object_ = aside and (lone or document.is_any(after, _OBJECTS))
    if clear or object_:
        yield Attribution("participle", (index, end), index, end, confidence=0.95 if clear else 0.7)


def _behind_adverbs(document: Document, index: int, context: Context) -> int:
    """Behind «at the same time» and where it was said, a comma included: «adding in the same context, that …»."""
    behind = skip_adverbs(document, tail_end(document, index, context), context)
    return behind + (behind > index and document.word(behind) in "،,")


def _phrase_before(document: Document, index: int, context: Context) -> tuple[int, int] | None:
    """The noun phrase that runs right up to the verb at `index`."""
    limit = max(0, index - _LONGEST_BEFORE)
    start = index
    while start > limit and not _bounds(document, start - 1):
        start -= 1
    if start == index or _is_inside_relative(document, start):
        return None
    end = phrase_end(document, start, context) if opens_phrase(document, start, context) else start
    return (start, end) if end > start and skip_adverbs(document, end, context) == index else None


def _is_inside_relative(document: Document, start: int) -> bool:
    """Whether «who» stands right before the token at `start`, or before «was» in front of it («who was running …»)."""
    which = "report.relative-pronoun"
    was = document.reading(start - 1, "report.opener") is not None and document.reading(start - 2, which) is not None
    return was or document.reading(start - 1, which) is not None


def _subject_before(
    document: Document, index: int, verb: Reading, context: Context, *, opened: bool = False
) -> Attribution | None:
    """«sources confirm that», «the ministry had said that»; `opened` asks for «but», «that» or «had» before it."""
    phrase = None if verb.clitic else _phrase_before(document, index, context)
    if phrase is None or _is_relative_with_object(document, index, verb, phrase[0]):
        return None
    start, end = phrase
    headline = _is_headline(document, start, verb)
    if opened and not headline and not (document.is_any(start - 1, _OPENING) and is_head(document, start)):
        return None
    quotes_him = document.reading(index + verb.length, "report.from-him") is not None
    says = headline or (opened and (quotes_him or _has_object(document, index, verb, context)))
    if not opened and (start == 0 or document.kind(start - 1) is TokenKind.LINE_END):
        says = is_head(document, start) and not verb.entry.text("need")
    preposition, after = preposition_of(verb), index + verb.length
    if not (says or _is_followed(document, after, verb, context)):
        return None
    carried = verb.entry.text("need") == "preposition"
    last = after + (quotes_him or (not carried and _cue_takes(document, after, preposition)))
    return Attribution("subject-verb", (index, last), start, last, (start, end), confidence=0.8)


def _is_headline(document: Document, start: int, verb: Reading) -> bool:
    """Whether somebody at `start`, who opens a line, is the subject of a present behind him: «source denies report»."""
    present = verb.entry.text("tense") == "present" and not verb.entry.text("need")
    return present and is_head(document, start) and headlines.opens_line(document, start)


def _is_relative_with_object(document: Document, index: int, verb: Reading, start: int) -> bool:
    """Whether the verb has «it» on it, so that it describes the indefinite noun before («scripts that I wrote»)."""
    owned = document.source(index, index + 1).endswith(document.lexicon.affixes("owner-letters"))
    return owned and document.word(index) != folded(verb.entry.lemma) and not is_definite(document, start)


def _is_followed(document: Document, index: int, verb: Reading, context: Context) -> bool:
    """Whether what is said, or what happened, stands at `index` behind a verb or near it."""
    says = complement_after(document, index, preposition_of(verb), context, reach=6)
    return says or _tells_of(document, verb, skip_adverbs(document, index, context))


def _has_object(document: Document, index: int, verb: Reading, context: Context) -> bool:
    """Whether a verb that needs no clause has an object behind it, and where it was said: no subject of its own."""
    start = skip_adverbs(document, tail_end(document, index + verb.length, context), context)
    if verb.entry.features.get("accuses") is True:
        return opens_phrase(document, start, context)
    return not verb.entry.text("need") and begins_object(document, index, start)


def _cue_takes(document: Document, index: int, preposition: str) -> bool:
    """Whether the verb's preposition stands right behind it and belongs to the cue («pointed to»)."""
    reading = document.reading(index, "source.preposition")
    return document.word(index) == preposition and reading is not None and reading.entry.text("kind") in ("none", "for")


def _bounds(document: Document, index: int) -> bool:
    """Whether a subject before its verb cannot reach back over the token at `index`."""
    if document.kind(index) is TokenKind.MARK and document.word(index) not in QUOTES:
        return document.word(index) not in "-/()" and document.word(index) not in CLOSING_QUOTES
    spokesman = is_head(document, index) and document.reading(index + 1, "source.for-body") is not None
    return document.kind(index) is TokenKind.LINE_END or (document.is_any(index, _BOUNDS) and not spokesman)


def _implicit(document: Document, index: int, verb: Reading, start: int, context: Context) -> Iterator[Attribution]:
    """«and added that»: the verb alone, if what is said follows; impersonal forms give nobody."""
    after, preposition = index + verb.length, preposition_of(verb)
    byline = document.reading(index, "source.label") is not None and document.word(after) in _AFTER_BYLINE
    if byline or document.reading(index, "report.impersonal") or verb.entry.text("need") == "preposition":
        return
    follows = complement_after(document, start, preposition, context, reach=7)
    follows = follows or _tells_of(document, verb, start)
    amid = verb.entry.text("tense") == "present" and not verb.clitic
    puts_down = len(preposition) > 1 and verb.entry.text("need") == "head"
    transitive = verb.entry.text("need") == "" or puts_down
    object_ = not amid and transitive and document.reading(start, "source.event") is not None
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
