"""Mentions: the claims of an article's newest text, each with the decision about its fact."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from annotator.errors import ErrorCode, UserError
from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention, Progress
from annotator.store import articles, claims, decisions
from annotator.store.library import Library, Value
from annotator.store.search import expression

_MENTION = """
SELECT c.*, r.article_id, f.verdict, f.decision_id, d.reason, d.note, d.correction, d.reviewer, d.decided_at,
  (SELECT count(*) FROM claim o WHERE o.fact_id = c.fact_id AND o.deleted = 0) AS mentions,
  (SELECT count(*) FROM evidence e WHERE e.fact_id = c.fact_id AND e.deleted = 0) AS evidence
FROM claim c
JOIN revision r ON r.id = c.revision_id
JOIN fact f ON f.id = c.fact_id
LEFT JOIN decision d ON d.id = f.decision_id
"""
# An empty list lets everything through. The place of a claim is its start, then its id.
_LISTED = """
WHERE c.deleted = 0
  AND c.revision_id = (SELECT id FROM revision WHERE article_id = :article_id ORDER BY number DESC LIMIT 1)
  AND (c.start, c.id) > (:start, :after_id)
  AND (:types = '[]' OR c.type IN (SELECT value FROM json_each(:types)))
  AND (:verdicts = '[]' OR f.verdict IN (SELECT value FROM json_each(:verdicts)))
  AND (:words = '' OR c.id IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH :words))
ORDER BY c.start, c.id
LIMIT :limit
"""
_OF_FACTS = " WHERE c.deleted = 0 AND c.fact_id IN (SELECT value FROM json_each(?)) ORDER BY c.start, c.id"
_DELETED = """
WHERE c.deleted = 1
  AND c.revision_id = (SELECT id FROM revision WHERE article_id = ? ORDER BY number DESC LIMIT 1)
ORDER BY c.start, c.id
"""
_UNCHECKED = (Verdict.UNCHECKED, Verdict.STALE)
_EVERYTHING = -1
"""SQLite's LIMIT for no limit."""
_LAST_ID = 2**63 - 1


class Counts(NamedTuple):
    """How many facts of an article have a type, or a verdict; those that none has are left out."""

    by_type: dict[ClaimType, int]
    by_verdict: dict[Verdict, int]


def of_article(
    library: Library,
    article_id: int,
    *,
    types: Iterable[ClaimType] = (),
    verdicts: Iterable[Verdict] = (),
    query: str = "",
) -> list[Mention]:
    """The mentions of the newest text in its order: of these types, with these verdicts, with all words of `query`.

    No types, no verdicts or a query without words let everything through; words match from their beginning.
    """
    return window(library, article_id, types=types, verdicts=verdicts, query=query)


def window(
    library: Library,
    article_id: int,
    *,
    types: Iterable[ClaimType] = (),
    verdicts: Iterable[Verdict] = (),
    query: str = "",
    after_id: int | None = None,
    limit: int | None = None,
) -> list[Mention]:
    """At most `limit` mentions as in `of_article`, from the one behind mention `after_id` on.

    Raises:
        UserError: `LIBRARY_DAMAGED`, a claim is not over its words: a verdict on others would be worse than none.
    """
    start = -1 if after_id is None else get(library, after_id).claim.span.start
    parameters: dict[str, Value] = {
        "article_id": article_id,
        "types": json.dumps(list(types)),
        "verdicts": json.dumps(list(verdicts)),
        "words": expression(query),
        "start": start,
        "after_id": after_id or 0,
        "limit": _EVERYTHING if limit is None else limit,
    }
    found = library.each(_read, _MENTION + _LISTED, parameters)
    _assert_anchors(library, found)
    return found


def _assert_anchors(library: Library, found: Sequence[Mention]) -> None:
    row = library.row("SELECT text FROM revision WHERE id = ?", (found[0].revision_id,)) if found else None
    if row is None:
        return
    spans = ((mention.claim.span, mention.claim.quote) for mention in found)
    if any(row["text"][span.start : span.end] != quote for span, quote in spans):
        raise UserError(ErrorCode.LIBRARY_DAMAGED, path=library.path)


