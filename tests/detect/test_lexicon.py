"""Word lists: clitics, paradigms, phrases, and what is said of broken ones."""

from pathlib import Path

import pytest

from annotator.detect import lexicon
from annotator.detect.document import Document
from annotator.detect.lexicon import (
    BrokenLexiconError,
    Entry,
    Lexicon,
    read_clitics,
    read_entries,
    read_paradigms,
    words_of,
)


def entry(form: str, name: str, clitics: frozenset[str] = frozenset({""})) -> Entry:
    return Entry(form, frozenset({name}), words_of(form), clitics)


def test_a_clitic_is_taken_off_where_the_entry_allows_it() -> None:
    words = Lexicon([entry("بحسب", "cue", frozenset({"", "و"}))], ["و", "ال"])
    assert [reading.clitic for reading in words.readings_of("وبحسب")] == ["و"]  # "and according to"
    assert words.readings_of("البحسب") == ()


def test_the_longest_phrase_is_read_first() -> None:
    words = Lexicon([entry("على", "preposition"), entry("على الأقل", "bound")])  # "on", "at least"
    document = Document("على الأقل", words)
    assert [reading.length for reading in document.readings(0)] == [2, 1]
    assert document.reading(0, "bound") is not None


def test_a_phrase_is_not_read_where_its_second_word_is_missing() -> None:
    words = Lexicon([entry("على الأقل", "bound")])
    assert Document("على الطاولة", words).reading(0, "bound") is None  # "on the table"


def test_a_paradigm_generates_forms_with_their_features(tmp_path: Path) -> None:
    (tmp_path / "paradigms.toml").write_text(
        '[[paradigm]]\nname = "p"\ncells = [["{s}", { number = "singular" }], ["{s}ين", { number = "plural" }]]',
        "utf-8",
    )
    (tmp_path / "x.toml").write_text(
        '[[entry]]\nlemma = "ن"\nclasses = ["n"]\nparadigm = "p"\nparts = { s = "موظف" }', "utf-8"
    )
    paradigms = read_paradigms(tmp_path / "paradigms.toml")
    entries = read_entries(tmp_path / "x.toml", {"none": frozenset({""})}, paradigms)
    assert {e.words[0]: e.text("number") for e in entries} == {"موظف": "singular", "موظفين": "plural"}


@pytest.mark.parametrize(
    "content",
    ['[[entry]]\nlemma = "x"', '[[entry]]\nlemma = "x"\nclasses = ["n"]\nclitics = "unknown"', "[[entry"],
)
def test_a_broken_list_names_its_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(BrokenLexiconError, match=r"broken\.toml"):
        read_entries(path, {"none": frozenset({""})}, {})


def test_clitic_groups_always_allow_the_bare_word(tmp_path: Path) -> None:
    path = tmp_path / "clitics.toml"
    path.write_text('[groups]\nconjunction = ["و"]', "utf-8")
    assert read_clitics(path)["conjunction"] == {"", "و"}


def test_the_shipped_lexicon_loads() -> None:
    assert len(lexicon.load("ar").entries()) > 500
