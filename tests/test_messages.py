import string
import subprocess
import sys

import pytest

from annotator import messages, resources
from annotator.errors import WORDINGS, ErrorCode, UserError
from annotator.messages import choose_language, explain
from annotator.settings import Loaded, Settings

ROOT = resources.root().parent


def places(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def test_catalogues_have_no_gap_no_guess_and_are_compiled():
    command = [sys.executable, ROOT / "packaging" / "translations_gettext.py", "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (checked.stderr, checked.returncode) == ("", 0)


@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_is_worded_in_arabic_with_the_same_places(code: ErrorCode):
    wording = WORDINGS[code]
    for english in (wording.sentence, wording.remedy):
        arabic = messages.catalogue("ar").gettext(english)
        assert arabic != english
        assert places(arabic) == places(english)


def test_an_error_says_what_is_wrong_and_what_to_do():
    error = UserError(ErrorCode.FILE_TOO_LARGE, path="a.txt", limit=20)
    assert explain(error, "en") == (
        "The file “a.txt” is larger than 20 MB, the most an article may have. "
        "Split it into smaller files and open these one by one."
    )


def test_names_keep_their_direction_inside_arabic():
    told = explain(UserError(ErrorCode.FILE_MISSING, path="/home/huda/news.txt"), "ar")
    assert "«\u2068/home/huda/news.txt\u2069»" in told


def test_arabic_names_keep_their_direction_inside_english():
    told = explain(UserError(ErrorCode.FILE_MISSING, path="خبر.txt"), "en")    # news.txt
    assert "“\u2068خبر.txt\u2069”" in told


# Arabic grammar: none, one, the dual, 3-10 with a plural, 11-99 with an accusative, 100-102 with a genitive singular.
@pytest.mark.parametrize(
    ("count", "noun"),
    [
        (0, "أي صف"), (1, "صف واحد"), (2, "صفان"), (3, "صفوف"), (10, "صفوف"), (11, "صفاً"), (99, "صفاً"), (100, "صف "),
        (102, "صف "), (103, "صفوف"),
    ],
)
def test_arabic_counts_in_six_forms(count: int, noun: str):
    told = messages.catalogue("ar").ngettext("{count} row written to {file}", "{count} rows written to {file}", count)
    assert noun in told


def test_english_counts_in_two_forms():
    counted = messages.catalogue("en").ngettext
    assert [counted("a row", "rows", count) for count in (0, 1, 2)] == ["rows", "a row", "rows"]


def test_a_language_asked_for_wins_over_the_settings():
    assert choose_language("en", Loaded(Settings(language="ar"), found=True)) == "en"


def test_the_settings_win_over_the_locale():
    assert choose_language(None, Loaded(Settings(language="ar"), found=True)) == "ar"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "ar_EG.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8", "LC_MESSAGES": "ar"}, "ar"),
        ({"LANG": "C.UTF-8"}, "en"),
    ],
)
def test_without_settings_the_locale_decides(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert choose_language(None, Loaded(Settings())) == language
