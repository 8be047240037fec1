"""Where an editor chooses language, theme, name and the byte-order mark of exports."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from annotator.settings import LANGUAGES, Settings, Theme
from annotator.ui.i18n import marked, tr
from annotator.ui.sheets import Sheet

_LANGUAGE_NAMES = {"ar": "العربية", "en": "English"}
_THEMES = {
    Theme.SYSTEM: marked("Settings", "As the system"),
    Theme.LIGHT: marked("Settings", "Light"),
    Theme.DARK: marked("Settings", "Dark"),
}


class SettingsSheet(Sheet):
    """Shows settings and hands over changed ones."""

    changed = Signal(object)
    """The new `Settings`."""
    keys_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._settings = Settings()
        self.language, self.theme = QComboBox(self.card), QComboBox(self.card)
        self.reviewer, self.byte_order_mark = QLineEdit(self.card), QCheckBox(self.card)
        self._labels = [QLabel(self.card) for _row in range(3)]
        for label, field in zip(self._labels, (self.language, self.theme, self.reviewer), strict=True):
            label.setBuddy(field)
            self.form.addRow(label, field)
        self.keys = QPushButton(self.card)
        self.keys.setProperty("kind", "plain")
        self.keys.clicked.connect(self._ask_keys)
        self.form.addRow(self.byte_order_mark)
        self.form.addRow(self.keys)

    def ask(self, settings: Settings) -> None:
        """Show what is chosen now."""
        self._settings = settings
        self._say()
        self.language.setCurrentIndex(LANGUAGES.index(settings.language) if settings.language in LANGUAGES else 0)
        self.theme.setCurrentIndex(list(_THEMES).index(settings.theme))
        self.reviewer.setText(settings.reviewer)
        self.byte_order_mark.setChecked(settings.csv_byte_order_mark)
        self.open()

    def _say(self) -> None:
        self.name(tr("Settings", "Settings"), tr("Settings", "Save"))
        names = (tr("Settings", "Language"), tr("Settings", "Theme"), tr("Settings", "Reviewer's name"))
        for label, field, name in zip(self._labels, (self.language, self.theme, self.reviewer), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.language.clear()
        self.language.addItems([_LANGUAGE_NAMES[code] for code in LANGUAGES])
        self.theme.clear()
        self.theme.addItems([tr("Settings", text) for text in _THEMES.values()])
        self.reviewer.setPlaceholderText(tr("Settings", "Written beside each decision"))
        self.keys.setText(tr("Settings", "Change keys…"))
        self.byte_order_mark.setText(tr("Settings", "Byte-order mark in CSV files, so that Excel reads the Arabic"))

    def _ask_keys(self) -> None:
        self.accept()
        self.keys_asked.emit()

    def first_focus(self) -> QWidget | None:
        """The first choice."""
        return self.language

    def accept(self) -> None:
        """Hand over what is chosen."""
        self.close_overlay()
        self.changed.emit(
            replace(
                self._settings,
                language=LANGUAGES[self.language.currentIndex()],
                theme=list(_THEMES)[self.theme.currentIndex()],
                reviewer=self.reviewer.text().strip(),
                csv_byte_order_mark=self.byte_order_mark.isChecked(),
            )
        )
