"""What begins what is said, so that no name of a source holds it: verbal nouns, owned things, plain things, sums."""

from __future__ import annotations

from annotator.detect.document import Document
from annotator.detect.lexicon import folded
from annotator.detect.nominals import is_bare_head, is_definite
from annotator.text.tokens import TokenKind

_SPEAKERS = frozenset(("source.person", "source.group", "source.body", "source.outlet", "source.quality"))
_GOVERNORS = frozenset(("source.preposition", "source.one-of", "source.demonstrative"))
_PARTS_OF_NAMES = frozenset(
    ("number", "ordinal", "source.outlet", "source.preposition", "source.body", "source.quality")
)
_SHORTEST_POSSESSED, _SHORTEST_OWNED, _LETTERS_OF_DEED, _SHORT_NAME = 5, 4, 5, 2
_TANWIN = "\u064b"
"""The vowel mark of the accusative, which stands before or behind its alif."""


def begins_object(document: Document, first: int, index: int) -> bool:
    """Whether a noun begins what is said, unless a head right before governs it; the name began at `first`.

    That is a verbal noun, a possessed one, a definite verbal noun with its preposition («its reaching of an
    agreement»), or one that the ending of the accusative marks.
    """
    if _is_accusative(document, index) and not _is_accusative(document, first):
        return True
    governed = document.reading(index - 1, "source.body") or document.reading(index - 1, "source.document")
    if document.reading(index, "source.event") is not None:
        return governed is None or is_definite(document, index - 1)
    if _is_deed_of_his(document, index) or _has_shape_of_deed(document, index):
        return True
    if _is_definite_deed(document, index) and not is_bare_head(document, index - 1):
        return True
    return _is_possessed(document, index) and not is_bare_head(document, index - 1)


def _has_shape_of_deed(document: Document, index: int) -> bool:
    """Whether an indefinite word behind a definite one has the shape of the second form's verbal noun («taf'il»)."""
    word, affixes = document.word(index), document.lexicon.affixes
    shaped = len(word) == _LETTERS_OF_DEED and word.startswith(affixes("masdar-first"))
    shaped = shaped and word[-2] in affixes("masdar-infix") and document.kind(index) is TokenKind.ARABIC
    return shaped and is_definite(document, index - 1) and not document.is_any(index, _SPEAKERS | _PARTS_OF_NAMES)


def _is_deed_of_his(document: Document, index: int) -> bool:
    """Whether «by» stands on a noun that somebody's own thing follows: «admitted his late reaction»."""
    word, owned = document.word(index), index + 1
    by = word.startswith(document.lexicon.affixes("by")) and not word.startswith(document.lexicon.affixes("by-the"))
    if not by or document.is_any(index, _SPEAKERS) or document.kind(owned) is not TokenKind.ARABIC:
        return False
    ends = document.source(owned, owned + 1).endswith(document.lexicon.affixes("owner-letters"))
    return ends and len(document.word(owned)) >= _SHORTEST_OWNED and not is_definite(document, owned)


def _is_accusative(document: Document, index: int) -> bool:
    """Whether the word ends in the accusative's alif: as its vowel marks say, or a noun that has none of its own."""
    if _TANWIN in document.source(index, index + 1)[-2:]:
        return True
    noun = document.reading(index, "noun")
    if noun is None or noun.entry.lemma.endswith(document.lexicon.affixes("origin")):
        return False  # «a Briton» in the accusative is written like «Britain»
    ending, word = document.lexicon.affixes("tanwin"), document.word(index)[len(noun.clitic) :]
    return word.endswith(ending) and word[:-1] == folded(noun.entry.lemma)


def _is_definite_deed(document: Document, index: int) -> bool:
    """Whether a definite verbal noun stands before the preposition that what is done takes."""
    deed = document.reading(index, "source.definite-deed")
    return deed is not None and document.word(index + 1) == folded(deed.entry.text("prep"))


def follows_body(document: Document, first: int, index: int) -> bool:
    """Whether an indefinite noun stands behind a body with the article: no part of its name, but an object."""
    body = document.reading(first, "source.body")
    if body is None or not is_definite(document, index - 1):
        return False
    if _is_thing(document, index):
        return True
    joined = document.word(index).startswith(document.lexicon.affixes("joins-names"))
    known = document.is_any(index, _PARTS_OF_NAMES)
    alone = is_definite(document, first) and index - first <= _SHORT_NAME
    return alone and document.kind(index) is TokenKind.ARABIC and not (is_definite(document, index) or joined or known)


def _is_thing(document: Document, index: int) -> bool:
    """Whether the word is a plural of things: behind a body with the article no part of its name, but an object."""
    noun = document.reading(index, "noun") or document.reading(index, "source.document")
    if noun is None or noun.clitic not in document.lexicon.group("article-alone") | {""}:
        return False
    word = document.word(index)[len(noun.clitic) :]
    of_origin = bool(noun.clitic) and word.endswith(document.lexicon.affixes("people-shapes"))
    plural = word != folded(noun.entry.lemma)
    return plural and not of_origin and not document.is_any(index, _SPEAKERS)


def _is_possessed(document: Document, index: int) -> bool:
    """Whether the word ends in the pronoun of a possessor and nothing governs it: «its readiness»."""
    word = document.word(index)
    if document.kind(index) is not TokenKind.ARABIC or len(word) < _SHORTEST_POSSESSED or is_definite(document, index):
        return False
    governed = document.is_any(index - 1, _GOVERNORS)
    prefixed = word.startswith(document.lexicon.affixes("with-preposition"))
    return not governed and not prefixed and word.endswith(document.lexicon.affixes("possessors"))


def measures(document: Document, index: int) -> bool:
    """Whether a preposition and what it is written on stand before a number: «by about 5»."""
    prefixes = document.lexicon.affixes("with-preposition")
    return document.kind(index + 1) is TokenKind.NUMBER and document.word(index).startswith(prefixes)
