"""What the form of a verb of reporting says: that it reports at all, its voice, and whom it can agree with."""

from __future__ import annotations

import unicodedata
from itertools import takewhile

from annotator.detect.document import Document
from annotator.detect.lexicon import Reading, folded
from annotator.detect.nominals import is_definite, is_head
from annotator.text.tokens import TokenKind

_CLOSING = frozenset("”»)%")
"""Marks behind which the clause goes on."""
_DAMMA = "\u064f"
"""The vowel mark «u»: on the first letter of a past tense the sign of the passive (Ryding 2005, ch. 38)."""


def reports(document: Document, index: int, verb: Reading) -> bool:
    """Whether the word is that verb here: not denied, not with an object on it, not another word written alike."""
    tense, after = verb.entry.text("tense"), index + verb.length
    deed = document.reading(index, "report.or-deed") and document.reading(after, "source.event")
    if document.reading_before(index, "report.which"):
        return is_definite(document, after) or is_head(document, after)
    wished = tense == "present" and _is_wished(document, index)
    if tense == "object" or wished or deed or document.reading(index - 1, "report.not"):
        return False
    if verb.clitic.endswith(document.lexicon.affixes("will")) or _is_another_verb(document, index):
        return False
    return _is_assured(document, index, verb)


def _is_another_verb(document: Document, index: int) -> bool:
    """Whether a verb is not the one it is written like: «came in» with its preposition, «which our paper followed»."""
    if document.reading(index, "report.followed"):
        return True
    came_to = document.reading(index + 1, "source.preposition")
    return document.reading(index, "report.arrives") is not None and came_to is not None


def _is_wished(document: Document, index: int) -> bool:
    """Whether «that» without a pronoun makes a wish of the verb («to say»); behind «after» it tells what was."""
    that = document.reading(index - 1, "report.that")
    alone = that is not None and document.word(index - 1).endswith(document.lexicon.affixes("that-alone"))
    return alone and document.reading(index - 2, "report.before-that") is None


def _is_assured(document: Document, index: int, verb: Reading) -> bool:
    """Whether a word that may be another one («reply», «between», «books») is the verb where it stands.

    A clitic, a feminine or plural ending, «has» or «from his side» before it, or the beginning of a clause say so.
    """
    if document.reading(index, "report.doubtful") is None or verb.clitic:
        return True
    if document.reading(index - 1, "report.assures"):
        return True
    if document.reading_before(index, "source.adverb") or document.reading_before(index, "report.turn"):
        return True
    described = verb.entry.features.get("object") is True and document.reading(index - 1, "report.relative-pronoun")
    inflected = document.word(index) != folded(verb.entry.lemma) and verb.entry.text("tense") == "past"
    inflected = inflected and not described
    before = document.kind(index - 1) in (TokenKind.MARK, TokenKind.LINE_END)
    return inflected or index == 0 or (before and document.word(index - 1) not in _CLOSING)


def is_passive(document: Document, index: int, verb: Reading) -> bool:
    """Whether the vowel mark on a past tense says that somebody was told and not that he told."""
    written = document.source(index, index + 1) if verb.entry.text("tense") == "past" else ""
    if written.count(_DAMMA) != 1:
        return False
    letters = [place for place, letter in enumerate(written) if not unicodedata.combining(letter)]
    first = letters[min(len(verb.clitic), len(letters) - 1)]
    return _DAMMA in takewhile(unicodedata.combining, written[first + 1 :])


def agrees(document: Document, index: int, verb: Reading, subject: int) -> bool:
    """Whether the noun at `subject` can be who does what the verb before it says.

    A verb stands in the singular before the noun that is its subject, so that behind «they told» comes who was told;
    behind a masculine verb that takes somebody for its object a feminine noun is that object (Ryding 2005, ch. 4).
    """
    word, she = document.word(index)[len(verb.clitic) :], document.lexicon.affixes("she")
    if word.endswith(document.lexicon.affixes("verb-plurals")):
        return False
    if verb.entry.features.get("object") is not True or word.startswith(she) or word.endswith(she):
        return True
    return not (
        document.word(subject).endswith(document.lexicon.affixes("feminine-ending")) and is_head(document, subject)
    )
