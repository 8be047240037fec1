import argparse
import gettext
import os
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

from annotator import __version__
from annotator.cli import argparse_words, dates, parser
from annotator.errors import UserError
from tests.cli.conftest import Run

COMMANDS = ("open", "detect", "value", "import", "export", "check-data", "doctor", "self-test")

# Said only when a program calls argparse wrongly, or of things that Tadqiq's own command line has none of.
OF_NO_CONCERN = {
    ".__call__() not defined", "conflicting subparser: %s", "conflicting subparser alias: %s",
    'argument "-" with mode %r', "cannot merge actions - two groups are named %r",
    "'required' is an invalid argument for positionals", "dest= is required for options like %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "invalid conflict_resolution value: %r", "mutually exclusive arguments must be optional",
    "cannot have multiple subparser arguments", "%r is not callable", "subcommands", "deprecated",
    "command '%(parser_name)s' is deprecated",
    " (default: %(default)s)",
    "option '%(option)s' is deprecated", "argument '%(argument_name)s' is deprecated",
}  # fmt: skip


def test_version(tadqiq: Run):
    assert tadqiq("--version").out == f"tadqiq {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_both_languages(tadqiq: Run, command: str):
    english, arabic = tadqiq(command, "--help"), tadqiq(command, "--help", "--language", "ar")
    assert (english.status, arabic.status) == (0, 0)
    assert english.out.startswith(f"usage: tadqiq {command}")
    assert arabic.out.startswith(f"الاستعمال: tadqiq {command}")
    assert "show this help" not in arabic.out


def test_the_help_of_tadqiq_itself_is_arabic_to_the_end(tadqiq: Run):
    assert "عرض رقم إصدار البرنامج" in tadqiq("--help", "--language", "ar").out    # show the version's number


def test_complaints_are_arabic_too(tadqiq: Run):
    ended = tadqiq("--language=ar", "export")
    assert ended.status == 2
    assert "خطأ: ينقص ما لا بد منه: -o/--output" in ended.err    # error: what is needed is missing


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--language", "ar"], "ar"),
        (["detect", "--language=en", "a"], "en"),
        (["detect", "--", "--language", "ar"], None),
        (["--language"], None),
        (["--language", "fr"], "fr"),
        ([], None),
    ],
)
def test_the_language_is_looked_up_before_parsing(arguments: list[str], language: str | None):
    assert parser.asked_language(arguments) == language


def test_what_argparse_says_is_in_the_catalogue():
    found = extract_from_file("python", argparse.__file__, keywords={"_": None})
    said = {str(message) for _line, message, _comments, _context in found}
    assert len(said) > len(OF_NO_CONCERN)
    assert said - OF_NO_CONCERN == said & set(argparse_words.WORDS)


def test_speaking_for_a_while_changes_nothing_for_good():
    before = gettext.textdomain(), os.environ.get("LANGUAGE")
    with argparse_words.spoken("ar"):
        assert gettext.gettext("options") == "الخيارات"
    assert (gettext.textdomain(), os.environ.get("LANGUAGE")) == before


def test_dates_are_days_or_months():
    assert dates.date("2024-02-29").isoformat() == "2024-02-29"
    assert dates.date("2024-02").isoformat() == "2024-02-01"


NO_DATES = ("2024", "2023-02-29", "2024-13", "24-01-01", "2024-1-1", "٢٠٢٤-٠١", "2024-01-01 ", "")


@pytest.mark.parametrize("value", NO_DATES)
def test_other_dates_are_refused(value: str):
    with pytest.raises(UserError):
        dates.date(value)


def test_doctor_says_what_there_is(tadqiq: Run, tmp_path: Path):
    ended = tadqiq("doctor", "--library", tmp_path / "desk.tadqiq")
    told = dict(line.split(": ", 1) for line in ended.out.splitlines())
    assert ended.status == 0
    assert told["tadqiq"] == __version__
    assert told["library"] == f"{tmp_path / 'desk.tadqiq'} (not there yet)"
    assert Path(told["resources"], "lang").is_dir()


def test_doctor_names_the_word_lists_and_what_is_broken_in_them(tadqiq: Run, own_folders: Path):
    folder = own_folders / "tadqiq" / "lexicon"
    folder.mkdir(parents=True)
    (folder / "desk.toml").write_text("[[ghost]]\n", encoding="utf-8")
    ended = tadqiq("doctor")
    assert f"your word lists: {folder}" in ended.out
    assert ended.status == 1
    assert "“ghost” means nothing there" in ended.out


def test_doctor_complains_of_a_broken_settings_file(tadqiq: Run, own_folders: Path):
    (own_folders / "tadqiq").mkdir()
    (own_folders / "tadqiq" / "settings.toml").write_text("language =", encoding="utf-8")
    ended = tadqiq("doctor")
    assert ended.status == 1
    assert "cannot be read; Tadqiq goes on with its defaults" in ended.out


def test_the_settings_file_chooses_the_language(tadqiq: Run, own_folders: Path):
    (own_folders / "tadqiq").mkdir()
    (own_folders / "tadqiq" / "settings.toml").write_text('language = "ar"', encoding="utf-8")
    assert tadqiq("--help").out.startswith("الاستعمال")    # usage
