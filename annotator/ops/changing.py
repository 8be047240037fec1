"""The frame of every op: one transaction, one entry in the log, and what was touched."""

from __future__ import annotations

from collections.abc import Callable

from annotator.ops.done import Done, touched
from annotator.store.journal import Journal, recording
from annotator.store.library import Library


def change(library: Library, key: str, article_id: int, make: Callable[[Journal], None]) -> Done:
    """Let `make` write to a journal, and say what it did."""
    with recording(library, key, article_id) as journal:
        make(journal)
        facts, mentions = touched(library, journal.changes)
    return Done(key, journal.count, article_id, facts, mentions)
