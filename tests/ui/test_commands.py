from collections import Counter

import pytest
from PySide6.QtWidgets import QMenu

from annotator.ui import icons
from annotator.ui.commands import COMMANDS, Command
from annotator.ui.keyboards import arabic_twin, latin, sequences
from annotator.ui.window import Window

BARE_SIDEWAYS = {"Left", "Right"}


def test_no_two_commands_have_a_key_in_common():
    keys = Counter(sequence.toString() for command in COMMANDS for sequence in sequences(command.keys))
    assert [key for key, uses in keys.items() if uses > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_rows_are_whole(command: Command):
    assert not BARE_SIDEWAYS & set(command.keys)
    assert command.icon in {"", *icons.DRAWINGS}
    assert all(not sequence.isEmpty() for sequence in sequences(command.keys))


def test_every_command_is_in_the_menu(window: Window):
    menu = window.top_bar.menu.menu()
    menu.aboutToShow.emit()
    shown = [action.objectName() for part in menu.findChildren(QMenu) for action in part.actions()]
    assert sorted(shown) == sorted(command.id for command in COMMANDS)


@pytest.mark.parametrize(("key", "twin"), [("V", "ر"), ("Ctrl+Z", "Ctrl+ئ"), ("?", "؟"), ("[", "ج"), ("2", "٢")])
def test_keys_have_their_twin_at_the_same_place(key: str, twin: str):
    assert arabic_twin(key) == twin


@pytest.mark.parametrize("key", ["Delete", "Down", "Ctrl++", "B"])
def test_other_keys_have_none(key: str):
    assert arabic_twin(key) is None


def test_letters_and_digits_go_back_to_their_place():
    assert [latin(character) for character in "ض٣3w"] == ["q", "3", "3", "w"]
    assert latin("") == ""
