"""Where the noun phrase that names a source ends, decided by what may stand inside such a phrase and what may not.

A phrase runs over heads, adjectives, names and the prepositions that titles take, and ends at a clause opener
(«that», a relative, another verb), at a date, at an adverb, at a mark that no name holds, or where a verbal noun begins
what is said.
"""

from __future__ import annotations

from annotator.detect.contexts import Context, quoted_name_end
from annotator.detect.document import CLOSING_QUOTES, QUOTES, Document
from annotator.detect.lexicon import Reading
from annotator.detect.nominals import HEADS, is_bare_head, is_definite, is_given_name, is_head
from annotator.detect.objects import begins_object, follows_body, measures
from annotator.text.tokens import TokenKind

_NEVER = frozenset(
    (
        "report.that",
        "report.statement",
        "report.relative",
        "report.as",
        "report.preposition",
        "report.formula",
        "report.saying",
        "source.adverb",
        "source.press",
        "source.medium",
    )
)
_NEVER_FIRST = _NEVER | {"source.event", "source.preposition", "source.itself"}
_NO_NOUN = frozenset(("report.that", "report.relative", "source.preposition"))
_NO_NAME = _NEVER_FIRST | {"noun"}
_NAMES_FOLLOW = frozenset(("source.preposition", "source.for-body"))
_BEHIND_NAME = frozenset(("report.that", "report.preposition", "report.as"))
_NEAR_POST = 3
"""In words: so far from an office whose holder is posted somewhere its place may stand («Egypt's envoy to …»)."""
_LONGEST, _NAME_IN_QUOTES, _APPOSED_NAME, _SHORTEST_VERB = 30, 4, 4, 4
_COMMAS = frozenset("،,")
_ADDRESS = (":", "/", "/")
"""What stands behind the first word of a web address, which is nobody."""
_JOINING_MARKS = frozenset("-/.#_&'’")


def opens_phrase(document: Document, index: int, context: Context) -> bool:
    """Whether a subject may begin at `index`, rather than what is said, a preposition, or an object."""
    closed = index >= len(document) or document.ends_sentence(index) or index in context.dates
    if closed or document.words(index + 1, 3) == _ADDRESS:
        return False
    if document.kind(index) is TokenKind.MARK:
        return quoted_name_end(document, index, context) is not None or document.word(index) == "#"
    if document.kind(index) is TokenKind.NUMBER:
        return is_share(document, index)
    joined = document.word(index).startswith(document.lexicon.affixes("and-the")) and not is_head(document, index)
    joined = joined or document.word(index) in document.lexicon.affixes("only-and")
    if joined or (document.is_any(index, _NEVER_FIRST) and not is_given_name(document, index)):
        return False
    if is_told(document, index) or is_prefixed(document, index) or _is_verb_with_object(document, index):
        return False
    return is_head(document, index) or not _is_verb(document, index)


def is_prefixed(document: Document, index: int) -> bool:
    """Whether a preposition is written on the head at `index`, or stands alone before a number or a foreign word."""
    prefixes = document.lexicon.affixes("with-preposition")
    heads = [reading for name in HEADS if (reading := document.reading(index, name))]
    bare = any(not reading.clitic for reading in heads)
    joined = any(reading.clitic.startswith(prefixes) for reading in heads)
    owned = document.source(index, index + 1).endswith(document.lexicon.affixes("owner-letters"))
    owned = owned and not bare and document.word(index).startswith(prefixes)
    for_it = document.word(index).startswith(document.lexicon.affixes("for-the")) and not bare
    return document.word(index) in prefixes or (joined and not bare) or owned or for_it


def is_share(document: Document, index: int) -> bool:
    """Whether a number counts people («27% of them»), who then speak."""
    return document.word(index + 1) == "%" or document.reading(index + 1, "percent") is not None


def phrase_end(document: Document, first: int, context: Context) -> int:
    """Before which token the noun phrase from `first` on ends; `context` says where dates and quotations are."""
    index = first
    while index < min(first + _LONGEST, len(document)):
        step = _step(document, first, index, context)
        if step == 0:
            break
        index += step
    while index > first + 1 and _is_preposition(document, index - 1) and not _is_formula(document, index):
        index -= 1
    return index


def _is_formula(document: Document, index: int) -> bool:
    """Whether what ends before the token is an honorific, or «the said», which end in a preposition of their own."""
    return document.reading_before(index, "source.honorific") is not None


