"""A popover of numbered choices: one key picks one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui.keyboards import latin
from annotator.ui.overlays import Overlay
from annotator.ui.parts import KeyCap, heading

KEYS = "1234567890qwerty"
"""The keys of the first, second … choice; letters go by their place on the keyboard."""


class Choice(NamedTuple):
    """One row: what it says, and what it stands for."""

    text: str
    value: object


class Choices(Overlay):
    """Asks one question with a handful of answers; Escape or a click beside it answers nothing."""

    of_article = True

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, dim=False)
        self._title = heading(parent=self.card)
        self.body.setContentsMargins(8, 10, 8, 8)
        self.body.setSpacing(2)
        self.body.addWidget(self._title)
        self._buttons: list[QPushButton] = []
        self._choices: Sequence[Choice] = ()
        self._chosen: Callable[[object], object] | None = None

    def ask(self, title: str, choices: Sequence[Choice], anchor: QRect, chosen: Callable[[object], object]) -> None:
        """Show `choices` beside `anchor` (a place of the window) and call `chosen` with the value of the one picked."""
        self._choices, self._chosen = choices, chosen
        self._title.setText(title)
        self.card.setAccessibleName(title)
        for button in self._buttons:
            self.body.removeWidget(button)
            button.hide()  # it is deleted only later
            button.deleteLater()
        self._buttons = [self._button(place, choice) for place, choice in enumerate(choices)]
        self.open(anchor)

    def _button(self, place: int, choice: Choice) -> QPushButton:
        button = QPushButton(self.card)
        button.setProperty("kind", "choice")
        button.setAccessibleName(choice.text)
        words = QLabel(choice.text, button)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(button)
        row.setContentsMargins(8, 4, 12, 4)
        row.addWidget(KeyCap(KEYS[place].upper(), button))
        row.addWidget(words)
        row.addStretch(1)
        button.setFixedHeight(32)
        button.setMinimumWidth(row.sizeHint().width())
        button.clicked.connect(lambda: self.pick(place))
        self.body.addWidget(button)
        return button

    def pick(self, place: int) -> None:
        """Give the answer at `place`, counted from 0."""
        self.close_overlay()
        if self._chosen is not None:
            self._chosen(self._choices[place].value)

    def first_focus(self) -> QWidget | None:
        """The first answer."""
        return self._buttons[0] if self._buttons else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick by key; the arrows move."""
        place = KEYS.find(latin(event.text()).lower()) if event.text() else -1
        if 0 <= place < len(self._choices):
            self.pick(place)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick(next((place for place, button in enumerate(self._buttons) if button.hasFocus()), 0))
        else:
            super().keyPressEvent(event)
