"""Patterns over tokens: classes, words, gaps, optional places, captures."""

from collections.abc import Iterator

import pytest

from annotator.detect.document import Document
from annotator.detect.lexicon import Entry, Lexicon, words_of
from annotator.detect.matcher import match
from annotator.detect.rules import BrokenRuleError, Rule, read_item


def lexicon() -> Lexicon:
    def entry(form: str, name: str) -> Entry:
        return Entry(form, frozenset({name}), words_of(form), frozenset({""}))

    return Lexicon([entry("رفض", "refusal"), entry("التعليق", "comment")])  # "refused", "comment"


def rule(*pattern: str) -> Rule:
    return Rule("test", "no_comment", tuple(map(read_item, pattern)), "why", "seen")


def one_word(document: Document, index: int) -> Iterator[int]:
    yield min(index + 1, len(document))


def fit(text: str, *pattern: str) -> dict[str, tuple[int, int]] | None:
    found = match(Document(text, lexicon()), rule(*pattern), 0, one_word)
    return None if found is None else found.captures


def test_classes_and_captures() -> None:
    assert fit("رفض المتحدث التعليق", "@refusal", "party=NP", "o=@comment") == {"party": (1, 2), "o": (2, 3)}


def test_an_optional_place_may_be_missing() -> None:
    assert fit("رفض التعليق", "@refusal", "party=NP?", "@comment") == {}


def test_a_gap_does_not_cross_a_sentence_end() -> None:
    assert fit("رفض كل هؤلاء التعليق", "@refusal", "…3", "@comment") == {}
    assert fit("رفض. التعليق", "@refusal", "…3", "@comment") is None


def test_words_may_be_phrases() -> None:
    assert fit("رفض على الفور", "@refusal", "w=أمس|على الفور") == {"w": (1, 3)}  # "yesterday|at once"


def test_a_quotation_is_one_place() -> None:
    assert fit("رفض “ميتا كورب” التعليق", "@refusal", "q=QUOTED", "@comment") == {"q": (1, 5)}


def test_an_empty_place_is_refused() -> None:
    with pytest.raises(BrokenRuleError):
        read_item("")
