"""What a row of a word list must be before the lexicon takes it: an editor's list is not trusted as a shipped one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from annotator.detect import lexicon
from annotator.errors import ErrorCode

Row = Mapping[str, object]


class Flaw(Exception):  # noqa: N818 - it says what is wrong with a row, not that the program has failed
    """Why a row cannot be used: the code of the sentence that says so, and the key or value that is meant."""

    def __init__(self, code: ErrorCode, name: str) -> None:
        super().__init__(f"{code}: {name}")
        self.code = code
        self.name = name


def table(name: str, value: object) -> Row:
    """`value` as a table.

    Raises:
        Flaw: it is none.
    """
    if not isinstance(value, dict):
        raise Flaw(ErrorCode.WORDS_UNKNOWN, name)
    return cast("Row", value)


def words(row: Row, key: str) -> str:
    """The word or phrase under `key`.

    Raises:
        Flaw: there is none, or no letter in it.
    """
    if key not in row:
        raise Flaw(ErrorCode.WORDS_MISSING, key)
    return _word(row[key], key)


def several(row: Row, key: str) -> list[str]:
    """The words under `key`; empty where it is left out.

    Raises:
        Flaw: something there is no list of words.
    """
    value = row.get(key, [])
    if not isinstance(value, list):
        raise Flaw(ErrorCode.WORDS_NOT_WORDS, key)
    return [_word(member, key) for member in cast("list[object]", value)]


def _word(value: object, key: str) -> str:
    if not isinstance(value, str) or not lexicon.words_of(value):
        raise Flaw(ErrorCode.WORDS_NOT_WORDS, key)
    return value


def listed(row: Row) -> Iterator[Row]:
    """The rows of a `[[list]]` as entries.

    Raises:
        Flaw: its columns, rows or lemma are not as they must be.
    """
    several(row, "columns")
    several(row, "rows")
    words(row, "lemma")
    for key in ("columns", "rows"):
        if key not in row:
            raise Flaw(ErrorCode.WORDS_MISSING, key)
    _mapping(row, "features")
    try:
        yield from lexicon.list_entries(row)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise Flaw(ErrorCode.WORDS_NOT_WORDS, "rows") from error


def entry(row: Row, language: str) -> None:
    """Let a full entry pass.

    Raises:
        Flaw: it lacks something, holds something else than words, or refers to what the language has not.
    """
    words(row, "lemma")
    several(row, "forms")
    groups, paradigms = lexicon.tables(language)
    if "classes" not in row:
        raise Flaw(ErrorCode.WORDS_MISSING, "classes")
    _known(several(row, "classes"), known_classes(language))
    _known([words({"clitics": lexicon.NO_CLITICS, **row}, "clitics")], groups)
    _mapping(row, "features")
    if "paradigm" in row:
        _known([words(row, "paradigm")], paradigms)
        _inflects(row, paradigms[str(row["paradigm"])])


def _known(names: Sequence[str], known: Mapping[str, object] | frozenset[str]) -> None:
    for name in names:
        if name not in known:
            raise Flaw(ErrorCode.WORDS_UNKNOWN, name)


def _mapping(row: Row, key: str) -> Row:
    value = row.get(key, {})
    if not isinstance(value, dict):
        raise Flaw(ErrorCode.WORDS_NOT_WORDS, key)
    return cast("Row", value)


def _inflects(row: Row, cells: Sequence[lexicon.Cell]) -> None:
    """Whether the parts fill every cell of the paradigm."""
    parts = _mapping(row, "parts")
    for part in parts:
        words(parts, part)
    for cell in cells:
        try:
            cell.template.format(**cast("Mapping[str, str]", parts))
        except KeyError as error:
            raise Flaw(ErrorCode.WORDS_MISSING, str(error.args[0])) from error


@cache
def known_classes(language: str) -> frozenset[str]:
    """Every class that the shipped lexicon of a language has: others mean nothing to the rules."""
    return frozenset(_vocabulary(language))


def features(forms: Iterable[lexicon.Entry], language: str) -> None:
    """Let the features of an entry's forms pass: the steps rely on those that every shipped word of a class has.

    Raises:
        Flaw: one is missing, or has a value that no shipped word has, where values are figures or terms of the engine.
    """
    for form in forms:
        for name in form.classes:
            _carries(form, _vocabulary(language)[name])


class _Vocabulary(NamedTuple):
    """The features that all shipped words of a class have, and the values of those that are not free text."""

    required: frozenset[str]
    values: Mapping[str, frozenset[str]]


def _carries(form: lexicon.Entry, vocabulary: _Vocabulary) -> None:
    missing = sorted(vocabulary.required - set(form.features))
    if missing:
        raise Flaw(ErrorCode.WORDS_MISSING, missing[0])
    for feature in form.features:
        allowed = vocabulary.values.get(feature)
        if allowed is not None and form.text(feature) not in allowed:
            raise Flaw(ErrorCode.WORDS_UNKNOWN, form.text(feature))


@cache
def _vocabulary(language: str) -> Mapping[str, _Vocabulary]:
    known: dict[str, list[lexicon.Entry]] = {}
    for form in lexicon.load(language).entries():
        for name in form.classes:
            known.setdefault(name, []).append(form)
    return {name: _of_class(forms) for name, forms in known.items()}


def _of_class(forms: Sequence[lexicon.Entry]) -> _Vocabulary:
    required = frozenset[str].intersection(*(frozenset(form.features) for form in forms))
    names = frozenset[str]().union(*(form.features for form in forms))
    values = {name: frozenset(form.text(name) for form in forms if name in form.features) for name in names}
    return _Vocabulary(required, {name: given for name, given in values.items() if all(map(str.isascii, given))})
