"""The visual form against expectations drawn by hand: what a terminal that knows no Arabic shows from left to right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text import bidi
from annotator.text.visual import visual

# Presentation forms by their Unicode names: initial qaf FED7, final alef FE8E, isolated lam FEDD;
# initial noon FEE7, medial ain FECC, final meem FEE2; isolated lam-alef FEFB.
SAID, YES, NO = "\ufedd\ufe8e\ufed7", "\ufee2\ufecc\ufee7", "\ufefb"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("قال", SAID),    # he said
        ("قال نعم", f"{YES} {SAID}"),    # he said yes
        ("قال 123", f"123 {SAID}"),    # digits keep their order
        ("قال ١٢٣", f"١٢٣ {SAID}"),
        ("قال 12.5%", f"%12.5 {SAID}"),    # a per cent sign stands left of its number
        ("قال Meta نعم", f"{YES} Meta {SAID}"),
        ("Meta قال", f"{SAID} Meta"),    # an Arabic sentence though it begins with a Latin name
        ("«نعم»", f"«{YES}»"),    # quotation marks open at the right
        ("قال (لا)", f"({NO}) {SAID}"),    # no, in brackets
        ("قال (Meta) [نعم]", f"[{YES}] (Meta) {SAID}"),
        ("Meta (2024)", "Meta (2024)"),
        ("", ""),
    ],
)
def test_a_line_is_seen_from_left_to_right(text: str, seen: str):
    assert visual(text) == seen


def test_lines_stay_in_their_order():
    assert visual("قال\nنعم\n1") == f"{SAID}\n{YES}\n1"


def test_a_line_of_english_with_arabic_words_can_be_kept_left_to_right():
    assert bidi.display("say «" + "قال" + "» now", "L") == "say «لاق» now"


@given(st.text(st.sampled_from("ابa b1()[]«»<.,- %/"), max_size=20), st.sampled_from(["R", "L"]))
def test_ordering_loses_no_character_and_mirrors_only_brackets(line: str, direction: bidi.Direction):
    alike = str.maketrans(")]»>", "([«<")
    assert sorted(bidi.display(line, direction).translate(alike)) == sorted(line.translate(alike))
