"""Where the editor left off in each article, and so which article was looked at last."""

from __future__ import annotations

from typing import NamedTuple

from annotator.store.library import Library


class Place(NamedTuple):
    """Where an editor left off: the mention at hand, and how far the page is scrolled (0 the top, 1 the end)."""

    mention_id: int | None = None
    scroll: float = 0.0


def latest(library: Library) -> int | None:
    """The article that was added or looked at last."""
    row = library.row(
        "SELECT p.article_id FROM place p JOIN article a ON a.id = p.article_id WHERE a.deleted = 0 ORDER BY p.id DESC"
    )
    return None if row is None else row["article_id"]


def of(library: Library, article_id: int) -> Place | None:
    """Where the editor left this article; None if it was never opened. A mention deleted since is left out."""
    row = library.row(
        """
        SELECT p.scroll, c.id AS claim_id FROM place p LEFT JOIN claim c ON c.id = p.claim_id AND c.deleted = 0
        WHERE p.article_id = ?
        """,
        (article_id,),
    )
    # Whatever the file says: a page can only be scrolled from its top to its end.
    return None if row is None else Place(row["claim_id"], min(1.0, max(0.0, row["scroll"])))


def keep(library: Library, article_id: int, place: Place) -> None:
    """Remember where the editor is; the article is now the latest opened. A read-only library keeps nothing."""
    if library.read_only:
        return
    with library.change():
        # Replacing gives the row a new, highest id: the order of opening, which no clock can turn round.
        library.write(
            "INSERT OR REPLACE INTO place (article_id, claim_id, scroll) VALUES (?, ?, ?)",
            (article_id, place.mention_id, place.scroll),
        )


def move(library: Library, article_id: int, mention_id: int) -> None:
    """Put the editor at another mention, inside `Library.change`; where no place was kept yet, none is."""
    library.write("UPDATE place SET claim_id = ? WHERE article_id = ?", (mention_id, article_id))
