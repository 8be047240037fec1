"""An editor's own word lists: what they add, when they are in force, and what is said of broken ones."""

import os
from pathlib import Path

import pytest

from annotator.detect import additions, lexicon, pipeline, teaching
from annotator.errors import ErrorCode, UserError
from annotator.messages import explain
from annotator.model.claims import ClaimType, SourceKind

DESK = "صدح مكتب الأفق بأن السعر ارتفع."    # The Horizon desk crooned that the price had risen.
VERB = """
[[cue]]
name = "صدح"
past = "صدح"
present = "صدح"
participle = "صادح"
preposition = "ب"
"""    # to croon


def words(folder: Path, text: str, name: str = "desk.toml") -> additions.Additions:
    (folder / name).write_text(text, encoding="utf-8")
    return additions.load("ar", folder)


def found(text: str, added: additions.Additions, claim_type: ClaimType) -> list[str]:
    return [claim.quote for claim in pipeline.claims(text, words=added.lexicon) if claim.type is claim_type]


def codes(added: additions.Additions) -> list[tuple[ErrorCode, object, object]]:
    return [(each.code, each.places.get("line"), each.places.get("name")) for each in added.problems]


def test_without_lists_the_shipped_lexicon_is_used_itself(tmp_path: Path):
    assert additions.load("ar", tmp_path / "none") == (lexicon.load("ar"), ())


def test_a_verb_of_reporting_is_inflected(tmp_path: Path):
    added = words(tmp_path, VERB)
    assert added.problems == ()
    assert found(DESK, added, ClaimType.SOURCE) == ["صدح مكتب الأفق"]    # the Horizon desk crooned
    assert found("وتصدح الوزارة بأن السعر ارتفع.", added, ClaimType.SOURCE) == ["وتصدح الوزارة"]    # it croons
    assert not [claim for claim in pipeline.claims(DESK) if claim.type is ClaimType.SOURCE]


def test_a_name_of_a_source_is_a_source(tmp_path: Path):
    text = "ونقلت زمردة عن الوزير أن السعر ارتفع."    # Zumurruda quoted the minister that the price rose
    added = words(tmp_path, '[[source]]\nname = "زمردة"\n')
    sources = [claim for claim in pipeline.claims(text, words=added.lexicon) if claim.type is ClaimType.SOURCE]
    assert next((claim.name, claim.kind) for claim in sources) == ("زمردة", SourceKind.NAMED)


def test_a_unit_has_its_singular(tmp_path: Path):
    added = words(tmp_path, '[[unit]]\nname = "زكيبة"\nplural = "زكائب"\n')    # sack, sacks
    amounts = [claim.unit for claim in pipeline.claims("وزعت 5 زكائب من القمح.", words=added.lexicon)]
    assert amounts == ["زكيبة"]    # five sacks of wheat were given out


def test_a_formula_of_refusing(tmp_path: Path):
    text = "لكن المدير أغلق الخط في وجهنا."    # but the director hung up on us
    added = words(tmp_path, '[[refusal]]\nname = "أغلق الخط في وجهنا"\n')
    assert found(text, added, ClaimType.NO_COMMENT) == ["أغلق الخط في وجهنا"]


def test_full_entries_and_lists_work_as_the_shipped_ones(tmp_path: Path):
    text = """
clitics = "noun"
[[entry]]
lemma = "بليار"
classes = ["number"]
clitics = "numeral"
forms = ["بليار"]
features = { value = "1e15", kind = "scale" }
[[list]]
columns = ["s"]
classes = ["source.outlet"]
lemma = "{s}"
rows = ["زمردة"]
"""    # billiard (10 to the 15th); the emerald, a paper
    added = words(tmp_path, text)
    classes = {name for entry in added.lexicon.entries() if entry.lemma == "زمردة" for name in entry.classes}
    assert "source.outlet" in classes


