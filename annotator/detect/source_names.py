"""Who stands behind a statement: the kind of a source and its name, from the noun phrase that was found for it."""

from __future__ import annotations

from annotator.detect.contexts import Context, quoted_name_end
from annotator.detect.document import QUOTES, Document
from annotator.detect.lexicon import Reading, folded
from annotator.detect.nominals import HEADS, is_definite, is_head
from annotator.detect.phrases import is_bare_name, is_told
from annotator.model.claims import SourceKind
from annotator.text.tokens import TokenKind

_BODIES = ("source.body", "source.outlet")
_KNOWN = frozenset(("noun", "source.preposition", "source.quality", "not-counted"))
_PEOPLE = frozenset(("source.group", "source.person", "source.event", "noun", "not-counted"))
_QUANTITIES = ("source.one-of", "source.demonstrative", "number")
_UNNAMED = frozenset(("source.person", "source.group"))
_SHORTEST_SHAPE, _NEAR = 5, 6
_MARKS = frozenset(QUOTES) | frozenset(QUOTES.values()) | frozenset("()#")
_QUOTATION_MARKS = frozenset(QUOTES).union('“”«»"')
_WITHOUT_QUOTATION_MARKS = dict.fromkeys(map(ord, _QUOTATION_MARKS))
Range = tuple[int, int]


def kind_and_name(
    document: Document, phrase: Range, context: Context, takes: str = ""
) -> tuple[SourceKind, str | None]:
    """The kind and the name of the source in the tokens of `phrase`.

    `takes` is a preposition written on its first word. A document with an issuer is named after it; a group without a
    name is anonymous, and its words are its name.
    """
    first, end = phrase
    head = _head(document, first, end)
    speaker = _of_utterance(document, head, end)
    if speaker is not None:
        return kind_and_name(document, speaker, context)
    name_end = _name_end(document, first, end)
    if document.reading(head, "source.document"):
        depicted = document.reading(head, "source.depicts") is not None  # pictures show what stands behind them
        issuer = None if depicted else _issuer(document, head, end, context)
        if issuer is not None:
            to = min(document.lexicon.affixes("to"), key=len)
            return SourceKind.NAMED, written(document, (issuer, end), to)
        return SourceKind.DOCUMENT, written(document, (first, name_end), takes)
    unnamed = _is_unnamed(document, head, end) or _is_one_of_many(document, first, end)
    if unnamed or _is_withheld(document, head, end, context):
        return SourceKind.ANONYMOUS, written(document, (first, end), takes)
    return SourceKind.NAMED, written(document, _proper(document, first, name_end, context), takes)


def _head(document: Document, first: int, end: int) -> int:
    """The noun that the phrase is about: behind demonstratives, quantities and «one of»."""
    index = first + (document.word(first) in QUOTES and _is_unnamed_in_marks(document, first + 1))
    while index < end - 1:
        reading = next((found for name in _QUANTITIES if (found := document.reading(index, name))), None)
        if reading is None or is_head(document, index):
            break
        index += reading.length
    return min(index, end - 1)


def _is_unnamed_in_marks(document: Document, index: int) -> bool:
    """Whether an indefinite group opens what stands in marks: «an official source», no paper's name."""
    return document.reading(index, "source.group") is not None and not is_definite(document, index)


def _of_utterance(document: Document, head: int, end: int) -> Range | None:
    """Whose «statements», «account» or «words» they are, before who is told; None where nobody owns them."""
    utterance = document.reading(head, "source.utterance")
    start = head + (utterance.length if utterance is not None else 0)
    owner = is_head(document, start) or is_definite(document, start) or document.reading(start, "source.one-of")
    if utterance is None or start >= end or not owner or is_told(document, start):
        return None
    told = (index for index in range(start + 1, end) if is_told(document, index))
    return start, next(told, end)


def _is_withheld(document: Document, head: int, end: int, context: Context) -> bool:
    """Whether somebody of whom no name is said asks not to be named right behind."""
    asked = any(place in context.withheld for place in range(end, end + _NEAR))
    return asked and document.is_any(head, _UNNAMED) and not _has_name(document, head, end)


