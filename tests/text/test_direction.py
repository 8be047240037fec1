"""The way of a paragraph."""

import pytest

from annotator.text import bidi
from annotator.text.direction import is_rtl


@pytest.mark.parametrize(
    "paragraph",
    [
        "قال نعم",
        "Meta تعلن أرباحها",  # "Meta announces its profits": begins with Latin letters
        "https://example.org ثم قال",
        "123 ب",
        "\ufefb",  # a presentation form
        "پرواز",  # Persian
    ],
)
def test_one_arabic_letter_makes_a_paragraph_right_to_left(paragraph: str):
    assert is_rtl(paragraph, article_rtl=False)


@pytest.mark.parametrize("paragraph", ["The bridge", "«Yes»", "Élan 2024", "(a)"])
def test_other_letters_go_by_the_bidi_algorithm(paragraph: str):
    assert not is_rtl(paragraph, article_rtl=True)


def test_hebrew_runs_from_right_to_left_too():
    assert is_rtl("שלום", article_rtl=False)


@pytest.mark.parametrize("paragraph", ["", "  ", "2024", "١٢٣", "***", "😀", "\u064e"])
def test_without_letters_a_paragraph_runs_as_its_article(paragraph: str):
    assert is_rtl(paragraph, article_rtl=True)
    assert not is_rtl(paragraph, article_rtl=False)


def test_nothing_in_no_article_runs_from_left_to_right():
    assert not is_rtl("")


def test_the_bidi_library_refuses_an_empty_paragraph():
    with pytest.raises(ValueError, match="paragraph"):
        bidi.base_is_rtl("")