def test_a_change_is_in_force_at_once(tmp_path: Path):
    words(tmp_path, VERB)
    emptied = words(tmp_path, "")
    assert found(DESK, emptied, ClaimType.SOURCE) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[cue]]\nname = ", (ErrorCode.WORDS_NOT_TOML, 2, None)),
        ("x = [\n1,", (ErrorCode.WORDS_NOT_TOML, 2, None)),
        ("\n\n[[source]]\nkind = 'outlet'", (ErrorCode.WORDS_MISSING, 3, "name")),
        ("[[source]]\nname = 'أ'\n[[source]]\nname = 7", (ErrorCode.WORDS_NOT_WORDS, 3, "name")),
        ("[[source]]\nname = ' '", (ErrorCode.WORDS_NOT_WORDS, 1, "name")),
        ("[[source]]\nname = 'أ'\nkind = 'ghost'", (ErrorCode.WORDS_UNKNOWN, 1, "ghost")),
        ("[[source]]\nname = 'أ'\nnam = 'أ'", (ErrorCode.WORDS_UNKNOWN, 1, "nam")),
        ("[[ghost]]\nname = 'أ'", (ErrorCode.WORDS_UNKNOWN, 1, "ghost")),
        ("ghost = 5", (ErrorCode.WORDS_UNKNOWN, 1, "ghost")),
        ("[[cue]]\nname = 'أ'\npast = 'أ'", (ErrorCode.WORDS_MISSING, 1, "present")),
        ("[[entry]]\nlemma = 'أ'", (ErrorCode.WORDS_MISSING, 1, "classes")),
        ("[[entry]]\nlemma = 'أ'\nclasses = ['ghost']", (ErrorCode.WORDS_UNKNOWN, 1, "ghost")),
        ("[[entry]]\nlemma = 'أ'\nclasses = ['unit']\nparadigm = 'ghost'", (ErrorCode.WORDS_UNKNOWN, 1, "ghost")),
        ("[[entry]]\nlemma = 'أ'\nclasses = ['source.body']\nclitics = 'x'", (ErrorCode.WORDS_UNKNOWN, 1, "x")),
        ("[[entry]]\nlemma = 'أ'\nclasses = ['source.body']\nfeatures = 3", (ErrorCode.WORDS_NOT_WORDS, 1, "features")),
        (
            "[[entry]]\nlemma = 'أ'\nclasses = ['number']\nfeatures = { value = 'x', kind = 'unit' }",
            (ErrorCode.WORDS_UNKNOWN, 1, "x"),
        ),
        ("[[list]]\nlemma = 'أ'\ncolumns = ['a', 'b']\nrows = ['أ']", (ErrorCode.WORDS_NOT_WORDS, 1, "rows")),
    ],
)
def test_a_broken_entry_names_its_line_and_the_rest_works(tmp_path: Path, text: str, problem: object):
    (tmp_path / "broken.toml").write_text(text, encoding="utf-8")
    added = words(tmp_path, VERB)
    assert codes(added) == [problem]
    assert added.problems[0].places["path"] == tmp_path / "broken.toml"
    assert found(DESK, added, ClaimType.SOURCE)


def test_a_file_that_is_no_text_is_told(tmp_path: Path):
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    assert codes(additions.load("ar", tmp_path)) == [(ErrorCode.WORDS_UNREADABLE, None, None)]


def test_the_sentence_names_file_and_line_in_both_languages(tmp_path: Path):
    problem = words(tmp_path, "\n[[source]]\n").problems[0]
    for language in ("ar", "en"):
        assert "desk.toml" in explain(problem, language)
        assert " 2 " in explain(problem, language)


def test_a_taught_word_is_in_force_and_written_once(tmp_path: Path):
    path = teaching.teach("source", "outlet", ' وكالة\n"الأفق، ', tmp_path)    # the "Horizon agency
    teaching.teach("source", "outlet", 'وكالة "الأفق', tmp_path)
    added = additions.load("ar", tmp_path)
    assert added.problems == ()
    assert 'وكالة "الأفق' in {entry.lemma for entry in added.lexicon.of_class("source.outlet")}
    assert path.read_text(encoding="utf-8").count("[[source]]") == 1


def test_a_list_that_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "lexicon").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(UserError) as told:
        teaching.teach("source", "outlet", "زمردة", tmp_path / "lexicon")
    assert told.value.code is ErrorCode.WORDS_UNWRITABLE


def test_the_lists_lie_beside_the_settings(own_folders: Path):
    assert additions.default_folder().name == "lexicon"
    assert own_folders in additions.default_folder().parents
    assert os.fspath(additions.default_folder())
