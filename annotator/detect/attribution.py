"""What stands around the name of a source: adverbs before it, a medium behind it, the opening of what is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from annotator.detect.contexts import Context, quoted_name_end
from annotator.detect.document import QUOTES, Document
from annotator.detect.lexicon import Reading, folded
from annotator.detect.nominals import is_definite, is_head
from annotator.detect.phrases import is_told, opens_phrase, own_words, phrase_end
from annotator.text.tokens import TokenKind

_REACH, _RELATIVE_REACH, _LONGEST_OCCASION = 8, 30, 24
_FARTHEST = 4 * _RELATIVE_REACH
"""So many tokens behind a verb no relative clause, however many more it holds, is passed over any longer."""
_SHORTEST_NAME, _SHORT = 5, 4
_OF_OUTLETS = frozenset(("source.body", "source.document", "source.person"))
"""Heads that the name of an outlet may follow."""
_NOBODY_TOLD = frozenset(("report.that", "report.relative", "source.event"))
_COMMAS = frozenset("،,-–—")
_NO_SPEAKER = frozenset(("noun", "not-counted"))


class Attribution:
    """A cue and the source it gives, as token ranges; `takes` is a preposition written on the name's first word."""

    __slots__ = ("confidence", "cue", "end", "first", "name", "rule", "takes")

    def __init__(
        self,
        rule: str,
        cue: tuple[int, int],
        first: int,
        end: int,
        name: tuple[int, int] | None = None,
        takes: str = "",
        confidence: float = 0.9,
    ) -> None:
        self.rule: Final = rule
        self.cue: Final = cue
        self.first: Final = first
        self.end: Final = end
        self.name: Final = name
        self.takes: Final = takes
        self.confidence: Final = confidence


def preposition_of(verb: Reading) -> str:
    """The preposition that a verb takes before what is said, folded; "-" where it takes none."""
    return folded(verb.entry.text("prep"))


def skip_adverbs(document: Document, index: int, context: Context) -> int:
    """The first token from `index` on that is neither adverb nor part of a date, which may stand between commas."""
    while True:
        adverb = document.reading(index, "source.adverb")
        if index in context.dates:
            index = context.dates[index]
            index += document.word(index) in _COMMAS and opens_phrase(document, index + 1, context)
        elif document.word(index) in _COMMAS and index + 1 in context.dates:
            index = context.dates[index + 1]
            index += document.word(index) in _COMMAS
        elif document.reading(index, "source.occasion") and (adverb is None or adverb.length == 1):
            behind = _behind_occasion(document, index, context)
            if behind == index:
                return index
            index = behind
        elif adverb is not None:
            index += adverb.length + _adjectives(document, index, adverb)
        else:
            return index


def _adjectives(document: Document, index: int, adverb: Reading) -> int:
    """How many words behind «in a … way» say in which: one, or two with «not»."""
    if adverb.entry.features.get("manner") is not True:
        return 0
    return 1 + (document.reading(index + adverb.length, "source.negates") is not None)


def _behind_occasion(document: Document, index: int, context: Context) -> int:
    """Behind «during his visit», before somebody's office or what is said; `index` if neither follows soon."""
    for place in range(index + 1, min(index + _LONGEST_OCCASION, len(document))):
        if document.ends_sentence(place):
            break
        if _begins_statement(document, place, "", context):
            return place
        opens = document.reading(place, "source.event") or document.reading(place, "source.person")
        bare = opens is not None and not opens.clitic.startswith(_prefixes(document))
        if bare and _completes(document, place - 1) and not _is_attribute(document, place):
            return place
    return index


def _is_attribute(document: Document, index: int) -> bool:
    """Whether a word of relation belongs to the definite noun before it: «the press conference»."""
    related = document.word(index).endswith(document.lexicon.affixes("relation-endings"))
    return related and is_definite(document, index) and is_definite(document, index - 1)


def _prefixes(document: Document) -> tuple[str, ...]:
    return document.lexicon.affixes("with-preposition") + document.lexicon.affixes("and")


def _completes(document: Document, index: int) -> bool:
    """Whether a phrase may end with the word: it is definite, owned or an adjective, or a comma follows it."""
    endings = document.lexicon.affixes("adjective-endings") + document.lexicon.affixes("owner-letters")
    return is_definite(document, index) or document.word(index).endswith(endings) or document.word(index) in _COMMAS