def get(library: Library, mention_id: int) -> Mention:
    """One mention, also of an older text or deleted since.

    Raises:
        LookupError: there never was one with this id.
    """
    found = library.first(_read, _MENTION + " WHERE c.id = ?", (mention_id,))
    if found is None:
        raise LookupError(f"no mention {mention_id}")
    return found


def deleted(library: Library, article_id: int) -> list[Mention]:
    """The marks that were taken away from the newest text, in its order."""
    return library.each(_read, _MENTION + _DELETED, (article_id,))


def of_fact(library: Library, fact_id: int) -> list[Mention]:
    """Every mention of a fact, in the order of the text."""
    return of_facts(library, [fact_id])


def of_facts(library: Library, fact_ids: Sequence[int]) -> list[Mention]:
    """Every mention of these facts, in the order of the text."""
    return library.each(_read, _MENTION + _OF_FACTS, (json.dumps(list(fact_ids)),))


def ids_of_facts(library: Library, fact_ids: Sequence[int]) -> list[int]:
    """The ids of every mention of these facts."""
    rows = library.rows(
        "SELECT id FROM claim WHERE deleted = 0 AND fact_id IN (SELECT value FROM json_each(?)) ORDER BY start, id",
        (json.dumps(list(fact_ids)),),
    )
    return [row["id"] for row in rows]


def counts(library: Library, article_id: int) -> Counts:
    """How many facts of the article's newest text have which type and which verdict."""
    found = library.each(
        lambda row: (ClaimType(row["type"]), Verdict(row["verdict"]), int(row["facts"])),
        """
        SELECT c.type, f.verdict, count(DISTINCT c.fact_id) AS facts FROM claim c JOIN fact f ON f.id = c.fact_id
        WHERE c.deleted = 0
          AND c.revision_id = (SELECT id FROM revision WHERE article_id = ? ORDER BY number DESC LIMIT 1)
        GROUP BY c.type, f.verdict
        """,
        (article_id,),
    )
    by_type: dict[ClaimType, int] = {}
    by_verdict: dict[Verdict, int] = {}
    for claim_type, verdict, facts in found:
        by_type[claim_type] = by_type.get(claim_type, 0) + facts
        by_verdict[verdict] = by_verdict.get(verdict, 0) + facts
    return Counts(by_type, by_verdict)


def next_unchecked(library: Library, article_id: int, after: int, after_id: int | None = None) -> Mention | None:
    """The first mention behind code point `after` whose fact is unchecked or stale; round the end, None if none is.

    Where several begin at `after`, those behind the mention `after_id` count as behind it.
    """
    parameters: dict[str, Value] = {
        "article_id": article_id,
        "types": "[]",
        "verdicts": json.dumps(_UNCHECKED),
        "words": "",
        "limit": 1,
    }
    behind = {"start": after, "after_id": _LAST_ID if after_id is None else after_id}
    for place in (behind, {"start": -1, "after_id": 0}):
        found = library.first(_read, _MENTION + _LISTED, {**parameters, **place})
        if found is not None:
            return found
    return None


def progress(library: Library, article_id: int) -> Progress:
    """How many facts of the article's newest text are in which state.

    Raises:
        UserError: `ARTICLE_UNKNOWN`.
    """
    row = library.row("SELECT * FROM progress WHERE article_id = ?", (article_id,))
    if row is None:
        raise UserError(ErrorCode.ARTICLE_UNKNOWN, id=article_id)
    return articles.read_progress(row)


def _read(row: sqlite3.Row) -> Mention:
    return Mention(
        id=row["id"],
        fact_id=row["fact_id"],
        article_id=row["article_id"],
        revision_id=row["revision_id"],
        paragraph=row["paragraph"],
        claim=claims.read(row),
        decision=decisions.UNDECIDED if row["decision_id"] is None else decisions.read(row),
        mentions=row["mentions"],
        evidence=row["evidence"],
    )
