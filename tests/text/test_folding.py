"""Folding hides spelling noise and always knows the way back."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.text.folding import fold, fold_word

# Letters, marks, tatweel, controls, digits, presentation forms (ligatures, marks that stand alone), an emoji.
TEXTS = st.text(st.sampled_from("جسرأإىةؤئ ٠٫۹\u064b\u0651\u0640\u200f\u2067ﻻﷲﹼﱠﺂﷺaé🌉\n"), max_size=40)


@pytest.mark.parametrize(
    ("noisy", "plain"),
    [
        ("مُحَمَّدٌ", "محمد"),  # vowel marks; "Muhammad"
        ("الـكـتـاب", "الكتاب"),  # tatweel; "the book"
        ("\u202bجسر\u202c\u200f", "جسر"),  # bidi controls; "bridge"
        ("أإآٱ", "اااا"),  # hamza seats on alif
        ("مسؤول", "مسوول"),  # hamza on waw; "official"
        ("على", "علي"),  # alif maqsura; "on"
        ("مدرسة", "مدرسه"),  # ta marbuta; "school"
        ("کلفی", "كلفي"),  # Persian kaf and ya
        ("ھہ", "هه"),  # the ha of Urdu keyboards
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("٣٫٥٪", "3.5%"),
        ("١٬٠٠٠", "1,000"),
        ("14\u00a0مليون", "14 مليون"),  # a space that does not break; "14 million"
        ("5\u201110 \u22123", "5-10 -3"),
        ("ﻻعب", "لاعب"),  # a ligature that PDFs leave; "player"
        ("ﷲ", "الله"),  # one sign for "God"
        ("ﺍﻟﺠﺴﺮ", "الجسر"),  # presentation forms; "the bridge"
        ("محمﹼد", "محمد"),  # a shadda that stands alone, between the letters it was drawn over
        ("كﱠلف", "كلف"),  # shadda and fatha as one sign
        ("محمد ﷺ", "محمد ﷺ"),  # a phrase in one sign is a word of its own
        ("﴾نص﴿", "﴾نص﴿"),  # ornate brackets; "text"
    ],
)
def test_spelling_noise_is_folded_away(noisy: str, plain: str) -> None:
    assert fold_word(noisy) == plain


@given(TEXTS)
@example("\u064b")
@example("ﻻ\u064b")
@example("1ـ2")
def test_every_kept_character_comes_from_where_the_map_says(text: str) -> None:
    folded = fold(text)
    for index, character in enumerate(folded.text):
        source = text[folded.position(index)]
        dash_between_figures = (source, character) == ("ـ", "-")    # alone, a tatweel is folded away
        assert dash_between_figures or character in fold(source).text
    assert folded.position(len(folded.text)) == len(text)


@given(TEXTS)
def test_the_way_back_never_turns_round(text: str) -> None:
    folded = fold(text)
    origins = [folded.position(index) for index in range(len(folded.text) + 1)]
    assert origins == sorted(origins)


@given(TEXTS, st.data())
def test_a_span_of_the_source_folds_to_what_was_matched(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    span = folded.span(start, end)
    # A ligature is covered whole where only half of it was matched.
    assert folded.text[start:end] in fold(span.of(text)).text


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text


@given(TEXTS)
def test_every_kept_place_is_found_from_the_source(text: str) -> None:
    folded = fold(text)
    for position in range(len(text) + 1):
        index = folded.folded_position(position)
        assert folded.position(index) >= position
        assert index == 0 or folded.position(index - 1) < position


@given(st.text())
def test_any_text_folds(text: str) -> None:
    folded = fold(text)
    assert folded.position(len(folded.text)) == len(text)
    assert not any(unicodedata.category(character) == "Mn" and character in folded.text for character in "\u064b\u0651")


@pytest.mark.parametrize("mark", ["\u0650", "\u0651\u064e", "ﹻ", "ﱠ"])
def test_marks_on_the_last_letter_belong_to_the_span(mark: str) -> None:
    text = f"جسر{mark} آخر"  # "another bridge"
    assert fold(text).span(0, 3).of(text) == f"جسر{mark}"


def test_controls_around_a_word_do_not_belong_to_it() -> None:
    text = "\u2067جسر\u2069 آخر"
    assert fold(text).span(0, 3).of(text) == "جسر"


def test_an_empty_range_is_no_span() -> None:
    with pytest.raises(ValueError, match="no span"):
        fold("جسر").span(2, 2)


def test_a_word_folds_as_a_text_does_character_by_character() -> None:
    everything = [chr(point) for point in range(0x110000) if not 0xD800 <= point < 0xE000]
    assert [fold_word(character) for character in everything] == [fold(character).text for character in everything]
