"""The log of every change: only ever added to, and all that undo and redo need, also after a restart or a crash.

An undo is an action itself. Each row keeps what is undone and redone next at its seat once it is the newest there
(`undo_top`, `redo_top`) and what comes after itself when it is taken off its pile (`below`), so nothing is ever
counted through. What was done before there were seats (`seat` is empty) lies under the pile of each.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from annotator.errors import ErrorCode, UserError
from annotator.store import article_columns, claims, decisions, evidence, moments, overtaking
from annotator.store.changes import ARTICLE, CLAIM, EVIDENCE, Changes
from annotator.store.faults import understood
from annotator.store.labels import Label, tops
from annotator.store.library import Library, Value


@dataclass(frozen=True, slots=True)
class Action:
    """An entry of the log that can be undone."""

    id: int
    label: Label
    article_id: int | None
    changes: Changes
    below: int | None
    """What is undone after it."""


def log(library: Library, label: Label, article_id: int | None, changes: Changes) -> None:
    """Write down a change that was just made; what was undone before can no longer be redone."""
    undo_top, _ = tops(library)
    library.write(
        """
        INSERT INTO action (id, kind, label, count, article_id, changes, reviewer, at, seat, below, undo_top)
        SELECT coalesce(max(id), 0) + 1, 'do', ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(id), 0) + 1 FROM action
        """,
        (label.key, label.count, article_id, changes.written(), *_by_whom(library), undo_top),
    )


def log_addition(library: Library, article_id: int, changes: str) -> None:
    """Write down that an article was put in: part of the history, but not of what can be undone."""
    undo_top, redo_top = tops(library)
    library.write(
        """
        INSERT INTO action (kind, label, count, article_id, changes, reviewer, at, seat, undo_top, redo_top)
        VALUES ('add', 'article.added', 1, ?, ?, ?, ?, ?, ?, ?)
        """,
        (article_id, changes, *_by_whom(library), undo_top, redo_top),
    )


def undo(library: Library) -> Action | None:
    """Take back the newest change of the library's seat that still stands; None if there is none.

    Raises:
        UserError: `UNDO_OVERTAKEN`; the next call goes on with the change before it. `LIBRARY_DAMAGED`, what the log
            says of it makes no sense.
    """
    with library.change():
        undo_top, redo_top = tops(library)
        if undo_top is None:
            return None
        action = _get(library, undo_top)
        taken_back = replace(action, changes=action.changes.reversed())
        _turn(library, action.id, action.changes)
        library.write(
            """
            INSERT INTO action (id, kind, label, count, article_id, target, changes, reviewer, at, seat, below,
              undo_top, redo_top)
            SELECT max(id) + 1, 'undo', ?, ?, ?, ?, '{}', ?, ?, ?, ?, ?, max(id) + 1 FROM action
            """,
            (*_told(library, action), redo_top, action.below),
        )
        return taken_back


def redo(library: Library) -> Action | None:
    """Do again what was undone last at the library's seat; None if nothing was, or if something was done there since.

    Raises:
        UserError: `UNDO_OVERTAKEN`; the next call goes on with what was undone before it. `LIBRARY_DAMAGED` as in
            `undo`.
    """
    with library.change():
        _, redo_top = tops(library)
        undone = library.row("SELECT id, target, below FROM action WHERE id = ?", (redo_top,))
        if undone is None:
            return None
        action = _get(library, undone["target"])
        _turn(library, undone["id"], action.changes.reversed())
        library.write(
            """
            INSERT INTO action (kind, label, count, article_id, target, changes, reviewer, at, seat, undo_top,
              redo_top)
            VALUES ('redo', ?, ?, ?, ?, '{}', ?, ?, ?, ?, ?)
            """,
            (*_told(library, action), action.id, undone["below"]),
        )
        return action


def _told(library: Library, action: Action) -> tuple[Value, ...]:
    """What the log says of undoing or redoing an action: label, count, article, target, and by whom."""
    return action.label.key, action.label.count, action.article_id, action.id, *_by_whom(library)


def _by_whom(library: Library) -> tuple[str, str, str]:
    """Reviewer, time and seat."""
    return library.reviewer, moments.now(), library.seat


def _get(library: Library, action_id: int | None) -> Action:
    action = library.first(read, "SELECT * FROM action WHERE id = ?", (action_id,))
    if action is None:  # the log's own entries name it
        raise UserError(ErrorCode.LIBRARY_DAMAGED, path=library.path)
    return action


def read(row: sqlite3.Row) -> Action:
    """The entry of a row; those that are no change of the editor's have none to tell."""
    changes = Changes.read(row["changes"]) if row["kind"] == "do" else Changes()
    return Action(row["id"], Label(row["label"], row["count"]), row["article_id"], changes, row["below"])


_UPDATES = {ARTICLE: article_columns.update, CLAIM: claims.update, EVIDENCE: evidence.update}


def _apply(library: Library, changes: Changes) -> None:
    with understood(library.path):  # what the log says was written by whoever made the file
        for patch in changes.patches:
            _UPDATES[patch.table](library, patch.id, patch.new)
        decisions.restore(library, [(choice.fact_id, choice.new) for choice in changes.choices])


def _turn(library: Library, entry: int, done: Changes) -> None:
    """Write the opposite of what an entry of the log has done.

    Raises:
        UserError: `UNDO_OVERTAKEN`; the caller's transaction must not be committed then.
    """
    others, opposite = overtaking.by_others(library, entry), done.reversed()
    refused = bool(others) and overtaking.stand_on(library, others, done)
    if not refused:
        _apply(library, opposite)
        refused = bool(others) and overtaking.collide(library, opposite)
    if refused:
        library.overtaken.add(entry)
        raise UserError(ErrorCode.UNDO_OVERTAKEN)
