"""Who did not answer: the party of a refusal, from what stands in, after or before its formula."""

from __future__ import annotations

from annotator.detect.document import QUOTES, Document
from annotator.detect.nominals import HEADS, is_definite, is_head
from annotator.text.tokens import TokenKind

_MARKS_INSIDE = frozenset(QUOTES) | frozenset(QUOTES.values()) | frozenset("()-./&'’")
_QUOTATION = frozenset('“”«»"„‹›″‘’')
_ENDS = frozenset(
    (
        "refusal.about",
        "refusal.adverb",
        "refusal.break",
        "refusal.circumstance",
        "refusal.comment",
        "refusal.comment-act",
        "refusal.answer-act",
        "refusal.manner",
        "source.event",
        "refusal.for-comment",
        "refusal.opener",
        "refusal.relative",
        "date.day",
        "date.weekday",
    )
)
_NO_SUBJECT = frozenset(("refusal.about", "refusal.in", "refusal.from", "refusal.at", "quote.that"))
_SPEAKING = ("quote.cue", "refusal.want", "refusal.decline", "refusal.says", "refusal.prefer")
_NO_SPEAKER = _NO_SUBJECT | {"refusal.silence", "refusal.comment-act", "refusal.not-to-comment", "refusal.request"}
_SUBJECT_STOPS = frozenset(("refusal.in", "refusal.comment-act", "refusal.noun-after", "quote.that", "date.day-noun"))
_LONGEST, _LONGEST_ADVERB, _LONGEST_ASIDE, _SPEAKER_WINDOW, _LONGEST_LABEL, _SHORTEST_LABEL = 16, 5, 12, 60, 6, 2
_LONGEST_NAME = 8
_COMMAS = frozenset("،,")
_OPENING = frozenset("«“")
_GOVERNS = frozenset(("refusal.governs-on", "refusal.spokesman"))
Range = tuple[int, int]


def party_end(document: Document, index: int) -> int:
    """Before which token the noun phrase from `index` on ends, two joined by «or» being one."""
    end = index
    while end < min(index + _LONGEST, len(document)):
        closing = document.closing_quote(end, _LONGEST_NAME)
        if closing is not None:
            end = closing + 1
            continue
        if document.word(end) in _OPENING:
            break  # words spoken, no name
        closes = document.word(end) == ")" and "(" not in document.words(index, end - index)
        if closes or _ends_party(document, end, first=end == index):
            break
        end += 1
    return end


def _ends_party(document: Document, index: int, *, first: bool) -> bool:
    if _parts_phrase(document, index):
        return True
    if first or _is_governed(document, index):
        return False
    kind = document.reading(index, "refusal.comment-kind")
    if kind is not None and kind.length > 1:
        return True  # «in the matter»
    told = document.reading(index, "refusal.press") and document.word(index).startswith(document.lexicon.affixes("to"))
    return bool(told) or document.is_any(index, _ENDS)


def _is_governed(document: Document, index: int) -> bool:
    """Whether «on» goes on with a body's name: «supervision of the banks», «representatives of the company»."""
    about = document.reading(index, "refusal.about") is not None
    return about and document.is_any(index - 1, _GOVERNS)


def _parts_phrase(document: Document, index: int) -> bool:
    """Whether the token is a mark that no noun phrase holds."""
    if document.kind(index) not in (TokenKind.MARK, TokenKind.LINE_END):
        return False
    return document.ends_sentence(index) or document.word(index) not in _MARKS_INSIDE


def trimmed(document: Document, first: int, end: int) -> Range | None:
    """The range without adverbs and marks at its ends, up to a relative clause or an aside; None if nothing is left."""
    for index in range(first, end):
        if document.reading(index, "refusal.relative") or (index > first and document.word(index) in "،,:"):
            end = index
            break
    while first < end and document.word(first) in _OPENING:
        first += 1
    first += document.reading(first, "refusal.or") is not None
    any_of = document.reading(first, "refusal.any-of")
    first += any_of.length if any_of else 0
    while first < end and (length := _aside(document, first)):
        first += length
    while first < end and (start := _closing_adverb(document, first, end)) < end:
        end = start
    words = any(document.kind(index) is not TokenKind.MARK for index in range(first, end))
    return (first, end) if words else None


def apposed(document: Document, first: int, end: int) -> Range | None:
    """The spokesman between commas whom a name stands before, which is not asked for: «Mona, the spokeswoman of …,»."""
    for index in range(first + 1, end):
        if document.reading(index, "refusal.spokesman") and document.word(index - 1) in _COMMAS:
            return trimmed(document, index, end)
    return None


