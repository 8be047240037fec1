import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ErrorCode, UserError
from annotator.importers import txt


def refused(content: bytes) -> UserError:
    with pytest.raises(UserError) as caught:
        txt.article(content, "a.txt")
    return caught.value


def test_line_ends_become_line_feeds_and_nothing_else_changes():
    # title, first line and second; a no-break space, a line separator, tatweel and the rest stay
    text = "عنوان\r\nسطر\u00a0أول\u2028وثانٍ\rـــ \x0b\ufeff\n"
    assert txt.article(text.encode(), "a.txt").text == "عنوان\nسطر\u00a0أول\u2028وثانٍ\nـــ \x0b\ufeff\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("عنوان الخبر\nمتن", "عنوان الخبر"),    # the headline, body
        ("\n \n\t  عنوان  \nمتن", "عنوان"),
        ("\u200f\ufeff\nعنوان", "عنوان"),    # a line with only a bidi control shows nothing
        ("  عنوان بلا نهاية", "عنوان بلا نهاية"),
    ],
)
def test_the_title_is_the_first_line_that_shows_something(text: str, title: str):
    assert txt.from_text(text, "a.txt").title == title


def test_a_paragraph_in_the_title_s_place_is_cut_between_words():
    title = txt.from_text("خبر عاجل " * 100, "a.txt").title    # breaking news
    assert len(title) <= 201
    assert title.endswith(("خبر…", "عاجل…"))


def test_one_word_without_end_is_cut_too():
    assert txt.from_text("ا" * 1000, "a.txt").title == "ا" * 200 + "…"


@pytest.mark.parametrize(
    "content", [b"", b"\n\r\n \t", b"\xef\xbb\xbf", "\u200f \u2066\u2069\n".encode(), "\n".encode("utf-16")]
)
def test_a_file_that_shows_nothing_is_empty(content: bytes):
    error = refused(content)
    assert error.code is ErrorCode.FILE_EMPTY
    assert error.places["path"] == "a.txt"


def test_binary_and_undecodable_are_told_apart():
    assert refused(b"\x00\x01\x00\x02\x03\x00\x00").code is ErrorCode.FILE_BINARY
    assert refused("Straße größer".encode("latin-1")).code is ErrorCode.FILE_UNDECODABLE


def test_half_a_surrogate_pair_is_no_letter():
    with pytest.raises(UserError) as caught:
        txt.from_text("خبر \ud83d", "paste")
    assert caught.value.code is ErrorCode.FILE_UNDECODABLE


def test_a_title_that_is_given_is_kept():
    assert txt.from_text("السطر الأول", "paste", title="خبر الصباح").title == "خبر الصباح"    # first line; morning news


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_the_text_is_never_changed_but_for_line_ends(text: str):
    shown = "ا" + text
    assert txt.from_text(shown, "a").text == shown.replace("\r\n", "\n").replace("\r", "\n")
