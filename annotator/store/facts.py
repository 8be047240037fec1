"""Facts: what is checked, once for all its mentions."""

from __future__ import annotations

from annotator.store.library import Library


def insert(library: Library, article_id: int) -> int:
    """A new fact of an article, not checked yet and without mentions; its id."""
    return library.write("INSERT INTO fact (article_id) VALUES (?)", (article_id,))


def article_of(library: Library, fact_id: int) -> int:
    """The article that a fact belongs to.

    Raises:
        LookupError: there is no such fact.
    """
    row = library.row("SELECT article_id FROM fact WHERE id = ?", (fact_id,))
    if row is None:
        raise LookupError(f"no fact {fact_id}")
    return row["article_id"]
