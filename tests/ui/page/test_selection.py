"""Selections grow to words."""

import pytest

from annotator.text.spans import Span
from annotator.ui.page.selection import snapped


@pytest.mark.parametrize(
    ("text", "selected", "meant"),
    [
        ("كلّف الجسر", "لّ", "كلّف"),  # a vowel mark does not end a word
        ("كلّف الجسر مالاً", " الجسر ", "الجسر"),
        ("نحو 1,500 دينار", ",5", "1,500"),
        ("بين 5, 7", "5", "5"),
        ("قال «نعم»", "«نعم»", "«نعم»"),
        ("قال «نعم»", "ع", "نعم"),
        ("مي‌شود اليوم", "ش", "مي‌شود"),  # a zero-width non-joiner lies inside a Persian word
        ("In Meta's words", "et", "Meta"),
    ],
)
def test_a_selection_means_its_words(text: str, selected: str, meant: str):
    start = text.index(selected)
    found = snapped(text, Span(start, start + len(selected)))
    assert found is not None
    assert found.of(text) == meant


def test_white_space_alone_means_nothing():
    assert snapped("نعم  لا", Span(3, 5)) is None
