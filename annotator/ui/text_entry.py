"""A field for a note of a few lines that is saved when it is left, also by Escape and Ctrl+Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_LINES = 1
_MAX_LINES = 8
_AROUND = 24  # pixels of border, padding and document margin above and below the lines


class TextEntry(QPlainTextEdit):
    """`entered` brings the text when it was changed and the field is left."""

    entered = Signal(str)
    left = Signal()
    """The person is done here; the keys should work on claims again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._before = ""
        self.document().contentsChanged.connect(self._grow)
        self._grow()

    @property
    def pending(self) -> bool:
        """Whether something else stands here than what is stored."""
        return self.toPlainText().strip() != self._before

    def show_text(self, text: str, *, same: bool) -> None:
        """Show what is stored; if it is about the `same` fact as before, what is being typed stays."""
        typing = self.pending
        known, self._before = self._before, text
        if same and (typing or text == known):
            return
        if text != self.toPlainText():
            self.setPlainText(text)
        self.document().clearUndoRedoStacks()  # what was typed about one fact must not come back with another

    def take_up(self, text: str) -> None:
        """Show what was typed before and is not stored yet, unless something is being typed now."""
        if not self.pending:
            self.setPlainText(text)

    def commit(self) -> None:
        """Hand over what was typed, if it differs from what is stored."""
        if self.pending:
            self._before = text = self.toPlainText().strip()
            self.entered.emit(text)

    def _grow(self) -> None:
        wrapped = self._wrapped()
        lines = min(_MAX_LINES, max(_LINES, wrapped))
        more = wrapped > _MAX_LINES
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _AROUND)

    def _wrapped(self) -> int:
        """How many lines there are, counted no further than matters; Qt knows only of those it has painted."""
        lines, block = 0, self.document().firstBlock()
        while block.isValid() and lines <= _MAX_LINES:
            self.blockBoundingRect(block)  # lays the block out
            lines += block.layout().lineCount()
            block = block.next()
        return lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self.height())

    def event(self, event: QEvent) -> bool:
        """Claim Escape before the window's command does."""
        if event.type() is QEvent.Type.ShortcutOverride and is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field keeps what was typed."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Ctrl+Enter keep what was typed and go back to the claims."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers()
        if is_escape(event) or enter:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def is_escape(event: QEvent) -> bool:
    """Whether a key event is about Escape."""
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
