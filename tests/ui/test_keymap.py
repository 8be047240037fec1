from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator import settings
from annotator.ui.commands import COMMANDS
from annotator.ui.key_field import written
from annotator.ui.keymap import DEFAULTS, chosen_from, effective, holder, kept_free
from annotator.ui.window import Window
from tests.ui.keys import click, press

SHIFT, CONTROL, PLAIN = (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier,
)  # fmt: skip


def test_without_choices_the_table_counts():
    assert effective({}) == DEFAULTS


def test_a_chosen_key_is_taken_from_the_command_that_has_it_in_the_table():
    keys = effective({"claim.flag": ("V",)})
    assert keys["claim.flag"] == ("V",)
    assert keys["claim.verify"] == ()


def test_what_a_settings_file_cannot_mean_is_left_out():
    keys = effective({"claim.flag": ("V", "V", "Strl+F"), "claim.dismiss": ("V",), "claim.unknown": ("B",)})
    assert (keys["claim.flag"], keys["claim.dismiss"]) == (("V",), ())
    assert set(keys) == {command.id for command in COMMANDS}


def test_a_key_is_held_on_both_keyboards():
    assert holder(DEFAULTS, "V", "claim.flag") == "claim.verify"
    assert holder(DEFAULTS, "ر", "claim.flag") == "claim.verify"    # the key of V on an Arabic keyboard
    assert holder(DEFAULTS, "V", "claim.verify") is None
    assert holder(DEFAULTS, "B", "claim.flag") is None


@pytest.mark.parametrize("key", ["Left", "Right", "Tab", "Return", "Space", "nonsense"])
def test_keys_of_every_program_are_kept_free(key: str):
    assert kept_free(key)


def test_only_what_differs_is_kept():
    assert chosen_from({**DEFAULTS, "claim.flag": ("B",)}) == {"claim.flag": ("B",)}


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "name"),
    [
        (Qt.Key.Key_B, PLAIN, "b", "B"),
        (Qt.Key.Key_B, SHIFT, "B", "Shift+B"),
        (Qt.Key.Key_B, CONTROL, "\x02", "Ctrl+B"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (0x631, PLAIN, "ر", "V"),    # V on an Arabic keyboard
        (Qt.Key.Key_F5, SHIFT, "", "Shift+F5"),
        (Qt.Key.Key_Space, CONTROL, " ", "Ctrl+Space"),
        (Qt.Key.Key_Backspace, PLAIN, "\b", ""),
    ],
)  # fmt: skip
def test_a_pressed_key_is_written_as_of_a_latin_keyboard(
    key: int, modifiers: Qt.KeyboardModifier, text: str, name: str
):
    assert written(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == name


def change(window: Window, command: str, key: str | Qt.Key, place: int = 0) -> None:
    """Click a key of the page and press another one."""
    window.actions_["view.keys"].trigger()
    click(window.keys.fields[command, place])
    press(window, key)


def test_a_changed_key_works_everywhere_and_is_kept(window: Window):
    change(window, "claim.verify", "b")
    window.keys.close_overlay()
    press(window, "v")
    assert window.session.progress().verified == 0
    press(window, "b")
    assert window.session.progress().verified == 1
    assert "B" in window.actions_["claim.verify"].toolTip()
    kept = settings.load(window.preferences.path).settings.keys
    assert kept == {"claim.verify": ("B",)}


def test_a_taken_key_is_refused_with_the_name_of_its_command(window: Window):
    change(window, "claim.verify", "f")
    assert window.actions_.keys("claim.verify") == ("V",)
    assert window.actions_["claim.flag"].text() in window.keys.said.text()


def test_a_key_is_added_and_taken_away(window: Window):
    change(window, "claim.verify", "b", place=1)
    assert window.actions_.keys("claim.verify") == ("V", "B")
    click(window.keys.fields["claim.verify", 0])
    press(window, Qt.Key.Key_Backspace)
    assert window.actions_.keys("claim.verify") == ("B",)


def test_escape_changes_nothing_and_tab_is_no_key(window: Window):
    change(window, "claim.verify", Qt.Key.Key_Escape)
    assert window.keys.isVisible()
    click(window.keys.fields["claim.verify", 0])
    press(window, Qt.Key.Key_Tab)
    assert window.actions_.keys("claim.verify") == ("V",)


def test_all_keys_are_reset_at_once(window: Window):
    change(window, "claim.verify", "b")
    click(window.keys.reset)
    assert window.actions_.keys("claim.verify") == ("V",)
    assert settings.load(window.preferences.path).settings.keys == {}


def test_buttons_and_caps_show_the_new_key(window: Window):
    window.preferences.set(replace(window.preferences.settings, keys={"view.search": ("B",), "claim.note": ()}))
    assert window.top_bar.found.text() == "B"
    assert window.actions_["claim.note"].toolTip() == window.actions_["claim.note"].text()