def _is_unnamed(document: Document, head: int, end: int) -> bool:
    if document.kind(head) is TokenKind.NUMBER:
        return True
    group = document.reading(head, "source.group")
    if group is None and (_is_unknown_people(document, head) or _is_unnamed_person(document, head, end)):
        return True
    if group is None or document.reading(head, "source.plain-group"):
        return group is not None
    if _is_plural(document, head, group):
        return not any(_is_joined(document, index) for index in range(head, end))
    rest = range(head + group.length, end)
    joined = any(document.reading(index, "source.body") and _is_joined(document, index) for index in rest)
    return not joined and not _speaks_for_body(document, head, end) and not _has_name(document, head, end)


def _is_unnamed_person(document: Document, head: int, end: int) -> bool:
    """Whether an indefinite office or trade is all that is said of somebody («former employees», «a nurse in …»).

    What stands behind it is nothing, a preposition or an adjective; before a definite noun it is one certain office.
    """
    person = document.reading(head, "source.person")
    if person is None or is_definite(document, head) or _speaks_for_body(document, head, end):
        return False
    after = head + person.length
    if document.reading(head, "source.kin") or _has_name(document, head, end):
        return False
    return after >= end or document.reading(after, "source.preposition") is not None or _is_adjective(document, after)


def _is_adjective(document: Document, index: int) -> bool:
    """Whether the word is an indefinite adjective, by its ending or as the lists know it."""
    if is_definite(document, index) or is_head(document, index):
        return False
    shaped = document.word(index).endswith(document.lexicon.affixes("adjective-endings"))
    return shaped or document.reading(index, "source.quality") is not None


def _speaks_for_body(document: Document, head: int, end: int) -> bool:
    """Whether somebody speaks in the name of a body, or is an official of one that is named."""
    if any(document.reading(index, "source.for-body") for index in range(head + 1, min(head + 3, end))):
        return True
    official = document.reading(head, "source.speaks-for")
    bodies = (index for index in range(head + 1, end) if document.reading(index, "source.body"))
    return (
        official is not None
        and not is_definite(document, head)
        and any(not _is_joined(document, index) and index + 1 < end for index in bodies)
    )


def _has_name(document: Document, head: int, end: int) -> bool:
    """Whether a person's name stands behind the head; a place is none («an official in Geneva»)."""
    placed = False
    for index in range(head + 1, end):
        if document.reading(index, "source.preposition"):
            placed = True
        elif document.word(index) in "،,":
            placed = False
        elif _goes_on_as_name(document, index, placed=placed):
            return True
    return False


def _goes_on_as_name(document: Document, index: int, *, placed: bool) -> bool:
    """Whether a person's name goes on at `index`: «Abu …», or behind a place only where a definite word is before."""
    if document.reading(index, "source.name-part") is not None:
        return True
    return (not placed or is_definite(document, index - 1)) and _is_proper(document, index)


def _is_unknown_people(document: Document, head: int) -> bool:
    """Whether an indefinite word is by its shape a plural of people («bankers», «Saudis»)."""
    shapes = document.lexicon.affixes("people-shapes")
    shaped = bool(shapes) and document.word(head).endswith(shapes) and len(document.word(head)) > _SHORTEST_SHAPE
    body = document.reading(head, "source.body") or document.reading(head, "source.document")
    return shaped and body is None and not is_definite(document, head)


def _is_one_of_many(document: Document, first: int, end: int) -> bool:
    """Whether the phrase is «one of the …s», «some parties», with nobody's name and no body spoken for."""
    quantity = document.reading(first, "source.one-of")
    if quantity is None or quantity.entry.features.get("each") is True:
        return False
    many = first + quantity.length
    return not _speaks_for_body(document, many, end) and not _has_name(document, many, end)


def _is_plural(document: Document, index: int, group: Reading) -> bool:
    """Whether a group's noun is neither its singular nor that singular's feminine."""
    word, lemma = document.word(index)[len(group.clitic) :], folded(group.entry.lemma)
    ending = word.removeprefix(lemma)
    return not word.startswith(lemma) or ending not in document.lexicon.group("feminine-ending")


def _is_joined(document: Document, index: int) -> bool:
    reading = document.reading(index, "source.body")
    return reading is not None and reading.clitic in document.lexicon.affixes("and")


