"""The palette: type a few letters of any command and run it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.text.folding import fold_word
from annotator.ui.actions import Actions
from annotator.ui.commands import BY_ID, COMMANDS, Command
from annotator.ui.i18n import tr
from annotator.ui.keyboards import shown
from annotator.ui.parts import draw_line, leading_edge
from annotator.ui.pickers import VALUE_ROLE, Picker

_Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT = 34
_HEIGHT = 10 * _ROW_HEIGHT
_MARGIN = 12


class CommandDelegate(QStyledItemDelegate):
    """Paints a command: its words where lines begin, its key where they end."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are of one size."""
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one command."""
        command = BY_ID[str(index.data(VALUE_ROLE))]
        keys = self._actions.keys(command.id)
        palette: QPalette = option.palette
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            ground = QColor(palette.color(QPalette.ColorRole.Accent))
            ground.setAlphaF(0.14)
            painter.fillRect(option.rect, ground)
        area = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        draw_line(painter, area, tr("Commands", command.text), leading_edge(mirrored=mirrored))
        if keys:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            draw_line(painter, area, shown(keys[0]), leading_edge(mirrored=not mirrored))
        painter.restore()


class Palette(Picker):
    """Lists the commands whose words hold all that is typed, in any spelling; only those that can run now."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, width=520, height=_HEIGHT)
        self._actions = actions
        self._delegate = CommandDelegate(actions)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.told = QLabel(self.card)
        self.told.setObjectName("dim")
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setFixedHeight(_HEIGHT)  # the card stays as it is while an editor types
        self.body.insertWidget(1, self.told)

    def ask(self) -> None:
        """Show all commands."""
        self.card.setAccessibleName(tr("Palette", "Commands"))
        self.field.setPlaceholderText(tr("Palette", "What do you want to do?"))
        self.field.setAccessibleName(tr("Palette", "Search for a command"))
        self.list.setAccessibleName(tr("Palette", "Commands"))
        self.told.setText(tr("Palette", "No command that can run now has these words."))
        self.field.clear()
        self.narrow("")
        self.open()

    def narrow(self, typed: str) -> None:
        """Show the commands that hold every word typed."""
        self.list.clear()
        wanted = fold_word(typed).casefold().split()
        for command in COMMANDS:
            if self._actions[command.id].isEnabled() and all(part in _folded(command) for part in wanted):
                self.add_row(tr("Commands", command.text), command.id)
        self.list.setCurrentRow(0)
        found = self.list.count() > 0
        self.list.setVisible(found)
        self.told.setVisible(not found)

    def picked(self, value: object) -> None:
        """Run the command."""
        self._actions[str(value)].trigger()


def _folded(command: Command) -> str:
    """The command's words in both languages: an editor may think in the other one."""
    return fold_word(f"{tr('Commands', command.text)} {command.text}").casefold()
