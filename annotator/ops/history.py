"""Undo and redo: whatever was done last in the library, also before a restart or in another article."""

from __future__ import annotations

from annotator.ops.done import Done, touched
from annotator.store import actions
from annotator.store.actions import Action
from annotator.store.library import Library


def undo(library: Library) -> Done | None:
    """Take back the newest change; what it was and what that touched, None if there is nothing to undo.

    Raises:
        UserError: the library cannot be written to; nothing is changed.
    """
    with library.change():
        return _done(library, actions.undo(library))


def redo(library: Library) -> Done | None:
    """Make the change that was undone last again; None if there is none, or if something else was done since.

    Raises:
        UserError: the library cannot be written to; nothing is changed.
    """
    with library.change():
        return _done(library, actions.redo(library))


def _done(library: Library, action: Action | None) -> Done | None:
    if action is None:
        return None
    facts, mentions = touched(library, action.changes)
    return Done(action.label.key, action.label.count, action.article_id, facts, mentions)
