"""The page of all keys, made from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.commands import COMMANDS, Group
from annotator.ui.i18n import tr
from annotator.ui.overlays import Overlay
from annotator.ui.parts import KeyCap, heading

_COLUMNS = 2


class HelpPage(Overlay):
    """Every command with its keys, by menu, in two columns."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, dim=True)
        self._actions = actions
        self._scroll = QScrollArea(self.card)
        self._scroll.setObjectName("sheetScroll")
        self._scroll.setWidgetResizable(True)
        self._title = QLabel(self.card)
        self._title.setObjectName("sheetTitle")
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.addWidget(self._title)
        self.body.addWidget(self._scroll)
        self.card.setFixedWidth(820)

    def show_keys(self) -> None:
        """Open the page in the language of now."""
        self._title.setText(tr("Help", "All keys"))
        self.card.setAccessibleName(tr("Help", "All keys"))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setSpacing(32)
        halves = [QVBoxLayout() for _column in range(_COLUMNS)]
        for place, group in enumerate(Group):
            halves[place % _COLUMNS].addWidget(_section(group, self._actions))
        for half in halves:
            half.addStretch(1)
            columns.addLayout(half, 1)
        self._scroll.setWidget(page)
        self._scroll.setFixedHeight(min(page.sizeHint().height() + 4, self.window().height() * 4 // 5))
        self.open()

    def first_focus(self) -> QWidget | None:
        """The page, so that the arrows scroll it."""
        return self._scroll


def _section(group: Group, actions: Actions) -> QWidget:
    section = QWidget()
    section.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    grid = QGridLayout(section)
    grid.setContentsMargins(0, 0, 0, 16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    grid.addWidget(heading(tr("Group", group.value)), 0, 0)
    commands = [command for command in COMMANDS if command.group is group and actions.keys(command.id)]
    for row, command in enumerate(commands, start=1):
        grid.addWidget(QLabel(tr("Commands", command.text)), row, 0)
        grid.addLayout(_caps(actions.keys(command.id)), row, 1, Qt.AlignmentFlag.AlignTrailing)
    return section


def _caps(keys: tuple[str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for key in keys:
        row.addWidget(KeyCap(key))
    return row
