"""Loads the rules of a language: what to look for, why, and where it was seen."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import cast

from annotator import resources
from annotator.detect.lexicon import words_of

_LONGEST_ITEM = 12
"""More tokens than a phrase of the lexicon takes."""
_LENGTHS = {"NP": 60, "QUOTED": 62}


class BrokenRuleError(ValueError):
    """A rule that cannot be used; the message names file, rule and reason."""


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a pattern: what may stand there, its label, and whether it may be missing."""

    label: str
    what: str
    """`@class`, `NP`, `QUOTED`, `NUMBER`, `LATIN`, `…` (a gap), or empty for literal words."""
    words: frozenset[tuple[str, ...]]
    optional: bool
    gap: int = 0
    lengths: tuple[int, ...] = ()
    """How many words its phrases have, the longest first."""
    class_: str = ""
    """The class that `@class` asks for; empty for anything else."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern with its reason. `sets` are attributes that follow from the rule alone."""

    id: str
    type: str
    pattern: tuple[Item, ...]
    why: str
    seen: str
    sets: Mapping[str, str] = field(default_factory=dict[str, str])
    confidence: float = 0.9
    needs: frozenset[str] = field(init=False)
    """The classes that must stand behind the first item."""
    reach: int = field(init=False)
    """How many tokens the pattern takes at most."""

    def __post_init__(self) -> None:
        needed = [item.class_ for item in self.pattern if item.class_ and not item.optional]
        object.__setattr__(self, "needs", frozenset(needed[1:]))
        lengths = [item.gap or _LENGTHS.get(item.what, _LONGEST_ITEM) for item in self.pattern]
        object.__setattr__(self, "reach", sum(lengths))


_ITEM = re.compile(r"^(?:(?P<label>[a-z_]+)=)?(?P<what>.+?)(?P<optional>\?)?$")
_KINDS = ("NP", "QUOTED", "NUMBER", "LATIN")


def read_item(source: str) -> Item:
    """Parse a place: `[label=]` then `@class`, `NP`, `QUOTED`, `NUMBER`, `LATIN`, `…6` or `word|two words`, then `?`.

    Raises:
        BrokenRuleError: nothing stands there.
    """
    match = _ITEM.match(source)
    if match is None:
        raise BrokenRuleError(f"empty place {source!r}")
    what, label, optional = match["what"], match["label"] or "", bool(match["optional"])
    if what.startswith("…"):
        return Item(label, "…", frozenset(), optional=True, gap=int(what[1:]))
    if what.startswith("@"):
        return Item(label, what, frozenset(), optional, class_=what[1:])
    if what in _KINDS:
        return Item(label, what, frozenset(), optional)
    words = frozenset(words_of(word) for word in what.split("|"))
    return Item(label, "", words, optional, lengths=tuple(sorted(set(map(len, words)), reverse=True)))


@cache
def load(language: str) -> tuple[Rule, ...]:
    """Every rule shipped for `language`, in the order of files and rows.

    Raises:
        BrokenRuleError: a shipped rule is wrong.
    """
    rules: list[Rule] = []
    for path in sorted(resources.path("lang", language, "rules").glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in cast("Sequence[Mapping[str, object]]", table.get("rule", ())):
            try:
                rules.append(_rule(row))
            except (KeyError, ValueError) as error:
                raise BrokenRuleError(f"{path.name}, {row.get('id')}: {error}") from error
    return tuple(rules)


def of_type(language: str, type_: str) -> tuple[Rule, ...]:
    """The rules of one claim type."""
    return tuple(rule for rule in load(language) if rule.type == type_)


@cache
def named(language: str) -> Mapping[str, Rule]:
    """The rules by their ids without the language: «date.weekday» is `ar.date.weekday` here and another's elsewhere.

    Steps that read a grammar rather than a pattern ask for their rules by these names.
    """
    return {rule.id.removeprefix(f"{language}."): rule for rule in load(language)}


def _rule(row: Mapping[str, object]) -> Rule:
    pattern = cast("Sequence[str]", row.get("pattern", ()))
    return Rule(
        id=str(row["id"]),
        type=str(row["type"]),
        pattern=tuple(read_item(item) for item in pattern),
        why=str(row["why"]),
        seen=str(row["seen"]),
        sets=cast("Mapping[str, str]", row.get("set", {})),
        confidence=float(cast("float", row.get("confidence", 0.9))),
    )
