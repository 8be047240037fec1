"""The languages of the window: Qt's translation files, the direction of the layout, and the one way to translate.

Sources are English; `resources/i18n/tadqiq_ar.qm` holds the Arabic and `tadqiq_en.qm` the English plurals. Qt's own
strings (buttons of its dialogs, menus of text fields) come from the catalogues that PySide6 brings along.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator import resources
from annotator.settings import LANGUAGES, Digits

_RIGHT_TO_LEFT = frozenset({"ar"})
# The Emirates' locale has the same month names as Egypt's, which writes ٢٠٢٥, and Western digits.
_LOCALES = {"ar": "ar_AE", "en": "en_GB"}
_EASTERN_LOCALES = {"ar": "ar_EG"}
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def tr(context: str, source: str, n: int = -1) -> str:
    """The translation of `source` into the interface's language.

    `n` chooses the plural form and replaces `%n`. Both strings must be literals, or `marked`,
    so that `make translations` finds them.
    """
    said = QCoreApplication.translate(context, source, None, n)
    return said if n < 0 else numerals(said)


def numerals(text: str) -> str:
    """Counts and dates in the digits that the editor has chosen; figures of claims stay as they are exported."""
    return text.translate(_EASTERN) if QLocale().zeroDigit() == "٠" else text


def marked(context: str, source: str) -> str:  # noqa: ARG001 - the context is for the collector of translations
    """Mark a string of a table for translation; `tr` with the same context translates it when it is shown."""
    return source


FOR_QT = (
    marked("QFileDialog", "&Look in:"),
    marked("QFileDialog", "Files of &type:"),
    marked("QAbstractFileIconProvider", "Folder"),
    marked("QAbstractFileIconProvider", "%1 File"),
)
"""What Qt's own dialogs say and its Arabic catalogue lacks; Qt asks ours first."""


class Translations:
    """Keeps the translators of one application and changes them at run time.

    Widgets learn of a change by `QEvent.LanguageChange`, which Qt sends to each of them.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = ""
        self._digits = Digits.WESTERN

    def use(self, language: str, digits: Digits = Digits.WESTERN) -> None:
        """Speak `language` from now on, without a restart; one that is not in `settings.LANGUAGES` is the default."""
        chosen = language if language in LANGUAGES else LANGUAGES[0]
        if (chosen, digits) == (self.language, self._digits):
            return
        self.language, self._digits = chosen, digits
        direction = Qt.LayoutDirection.RightToLeft if chosen in _RIGHT_TO_LEFT else Qt.LayoutDirection.LeftToRight
        self._app.setLayoutDirection(direction)
        eastern = _EASTERN_LOCALES.get(chosen) if digits is Digits.EASTERN else None
        QLocale.setDefault(QLocale(eastern or _LOCALES[chosen]))
        old, self._installed = self._installed, _load(chosen)
        for translator in old:
            self._app.removeTranslator(translator)
        for translator in self._installed:
            self._app.installTranslator(translator)

    def stop(self) -> None:
        """Take all translators away; sources are shown as they are."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed, self.language = [], ""


def _load(language: str) -> list[QTranslator]:
    """Qt's catalogue first, ours last: the one installed last is asked first."""
    folders = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("tadqiq", str(resources.path("i18n"))),
    )
    translators: list[QTranslator] = []
    for name, folder in folders:
        translator = QTranslator()
        if translator.load(f"{name}_{language}", folder):
            translators.append(translator)
    return translators
