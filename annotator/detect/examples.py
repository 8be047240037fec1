"""The cases that lie beside the rules: texts with what must and what must not be found in them.

They are the rules' specification; the tests run them and `tadqiq check-data` asks that every rule has some.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from annotator import resources
from annotator.model.claims import Claim

PUBLISHED_ON = dt.date(2025, 6, 8)
"""The day, a Sunday, on which the cases are taken to have been published."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text and what is found in it; `finds` gives for each claim the attributes that are compared, as strings."""

    file: str
    rule: str
    text: str
    types: frozenset[str]
    finds: tuple[Mapping[str, str], ...]


def load(language: str) -> list[Case]:
    """Every case of a language, in the order of files and rows."""
    cases: list[Case] = []
    for path in sorted(resources.path("lang", language, "examples").glob("*.toml")):
        cases += _cases_of(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
    return cases


def _cases_of(name: str, table: Mapping[str, object]) -> Iterator[Case]:
    types = frozenset(cast("Sequence[str]", table["types"]))
    for row in cast("Sequence[Mapping[str, object]]", table.get("case", ())):
        finds = tuple(cast("Sequence[Mapping[str, str]]", row["finds"]))
        yield Case(name, str(row.get("rule", "")), str(row["text"]), types, finds)


def differences(case: Case, claims: Sequence[Claim]) -> list[str]:
    """What of `claims` (all that was found in the case's text) is not as the case says; empty if all is."""
    of_types = [claim for claim in claims if claim.type in case.types]
    found = [claim.quote for claim in of_types]
    wanted = [find["text"] for find in case.finds]
    if found != wanted:
        return [f"found {found}, wanted {wanted}"]
    return [
        f"{claim.quote}: {name} is {shown(getattr(claim, name))!r}, wanted {value!r}"
        for claim, find in zip(of_types, case.finds, strict=True)
        for name, value in find.items()
        if name != "text" and shown(getattr(claim, name)) != str(value)
    ]


def shown(value: object) -> str:
    """An attribute as the cases write it: plain decimals, and nothing for None."""
    if value is None:
        return ""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
