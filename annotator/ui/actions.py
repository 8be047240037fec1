"""The commands of the table as Qt actions: translated, greyed without what they need, on both keyboards."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.ui.commands import BY_ID, COMMANDS, Command, Group, Needs
from annotator.ui.i18n import tr
from annotator.ui.keyboards import sequences, shown
from annotator.ui.keymap import DEFAULTS, Keys, effective


class Actions:
    """One `QAction` a command; `window` owns them, and their keys work wherever its focus is.

    They do nothing until `connect` says what.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._keys: Keys = DEFAULTS
        self._chosen: Keys = {}
        self._actions = {command.id: self._action(command) for command in COMMANDS}
        self._menus: list[tuple[Group, QMenu]] = []
        self._there: Mapping[Needs, bool] = {}
        window.addActions(list(self._actions.values()))
        self.retranslate()

    def _action(self, command: Command) -> QAction:
        action = QAction(self._window)
        action.setObjectName(command.id)
        action.setShortcuts(sequences(command.keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        # A key that is held down must not decide claim after claim.
        action.setAutoRepeat(command.group is Group.MOVE)
        return action

    def connect(self, carry_out: Callable[[str], object]) -> None:
        """Let `carry_out` be called with the id of each command that is given."""
        for command_id, action in self._actions.items():
            # `triggered` tells whether the action is checked; none of ours ever is.
            action.triggered.connect(lambda _checked=False, command_id=command_id: carry_out(command_id))

    def use_keys(self, chosen: Keys) -> None:
        """Let commands answer to the keys that the editor has chosen; whatever shows a key follows its action."""
        if chosen == self._chosen:
            return
        self._chosen = chosen
        keys = effective(chosen)
        changed = [command_id for command_id, theirs in keys.items() if theirs != self._keys[command_id]]
        self._keys = keys
        for command_id in changed:
            self._actions[command_id].setShortcuts(sequences(keys[command_id]))
            self._say_keys(command_id)

    def keys(self, command_id: str) -> tuple[str, ...]:
        """What a command answers to on a Latin keyboard, the key shown first."""
        return self._keys[command_id]

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        for command in COMMANDS:
            action = self._actions[command.id]
            text = tr("Commands", command.text)
            action.setText(text)
            action.setIconText(text)
            self._say_keys(command.id)
        for group, menu in self._menus:
            menu.setTitle(tr("Group", group.value))

    def say_change(self, command_id: str, change: str | None) -> None:
        """Write into undo or redo what it would take back; buttons keep the short text."""
        command, action = BY_ID[command_id], self._actions[command_id]
        text = tr("Commands", command.text)
        if change is not None:
            text = tr("Actions", "{command}: {change}").format(command=text, change=change)
        action.setText(text)
        action.setIconText(tr("Commands", command.text))
        self._say_keys(command_id)

    def _say_keys(self, command_id: str) -> None:
        action, keys = self._actions[command_id], self._keys[command_id]
        action.setToolTip(f"{action.text()} (\u2066{shown(keys[0])}\u2069)" if keys else action.text())

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Draw the commands' icons again, in the theme of now."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(icon(command.icon))

    def enable(self, there: Mapping[Needs, bool]) -> None:
        """Grey what needs something that is not there."""
        if there == self._there:
            return
        self._there = dict(there)
        for command in COMMANDS:
            self._actions[command.id].setEnabled(there.get(command.needs, True))

    def fill(self, menu: QMenu | QMenuBar) -> None:
        """Add a submenu for each group, with its commands, unless they are there already."""
        from annotator.ui.menus import Menu  # noqa: PLC0415 - not needed while the window starts

        for group in () if menu.actions() else Group:
            submenu = Menu(menu)
            submenu.setToolTipsVisible(True)
            submenu.addActions([self._actions[command.id] for command in COMMANDS if command.group is group])
            submenu.setTitle(tr("Group", group.value))
            menu.addMenu(submenu)
            self._menus.append((group, submenu))