def _step(document: Document, first: int, index: int, context: Context) -> int:
    """How many tokens the phrase takes in at `index`: none where it ends."""
    if document.word(index) in _COMMAS:
        return _apposition(document, first, index, context) if index > first else 0
    if document.kind(index) in (TokenKind.MARK, TokenKind.LINE_END):
        return _mark(document, first, index, context)
    abbreviated = _abbreviated_title(document, index)
    if index == first or abbreviated:
        return abbreviated or _opening(document, index)
    whole = document.reading(index, "source.honorific") or document.reading(index, "source.outlet")
    if whole is not None and (whole.length > 1 or not document.reading(index, "source.outlet")):
        return whole.length
    if _ends(document, first, index, context):
        return 0
    return _preposition(document, first, index, context) if _is_preposition(document, index) else 1


def _abbreviated_title(document: Document, index: int) -> int:
    """How many tokens a title of one letter and its full stop take («Dr.»); 0 if none stands there."""
    title = document.reading(index, "source.title-letter")
    return 2 if title is not None and document.word(index + 1) == "." else 0


def _is_preposition(document: Document, index: int) -> bool:
    """Whether the word is a preposition and not a name that folds like one («Ali» between an office and a name)."""
    reading = document.reading(index, "source.preposition")
    if reading is None or reading.entry.text("kind") != "on":
        return reading is not None
    if document.source(index, index + 1) == reading.entry.lemma:
        return True
    given = document.reading(index - 1, "source.person") is not None or _is_indefinite_name(document, index - 1)
    named = given and is_bare_name(document, index + 1)
    closes = document.kind(index + 1) in (TokenKind.MARK, TokenKind.LINE_END) and document.word(index + 1) not in QUOTES
    return not (named or closes or document.reading(index + 1, "report.that"))


def _ends(document: Document, first: int, index: int, context: Context) -> bool:
    """Whether a word cannot belong to the phrase that began at `first`."""
    if is_given_name(document, index) or document.reading(index, "source.itself") is not None:
        return False
    if index in context.dates or document.is_any(index, _NEVER) or own_words(document, index) is not None:
        return True
    if is_told(document, index) and not _is_document(document, first):
        return True
    if _is_verb(document, index) or begins_object(document, first, index) or measures(document, index):
        return True
    if document.reading(index, "source.hearsay") and not is_bare_head(document, index - 1):
        return True
    opens = _is_clause_verb(document, first, index) or _is_any(document, index)
    return opens or follows_body(document, first, index) or _points_anew(document, index)


def _points_anew(document: Document, index: int) -> bool:
    """Whether «these …», «some of the …» begins another noun phrase: what stands before it is complete."""
    alleged = document.reading(index + 1, "report.alleged") is not None and not is_bare_head(document, index - 1)
    complete = is_definite(document, index - 1) or document.word(index - 1) in CLOSING_QUOTES or alleged
    if not complete or not is_definite(document, index + 1):
        return False
    quantity = document.reading(index, "source.one-of")
    some = quantity is not None and not quantity.clitic and quantity.length == 1
    return some or document.reading(index, "source.points") is not None


def _is_any(document: Document, index: int) -> bool:
    """Whether the word is «any», as it is spelt, which opens the object of a denial or a warning."""
    reading = document.reading(index, "report.any")
    return reading is not None and document.source(index, index + 1).startswith(reading.entry.lemma)


def _is_clause_verb(document: Document, first: int, index: int) -> bool:
    """Whether a word shaped like an imperfect opens a clause: behind a group, a document, a name in quotation marks."""
    named = document.word(index - 1) in CLOSING_QUOTES and document.reading(first, "source.person") is None
    nameless = named or _is_document(document, first) or document.reading(first, "source.group") is not None
    if not nameless or is_head(document, index):
        return False
    word, affixes = document.word(index), document.lexicon.affixes
    shaped = len(word) >= _SHORTEST_VERB and word.startswith(affixes("imperfect-letters"))
    adjective = word.endswith(affixes("adjective-endings")) or document.reading(index, "source.quality")
    governed = is_bare_head(document, index - 1) or document.reading(index - 1, "source.preposition")
    return shaped and not adjective and not governed and document.kind(index) is TokenKind.ARABIC


