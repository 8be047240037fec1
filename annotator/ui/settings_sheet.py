"""Where an editor chooses language, theme, name and the byte-order mark of exports."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from annotator.settings import LANGUAGES, Digits, Settings, Theme, is_search
from annotator.ui.choosers import Chooser, Tick
from annotator.ui.i18n import marked, tr
from annotator.ui.sheets import Sheet
from annotator.ui.wrapped_label import WrappedLabel

_SEARCH_LINES = (4, 9)  # at least, in a small window, and at most
_WIDTH = 640  # search addresses of a usual length are seen whole
_LANGUAGE_NAMES = {"ar": "العربية", "en": "English"}
_DIGITS = {
    Digits.WESTERN: marked("Settings", "0123"),
    Digits.EASTERN: marked("Settings", "Eastern in Arabic (٠١٢٣)"),
}
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
        self.card.setMinimumWidth(_WIDTH)
        self.language, self.theme = Chooser(self.card), Chooser(self.card)
        self.reviewer, self.byte_order_mark = QLineEdit(self.card), Tick(self.card)
        self.digits, self.releases = Chooser(self.card), QLineEdit(self.card)
        self.releases.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._named = (self.language, self.digits, self.theme, self.reviewer, self.releases)
        self._labels = [QLabel(self.card) for _field in self._named]
        for label, field in zip(self._labels, self._named, strict=True):
            label.setBuddy(field)
            self.form.addRow(label, field)
        self.keys = QPushButton(self.card)
        self.keys.setProperty("kind", "plain")
        self.keys.clicked.connect(self._ask_keys)
        self.searches, self._searches_name = QPlainTextEdit(self.card), QLabel(self.card)
        self.trouble = WrappedLabel(parent=self.card)
        self.searches.setTabChangesFocus(True)
        least, most = (lines * self.searches.fontMetrics().lineSpacing() for lines in _SEARCH_LINES)
        self.searches.setMinimumHeight(least)
        self.searches.setMaximumHeight(most)
        self.searches.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # An Arabic name stands before its address, too.
        left_to_right = QTextOption()
        left_to_right.setWrapMode(QTextOption.WrapMode.NoWrap)  # a line an engine
        left_to_right.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.searches.document().setDefaultTextOption(left_to_right)
        self._searches_name.setBuddy(self.searches)
        self.trouble.setObjectName("dim")
        self.trouble.setProperty("refused", "true")
        self.form.addRow(self.byte_order_mark)
        self.form.addRow(self._searches_name)
        self.form.addRow(self.searches)
        self.form.addRow(self.trouble)
        self.form.addRow(self.keys)

    def ask(self, settings: Settings) -> None:
        """Show what is chosen now."""
        self._settings = settings
        self._say()
        self.language.setCurrentIndex(LANGUAGES.index(settings.language) if settings.language in LANGUAGES else 0)
        self.digits.setCurrentIndex(list(_DIGITS).index(settings.digits))
        self.theme.setCurrentIndex(list(_THEMES).index(settings.theme))
        self.reviewer.setText(settings.reviewer)
        self.releases.setText(settings.releases_address)
        self.byte_order_mark.setChecked(settings.csv_byte_order_mark)
        self.searches.setPlainText("\n".join(f"{name} = {address}" for name, address in settings.searches.items()))
        self.trouble.hide()
        self.open()

    def _say(self) -> None:
        self.name(tr("Settings", "Settings"), tr("Settings", "Save"))
        releases = tr("Settings", "Where to ask for a newer Tadqiq")
        names = (
            tr("Settings", "Language"), tr("Settings", "Digits"), tr("Settings", "Theme"),
            tr("Settings", "Reviewer's name"), releases,
        )  # fmt: skip
        for label, field, name in zip(self._labels, self._named, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.language.clear()
        self.language.addItems([_LANGUAGE_NAMES[code] for code in LANGUAGES])
        self.digits.clear()
        self.digits.addItems([tr("Settings", text) for text in _DIGITS.values()])
        self.theme.clear()
        self.theme.addItems([tr("Settings", text) for text in _THEMES.values()])
        self.reviewer.setPlaceholderText(tr("Settings", "Written beside each decision"))
        self.releases.setPlaceholderText(tr("Settings", "https://… (asked only when you say so)"))
        self._searches_name.setText(
            tr("Settings", "Search engines, one a line: name = address with {query} or {figure}")
        )
        self.searches.setAccessibleName(tr("Settings", "Search engines"))
        self.keys.setText(tr("Settings", "Change keys…"))
        self.byte_order_mark.setText(tr("Settings", "Byte-order mark in CSV files, so that Excel reads the Arabic"))

    def _ask_keys(self) -> None:
        self.accept()
        if not self.isVisible():
            self.keys_asked.emit()

    def first_focus(self) -> QWidget | None:
        """The first choice."""
        return self.language

    def accept(self) -> None:
        """Hand over what is chosen; a search engine that cannot be used is named, and the sheet stays."""
        searches, refused = read_searches(self.searches.toPlainText())
        if refused:
            said = tr("Settings", "This is no search engine (name = https://… with {query}): {line}")
            self.trouble.setText(said.replace("{line}", f"\u2068{refused}\u2069"))
            self.trouble.show()
            self.searches.setFocus()
            return
        self.close_overlay()
        self.changed.emit(
            replace(
                self._settings,
                language=LANGUAGES[self.language.currentIndex()],
                digits=list(_DIGITS)[self.digits.currentIndex()],
                theme=list(_THEMES)[self.theme.currentIndex()],
                reviewer=self.reviewer.text().strip(),
                releases_address=self.releases.text().strip(),
                searches=searches,
                csv_byte_order_mark=self.byte_order_mark.isChecked(),
            )
        )


def read_searches(text: str) -> tuple[dict[str, str], str]:
    """Search engines by name, from lines `name = address`, and the first line that is none; empty if all are."""
    found: dict[str, str] = {}
    for line in filter(str.strip, text.splitlines()):
        name, _, address = (part.strip() for part in line.partition("="))
        if not name or not is_search(address):
            return {}, line.strip()
        found[name] = address
    return found, ""
