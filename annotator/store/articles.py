"""Articles and their texts: put in once, found again, revised without losing what was."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.errors import ErrorCode, UserError
from annotator.model.articles import Article, StoredArticle
from annotator.model.mentions import Progress
from annotator.store import moments, places
from annotator.store.library import Library

if TYPE_CHECKING:
    from annotator.model.claims import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as a list shows it; `progress` is that of its newest text."""

    id: int
    title: str
    origin: str
    published_on: dt.date | None
    added_at: dt.datetime
    progress: Progress
    reviewer: str
    archived: bool


_STORED = """
SELECT a.*, r.id AS revision_id, r.text FROM article a JOIN revision r ON r.article_id = a.id
WHERE a.id = ? ORDER BY r.number DESC LIMIT 1
"""
_SAME_TEXT = """
SELECT a.id FROM revision r JOIN article a ON a.id = r.article_id
WHERE r.sha256 = ? AND r.number = (SELECT max(n.number) FROM revision n WHERE n.article_id = a.id)
ORDER BY a.deleted, a.origin = ? DESC, a.id LIMIT 1
"""


def add(
    library: Library, article: Article, claims: Sequence[Claim], facts: Sequence[Sequence[int]] | None = None
) -> StoredArticle:
    """Put an article in, with its claims, in one transaction; `facts` groups indices of claims that are one fact.

    The same text is found again, not doubled, and what is stored of it stays. A new text from the same place is a new
    revision with its own claims. Either way the article is now the latest opened, and no longer deleted.

    Raises:
        BrokenAnchorError: a claim's span is not under its quote; nothing is written.
    """
    import hashlib  # noqa: PLC0415 - not needed by those who only read

    digest = hashlib.sha256(article.text.encode()).hexdigest()
    with library.change():
        known = library.row(_SAME_TEXT, (digest, article.origin))
        if known is not None:
            article_id = int(known["id"])
        else:
            article_id = _article_of(library, article)
            _add_revision(library, article_id, article, digest, _grouped(claims, facts))
        _bring_back(library, article_id)
        places.keep(library, article_id, places.of(library, article_id) or places.Place())
        return get(library, article_id)


def get(library: Library, article_id: int) -> StoredArticle:
    """The article with its newest text; a deleted one is still there.

    Raises:
        UserError: `ARTICLE_UNKNOWN`.
    """
    stored = library.first(_stored, _STORED, (article_id,))
    if stored is None:
        raise UserError(ErrorCode.ARTICLE_UNKNOWN, id=article_id)
    return stored


def _stored(row: sqlite3.Row) -> StoredArticle:
    article = Article(
        title=row["title"],
        text=row["text"],
        origin=row["origin"],
        published_on=_date(row["published_on"]),
        language=row["language"],
    )
    return StoredArticle(
        id=row["id"],
        revision_id=row["revision_id"],
        article=article,
        added_at=moments.moment(row["added_at"]),
        reviewer=row["reviewer"],
        archived=bool(row["archived"]),
        deleted=bool(row["deleted"]),
    )


def all(library: Library) -> list[ArticleRow]:  # noqa: A001 - reads as `articles.all`
    """Every article that is not deleted, the newest first."""
    return library.each(
        _listed, "SELECT a.*, p.* FROM article a JOIN progress p ON p.article_id = a.id ORDER BY a.id DESC"
    )


def _listed(row: sqlite3.Row) -> ArticleRow:
    return ArticleRow(
        id=row["id"],
        title=row["title"],
        origin=row["origin"],
        published_on=_date(row["published_on"]),
        added_at=moments.moment(row["added_at"]),
        progress=read_progress(row),
        reviewer=row["reviewer"],
        archived=bool(row["archived"]),
    )


def titles(library: Library, ids: Sequence[int]) -> dict[int, str]:
    """The titles of those of these articles that are in the library and not deleted, in the given order."""
    rows = library.rows(
        "SELECT id, title FROM article WHERE deleted = 0 AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    found: dict[int, str] = {row["id"]: row["title"] for row in rows}
    return {one: found[one] for one in ids if one in found}


def read_progress(row: sqlite3.Row) -> Progress:
    """The progress of a row of the view `progress`."""
    return Progress(
        total=row["total"],
        unchecked=row["unchecked"],
        verified=row["verified"],
        flagged=row["flagged"],
        dismissed=row["dismissed"],
    )


def _article_of(library: Library, article: Article) -> int:
    """The article that a new text belongs to: the one from the same place, or a new one."""
    published_on = None if article.published_on is None else article.published_on.isoformat()
    row = library.row("SELECT id FROM article WHERE origin = ? ORDER BY id DESC LIMIT 1", (article.origin,))
    if row is None or not _names_a_place(article.origin):
        return library.write(
            "INSERT INTO article (title, origin, published_on, language, added_at) VALUES (?, ?, ?, ?, ?)",
            (article.title, article.origin, published_on, article.language, moments.now()),
        )
    library.write(
        "UPDATE article SET title = ?, published_on = coalesce(?, published_on) WHERE id = ?",
        (article.title, published_on, row["id"]),
    )
    return row["id"]


def _names_a_place(origin: str) -> bool:
    """Whether an origin says where: what is pasted or piped comes from nowhere, and twice is not the same article."""
    return any(mark in origin for mark in "/\\:")


def _add_revision(
    library: Library, article_id: int, article: Article, digest: str, facts: Sequence[Sequence[Claim]]
) -> None:
    from annotator.store import actions, claims, revisions, search  # noqa: PLC0415 - nothing is added at most starts
    from annotator.store import facts as fact_rows  # noqa: PLC0415 - as above

    revision_id = library.write(
        """
        INSERT INTO revision (article_id, number, text, sha256, added_at)
        VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM revision WHERE article_id = ?), ?, ?, ?)
        """,
        (article_id, article_id, article.text, digest, moments.now()),
    )
    search.index_revision(library, revision_id, f"{article.title}\n{article.text}")
    ids = [fact_rows.insert(library, article_id) for _ in facts]
    owned = [(fact_id, claim) for fact_id, group in zip(ids, facts, strict=True) for claim in group]
    owned.sort(key=lambda one: one[1].span)
    claims.insert_all(library, revisions.Revision(revision_id, article_id, article.text), owned)
    changes = json.dumps({"revision": revision_id, "claims": len(owned)})
    actions.log_addition(library, article_id, changes)


def _bring_back(library: Library, article_id: int) -> None:
    """An article that was deleted is there again; it is not what is undone next, as no opening is."""
    gone = library.row("SELECT 1 FROM article WHERE id = ? AND deleted = 1", (article_id,))
    if gone is not None:
        from annotator.store import actions  # noqa: PLC0415 - as above

        library.write("UPDATE article SET deleted = 0 WHERE id = ?", (article_id,))
        actions.log_addition(library, article_id, json.dumps({"deleted": 0}))


def _grouped(claims: Sequence[Claim], facts: Sequence[Sequence[int]] | None) -> list[list[Claim]]:
    if facts is None:
        return [[claim] for claim in claims]
    if sorted(index for group in facts for index in group) != list(range(len(claims))):
        raise ValueError("facts must hold every claim once")
    return [[claims[index] for index in group] for group in facts]


def described(row: sqlite3.Row) -> tuple[dt.date | None, dt.datetime]:
    """The days in a row of the table `article`: of publication, of adding."""
    return _date(row["published_on"]), moments.moment(row["added_at"])


def _date(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)