def complement_after(document: Document, index: int, preposition: str, context: Context, reach: int = _REACH) -> bool:
    """Whether what is said begins within `reach` tokens: «that», a colon, a quotation, or the verb's preposition.

    A relative clause or a description between commas is passed over; a date and where it was said count for nothing.
    """
    start, end, last = index, min(index + reach, len(document)), min(index + _FARTHEST, len(document))
    while index < end:
        if document.ends_sentence(index):
            return False
        if _begins_statement(document, index, preposition, context):
            return True
        statement = document.reading(index, "report.statement") if index == start else None
        if statement is not None and not statement.clitic:
            return True
        if index > start and _reports_anew(document, index):
            return False
        behind = _behind_aside_of(document, index, context)
        if behind:
            end, index = min(end + behind - index, len(document)), behind
            continue
        if document.reading(index, "report.relative-pronoun"):
            end = min(max(end, index + _RELATIVE_REACH), last)
        index += 1
    return False


def _behind_aside_of(document: Document, index: int, context: Context) -> int:
    """Behind a date, where it was said, a request not to be named or what stands between dashes; 0 if none begins."""
    when = context.dates.get(index) or context.withheld.get(index)
    return when or behind_medium(document, index, context) or _behind_dashes(document, index)


def _behind_dashes(document: Document, index: int) -> int:
    """Behind what stands between dashes at `index`; 0 if nothing does."""
    dashes = _COMMAS - set("،,")
    if document.word(index) not in dashes:
        return 0
    inside = range(index + 1, min(index + _RELATIVE_REACH, len(document)))
    closing = next((place for place in inside if document.word(place) in dashes or document.ends_sentence(place)), None)
    return closing + 1 if closing is not None and document.word(closing) in dashes else 0


def _reports_anew(document: Document, index: int) -> bool:
    """Whether another word of reporting stands at `index`, whose statement what follows is."""
    verb = document.reading(index, "report.verb")
    if verb is None or document.reading(index, "report.doubtful") or document.reading(index, "report.repeats"):
        return False
    return verb.entry.text("tense") == "participle" or bool(verb.clitic)


def _begins_statement(document: Document, index: int, preposition: str, context: Context) -> bool:
    word = document.word(index)
    if word == ":" or document.reading(index, "report.that"):
        return True
    if index in context.quotations and quoted_name_end(document, index, context) is None:
        return True
    if len(preposition) == 1:
        return False
    return word == preposition


def can_speak(document: Document, index: int) -> bool:
    """Whether the word can be somebody or something that says: a head, a name; not a law, a plan or a need."""
    if document.reading(index, "source.silent"):
        return False
    if is_head(document, index) or document.reading(index, "source.demonstrative") or document.word(index) in QUOTES:
        return True
    return not is_owned(document, index) and not document.is_any(index, _NO_SPEAKER)


def is_owned(document: Document, index: int) -> bool:
    """Whether the word ends in the pronoun of an owner, as it is spelled: what is owned does not speak («his fans»)."""
    owned = document.source(index, index + 1).endswith(document.lexicon.affixes("owner-letters"))
    return owned and not is_definite(document, index) and not is_head(document, index)


def behind_aside(document: Document, index: int) -> int:
    """Behind what stands between commas at `index`: «the agency, which they run, quoted»; `index` if nothing does."""
    if document.word(index) not in "،,":
        return index
    for closing in range(index + 1, min(index + _RELATIVE_REACH, len(document))):
        if document.ends_sentence(closing):
            break
        if document.word(closing) in "،,":
            return closing + 1
    return index


def behind_words(document: Document, index: int) -> int:
    """Behind «his words» and «saying», each of which may stand at `index`: «closed his speech by saying»."""
    own = own_words(document, index)
    index += own.length if own is not None else 0
    saying = document.reading(index, "report.repeats")
    return index + (saying.length if saying is not None else 0)


def speaks_on(document: Document, index: int, context: Context) -> bool:
    """Whether nothing but his own words stands before what is said: «went on: …», «went on with his speech, saying»."""
    return complement_after(document, behind_words(document, index), "", context, reach=1)


def carried_from(document: Document, start: int, context: Context) -> Iterator[Attribution]:
    """«from …»: from whom, the preposition being the cue."""
    if opens_phrase(document, start + 1, context):
        end = phrase_end(document, start + 1, context)
        yield Attribution("carried-from", (start, start + 1), start, end, (start + 1, end), confidence=0.9)


