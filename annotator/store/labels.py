"""What undo and redo would do next, read from the log without reading what was changed."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class Label:
    """What a change did, for a menu: a key such as "verdict.verified", and to how many facts or mentions."""

    key: str
    count: int


def what_undo(library: Library) -> Label | None:
    """What would be undone next."""
    return what_next(library)[0]


def what_redo(library: Library) -> Label | None:
    """What would be done again next."""
    return what_next(library)[1]


def what_next(library: Library) -> tuple[Label | None, Label | None]:
    """What would be undone next, and what would be done again next."""
    undo, redo = tops(library)
    return _label(library, undo), _label(library, redo)


def tops(library: Library) -> tuple[int | None, int | None]:
    """The action to undo next, and the undoing to redo next."""
    for seat in dict.fromkeys((library.seat, "")):
        row = library.row("SELECT undo_top, redo_top FROM action WHERE seat = ? ORDER BY id DESC LIMIT 1", (seat,))
        if row is not None:
            return _passing_over(library, row["undo_top"]), _passing_over(library, row["redo_top"])
    return None, None


def _passing_over(library: Library, entry: int | None) -> int | None:
    """The entry, or the first below it that was not refused before."""
    while entry in library.overtaken:
        row = library.row("SELECT below FROM action WHERE id = ?", (entry,))
        entry = None if row is None else row["below"]
    return entry


def _label(library: Library, action_id: int | None) -> Label | None:
    if action_id is None:
        return None
    row = library.row("SELECT label, count FROM action WHERE id = ?", (action_id,))
    return None if row is None else Label(row["label"], row["count"])
