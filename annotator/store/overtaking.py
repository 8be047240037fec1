"""Whether another seat has built on a change since, so that taking it back would take away what was done there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model.claims import ClaimType
from annotator.store import article_columns, claims, decisions, evidence
from annotator.store.changes import ARTICLE, CLAIM, DELETED, EVIDENCE, Changes, Choice, Patch
from annotator.store.library import Library
from annotator.text.spans import Span

_ROWS = {ARTICLE: article_columns.row_of, CLAIM: claims.row_of, EVIDENCE: evidence.row_of}
_OTHERS = """
SELECT kind, coalesce(target, id) AS change FROM action
WHERE id > ? AND seat NOT IN (?, '') AND kind <> 'add' ORDER BY id
"""


def by_others(library: Library, entry: int) -> dict[int, bool]:
    """The changes that other seats have made or taken back since an entry of the log, and whether each stands.

    What was done at no seat is everybody's own.
    """
    return {row["change"]: row["kind"] != "undo" for row in library.rows(_OTHERS, (entry, library.seat))}


def stand_on(library: Library, others: dict[int, bool], done: Changes) -> bool:
    """Whether changes of `others` have written over what was done, or concern a mention that was put where it is."""
    if not all(_is_as_written(library, patch) for patch in done.patches):
        return True
    if not all(_is_as_decided(library, choice) for choice in done.choices):
        return True
    placed = {patch.id for patch in done.patches if _is_placing(patch)}
    if not placed:
        return False
    concerned = placed, {int(claims.row_of(library, claim)["fact_id"] or 0) for claim in placed}
    standing = [change for change, stands in others.items() if stands]
    return any(_concerns(library, changes, *concerned) for changes in _read(library, standing))


def collide(library: Library, written: Changes) -> bool:
    """Whether a mention that was just put back lies on one of its type that was made meanwhile."""
    for number in {patch.id for patch in written.patches if patch.table == CLAIM}:
        row = claims.row_of(library, number)
        span = Span(int(row["start"] or 0), int(row["end"] or 0))
        kind, revision = ClaimType(str(row["type"])), int(row["revision_id"] or 0)
        if not row["deleted"] and claims.overlapping(library, revision, kind, span, number):
            return True
    return False


def _is_as_written(library: Library, patch: Patch) -> bool:
    row = _ROWS[patch.table](library, patch.id)
    return all(row[name] == value for name, value in patch.new.items())


def _is_as_decided(library: Library, choice: Choice) -> bool:
    """Whether the decision counts that was chosen, be it as a copy: undoing another one has then restored it."""
    _, counted = decisions.current(library, choice.fact_id)
    return counted == decisions.get(library, choice.new)


def _is_placing(patch: Patch) -> bool:
    """Whether a change has put a mention into the text or into a fact."""
    return patch.table == CLAIM and patch.new != DELETED and bool({"deleted", "fact_id"} & patch.new.keys())


def _concerns(library: Library, changes: Changes, placed: set[int], facts: set[int]) -> bool:
    """Whether changes are about one of the mentions placed, or about a fact that has one."""
    if any(choice.fact_id in facts for choice in changes.choices):
        return True
    for patch in changes.patches:
        if patch.table == CLAIM and patch.id in placed:
            return True
        if patch.table == EVIDENCE and evidence.row_of(library, patch.id)["fact_id"] in facts:
            return True
        if not facts.isdisjoint({patch.old.get("fact_id"), patch.new.get("fact_id")}):
            return True
    return False


def _read(library: Library, entries: Sequence[int]) -> Iterator[Changes]:
    for entry in entries:
        asked = "SELECT changes FROM action WHERE id = ?"
        yield from library.each(lambda row: Changes.read(row["changes"]), asked, (entry,))
