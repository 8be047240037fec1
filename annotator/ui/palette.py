"""The palette: type a few letters of any command and run it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.text.folding import fold_word
from annotator.ui.actions import Actions
from annotator.ui.commands import COMMANDS, Command
from annotator.ui.i18n import tr
from annotator.ui.keyboards import shown
from annotator.ui.pickers import Picker


class Palette(Picker):
    """Lists the commands whose words hold all that is typed, in any spelling; only those that can run now."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, width=520, height=360)
        self._actions = actions

    def ask(self) -> None:
        """Show all commands."""
        self.card.setAccessibleName(tr("Palette", "Commands"))
        self.field.setPlaceholderText(tr("Palette", "What do you want to do?"))
        self.field.setAccessibleName(tr("Palette", "Search for a command"))
        self.list.setAccessibleName(tr("Palette", "Commands"))
        self.field.clear()
        self.narrow("")
        self.open()

    def narrow(self, typed: str) -> None:
        """Show the commands that hold every word typed."""
        self.list.clear()
        wanted = fold_word(typed).casefold().split()
        for command in COMMANDS:
            if self._actions[command.id].isEnabled() and all(part in _folded(command) for part in wanted):
                keys = f"   \u2066{shown(command.keys[0])}\u2069" if command.keys else ""
                self.add_row(f"{tr('Commands', command.text)}{keys}", command.id)
        self.list.setCurrentRow(0)

    def picked(self, value: object) -> None:
        """Run the command."""
        self._actions[str(value)].trigger()


def _folded(command: Command) -> str:
    """The command's words in both languages: an editor may think in the other one."""
    return fold_word(f"{tr('Commands', command.text)} {command.text}").casefold()
