"""What a single word of a noun phrase is: the head of a source's name, definite, bare."""

from __future__ import annotations

from annotator.detect.document import Document

HEADS = frozenset(("source.person", "source.group", "source.document", "source.body", "source.outlet"))


def is_head(document: Document, index: int) -> bool:
    """Whether the token may head the name of a source: an office, a group, a document, a body, an outlet."""
    return document.is_any(index, HEADS)


def is_definite(document: Document, index: int) -> bool:
    """Whether the word bears the article; a known head may begin with the same letters («agency», «mother»)."""
    if not document.word(index).startswith(document.lexicon.affixes("definite")):
        return False
    clitics = {reading.clitic for name in HEADS if (reading := document.reading(index, name))}
    return not clitics or not clitics.isdisjoint(document.lexicon.group("definite") - {""})


def is_bare_head(document: Document, index: int) -> bool:
    """Whether the token heads a name and lacks the article: what stands behind it belongs to it."""
    return is_head(document, index) and not is_definite(document, index)
