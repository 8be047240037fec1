"""One frozen value of settings with defaults, and the TOML file that keeps it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple, cast

from annotator import atomic
from annotator.errors import ErrorCode, UserError

LANGUAGES = ("ar", "en")
"""Codes of the languages that Tadqiq speaks; the first is the default of the window."""

_FILE_NAME = "settings.toml"


QUERY, FIGURE = "{query}", "{figure}"
"""Where the address of a search engine takes the words of a claim, and where its figure."""

SEARCHES: dict[str, str] = {
    "Google": "https://www.google.com/search?q={query}",
    "Google News": "https://news.google.com/search?q={query}",
    "Fact Check Explorer": "https://toolbox.google.com/factcheck/explorer/search/{query}",
    "فتبيّنوا": "https://fatabyyano.net/?s={query}",
    "مسبار": "https://www.google.com/search?q=site%3Amisbar.com%20{query}",
    "AFP": "https://www.google.com/search?q=site%3Afactcheckarabic.afp.com%20{query}",
    "Wikipedia": "https://ar.wikipedia.org/w/index.php?search={query}",
}
"""Search engines and archives of fact checks that are offered until an editor names others; by name."""


class Theme(StrEnum):
    """Which palette the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Digits(StrEnum):
    """Which digits the window counts and dates in where it speaks Arabic."""

    WESTERN = "western"
    EASTERN = "eastern"


class Grouping(StrEnum):
    """What the rows of the claims list stand together by."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    TYPE = "type"
    STATE = "state"
    SOURCE = "source"
    DOUBTFUL = "doubtful"
    CERTAIN = "certain"


@dataclass(frozen=True, slots=True)
class Settings:
    """What an editor has chosen, and how the window stood.

    `releases_address` is where the editor may ask for a newer release (empty: nowhere). `geometry` and `splitter` are
    Qt's own saved states in Base64; they are kept, not understood, here.
    """

    language: str = "ar"
    theme: Theme = Theme.SYSTEM
    reviewer: str = ""
    releases_address: str = ""
    csv_byte_order_mark: bool = True
    grouping: Grouping = Grouping.TEXT
    digits: Digits = Digits.WESTERN
    geometry: str = ""
    splitter: str = ""
    zoom: Mapping[str, float] = field(default_factory=dict[str, float])
    """How large the page is set, by the path of a library; 1 is the usual size."""
    open_articles: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    """The numbers of the articles that stand open, by the path of their library."""
    searches: Mapping[str, str] = field(default_factory=SEARCHES.copy)
    """Addresses of search engines by name, each with `QUERY` or `FIGURE` in it."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Other keys than a command's own, by its id."""


class Loaded(NamedTuple):
    """Settings from a file; `problem` says what of the file could not be used."""

    settings: Settings
    problem: UserError | None = None
    found: bool = False
    """Whether there was a file at all."""


def default_path() -> Path:
    """Where the settings of this user are kept; the file need not be there."""
    import platformdirs  # noqa: PLC0415 - not needed where a path is given

    return platformdirs.user_config_path("tadqiq", appauthor=False) / _FILE_NAME


def load(path: Path | None = None) -> Loaded:
    """Read the settings; what is missing or makes no sense there takes its default, with a note. Never raises."""
    path = path or default_path()
    try:
        written = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError):
        return Loaded(Settings(), UserError(ErrorCode.SETTINGS_BROKEN, path=path), found=True)
    return _read(path, written)


def _read(path: Path, written: str) -> Loaded:
    import tomllib  # noqa: PLC0415 - not needed before anything was chosen

    try:
        content = tomllib.loads(written)
    except ValueError:
        return Loaded(Settings(), UserError(ErrorCode.SETTINGS_BROKEN, path=path), found=True)
    chosen: dict[str, Any] = {}
    refused: list[str] = []
    for name in (one.name for one in dataclasses.fields(Settings)):
        if name in content:
            try:
                chosen[name] = _READERS[name](content[name])
            except (TypeError, ValueError):
                refused.append(name)
    problem = UserError(ErrorCode.SETTINGS_VALUE, path=path, names=", ".join(refused)) if refused else None
    return Loaded(Settings(**chosen), problem, found=True)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings; comments and keys of the file that this version does not know stay.

    A file that cannot be read as TOML is first put aside under the name `settings.broken.toml`.

    Raises:
        UserError: SETTINGS_UNWRITABLE.
    """
    path = path or default_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic.write(path, _merged(path, settings).encode("utf-8"))
    except OSError as error:
        raise UserError(ErrorCode.SETTINGS_UNWRITABLE, path=path) from error


def _merged(path: Path, settings: Settings) -> str:
    import tomlkit  # noqa: PLC0415 - needed for writing only
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 - as above

    document = tomlkit.document()
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        pass
    except (TOMLKitError, UnicodeDecodeError):
        path.replace(path.with_name("settings.broken.toml"))
    for name in (one.name for one in dataclasses.fields(Settings)):
        document[name] = _plain(getattr(settings, name))
    return tomlkit.dumps(document)


def _plain(value: object) -> object:
    """A setting as TOML has it."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        table = cast("Mapping[str, float | str | tuple[str | int, ...]]", value)
        return {name: list(item) if isinstance(item, tuple) else item for name, item in table.items()}
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(repr(value))
    return cast("dict[str, object]", value)


def is_search(address: str) -> bool:
    """Whether an address is one of a search engine: encrypted, of one host, with a place for what is searched for."""
    host, slash, rest = address.removeprefix("https://").partition("/")
    encrypted = address.startswith("https://") and bool(host and slash) and not set(host) & set("{}@ ")
    return encrypted and (QUERY in rest or FIGURE in rest) and not any(sign.isspace() for sign in rest)


def _searches(value: object) -> dict[str, str]:
    found = {name: _text(address) for name, address in _table(value).items()}
    if not all(map(is_search, found.values())):
        raise ValueError(value)
    return found


def _zooms(value: object) -> dict[str, float]:
    found: dict[str, float] = {}
    for path, zoom in _table(value).items():
        if not isinstance(zoom, int | float) or not isfinite(zoom):
            raise TypeError(value)
        found[path] = float(zoom)
    return found


def _numbers(value: object) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for path, numbers in _table(value).items():
        if not isinstance(numbers, list) or not all(type(number) is int for number in cast("list[object]", numbers)):
            raise TypeError(value)
        found[path] = tuple(cast("list[int]", numbers))
    return found


def _keys(value: object) -> dict[str, tuple[str, ...]]:
    return {command: _texts(keys) for command, keys in _table(value).items()}


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(_text(item) for item in cast("list[object]", value))


def _language(value: object) -> str:
    if value not in LANGUAGES:
        raise ValueError(value)
    return str(value)


_READERS: dict[str, Callable[[object], object]] = {
    "language": _language,
    "theme": lambda value: Theme(_text(value)),
    "reviewer": _text,
    "releases_address": _text,
    "csv_byte_order_mark": _truth,
    "digits": lambda value: Digits(_text(value)),
    "grouping": lambda value: Grouping(_text(value)),
    "geometry": _text,
    "splitter": _text,
    "zoom": _zooms,
    "open_articles": _numbers,
    "searches": _searches,
    "keys": _keys,
}
