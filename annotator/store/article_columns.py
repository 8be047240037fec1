"""What is said of an article beside its text: title, date, who checks it, whether it is put away."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.store.library import Library, Value

_UPDATE = """
UPDATE article SET title = :title, published_on = :published_on, reviewer = :reviewer, archived = :archived,
  deleted = :deleted
WHERE id = :id
"""


def row_of(library: Library, article_id: int) -> dict[str, Value]:
    """Every column of an article, which must be there; a deleted one is."""
    row = library.row("SELECT * FROM article WHERE id = ?", (article_id,))
    if row is None:
        raise LookupError(f"no article {article_id}")
    return dict(row)


def update(library: Library, article_id: int, columns: Mapping[str, Value]) -> None:
    """Write some columns of an article anew."""
    library.write(_UPDATE, {**row_of(library, article_id), **columns})
