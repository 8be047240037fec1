"""Light stemming for search: what is written on the front of an Arabic word, taken off.

Prefixes as in light10 (Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", 2007), with
the single-letter prepositions besides. Good enough to find a word again, not to read it: the detector has a lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# و ف "and, so"; ب ك ل "by, as, for"; ال "the"; لل "for the". At least two letters must remain with the article off,
# three with a bare preposition off, where the guess is weaker.
_CONJUNCTION = re.compile("[وف](?=.{3})")
_ARTICLE = re.compile("(?:[بك]?ال|لل)(?=.{2})")
_PREPOSITION = re.compile("[بكل](?=.{3})")


def bare_forms(word: str) -> Iterator[str]:
    """Forms of the folded `word` with a conjunction, the article, a preposition off; the word itself is not one."""
    forms = [word]
    if match := _CONJUNCTION.match(word):
        forms.append(word[match.end() :])
        yield forms[-1]
    for form in forms:
        if match := _ARTICLE.match(form) or _PREPOSITION.match(form):
            yield form[match.end() :]


def without_article(word: str) -> str:
    """The folded `word` without «ال» and what may stand before it; a word without the article stays as it is."""
    conjunction = _CONJUNCTION.match(word)
    article = _ARTICLE.match(word) or (conjunction and _ARTICLE.match(word, conjunction.end()))
    return word[article.end() :] if article else word
