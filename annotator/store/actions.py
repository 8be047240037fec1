"""The log of every change: only ever added to, and all that undo and redo need, also after a restart or a crash.

An undo is an action itself. Each row keeps what is undone and redone next once it is the newest (`undo_top`,
`redo_top`) and what comes after itself when it is taken off its pile (`below`), so nothing is ever counted through.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import cast

from annotator.store import article_columns, claims, decisions, evidence, moments
from annotator.store.library import Library, Value

Columns = dict[str, Value]

ARTICLE = "article"
CLAIM = "claim"
EVIDENCE = "evidence"
DELETED: Columns = {"deleted": 1}
PRESENT: Columns = {"deleted": 0}


@dataclass(frozen=True, slots=True)
class Label:
    """What a change did, for a menu: a key such as "verdict.verified", and to how many facts or mentions."""

    key: str
    count: int


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


@dataclass(frozen=True, slots=True)
class Action:
    """An entry of the log that can be undone."""

    id: int
    label: Label
    article_id: int | None
    changes: Changes
    below: int | None
    """What is undone after it."""


def what_undo(library: Library) -> Label | None:
    """What would be undone next."""
    return _label(library, _tops(library)[0])


def what_redo(library: Library) -> Label | None:
    """What would be done again next."""
    return _label(library, _tops(library)[1])


def log(library: Library, label: Label, article_id: int | None, changes: Changes) -> None:
    """Write down a change that was just made; what was undone before can no longer be redone."""
    undo_top, _ = _tops(library)
    library.write(
        """
        INSERT INTO action (id, kind, label, count, article_id, changes, reviewer, at, below, undo_top)
        SELECT coalesce(max(id), 0) + 1, 'do', ?, ?, ?, ?, ?, ?, ?, coalesce(max(id), 0) + 1 FROM action
        """,
        (label.key, label.count, article_id, changes.written(), library.reviewer, moments.now(), undo_top),
    )


def log_addition(library: Library, article_id: int, changes: str) -> None:
    """Write down that an article was put in: part of the history, but not of what can be undone."""
    undo_top, redo_top = _tops(library)
    library.write(
        """
        INSERT INTO action (kind, label, count, article_id, changes, reviewer, at, undo_top, redo_top)
        VALUES ('add', 'article.added', 1, ?, ?, ?, ?, ?, ?)
        """,
        (article_id, changes, library.reviewer, moments.now(), undo_top, redo_top),
    )


def undo(library: Library) -> Action | None:
    """Take back the newest change that still stands; None if there is none."""
    with library.change():
        undo_top, redo_top = _tops(library)
        if undo_top is None:
            return None
        action = _get(library, undo_top)
        taken_back = replace(action, changes=action.changes.reversed())
        _apply(library, taken_back.changes)
        library.write(
            """
            INSERT INTO action (id, kind, label, count, article_id, target, changes, reviewer, at, below, undo_top,
              redo_top)
            SELECT max(id) + 1, 'undo', ?, ?, ?, ?, '{}', ?, ?, ?, ?, max(id) + 1 FROM action
            """,
            (*_told(library, action), redo_top, action.below),
        )
        return taken_back


def redo(library: Library) -> Action | None:
    """Do again what was undone last; None if nothing was, or if something else was done since."""
    with library.change():
        _, redo_top = _tops(library)
        undone = library.row("SELECT target, below FROM action WHERE id = ?", (redo_top,))
        if undone is None:
            return None
        action = _get(library, undone["target"])
        _apply(library, action.changes)
        library.write(
            """
            INSERT INTO action (kind, label, count, article_id, target, changes, reviewer, at, undo_top, redo_top)
            VALUES ('redo', ?, ?, ?, ?, '{}', ?, ?, ?, ?)
            """,
            (*_told(library, action), action.id, undone["below"]),
        )
        return action


def _told(library: Library, action: Action) -> tuple[Value, ...]:
    """What the log says of undoing or redoing an action: label, count, article, target, reviewer, time."""
    return action.label.key, action.label.count, action.article_id, action.id, library.reviewer, moments.now()


def _tops(library: Library) -> tuple[int | None, int | None]:
    """The action to undo next, and the undoing to redo next."""
    row = library.row("SELECT undo_top, redo_top FROM action ORDER BY id DESC LIMIT 1")
    return (None, None) if row is None else (row["undo_top"], row["redo_top"])


def _label(library: Library, action_id: int | None) -> Label | None:
    row = library.row("SELECT label, count FROM action WHERE id = ?", (action_id,))
    return None if row is None else Label(row["label"], row["count"])


def _get(library: Library, action_id: int) -> Action:
    row = library.row("SELECT * FROM action WHERE id = ?", (action_id,))
    if row is None:
        raise LookupError(f"no action {action_id}")
    label, changes = Label(row["label"], row["count"]), Changes.read(row["changes"])
    return Action(row["id"], label, row["article_id"], changes, row["below"])


_UPDATES = {ARTICLE: article_columns.update, CLAIM: claims.update, EVIDENCE: evidence.update}


def _apply(library: Library, changes: Changes) -> None:
    for patch in changes.patches:
        _UPDATES[patch.table](library, patch.id, patch.new)
    decisions.restore(library, [(choice.fact_id, choice.new) for choice in changes.choices])
