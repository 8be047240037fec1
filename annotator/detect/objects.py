"""What begins what is said, so that no name of a source holds it: verbal nouns, owned things, plain things, sums."""

from __future__ import annotations

from annotator.detect.document import Document
from annotator.detect.nominals import is_bare_head, is_definite
from annotator.text.folding import fold_word
from annotator.text.tokens import TokenKind

_SPEAKERS = frozenset(("source.person", "source.group", "source.body", "source.outlet", "source.quality"))
_GOVERNORS = frozenset(("source.preposition", "source.one-of", "source.demonstrative"))
_SHORTEST_POSSESSED = 5


def begins_object(document: Document, index: int) -> bool:
    """Whether a verbal or possessed noun begins what is said, unless a head right before governs it."""
    governed = document.reading(index - 1, "source.body") or document.reading(index - 1, "source.document")
    if document.reading(index, "source.event") is not None:
        return governed is None or is_definite(document, index - 1)
    return _is_possessed(document, index) and not is_bare_head(document, index - 1)


def is_thing(document: Document, index: int) -> bool:
    """Whether the word is a plural of things: behind a body with the article no part of its name, but an object."""
    noun = document.reading(index, "noun") or document.reading(index, "source.document")
    if noun is None or noun.clitic not in document.lexicon.group("article-alone") | {""}:
        return False
    plural = document.word(index)[len(noun.clitic) :] != fold_word(noun.entry.lemma)
    return plural and not document.is_any(index, _SPEAKERS)


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
