"""An editor's own words: the lists in the settings folder, read beside those that are shipped.

A list is a TOML file. It may hold `[[entry]]` and `[[list]]` as the shipped lists do (see `lexicon`), and the plainer
sections `[[source]]`, `[[cue]]`, `[[unit]]`, `[[refusal]]`. `additions.toml` of the language says what these mean:

    [[source]]
    name = "…"                  # the word or name
    kind = "outlet"             # may be left out; forms = ["…"] adds spellings

What cannot be used is left out and told with file, line and reason; the rest works.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from annotator import resources, settings
from annotator.detect import entry_checks, lexicon
from annotator.detect.entry_checks import Flaw, Row
from annotator.detect.lexicon import Entry, Lexicon
from annotator.errors import ErrorCode, UserError

_FULL = ("entry", "list")
_KEYS = frozenset({"name", "kind", "forms"})
_AT_LINE = re.compile(r"\bline (\d+)")
_KEPT = 4

Stamp = tuple[tuple[str, int, int], ...]


class Additions(NamedTuple):
    """The lexicon with an editor's words in it, and what of them could not be used."""

    lexicon: Lexicon
    problems: tuple[UserError, ...]


class Section(NamedTuple):
    """What a plain section of one kind becomes."""

    kind: str
    entry: Row
    paradigm: str
    parts: Mapping[str, str]
    sets: Mapping[str, str]


def default_folder() -> Path:
    """Where this user's word lists are kept; it need not be there."""
    return settings.default_path().parent / "lexicon"


def load(language: str = "ar", folder: Path | None = None) -> Additions:
    """The shipped lexicon of `language` and the lists of `folder` as they are now. Broken lists never raise."""
    folder = folder or default_folder()
    return _load(language, folder, _stamp(folder))


def _stamp(folder: Path) -> Stamp:
    """What changes when a list does."""
    stamps: list[tuple[str, int, int]] = []
    for path in _lists(folder):
        try:
            state = path.stat()
        except OSError:
            continue
        stamps.append((path.name, state.st_mtime_ns, state.st_size))
    return tuple(stamps)


def _lists(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith("."))
    except OSError:
        return []


@lru_cache(maxsize=_KEPT)
def _load(language: str, folder: Path, stamp: Stamp) -> Additions:
    shipped = lexicon.load(language)
    entries: list[Entry] = []
    problems: list[UserError] = []
    for name, _changed, _size in stamp:
        added, wrong = _read(folder / name, language)
        entries += added
        problems += wrong
    return Additions(shipped.extended(entries) if entries else shipped, tuple(problems))


def _read(path: Path, language: str) -> tuple[list[Entry], list[UserError]]:
    """The entries of one list, and what is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return [], [UserError(ErrorCode.WORDS_UNREADABLE, path=path)]
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return [], [UserError(ErrorCode.WORDS_NOT_TOML, path=path, line=_line_of(error, text))]
    if content.get("language", language) != language:
        return [], []
    return _entries(path, text, content, language)


def _line_of(error: Exception, text: str) -> int:
    """The line that a TOML error names; the last one where it names none, which is what «end of document» is."""
    found = _AT_LINE.search(str(error))
    return int(found[1]) if found else len(text.splitlines())


def _entries(
    path: Path, text: str, content: Mapping[str, object], language: str
) -> tuple[list[Entry], list[UserError]]:
    entries: list[Entry] = []
    problems: list[UserError] = []
    for name, tables in content.items():
        if name in ("language", "clitics") and isinstance(tables, str):
            continue
        lines = _header_lines(text, name)
        for number, table in enumerate(cast("list[object]", tables) if isinstance(tables, list) else [tables]):
            try:
                entries += _forms(name, table, str(content.get("clitics", lexicon.NO_CLITICS)), language)
            except Flaw as flaw:
                line = lines[number] if number < len(lines) else 1
                problems.append(UserError(flaw.code, path=path, line=line, name=flaw.name))
    return entries, problems


def _header_lines(text: str, name: str) -> list[int]:
    """The lines on which the tables of that name begin, or on which the key stands."""
    header = re.compile(rf'\s*(\[\[?\s*)?["\']?{re.escape(name)}["\']?\s*(\]|=)')
    return [number for number, line in enumerate(text.splitlines(), 1) if header.match(line)]


def _forms(name: str, table: object, clitics: str, language: str) -> list[Entry]:
    """The entries that one table gives.

    Raises:
        Flaw: it cannot be used.
    """
    groups, paradigms = lexicon.tables(language)
    rows = _rows(name, entry_checks.table(name, table), clitics, language)
    for row in rows:
        entry_checks.entry(row, language)
    try:
        forms = [form for row in rows for form in lexicon.entry_forms(row, groups, paradigms)]
    except lexicon.BrokenLexiconError as error:
        raise Flaw(ErrorCode.WORDS_NOT_WORDS, "forms") from error
    entry_checks.features(forms, language)
    return forms


def _rows(name: str, table: Row, clitics: str, language: str) -> list[Row]:
    if name not in _FULL:
        return [_plain(name, table, language)]
    named = {"clitics": clitics, **table}
    return [named] if name == "entry" else list(entry_checks.listed(named))


def _plain(name: str, table: Row, language: str) -> Row:
    """A plain section as an entry of the lexicon."""
    kinds = sections(language).get(name)
    if kinds is None:
        raise Flaw(ErrorCode.WORDS_UNKNOWN, name)
    chosen = table.get("kind", kinds[0].kind)
    section = next((section for section in kinds if section.kind == chosen), None)
    if section is None:
        raise Flaw(ErrorCode.WORDS_UNKNOWN, str(chosen))
    unknown = sorted(set(table) - _KEYS - set(section.parts) - set(section.sets))
    if unknown:
        raise Flaw(ErrorCode.WORDS_UNKNOWN, unknown[0])
    return {**section.entry, **_inflected(section, table), "features": _features(section, table)}


def _inflected(section: Section, table: Row) -> Row:
    """The word with its forms: by the section's paradigm where all its parts are given, else those written out."""
    lemma = entry_checks.words(table, "name")
    forms = [lemma, *entry_checks.several(table, "forms")]
    own = set(section.parts) - {"name"}
    if not own & set(table):
        return {"lemma": lemma, "forms": forms}
    parts = {part: entry_checks.words(table, key) for key, part in section.parts.items()}
    return {"lemma": lemma, "forms": forms, "parts": parts, "paradigm": section.paradigm}


def _features(section: Section, table: Row) -> Row:
    chosen = {feature: entry_checks.words(table, key) for key, feature in section.sets.items() if key in table}
    return {**cast("Row", section.entry["features"]), **chosen}


@lru_cache(maxsize=_KEPT)
def sections(language: str) -> Mapping[str, Sequence[Section]]:
    """The plain sections of a language, each with its kinds; the first is the usual one."""
    path = resources.path("lang", language, "additions.toml")
    found: dict[str, list[Section]] = {}
    for row in _section_rows(path):
        entry = {
            "classes": row["classes"],
            "clitics": row["clitics"],
            "features": row.get("features", {}),
        }
        parts, sets = (cast("Mapping[str, str]", row.get(key, {})) for key in ("parts", "sets"))
        found.setdefault(str(row["name"]), []).append(
            Section(str(row["kind"]), entry, str(row.get("paradigm", "")), parts, sets)
        )
    return found


def _section_rows(path: Path) -> Iterator[Row]:
    if path.exists():
        yield from cast("Sequence[Row]", tomllib.loads(path.read_text(encoding="utf-8")).get("section", ()))