def _opening(document: Document, index: int) -> int:
    """How many tokens the first word takes: «each of», «a number of», an outlet of several words are one."""
    for name in ("source.one-of", "source.demonstrative", "source.outlet"):
        reading = document.reading(index, name)
        if reading is not None:
            return reading.length
    return 1


def _is_document(document: Document, first: int) -> bool:
    counted = document.reading(first, "source.one-of") or document.reading(first, "source.demonstrative")
    return document.reading(first + (counted.length if counted else 0), "source.document") is not None


def own_words(document: Document, index: int) -> Reading | None:
    """«his words», if they stand at `index`: what is owned is told from a feminine by how it is spelled."""
    reading = document.reading(index, "report.own-words")
    owned = document.source(index, index + 1).endswith(document.lexicon.affixes("owner-letters")) if reading else False
    return reading if owned else None


def is_for(document: Document, index: int) -> bool:
    """Whether «to» is written on the word: «belonging to the ministry», «to a company»."""
    to = tuple(document.lexicon.group("to") - {""})
    return document.kind(index) is TokenKind.ARABIC and document.word(index).startswith(to)


def is_told(document: Document, index: int) -> bool:
    """Whether the word is who is told: an outlet with the preposition on it, or the preposition before a quoted one."""
    told = document.reading(index, "source.told")
    to = document.lexicon.affixes("to")
    alone = document.word(index) in to and document.kind(index + 1) not in (TokenKind.LINE_END, TokenKind.NUMBER)
    return alone or (told is not None and bool(told.clitic))


def _mark(document: Document, first: int, index: int, context: Context) -> int:
    end = quoted_name_end(document, index, context)
    named = index == first or is_head(document, index - 1) or document.is_any(index - 1, _NAMES_FOLLOW)
    if end is not None and (named or _names_in_marks(document, first, index, end)):
        return end - index
    if document.word(index) == "%" or _parts_title(document, index) or _is_plus_of_name(document, index):
        return 1
    glued = index > first and document.tokens.touches_next(index - 1) and document.tokens.touches_next(index)
    return 1 if document.word(index) in _JOINING_MARKS and (glued or document.word(index) == "#") else 0


def _names_in_marks(document: Document, first: int, index: int, end: int) -> bool:
    """Whether what stands in marks names who is spoken of: of a group only where what is said follows."""
    if end - index > _NAME_IN_QUOTES:
        return False
    if document.reading(first, "source.group") is None:
        return True
    described = document.word(end) in _COMMAS and document.reading(end + 1, "source.person") is not None
    return described or (is_definite(document, index - 1) and document.reading(end, "report.that") is not None)


def _is_plus_of_name(document: Document, index: int) -> bool:
    """Whether a plus ends a name («OPEC+»)."""
    return document.word(index) == "+" and document.tokens.touches_next(index - 1)


def _parts_title(document: Document, index: int) -> bool:
    """Whether a slash parts a title from the name behind it («the colonel / Khalid»)."""
    titled = document.reading(index - 1, "source.person") or document.reading(index - 1, "source.title-letter")
    named = is_bare_name(document, index + 1) or document.reading(index + 1, "source.person") is not None
    return document.word(index) == "/" and titled is not None and named


def _is_verb(document: Document, index: int) -> bool:
    """Whether a word is a reporting verb, or one joined by «and» that looks like an imperfect."""
    reading = document.reading(index, "report.verb")
    if reading is not None and document.reading(index, "report.belongs") and is_for(document, index + 1):
        return False
    if reading is not None and reading.entry.text("tense") != "object":
        return not is_head(document, index) or bool(reading.clitic)
    if document.kind(index + 1) is TokenKind.MARK or document.reading(index + 1, "report.that"):
        return False  # «Whitson», «William»: a verb has more to say
    word = document.word(index)
    return document.kind(index) is TokenKind.ARABIC and any(
        word.startswith(prefix) and len(word) > len(prefix) + 2
        for prefix in document.lexicon.affixes("joined-imperfect")
    )


def _is_verb_with_object(document: Document, index: int) -> bool:
    """Whether a verb with a pronoun on it opens a clause without «which» («statements that the writer cited»)."""
    verb = document.reading(index, "report.verb")
    if verb is None or verb.entry.text("tense") != "object":
        return False
    return document.source(index, index + 1).endswith(document.lexicon.affixes("owner-letters"))