def _is_proper(document: Document, index: int) -> bool:
    """Whether a word looks like a person's name: bare, no adjective, no noun that the lists know."""
    if document.kind(index) is TokenKind.LATIN:
        return True
    if document.kind(index) is not TokenKind.ARABIC or is_definite(document, index) or is_head(document, index):
        return False
    endings = document.lexicon.group("adjective-endings") | document.lexicon.group("plural-endings")
    known = document.is_any(index, _KNOWN)
    if is_definite(document, index - 1):
        # behind a definite word a bare noun is no part of it but somebody's name, and no adjective is bare
        return not known or document.reading(index, "noun") is not None
    theophoric = document.word(index).endswith(document.lexicon.affixes("theophoric"))
    return not known and (theophoric or not document.word(index).endswith(tuple(endings - {""})))


def _issuer(document: Document, head: int, end: int, context: Context) -> int | None:
    """Where the name of a document's issuer begins; a lone definite noun («the court's papers») names nobody."""
    assimilated = document.lexicon.affixes("assimilated")
    for index in range(head + 1, end):
        owner = document.word(index).startswith(assimilated) and not document.is_any(index, _PEOPLE)
        if owner and document.kind(index) is TokenKind.ARABIC and index + 1 < end:
            return index
        body = next((found for name in _BODIES if (found := document.reading(index, name))), None)
        if body is not None and not (is_definite(document, index) and index + body.length >= end):
            return index
        if document.reading(index, "source.outlet"):
            return index
        introduced = is_head(document, index - 1) or document.word(index - 1) in document.lexicon.group("to")
        if introduced and quoted_name_end(document, index, context) == end:
            return index
        if document.kind(index) is TokenKind.LATIN:
            return index
    return None


def _name_end(document: Document, first: int, end: int) -> int:
    """Before a description behind a comma, unless what stands before it is an office and the name comes after."""
    office = False
    for index in range(first, end):
        office = office or document.reading(index, "source.person") is not None
        if document.reading(index, "source.honorific"):
            return index
        if document.word(index) in "،,":
            ranked = is_definite(document, index + 1) and _is_indefinite_name(document, index + 2)
            head = is_head(document, index + 1) and not ranked
            described = head or document.reading(index + 1, "source.one-of")
            if not office or described or document.reading(index + 1, "source.preposition"):
                return index
            office = False
    return end


def _is_indefinite_name(document: Document, index: int) -> bool:
    """Whether a given name stands at `index`, or behind one definite word of a rank («the Staff Colonel Turki»)."""
    index += is_definite(document, index)
    return is_bare_name(document, index) and not is_definite(document, index)


def _proper(document: Document, first: int, end: int, context: Context) -> Range:
    """Of a body with its name in quotation marks right behind one common noun the name alone."""
    start = first + 1
    bracketed = document.word(start) == "(" or document.word(start) in QUOTES
    alone = bracketed and document.reading(first, "source.body") and quoted_name_end(document, start, context) == end
    return (start, end) if alone else (first, end)


def written(document: Document, place: Range, takes: str = "") -> str | None:
    """The words of `place` as written, without quotation marks and without the preposition on the first word."""
    first, end = place
    while first < end and (document.word(first) in _MARKS or (takes and document.word(first) == takes)):
        first += 1
    while end > first and document.word(end - 1) in _MARKS and not _closes_bracket(document, first, end - 1):
        end -= 1
    if first >= end:
        return None
    text = document.source(first, end)
    if not _QUOTATION_MARKS.isdisjoint(text):
        text = text.translate(_WITHOUT_QUOTATION_MARKS)
    text = " ".join(text.split())
    return _unprefixed(document, first, text, takes).strip(" ،,.-–") or None


def _closes_bracket(document: Document, first: int, index: int) -> bool:
    """Whether the mark at `index` closes a bracket that the name itself opened: a body and its short form."""
    return document.word(index) == ")" and "(" in document.words(first, index - first)


def _unprefixed(document: Document, index: int, text: str, takes: str) -> str:
    word = document.word(index)
    if not takes:
        conjunctions = document.lexicon.affixes("conjunction")
        heads = [reading.clitic for reading in document.readings(index) if not HEADS.isdisjoint(reading.entry.classes)]
        joined = heads and all(clitic.startswith(conjunctions) for clitic in heads)
        return text[1:] if joined else text
    if word.startswith(document.lexicon.affixes("assimilated")):
        return max(document.lexicon.group("article-alone"), key=len) + text[len(takes) + 1 :]
    return text[len(takes) :] if word.startswith(takes) and len(word) > len(takes) + 1 else text
