"""Sentences for people, in Arabic or English: errors, the command line and exports (gettext).

English sentences are the msgids; `resources/i18n/<language>/LC_MESSAGES/tadqiq.mo` holds the others, written by
`make translations`. The window's own strings are Qt's (`annotator.ui.i18n`).
"""

from __future__ import annotations

import gettext
import os
from functools import cache

from annotator import resources
from annotator.errors import WORDINGS, UserError
from annotator.settings import LANGUAGES, Loaded

DOMAIN = "tadqiq"
RIGHT_TO_LEFT = frozenset({"ar"})
"""The languages that are written from right to left."""

_FIRST_STRONG_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The sentences of one language: ask it `gettext(message)` or `ngettext(singular, plural, count)`.

    A language that is not there speaks English.
    """
    return gettext.translation(DOMAIN, resources.path("i18n"), [language], fallback=True)


def explain(error: UserError, language: str) -> str:
    """What is wrong and what to do about it, in `language`, with names and numbers filled in."""
    wording = WORDINGS[error.code]
    words = catalogue(language)
    places = {name: _isolated(str(place), language) for name, place in error.places.items()}
    return f"{words.gettext(wording.sentence)} {words.gettext(wording.remedy)}".format(**places)


def _isolated(place: str, language: str) -> str:
    """A name that keeps its own direction in the sentence: «/home/…» would else begin at its wrong end (UAX 9)."""
    plain = place.isdecimal() or (place.isascii() and language not in RIGHT_TO_LEFT)
    return place if plain else f"{_FIRST_STRONG_ISOLATE}{place}{_END_ISOLATE}"


def choose_language(asked: str | None, loaded: Loaded) -> str:
    """The language of the command line: what was asked for, else what the settings file says, else the locale's.

    The window's default is Arabic, but a terminal without an Arabic locale seldom joins Arabic letters or knows right
    from left, so English is the safe answer there.
    """
    if asked in LANGUAGES:
        return str(asked)
    if loaded.found and loaded.problem is None:
        return loaded.settings.language
    return "ar" if _locale_name().lower().startswith("ar") else "en"


def _locale_name() -> str:
    """The locale of messages («ar_EG.UTF-8»): as the environment says, be it installed or not, else as the system does.

    The variables and their order are POSIX's and gettext's.
    """
    import locale  # noqa: PLC0415 - asked only where no variable names one

    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, named), None) or locale.setlocale(locale.LC_CTYPE)
