import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importers.encodings import Refusal, decode

# The authority announced that the budget had reached 3.5 million dinars, according to a “statement” issued yesterday.
SENTENCE = "أعلنت الهيئة أن الميزانية بلغت ٣٫٥ مليون دينار، وفق «بيان» صدر أمس."
SHORT = "قال الوزير"    # The minister said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
def test_arabic_is_read_in_every_encoding_of_a_newsroom(encoding: str):
    text = SENTENCE.replace("٣٫٥", "3.5")    # code page 1256 has no Eastern digits
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16-le", "utf-16-be"])
def test_a_few_words_are_enough(encoding: str):
    assert decode(SHORT.encode(encoding)) == SHORT


def test_the_iso_code_page_is_told_from_that_of_windows():
    text = "قالت وزارة المالية في بيان إن العجز تراجع، وإن الدين العام استقر."    # The ministry of finance said …
    assert decode(text.encode("iso8859_6")) == text
    assert decode(text.encode("cp1256")) == text


def test_latin_names_and_quotation_marks_survive_the_code_page():
    text = 'باعت “Nova Tech” حصتها – كما قالت – لشركة “كافيه روز”.'    # “Nova Tech” sold its share …
    assert decode(text.encode("cp1256")) == text


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_the_byte_order_mark_is_no_letter(mark: str):
    assert decode("نص".encode(mark)) == "نص"    # text


def test_a_damaged_utf8_file_is_not_read_as_gibberish():
    damaged = SENTENCE.encode("utf-8")[:-2] + b"\xd9"
    assert decode(damaged) is Refusal.UNDECODABLE


@pytest.mark.parametrize("text", ["Größe und Straße, schön geübt", "Élève à l'école, déjà reçu"])
def test_other_code_pages_are_not_guessed(text: str):
    assert decode(text.encode("latin-1")) is Refusal.UNDECODABLE


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00",
        b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00",
        b"\x7fELF\x02\x01\x01\x00\x00\x00",
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04\x05" * 50,
    ],
)
def test_pictures_archives_and_programs_are_no_text(content: bytes):
    assert decode(content) is Refusal.BINARY


def test_a_stray_control_character_in_an_article_is_kept():
    text = SENTENCE * 3 + "\x0b" + "\x02" + "\t\n"
    assert decode(text.encode("utf-8")) == text


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_any_utf8_text_comes_back_as_it_was(text: str):
    assert decode(text.encode("utf-8")) == text.removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_are_text_or_refused(content: bytes):
    decoded = decode(content)
    assert isinstance(decoded, Refusal) or decoded.encode("utf-8") is not None
