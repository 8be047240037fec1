"""Tokens: words, numbers, marks and line ends, with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.folding import fold, fold_word
from annotator.text.tokens import TokenKind, tokenize

A, N, L, E, M = TokenKind.ARABIC, TokenKind.NUMBER, TokenKind.LATIN, TokenKind.LINE_END, TokenKind.MARK


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كلفه الجسر", [("كلفه", A), ("الجسر", A)]),  # "the cost of the bridge"
        ("في2011", [("في", A), ("2011", N)]),  # "in 2011", glued
        ("70,900 و3.5", [("70,900", N), ("و", A), ("3.5", N)]),  # "and"
        ("انتهي.3", [("انتهي", A), (".", M), ("3", N)]),  # "it ended", and a sentence that begins with a number
        ("3.", [("3", N), (".", M)]),
        ("AT&T’s F-16", [("AT&T’s", L), ("F", L), ("-", M), ("16", N)]),
        ("«نص»\n", [("«", M), ("نص", A), ("»", M), ("\n", E)]),  # "text"
        ("5%", [("5", N), ("%", M)]),
        ("🌉", [("🌉", M)]),
        ("𞤀𞤁", [("𞤀𞤁", L)]),  # letters of any other script are taken as Latin ones are
        ("", []),
        (" \u2028\x0c", []),
    ],
)
def test_text_is_cut_into_words_numbers_and_marks(text: str, expected: list[tuple[str, TokenKind]]) -> None:
    tokens = tokenize(text)
    assert list(zip(tokens.texts, tokens.kinds, strict=True)) == expected


@given(st.text(st.characters(codec="utf-8")))
def test_tokens_and_white_space_make_up_the_text(text: str) -> None:
    tokens = tokenize(text)
    words = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    assert [fold_word(word) for word in words] == tokens.texts
    gaps = [text[end:start] for end, start in zip([0, *tokens.ends], [*tokens.starts, len(text)], strict=True)]
    assert not fold_word("".join(gaps)).strip()
    assert "\n" not in "".join(gaps)


@given(st.text(st.sampled_from("جا1 .\n\u064b\u0640\u200f\u00a0ﻻ\ufe77"), max_size=30))
def test_places_are_those_of_the_whole_text_folded_at_once(text: str) -> None:
    tokens, folded = tokenize(text), fold(text)
    whole = tokenize(folded.text)
    assert (tokens.texts, tokens.kinds) == (whole.texts, whole.kinds)
    places = zip(whole.starts, whole.ends, strict=True)
    assert list(zip(tokens.starts, tokens.ends, strict=True)) == [folded.place(*place) for place in places]
    touching = [whole.touches_next(index) for index in range(len(whole))]
    assert [tokens.touches_next(index) for index in range(len(tokens))] == touching


def test_touching_tokens_are_told_from_spaced_ones() -> None:
    tokens = tokenize("في2011 نص")
    assert [tokens.touches_next(index) for index in range(len(tokens))] == [True, False, False]