def _preposition(document: Document, first: int, index: int, context: Context) -> int:
    """A preposition belongs if it is one that the words before it take, and a noun follows."""
    reading = document.reading(index, "source.preposition")
    if reading is None or index + 1 in context.dates or not _noun_follows(document, index + reading.length):
        return 0
    kind, before = reading.entry.text("kind"), index - 1
    if kind == "of":
        allowed = _takes_place(document, first, before) or is_head(document, before)
    elif kind == "in":
        group = document.reading(first, "source.group") and document.reading(index + 1, "source.body")
        placed = index > first + 1 and _takes_place(document, first, before)
        trade = document.reading(before, "source.governs-in") and not document.reading(index + 1, "source.event")
        posted = index - first <= _NEAR_POST and document.reading(first, "source.posted") is not None
        allowed = placed or bool(trade) or posted or group is not None or is_bare_head(document, before)
    elif kind == "on":
        allowed = document.reading(before, "source.governs-on") is not None
    else:
        allowed = kind == "at" or document.reading(before, "source.speaks-for") is not None
    return reading.length if allowed else 0


def _noun_follows(document: Document, index: int) -> bool:
    if document.kind(index) in (TokenKind.LINE_END, TokenKind.NUMBER) or document.ends_sentence(index):
        return False
    return not document.is_any(index, _NO_NOUN)


def _takes_place(document: Document, first: int, index: int) -> bool:
    """Whether a place or a body may follow: after a definite word or a head's adjective, not after a person's name."""
    if is_definite(document, index) or is_head(document, index):
        return True
    adjective = document.word(index).endswith(document.lexicon.affixes("adjective-endings"))
    return is_head(document, first) and (adjective or document.reading(index, "source.quality") is not None)


def _apposition(document: Document, first: int, index: int, context: Context) -> int:
    """How many tokens a description or a name behind a comma takes, the comma included; 0 if none stands there."""
    start = index + 1
    of = document.reading(start, "source.preposition")
    body = document.reading(start + 1, "source.body")
    from_body = of is not None and of.entry.text("kind") == "of" and body is not None
    person = document.reading(start, "source.person") or document.reading(start, "source.one-of")
    if from_body or (person is not None and not person.clitic.startswith(document.lexicon.affixes("and"))):
        return phrase_end(document, start + from_body, context) - index
    return _name_behind(document, first, index, context) or _description(document, start, context)


def _description(document: Document, start: int, context: Context) -> int:
    """A description that no list knows: definite or owned by what is, and what is said opens right behind it."""
    verbal = document.word(start).startswith(document.lexicon.affixes("imperfect-letters"))
    owned = document.kind(start) is TokenKind.ARABIC and not verbal and is_definite(document, start + 1)
    if not (owned or is_definite(document, start)) or not opens_phrase(document, start, context):
        return 0
    end = phrase_end(document, start, context)
    behind = end + (document.word(end) in _COMMAS)
    opens = document.reading(behind, "report.that") or document.word(behind) == ":" or behind in context.quotations
    return end - start + 1 if opens else 0


def _name_behind(document: Document, first: int, index: int, context: Context) -> int:
    """A bare name between commas behind an office («the minister, Adel …,»)."""
    if not any(document.reading(place, "source.person") for place in range(first, index)):
        return 0
    end = index + 1
    while end - index <= _APPOSED_NAME and _is_name_word(document, end) and end not in context.dates:
        end += 1
    closes = document.word(end) in _COMMAS or document.word(end) == ":" or document.is_any(end, _BEHIND_NAME)
    closes = closes or is_told(document, end)
    return end - index if end > index + 1 and closes else 0


def _is_indefinite_name(document: Document, index: int) -> bool:
    return is_bare_name(document, index) and not is_definite(document, index)


def _is_name_word(document: Document, index: int) -> bool:
    return is_bare_name(document, index) and not is_told(document, index)


def is_bare_name(document: Document, index: int) -> bool:
    """Whether no list knows the word: it may be a name."""
    kind = document.kind(index)
    known = document.is_any(index, _NO_NAME)
    return kind in (TokenKind.ARABIC, TokenKind.LATIN) and not known and not _is_verb(document, index)


def is_bare_names(document: Document, first: int, end: int) -> bool:
    """Whether the tokens are two or more words that no list knows: somebody's name."""
    return end - first > 1 and all(is_bare_name(document, index) for index in range(first, end))
