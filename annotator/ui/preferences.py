"""What the editor prefers: applied at once, and kept in the settings file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import settings
from annotator.errors import UserError
from annotator.settings import LANGUAGES, Grouping, Settings
from annotator.ui.appearance import Appearance
from annotator.ui.i18n import Translations
from annotator.ui.keymap import Keys

_LIBRARIES = 50
"""For how many libraries the size of the text and what stood open are remembered."""

Kept = TypeVar("Kept")


class Preferences(QObject):
    """Holds the settings; a change speaks, looks and is written at once. `path` None is the user's own file."""

    changed = Signal()
    failed = Signal(object)
    """A `UserError` of writing the file."""

    def __init__(
        self, chosen: Settings, translations: Translations, appearance: Appearance, path: Path | None = None
    ) -> None:
        super().__init__(appearance)
        self.settings = chosen
        self.appearance = appearance
        self._translations = translations
        self._kept_language: str | None = None
        self.path = path

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"view.theme": self.other_theme, "view.language": self.other_language}

    def set(self, chosen: Settings) -> None:
        """Prefer this from now on."""
        if chosen.language != self.settings.language:
            self._kept_language = None
        self.settings = chosen
        self._translations.use(chosen.language, chosen.digits)
        self.appearance.choose(chosen.theme)
        self.changed.emit()
        self.save()

    def speak(self, language: str) -> None:
        """Speak a language for this once; the one that is kept stays until the editor chooses another."""
        self._kept_language = self.settings.language
        self.settings = replace(self.settings, language=language)
        self._translations.use(language, self.settings.digits)

    def other_theme(self) -> None:
        """Change between light and dark."""
        self.set(replace(self.settings, theme=self.appearance.other()))

    def other_language(self) -> None:
        """Change to the next language."""
        place = LANGUAGES.index(self._translations.language)
        self.set(replace(self.settings, language=LANGUAGES[(place + 1) % len(LANGUAGES)]))

    def set_keys(self, keys: Keys) -> None:
        """Give commands other keys."""
        self.set(replace(self.settings, keys=keys))

    def set_grouping(self, grouping: Grouping) -> None:
        """Group the list of claims otherwise."""
        self.set(replace(self.settings, grouping=grouping))

    def zoom(self, library: Path) -> float:
        """How large an editor of this library likes the text."""
        return self.settings.zoom.get(str(library), 1.0)

    def keep_zoom(self, library: Path, zoom: float) -> None:
        """Remember a size for a library."""
        self.settings = replace(self.settings, zoom=_with(self.settings.zoom, library, zoom))
        self.save()

    def open_articles(self, library: Path) -> tuple[int, ...] | None:
        """The articles that stood open in a library; None for one that was never at hand."""
        return self.settings.open_articles.get(str(library))

    def keep_open_articles(self, library: Path, ids: Sequence[int]) -> None:
        """Remember what stands open in a library; written when the window has shown it."""
        if self.open_articles(library) != tuple(ids):
            kept = _with(self.settings.open_articles, library, tuple(ids))
            self.settings = replace(self.settings, open_articles=kept)
            QTimer.singleShot(0, self, self.save)

    def keep_window(self, geometry: str, splitter: str) -> None:
        """Remember how the window stood, both as Qt's saved states in Base64."""
        self.settings = replace(self.settings, geometry=geometry, splitter=splitter)
        self.save()

    def save(self) -> None:
        """Write the file; `failed` tells where that is not possible."""
        language = self._kept_language or self.settings.language
        try:
            settings.save(replace(self.settings, language=language), self.path)
        except UserError as error:
            self.failed.emit(error)


def _with(kept: Mapping[str, Kept], library: Path, value: Kept) -> dict[str, Kept]:
    """What is kept by library, with something new for one; only the latest libraries stay."""
    others = {path: one for path, one in kept.items() if path != str(library)}
    return dict(list((others | {str(library): value}).items())[-_LIBRARIES:])