def before_told(document: Document, start: int, end: int) -> int:
    """Before who is told, an object without a preposition; `end` where nobody is.

    That is an outlet («told Reuters»), or somebody's office behind a body («the ministry informed the ambassador»).
    """
    body = document.reading(start, "source.body") is not None
    for index in range(start + 1, end):
        if document.reading(index, "source.outlet") and not document.is_any(index - 1, _OF_OUTLETS):
            return index
        if body and document.reading(index, "source.person") and is_definite(document, index):
            return index
    return end


def before_informants(document: Document, start: int, end: int) -> int:
    """Before «from» and the people from whom somebody has learnt what follows; `end` where there are none."""
    for index in range(start + 1, end - 1):
        of = document.reading(index, "source.preposition")
        if of is not None and of.entry.text("kind") == "of" and document.reading(index + 1, "source.group"):
            return index
    return end


def before_accused(document: Document, start: int, end: int) -> int:
    """Before the one who is accused: a body behind who is definite, or the word in front of what of.

    That has its preposition written on it.
    """
    of = document.lexicon.affixes("accused-of")
    for index in range(start + 1, end + 1):
        body = index < end and document.reading(index, "source.body") is not None
        if body and is_definite(document, index - 1) and not is_definite(document, index):
            return index
        if index < start + 2:
            continue
        event = document.reading(index, "source.event")
        deed = event is not None and event.clitic in document.lexicon.group("source-event") - {""}
        if deed or (document.word(index).startswith(of) and len(document.word(index)) > _SHORT):
            return index - 1
    return end


def tail_end(document: Document, end: int, context: Context) -> int:
    """Behind where it was said («in a statement», «to the agency …»), a part of the source; `end` if nothing is."""
    while True:
        start = end + (document.word(end) in _COMMAS)
        step = behind_medium(document, start, context) or _told(document, start, context)
        when = document.reading(end, "source.when")
        if step:
            end = step
        elif when is not None:
            return end + when.length
        else:
            return end


def behind_medium(document: Document, start: int, context: Context) -> int:
    """Behind «in a statement», «on the platform …»; 0 if none begins at `start`."""
    medium = document.reading(start, "source.medium")
    if medium is None:
        return 0
    end = start + medium.length
    if medium.entry.text("with"):
        return phrase_end(document, end, context)
    end = _more(document, end, context)
    return phrase_end(document, end, context) if _is_given_to(document, end) else end


def _is_given_to(document: Document, index: int) -> bool:
    """Whether the word behind a medium is whom it was given to, its preposition written on it («a statement to …»)."""
    to = tuple(document.lexicon.group("to") - {""})
    word = document.word(index)
    told = document.kind(index) is TokenKind.ARABIC and len(word) >= _SHORTEST_NAME and word.startswith(to)
    return told and not document.is_any(index, _NOBODY_TOLD)


def _told(document: Document, start: int, context: Context) -> int:
    """Behind «to reporters», «to the agency …»; 0 if nobody is told at `start`."""
    press = document.reading(start, "source.press")
    if press is not None:
        itself = document.reading(start + press.length, "source.itself")
        return start + press.length + (itself.length if itself is not None else 0)
    if not is_told(document, start):
        return 0
    outlet = document.reading(start, "source.outlet")
    alone = start + outlet.length if outlet is not None else phrase_end(document, start, context)
    return _to_quoted(document, start, context) or alone


def _more(document: Document, index: int, context: Context) -> int:
    """Behind the words that say more of a medium: whose, which, the name of the site."""
    end = index
    while (more := document.reading(index, "source.medium-more")) is not None and index not in context.dates:
        joins = document.reading(index, "source.medium-joins") is not None
        index += more.length
        end = end if joins else index
    name = quoted_name_end(document, index, context) if document.word(index) in QUOTES else None
    if name is not None:
        return name
    site = end == index and document.reading(index - 1, "source.site") is not None
    return phrase_end(document, index, context) if site and opens_phrase(document, index, context) else end


def _to_quoted(document: Document, index: int, context: Context) -> int | None:
    """Behind «لـ“…”»: to a paper whose name stands in quotation marks."""
    if document.word(index) not in document.lexicon.affixes("to"):
        return None
    return quoted_name_end(document, index + 1, context)
