"""Every change an editor can make, as a value that knows its undoing.

`run(library, op)` makes a change; `undo` and `redo` walk the library's own log, so they outlive a restart. A change is
loaded when it is first asked for: all of them together take longer than it takes to show a window.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ops.articles import ArchiveArticles, DeleteArticles, DescribeArticle
    from annotator.ops.claims import AddClaim, ChangeType, DeleteMention, Rebound
    from annotator.ops.detection import TakeInFound
    from annotator.ops.done import Done, Op
    from annotator.ops.evidence import AddEvidence, ChangeEvidence, RemoveEvidence
    from annotator.ops.history import redo, undo
    from annotator.ops.links import LinkFacts, UnlinkMention
    from annotator.ops.reshaping import MergeMentions, RestoreMention, SplitMention
    from annotator.ops.verdicts import SetCorrection, SetNote, SetVerdict
    from annotator.store.labels import Label, what_redo, what_undo
    from annotator.store.library import Library

__all__ = [
    "AddClaim",
    "AddEvidence",
    "ArchiveArticles",
    "ChangeEvidence",
    "ChangeType",
    "DeleteArticles",
    "DeleteMention",
    "DescribeArticle",
    "Done",
    "Label",
    "LinkFacts",
    "MergeMentions",
    "Op",
    "Rebound",
    "RemoveEvidence",
    "RestoreMention",
    "SetCorrection",
    "SetNote",
    "SetVerdict",
    "SplitMention",
    "TakeInFound",
    "UnlinkMention",
    "redo",
    "run",
    "undo",
    "what_redo",
    "what_undo",
]

_HOMES = {
    "ops.articles": ("ArchiveArticles", "DeleteArticles", "DescribeArticle"),
    "ops.claims": ("AddClaim", "ChangeType", "DeleteMention", "Rebound"),
    "ops.detection": ("TakeInFound",),
    "ops.done": ("Done", "Op"),
    "ops.evidence": ("AddEvidence", "ChangeEvidence", "RemoveEvidence"),
    "ops.history": ("redo", "undo"),
    "ops.links": ("LinkFacts", "UnlinkMention"),
    "ops.reshaping": ("MergeMentions", "RestoreMention", "SplitMention"),
    "ops.verdicts": ("SetCorrection", "SetNote", "SetVerdict"),
    "store.labels": ("Label", "what_redo", "what_undo"),
}
_HOME_OF = {name: f"annotator.{home}" for home, names in _HOMES.items() for name in names}

if not TYPE_CHECKING:  # a checker would take any name for one of ours

    def __getattr__(name: str) -> object:
        """Load a change with its module.

        Raises:
            AttributeError: there is none of that name.
        """
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(importlib.import_module(_HOME_OF[name]), name)
        globals()[name] = found
        return found


def run(library: Library, op: Op) -> Done:
    """Make one change; it is on the disk when this returns.

    Raises:
        UserError: it is refused, or the library cannot be written to; nothing is changed.
    """
    return op.run(library)
