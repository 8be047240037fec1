"""The words that the editor has selected in the article, for the commands that work on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from annotator.text.spans import Span

if TYPE_CHECKING:
    from annotator.ui.reading import Reading


class Selected:
    """Asks for the article when it is needed: while a window greets there is none."""

    def __init__(self, reading: Callable[[], Reading]) -> None:
        self._reading = reading

    def span(self) -> Span | None:
        """The selected words, in code points of the stored text."""
        return self._reading().page.selected_span()

    def clear(self) -> None:
        """Select nothing any more."""
        self._reading().page.unselect()

    def place_of(self, span: Span) -> QRect:
        """Where words are in the window: what is asked about them stands beside."""
        return self._reading().place_of(span)