def adverb_length(document: Document, index: int) -> int:
    """How many tokens the adverb at `index` has, «in a … way» with its adjective; 0 if none stands there."""
    reading = document.reading(index, "refusal.adverb")
    if reading is not None:
        return reading.length
    manner = document.reading(index, "refusal.manner")
    return 0 if manner is None or document.kind(index + manner.length) is not TokenKind.ARABIC else manner.length + 1


def _aside(document: Document, index: int) -> int:
    """How many tokens at `index` say when or how, or are marks."""
    if document.word(index) in "،,-–)":
        return 1
    days = (document.reading(index, name) for name in ("date.weekday", "date.day"))
    day = next(filter(None, days), None)
    return adverb_length(document, index) or (day.length if day else 0)


def _closing_adverb(document: Document, first: int, end: int) -> int:
    """Where the adverb or mark begins that the range ends with; `end` if there is none."""
    for start in range(max(first, end - _LONGEST_ADVERB), end):
        weekday = document.reading(start, "date.weekday")
        length = adverb_length(document, start) or (weekday.length if weekday else 0)
        if length and start + length == end:
            return start
    mark = document.word(end - 1) in "،,-–" or document.reading(end - 1, "date.day-noun")
    return end - 1 if mark else end


def named(document: Document, place: Range, takes: str = "") -> str | None:
    """The party as written: of a spokesman the body, without quotation marks and a preposition, a letter of `takes`."""
    body = _body(document, *place)
    if body is not None:
        place, takes = body
    first, end = place
    while first < end and document.word(first) in _QUOTATION | {"(", *takes}:
        takes = "" if document.word(first) in takes else takes
        first += 1
    if first >= end:
        return None
    text = "".join(mark for mark in document.source(first, end) if mark not in _QUOTATION)
    joined = _joined(document, first)
    text = text[joined:]
    if document.word(first)[joined] in takes and len(document.word(first)) > 2:
        text = _without_preposition(document, first, text)
    text = text.strip(" ،,.-–")
    return (text if "(" in text else text.strip(")")) or None


def _joined(document: Document, index: int) -> int:
    """How long the «and» is that is written on the first word of a party; a name may begin with the same letter."""
    if not document.word(index).startswith(document.lexicon.affixes("only-and")):
        return 0
    readings = [reading for name in HEADS if (reading := document.reading(index, name))]
    bare = any(not reading.clitic for reading in readings)
    return int(not bare and (bool(readings) or is_definite(document, index)))


def _without_preposition(document: Document, index: int, text: str) -> str:
    """`text` without the preposition on its first word; an article that the preposition swallowed is given back."""
    article = max(document.lexicon.group("article-alone"), key=len)
    if document.word(index).startswith(document.lexicon.affixes("for-the")):
        return article + text[2:]
    return text[1:]


def _body(document: Document, first: int, end: int) -> tuple[Range, str] | None:
    """The body that a spokesman speaks for, and the preposition written on its first word."""
    for index in range(first, end):
        reading = document.reading(index, "refusal.spokesman")
        if reading is None:
            continue
        start = index + reading.length
        while document.reading(start, "refusal.spokesman-kind"):
            start += 1
        joint = document.reading(start, "refusal.for-body")
        if joint is not None:
            start += joint.length
        if start < end:
            several = document.reading(index, "refusal.spokesmen") is not None
            name_end = end if several else _name_after(document, start, end)
            return (start, name_end), "" if joint else reading.entry.text("takes")
    return None


def _name_after(document: Document, first: int, end: int) -> int:
    """Where the body's name ends and the spokesman's own begins: at a bare word after a definite one."""
    definite = False
    for index in range(first, end):
        if index > first and document.reading(index, "refusal.rank"):
            return index
        if document.kind(index) is not TokenKind.ARABIC or document.reading(index, "refusal.in"):
            definite = False
            continue
        now = is_definite(document, index)
        if definite and not now and not document.reading(index, "refusal.or"):
            return index
        definite = now
    return end


