"""Search over all articles, whatever the spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.store import articles, search
from tests.samples import Desk, sample_article

OTHER = "أعلنت الهيئة أن المسؤولين في مؤتمر مدرسة الموسيقى باتوا ١٢٥ شخصاً وبالتعليم."
# "The authority announced that the officials at the music school's conference are 125 people now, and by education."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("الهيئه", True),  # "the authority", ta marbuta written as ha
        ("هيئة", True),  # "authority"
        ("تعليم", True),  # "education": two clitics and the article come off
        ("المـــؤتمر", True),  # "the conference", stretched
        ("مُؤْتَمَر", True),  # with vowel marks
        ("الموسيقي", True),  # "the music", ya for alif maqsura
        ("125", True),
        ("مؤتمر 125", True),
        ("الجسر", False),  # "the bridge" is in the other article
        ("", False),
        ("،؟", False),
    ],
)
def test_words_are_found_whatever_their_spelling(at: Desk, query: str, *, found: bool) -> None:
    other = articles.add(at.library, sample_article(OTHER, "/other.txt", "بيان الهيئة"), []).id  # "a statement"
    assert (other in search.articles(at.library, query)) is found


def test_titles_are_searched_too(at: Desk) -> None:
    assert search.articles(at.library, "كلفة الجسر") == [at.article.id]


def test_only_the_newest_text_is_searched(at: Desk) -> None:
    articles.add(at.library, sample_article("نص جديد"), [])  # "a new text"
    assert search.articles(at.library, "مهندس") == []  # "engineer"
    assert search.articles(at.library, "جديد") == [at.article.id]  # "new"


def test_the_newest_article_comes_first(at: Desk) -> None:
    other = articles.add(at.library, sample_article("جسر آخر", "/other.txt", "خبر"), []).id  # "another bridge", "news"
    assert search.articles(at.library, "جسر") == [other, at.article.id]


@given(st.text(max_size=40))
def test_no_query_is_an_error_of_syntax(query: str) -> None:
    expression = search.expression(query)
    assert expression.count('"') % 2 == 0
    assert expression == "" or expression.startswith('("')
