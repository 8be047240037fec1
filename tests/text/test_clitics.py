"""Light stemming for search."""

import pytest

from annotator.text.clitics import bare_forms, without_article


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("التعليق", ["تعليق"]),  # "the comment"
        ("والتعليق", ["التعليق", "تعليق"]),  # "and the comment"
        ("بالتعليق", ["تعليق"]),  # "by the comment"
        ("للوزاره", ["وزاره"]),  # "for the ministry"
        ("بوزاره", ["وزاره"]),  # "by a ministry"
        ("وزاره", ["زاره"]),  # "ministry": the waw is its own, but nobody can tell by the letters
        ("بنك", []),  # "bank": too short to lose a letter
        ("واو", []),
        ("2025", []),
        ("", []),
    ],
)
def test_what_stands_before_a_word_comes_off(word: str, forms: list[str]) -> None:
    assert list(bare_forms(word)) == forms


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("التعليق", "تعليق"),
        ("فبالتعليق", "تعليق"),  # "so by the comment"
        ("وللوزاره", "وزاره"),  # "and for the ministry"
        ("بوزاره", "بوزاره"),
        ("وزاره", "وزاره"),
        ("ال", "ال"),
        ("", ""),
    ],
)
def test_a_query_loses_only_the_article(word: str, bare: str) -> None:
    assert without_article(word) == bare