def before(document: Document, head: int) -> Range | None:
    """The noun phrase that stands between the opening of the clause and its verb at `head`; asides are skipped."""
    head = _before_aside(document, head)
    low = max(head - _LONGEST, 0)
    consequence = _begins_consequence(document, head)
    index = head
    while index > low and not _opens_clause(document, index - 1):
        index -= 1
    while index < head and (auxiliary := document.reading(index, "refusal.auxiliary")) is not None:
        index += auxiliary.length
    said = document.reading(index, "quote.cue") or document.reading(index, "refusal.says")
    if said is not None:
        start = index + said.length
        return trimmed(document, start, min(party_end(document, start), head))
    if index == low > 0 or document.is_any(index, _NO_SUBJECT):
        return None
    if consequence and document.reading_before(index, "refusal.topic") is None:
        return None
    return trimmed(document, index, head)


def _begins_consequence(document: Document, head: int) -> bool:
    """Whether «so» is written on the verb: what stands before it is a clause of its own, unless «as for» opens it."""
    then = document.lexicon.affixes("then")
    readings = (document.reading(head, name) for name in ("refusal.decline", "refusal.prefer", "refusal.not"))
    return any(reading is not None and reading.clitic.startswith(then) for reading in readings if then)


def after_opener(document: Document, head: int) -> Range | None:
    """The subject before the verb at `head` if a conjunction opens its clause: «… but | its office | did not reply»."""
    place = before(document, head)
    asks = place is not None and any(document.reading(index, "refusal.attempt") for index in range(*place))
    opened = not asks and place is not None and document.reading_before(place[0], "refusal.opener") is not None
    return place if opened else None


def labelled(document: Document, head: int) -> Range | None:
    """Who stands before the colon that what is said at `head` follows, in the line: «the ministry: no comment»."""
    colon = head - 1
    while document.word(colon) in _QUOTATION and colon > 0:
        colon -= 1
    if document.word(colon) != ":":
        return None
    first = colon
    if len(document.word(colon - 1)) < _SHORTEST_LABEL:
        return None
    while first > max(colon - _LONGEST_LABEL, 0) and not _opens_label(document, first - 1):
        if any(document.reading(first - 1, name) for name in _SPEAKING):
            return None
        first -= 1
    line = first == 0 or document.word(first - 1) in "\n|"
    return trimmed(document, first, colon) if line or is_head(document, first) or is_definite(document, first) else None


def _opens_label(document: Document, index: int) -> bool:
    return document.ends_sentence(index) or document.word(index) in "|،,-–:"


def _before_aside(document: Document, head: int) -> int:
    """Where an aside between commas begins that ends right before `head`; `head` if there is none."""
    if document.word(head - 1) not in _COMMAS:
        return head
    for index in range(head - 2, max(head - _LONGEST_ASIDE, 0), -1):
        if document.word(index) in _COMMAS:
            return index
        if _opens_clause(document, index):
            return head
    return head


def speaker(document: Document, head: int) -> Range | None:
    """Who speaks in the sentence of `head`: the subject of the nearest verb of saying or declining before it."""
    for index in range(head - 1, max(head - _SPEAKER_WINDOW, -1), -1):
        if document.ends_sentence(index):
            return None
        verb = next(filter(None, (document.reading(index, name) for name in _SPEAKING)), None)
        if verb is None:
            continue
        start = index + verb.length
        place = trimmed(document, start, min(document.once_at(subject_end, start), head))
        if place is None or document.is_any(place[0], _NO_SPEAKER):
            place = before(document, index)
        if place is not None and not document.is_any(place[0], _NO_SPEAKER):
            return _office(document, place[1], head) or place
    return None


def _office(document: Document, comma: int, head: int) -> Range | None:
    """The spokesman's office between the comma behind a speaker's name and the next one."""
    if document.word(comma) not in _COMMAS or document.reading(comma + 1, "refusal.spokesman") is None:
        return None
    return trimmed(document, comma + 1, min(party_end(document, comma + 1), head))


def subject_end(document: Document, start: int) -> int:
    """Before which token the subject of a verb of saying before `start` ends."""
    end = party_end(document, start)
    stops = (index for index in range(start, end) if _ends_subject(document, start, index))
    return next(stops, end)


def _ends_subject(document: Document, start: int, index: int) -> bool:
    """Whether the subject of a verb is over: at what it is about or when it was, or at the outlet that was told."""
    told = index > start and document.reading(index, "source.outlet") is not None and is_definite(document, index - 1)
    return told or document.is_any(index, _SUBJECT_STOPS)


def _opens_clause(document: Document, index: int) -> bool:
    if _parts_phrase(document, index):
        return True
    return any(document.reading(index, name) for name in ("refusal.opener", "refusal.break", "refusal.relative"))
