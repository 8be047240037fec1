"""An article as it was opened; its text is never changed afterwards."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What an importer reads: `text` is decoded, without byte-order mark, line ends as LF, otherwise unchanged.

    `origin` is the path or address it came from; `published_on` may be unknown.
    """

    title: str
    text: str
    origin: str
    published_on: dt.date | None = None
    language: str = "ar"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """An article of a library with its newest revision; `reviewer` is who is to check it, empty for nobody."""

    id: int
    revision_id: int
    article: Article
    added_at: dt.datetime
    reviewer: str = ""
    archived: bool = False
    deleted: bool = False
