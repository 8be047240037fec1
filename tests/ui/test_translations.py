import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from annotator import resources, settings
from annotator.ui.commands import COMMANDS
from annotator.ui.i18n import Translations, tr
from annotator.ui.preferences import Preferences

ROOT = resources.root().parent


def test_no_string_of_the_window_is_untranslated_and_all_are_compiled():
    command = [sys.executable, ROOT / "packaging" / "translations_qt.py", "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (checked.stderr, checked.returncode) == ("", 0)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "لم يُكتب أي صف في {file}."),  # no row
        (1, "كُتب صف واحد في {file}."),  # one row
        (2, "كُتب صفان في {file}."),  # two rows
        (7, "كُتبت 7 صفوف في {file}."),  # 3 to 10
        (41, "كُتب 41 صفاً في {file}."),  # 11 to 99
        (100, "كُتب 100 صف في {file}."),  # hundreds
        (103, "كُتبت 103 صفوف في {file}."),  # goes by the last two digits
    ],
)
@pytest.mark.usefixtures("preferences")
def test_arabic_has_six_plural_forms(count: int, said: str):
    assert tr("Exporting", "%n row(s) written to {file}.", count) == said


def test_english_has_two(preferences: Preferences):
    preferences.other_language()
    said = [tr("Exporting", "%n row(s) written to {file}.", count) for count in (1, 2)]
    assert said == ["1 row written to {file}.", "2 rows written to {file}."]


def test_arabic_is_mirrored_with_western_digits(qapp: QApplication, preferences: Preferences):
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QLocale().toString(2025) == "2,025"
    preferences.other_language()
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_an_unknown_language_is_the_default(qapp: QApplication):
    translations = Translations(qapp)
    translations.use("tlh")
    assert translations.language == "ar"
    translations.stop()


@pytest.mark.parametrize("catalogue", ["tadqiq_ar.ts", "ar/LC_MESSAGES/tadqiq.po"])
def test_arabic_writes_tanwin_on_the_alif_everywhere(catalogue: str):
    text = resources.path("i18n", catalogue).read_text(encoding="utf-8")
    on_alif, before_it = "\u0627\u064b", "\u064b\u0627"
    assert on_alif in text
    assert before_it not in text


_ORDERS = ("افتح", "اكتب", "ابحث", "اعرض", "احذف", "انسخ", "أضف", "ألصق", "غيّر", "عُد")    # open, write, search …


@pytest.mark.usefixtures("preferences")
def test_arabic_commands_are_nouns_that_address_nobody():
    said = [tr("Commands", command.text) for command in COMMANDS]
    assert [text for text in said if text.startswith(_ORDERS)] == []


def test_a_language_asked_for_once_is_not_kept(preferences: Preferences):
    preferences.speak("en")
    preferences.other_theme()
    assert tr("Commands", "Undo") == "Undo"
    assert settings.load(preferences.path).settings.language == "ar"


def test_a_language_chosen_after_that_is_kept(preferences: Preferences):
    preferences.speak("en")
    preferences.other_language()
    preferences.other_language()
    assert settings.load(preferences.path).settings.language == "en"
