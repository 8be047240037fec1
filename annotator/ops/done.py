"""What a change has touched, so that views reload only that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from annotator.store import evidence, mentions
from annotator.store.changes import CLAIM, EVIDENCE, Changes
from annotator.store.library import Library


@dataclass(frozen=True, slots=True)
class Done:
    """A change that is on the disk: its label's key and count, and what it touched; count 0 says nothing changed.

    `mention_ids` holds every mention of the facts touched, and mentions deleted.
    """

    label: str
    count: int
    article_id: int | None
    fact_ids: tuple[int, ...] = ()
    mention_ids: tuple[int, ...] = ()


class Op(Protocol):
    """A change as a value."""

    def run(self, library: Library) -> Done:
        """Make the change, in one transaction, and write it to the log.

        Raises:
            UserError: it is refused, or the library cannot be written to; nothing is changed.
        """
        ...


def touched(library: Library, changes: Changes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Ids of the facts and of the mentions that changes touch."""
    facts = dict.fromkeys(choice.fact_id for choice in changes.choices)
    changed: dict[int, None] = {}
    for patch in changes.patches:
        if patch.table == CLAIM:
            changed[patch.id] = None
            facts[mentions.get(library, patch.id).fact_id] = None
        if patch.table == EVIDENCE:
            facts[int(evidence.row_of(library, patch.id)["fact_id"] or 0)] = None
        facts.update((int(columns["fact_id"] or 0), None) for columns in (patch.old, patch.new) if "fact_id" in columns)
    found = mentions.ids_of_facts(library, list(facts))
    return tuple(facts), tuple(dict.fromkeys([*found, *changed]))
