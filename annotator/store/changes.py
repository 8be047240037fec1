"""What one action changed, as values: what the log keeps, and what undo turns round."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import cast

from annotator.store.library import Value

Columns = dict[str, Value]

ARTICLE = "article"
CLAIM = "claim"
EVIDENCE = "evidence"
DELETED: Columns = {"deleted": 1}
PRESENT: Columns = {"deleted": 0}


@dataclass(frozen=True, slots=True)
class Patch:
    """Columns of one row of `article`, `claim` or `evidence` before and after a change."""

    table: str
    id: int
    old: Columns
    new: Columns


@dataclass(frozen=True, slots=True)
class Choice:
    """Which decision of a fact counted before and after a change; None for none."""

    fact_id: int
    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that one action changed, each in the order in which it was done."""

    patches: list[Patch] = field(default_factory=list[Patch])
    choices: list[Choice] = field(default_factory=list[Choice])

    def reversed(self) -> Changes:
        """The changes that take these back."""
        patches = [Patch(one.table, one.id, one.new, one.old) for one in reversed(self.patches)]
        choices = [Choice(one.fact_id, one.new, one.old) for one in reversed(self.choices)]
        return Changes(patches, choices)

    def written(self) -> str:
        """As JSON, for the log."""
        return json.dumps(
            {
                "rows": [[one.table, one.id, one.old, one.new] for one in self.patches],
                "decisions": [[one.fact_id, one.old, one.new] for one in self.choices],
            },
            ensure_ascii=False,
        )

    @staticmethod
    def read(text: str) -> Changes:
        """What `written` has written."""
        tables = cast("dict[str, list[list[object]]]", json.loads(text))
        patches = [Patch(*cast("tuple[str, int, Columns, Columns]", row)) for row in tables["rows"]]
        choices = [Choice(*cast("tuple[int, int | None, int | None]", row)) for row in tables["decisions"]]
        return Changes(patches, choices)
