"""Code points and positions of a real QTextDocument."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from annotator.text.spans import Span
from annotator.ui.page.positions import LONGEST_BLOCK, Positions

AWKWARD = "قال\u2028نعم\n😀 ثم\u00a0\u2029\f\v𞤀\ufdd0\ufffc\r آخر\nلا"
SENTENCE = "كلّف الجسر الجديد 14 مليون دينار. "  # "The new bridge cost 14 million dinars."


def document_of(positions: Positions) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(positions.shown())
    return document


def test_the_document_has_a_block_for_each_line_whatever_the_text_holds():
    positions = Positions(AWKWARD)
    document = document_of(positions)
    assert document.blockCount() == AWKWARD.count("\n") + 1
    assert document.characterCount() - 1 == len(AWKWARD.encode("utf-16-le")) // 2


def test_empty_lines_are_not_shown_and_lie_before_what_follows_them():
    text = "قال\n\n\nنعم"
    positions = Positions(text)
    assert document_of(positions).blockCount() == 2
    assert positions.to_document(4) == positions.to_document(6) == 4
    assert positions.range_of(Span(0, 5)) == (0, 3)
    assert positions.span_of(0, 7) == Span(0, 9)


def test_characters_beyond_the_first_plane_shift_what_follows_by_one_unit():
    positions = Positions("😀ب")
    assert positions.range_of(Span(1, 2)) == (2, 3)
    assert positions.span_of(2, 3) == Span(1, 2)


@given(st.text(st.sampled_from("اب \n\u2028\u2029\f😀𞤀é\u0301\r"), max_size=40), st.data())
def test_every_position_finds_its_way_back_but_for_empty_lines(text: str, data: st.DataObject):
    positions = Positions(text)
    position = data.draw(st.integers(0, len(text)))
    found = positions.to_stored(positions.to_document(position))
    assert text[position:found].strip("\n") == ""
    assert found == position or "\n\n" in text


@given(st.text(st.sampled_from("اب \n\u2028😀"), max_size=40), st.data())
def test_every_position_of_the_document_finds_its_way_back(text: str, data: st.DataObject):
    positions = Positions(text)
    characters = document_of(positions).characterCount() - 1
    assert positions.to_document(len(text)) == characters
    position = data.draw(st.integers(0, characters).filter(lambda at: not 0xDC00 <= unit(positions, at) <= 0xDFFF))
    assert positions.to_document(positions.to_stored(position)) == position


def unit(positions: Positions, position: int) -> int:
    """The UTF-16 unit at a position of the document, 0 at its end."""
    units = positions.shown().encode("utf-16-le")[2 * position : 2 * position + 2]
    return int.from_bytes(units, "little")


def test_a_long_paragraph_is_shown_in_pieces_that_end_with_sentences():
    positions = Positions(SENTENCE * 2_000)
    document = document_of(positions)
    blocks = [document.findBlockByNumber(number).text() for number in range(document.blockCount())]
    assert "".join(blocks) == SENTENCE * 2_000
    assert len(blocks) > 1
    assert all(block.endswith(". ") and len(block) <= LONGEST_BLOCK for block in blocks)


def test_positions_around_a_cut_go_there_and_back():
    text = SENTENCE * 1_000
    positions = Positions(text)
    (first, *_) = positions.cuts_in_document()
    cut = positions.to_stored(first)
    assert positions.to_document(cut) == first
    assert positions.to_stored(first - 1) == cut
    assert positions.range_of(Span(cut - 3, cut)) == (first - 4, first - 1)
    assert positions.span_of(first - 4, first + 2) == Span(cut - 3, cut + 2)


def test_letters_without_an_end_are_cut_but_never_before_a_mark():
    text = "بَ" * LONGEST_BLOCK
    document = document_of(Positions(text))
    blocks = [document.findBlockByNumber(number).text() for number in range(document.blockCount())]
    assert len(blocks) > 1
    assert all(block.startswith("ب") for block in blocks)


def test_nothing_selected_is_no_span():
    assert Positions("نعم").span_of(1, 1) is None
