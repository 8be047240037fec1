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
    if document.reading(index, "source.own-name") is not None:
        return True
    clitics = {reading.clitic for reading in document.readings(index) if not HEADS.isdisjoint(reading.entry.classes)}
    return not clitics or not clitics.isdisjoint(document.lexicon.group("definite") - {""})


def is_given_name(document: Document, index: int) -> bool:
    """Whether a name that is also a verb or an adverb is the name here: behind a title, or where nothing else fits."""
    if document.reading(index, "source.given-name") is None:
        return False
    titled = document.reading(index - 1, "source.person") or document.reading(index - 1, "source.title-letter")
    return titled is not None or document.reading(index, "source.adverb") is None


def is_bare_head(document: Document, index: int) -> bool:
    """Whether the token heads a name and lacks the article: what stands behind it belongs to it."""
    return is_head(document, index) and not is_definite(document, index)
