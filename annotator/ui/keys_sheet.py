"""The page where every command is listed with its keys, and each key can be changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from annotator.ui.actions import Actions
from annotator.ui.commands import BY_ID, COMMANDS, Command, Group
from annotator.ui.i18n import tr
from annotator.ui.key_field import KeyField
from annotator.ui.keyboards import shown
from annotator.ui.keymap import DEFAULTS, chosen_from, holder, kept_free
from annotator.ui.overlays import Overlay
from annotator.ui.parts import heading

_WIDTH = 640


class KeysSheet(Overlay):
    """A change works at once; a key that is taken is refused with the name of the command that has it."""

    changed = Signal(object)
    """The chosen `Keys` that differ from the table."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, dim=True)
        self._actions = actions
        self._title, self.said = QLabel(self.card), QLabel(self.card)
        self._scroll, self._page = QScrollArea(self.card), QWidget()
        self.reset = QPushButton(self.card)
        self.fields: dict[tuple[str, int], KeyField] = {}
        """One a key of a command, counted from 0; the one behind the last adds a key."""
        self._close = QPushButton(self.card)
        self._dress()
        self.reset.clicked.connect(lambda: self._choose(dict(DEFAULTS)))
        self._close.clicked.connect(self.close_overlay)

    def _dress(self) -> None:
        self._title.setObjectName("sheetTitle")
        self.said.setObjectName("dim")
        self.said.setWordWrap(True)
        self._scroll.setObjectName("sheetScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reset.setProperty("kind", "plain")
        self._close.setProperty("kind", "primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        self.body.setContentsMargins(24, 18, 24, 18)
        self.body.setSpacing(12)
        for widget in (self._title, self.said, self._scroll):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)
        self.card.setFixedWidth(_WIDTH)

    def ask(self) -> None:
        """Show all commands with the keys of now."""
        self._title.setText(tr("Keys", "Keys"))
        self.card.setAccessibleName(tr("Keys", "Keys"))
        self.reset.setText(tr("Keys", "All keys as they were"))
        self._close.setText(tr("Keys", "Done"))
        self._say(tr("Keys", "Click a key and press another one. Letters work on Arabic and Latin keyboards alike."))
        self._list()
        self.open()

    def first_focus(self) -> QWidget | None:
        """The list, so that the arrows scroll it."""
        return self._scroll

    def _list(self) -> None:
        bar = self._scroll.verticalScrollBar()
        place = bar.value()
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        self.fields.clear()
        for group in Group:
            title = heading(tr("Group", group.value), page)
            title.setContentsMargins(0, 0 if group is Group.ARTICLE else 16, 0, 4)
            grid.addWidget(title, grid.rowCount(), 0)
            for command in (command for command in COMMANDS if command.group is group):
                self._add(grid, grid.rowCount(), command)
        self._scroll.takeWidget()
        self._page.deleteLater()  # not at once: a field of it may be the one that tells of this very change
        self._page = page
        self._scroll.setWidget(page)
        self._scroll.setFixedHeight(self.window().height() * 3 // 5)
        page.adjustSize()
        bar.setValue(place)
        self.reset.setEnabled(bool(chosen_from(self._keys())))

    def _add(self, grid: QGridLayout, row: int, command: Command) -> None:
        name = tr("Commands", command.text)
        grid.addWidget(QLabel(name), row, 0)
        fields = QHBoxLayout()
        fields.setSpacing(4)
        keys = self._actions.keys(command.id)
        for place, key in enumerate((*keys, "")):
            field = KeyField(key, name)
            field.pressed_key.connect(partial(self.change, command.id, place))
            self.fields[command.id, place] = field
            fields.addWidget(field)
        grid.addLayout(fields, row, 1, Qt.AlignmentFlag.AlignTrailing)

    def change(self, command_id: str, place: int, key: str) -> None:
        """Put a key in the `place` of another one or behind the last; an empty one takes that away."""
        keys = self._keys()
        taken = holder(keys, key, command_id) if key else None
        if key and kept_free(key):
            self._say(tr("Keys", "{key} cannot be a command's key.").format(key=_cap(key)), refused=True)
        elif taken is not None:
            said = tr("Keys", "{key} is already the key of “{command}”.")
            name = tr("Commands", BY_ID[taken].text)
            self._say(said.format(key=_cap(key), command=name), refused=True)
        else:
            theirs = [*keys[command_id][:place], key, *keys[command_id][place + 1 :]]
            self._choose(keys | {command_id: tuple(dict.fromkeys(filter(None, theirs)))})
            self.fields[command_id, min(place, len(self._actions.keys(command_id)))].setFocus()

    def _choose(self, keys: dict[str, tuple[str, ...]]) -> None:
        self._say(tr("Keys", "Changed and kept."))
        self.changed.emit(chosen_from(keys))
        self._list()

    def _keys(self) -> dict[str, tuple[str, ...]]:
        return {command.id: self._actions.keys(command.id) for command in COMMANDS}

    def _say(self, said: str, *, refused: bool = False) -> None:
        self.said.setText(said)
        self.said.setProperty("refused", refused)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)


def _cap(key: str) -> str:
    """A key inside a sentence, read left to right."""
    return f"\u2066{shown(key)}\u2069"
