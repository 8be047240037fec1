"""Writes what is needed of CLDR's currencies, so that Babel is not needed while Tadqiq runs.

`resources/lang/ar/lexicon/currencies.toml` is for detecting, `resources/i18n/currencies.toml` for naming them.

Run it after an update of Babel: `python packaging/make_currencies.py`. A currency's Arabic name is a noun and what
tells its country: «ريال سعودي» gives the noun, the adjective and the pair that means SAR; other names stay phrases.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
TARGET = RESOURCES / "lang/ar/lexicon/currencies.toml"
NAMES = RESOURCES / "i18n/currencies.toml"
LANGUAGES = ("ar", "en")
HEAD = """\
# Made by packaging/make_currencies.py from CLDR as shipped with Babel {version}; do not edit.
# What CLDR lacks is in money.toml.
# A currency is told by its noun and its country's adjective, by a fixed name, by its ISO 4217 code, or by its symbol.
"""
NAMES_HEAD = """\
# Made by packaging/make_currencies.py from CLDR as shipped with Babel {version}; do not edit.
# What a million of a currency is called, by its ISO 4217 code.
"""
LIST = """
[[list]]
columns = [{columns}]
lemma = "{lemma}"
classes = ["{name}"]
clitics = "{clitics}"
{more}rows = [
{rows}]
"""
MILLION = 1_000_000
CODE = 'paradigm = "money.code"\n'


def main() -> None:
    """Write both files anew."""
    names = current_names()
    told = {code: name.split() for code, name in names.items() if len(name.split()) == 2 and name[-1] in "يةى"}
    fixed = {code: name for code, name in names.items() if code not in told}
    adjectives = sorted({(nisba(words[1]), code[:2]) for code, words in told.items()})
    parts = [
        HEAD.format(version=babel.__version__),
        rows_of(
            "money.code",
            ["s", "l", ".noun", ".country"],
            [(c, c.lower(), w[0], c[:2]) for c, w in sorted(told.items())],
            "none",
            CODE,
        ),
        rows_of("money.code", ["s", "l"], [(code, code.lower()) for code in sorted(fixed)], "none", CODE),
        rows_of("money.country", ["a", ".country"], adjectives, "none", 'paradigm = "adjective.nisba"\n', "{a}"),
        rows_of("money.name", ["s", ".code"], sorted((name, code) for code, name in fixed.items()), "noun"),
        rows_of("money.symbol", ["s", ".code"], symbols(names), "none"),
    ]
    TARGET.write_text("".join(parts), encoding="utf-8")
    NAMES.write_text(NAMES_HEAD.format(version=babel.__version__) + "".join(map(named, LANGUAGES)), encoding="utf-8")


def named(language: str) -> str:
    """The names of the same currencies in a language, in the plural form that goes with a million."""
    rows = (f'{code} = "{get_currency_name(code, MILLION, locale=language)}"\n' for code in current_names())
    return f"\n[{language}]\n{''.join(rows)}"


def current_names() -> dict[str, str]:
    """The Arabic names of all currencies that are legal tender somewhere today, by their ISO 4217 codes."""
    today = dt.datetime.now(dt.UTC).date().timetuple()[:3]
    tender = {
        code
        for rows in get_global("territory_currencies").values()
        for code, _, until, legal in rows
        if legal and (until is None or tuple(until) > today)
    }
    known = Locale("ar").currencies
    return {code: known[code] for code in sorted(tender) if code in known and known[code] != code}


def nisba(adjective: str) -> str:
    """The masculine form of a country's adjective."""
    return adjective.removesuffix("ة")


def symbols(names: dict[str, str]) -> list[tuple[str, str]]:
    """Signs of one character and Arabic abbreviations, without invisible marks, with and without their last stop."""
    found: set[tuple[str, str]] = set()
    for code, symbol in Locale("ar").currency_symbols.items():
        plain = "".join(c for c in symbol if c not in "\u200e\u200f")
        if code in names and "." in plain and "\u0600" < plain[0] < "\u0700":
            found |= {(plain, code), (plain.removesuffix("."), code)}
        elif code in names and len(plain) == 1 and not plain.isalnum():
            found.add((plain, code))
    return sorted(found)


def rows_of(
    name: str, columns: list[str], rows: list[tuple[str, ...]], clitics: str, more: str = "", lemma: str = "{s}"
) -> str:
    """One list of the file."""
    bar = any(" " in cell for row in rows for cell in row)
    lines = "".join(f'  "{(" | " if bar else " ").join(row)}",\n' for row in rows)
    quoted = ", ".join(f'"{column}"' for column in columns)
    return LIST.format(columns=quoted, lemma=lemma, name=name, clitics=clitics, more=more, rows=lines)


if __name__ == "__main__":
    main()
