"""Which theme the application wears, and its icons in the colours of that theme."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.ui import fonts, icons, style, theme


class Appearance(QObject):
    """Puts on light or dark, follows the system where that is chosen, and tells painters of their new colours."""

    changed = Signal(object)
    """The `Theme` now worn."""

    def __init__(self, app: QApplication, choice: settings.Theme) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self.theme = theme.palette_for(choice)
        self._put_on()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def choose(self, choice: settings.Theme) -> None:
        """Wear another theme from now on."""
        self._choice = choice
        worn = theme.palette_for(choice)
        if worn != self.theme:
            self.theme = worn
            self._put_on()
            self.changed.emit(worn)

    def other(self) -> settings.Theme:
        """The opposite of what is worn."""
        return settings.Theme.LIGHT if self.theme.dark else settings.Theme.DARK

    def icon(self, name: str) -> QIcon:
        """An icon in the colour of text."""
        return icons.icon(name, self.theme.ink)

    def _put_on(self) -> None:
        self._app.setPalette(theme.palette(self.theme))
        self._app.setStyleSheet(style.sheet(self.theme, fonts.ARTICLE_FAMILY))

    def _follow_system(self) -> None:
        if self._choice is settings.Theme.SYSTEM:
            self.choose(self._choice)
