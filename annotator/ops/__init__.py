"""Every change an editor can make, as a value that knows its undoing.

`run(library, op)` makes a change; `undo` and `redo` walk the library's own log, so they outlive a restart.
"""

from __future__ import annotations

from annotator.ops.articles import ArchiveArticles, DeleteArticles, DescribeArticle
from annotator.ops.claims import AddClaim, ChangeType, DeleteMention, Rebound
from annotator.ops.detection import TakeInFound
from annotator.ops.done import Done, Op
from annotator.ops.evidence import AddEvidence, RemoveEvidence
from annotator.ops.history import redo, undo
from annotator.ops.links import LinkFacts, UnlinkMention
from annotator.ops.reshaping import MergeMentions, RestoreMention, SplitMention
from annotator.ops.verdicts import SetCorrection, SetNote, SetVerdict
from annotator.store.actions import what_redo, what_undo
from annotator.store.changes import Label
from annotator.store.library import Library

__all__ = [
    "AddClaim",
    "AddEvidence",
    "ArchiveArticles",
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


def run(library: Library, op: Op) -> Done:
    """Make one change; it is on the disk when this returns.

    Raises:
        UserError: it is refused, or the library cannot be written to; nothing is changed.
    """
    return op.run(library)
