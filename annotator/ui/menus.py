"""Menus whose keys read as they stand on the keyboard, also where the menu runs from right to left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem, QWidget

from annotator.ui.i18n import tr

_LTR, _END = "\u2066", "\u2069"

SECTIONS: tuple[tuple[str, ...], ...] = (
    ("claim.verify", "claim.flag", "claim.dismiss", "claim.uncheck"),
    ("claim.note", "claim.correct", "claim.evidence", "claim.attach", "claim.search", "claim.speaker"),
    ("claim.add", "claim.teach", "claim.type", "claim.split", "claim.merge", "claim.link", "claim.unlink"),
    ("claim.copy", "claim.copy_visual"),
    ("claim.delete",),
)
"""What the menu of a claim offers; the commands that move its edges have a menu of their own before `_SPLIT`."""

EDGES = ("claim.start_back", "claim.start_on", "claim.end_back", "claim.end_on")
_SPLIT = "claim.split"


class Menu(QMenu):
    """A menu that keeps «[» a «[»: bidi would turn a bare bracket round in an Arabic menu."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Hold the key together, from left to right, as on a key cap."""
        super().initStyleOption(option, action)
        words, tab, key = option.text.partition("\t")
        if tab and key:
            option.text = f"{words}\t{_LTR}{key}{_END}"


def claim_menu(action: Callable[[str], QAction], parent: QWidget) -> Menu:
    """The menu of a claim or of selected words: short enough for a small screen, with what can be done now.

    What concerns the whole list, and undo, stand in the window's own menus.
    """
    menu = Menu(parent)
    for section in SECTIONS:
        for command in filter(lambda one: action(one).isEnabled(), section):
            if command == _SPLIT:
                menu.addMenu(_edges(action, menu))
            menu.addAction(action(command))
        menu.addSeparator()
    return menu


def _edges(action: Callable[[str], QAction], parent: Menu) -> Menu:
    menu = Menu(parent)
    menu.setTitle(tr("Menus", "Move the edges"))
    menu.addActions([action(command) for command in EDGES])
    return menu
