"""What an editor decides about a fact, and what supports it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The state of a fact; the newest decision counts. `STALE` is set by the app when the text under it changed."""

    UNCHECKED = "unchecked"
    VERIFIED = "verified"
    FLAGGED = "flagged"
    DISMISSED = "dismissed"
    STALE = "stale"


class FlagReason(StrEnum):
    """Why a fact is flagged, in the order of the digit keys 1 to 9, 0 and the last by mouse or palette."""

    INACCURATE = "inaccurate"
    WRONG = "wrong"
    MISLEADING = "misleading"
    NO_SOURCE = "no_source"
    ANONYMOUS_SOURCE = "anonymous_source"
    SINGLE_SOURCE = "single_source"
    CONTRADICTION = "contradiction"
    REPLY_NEEDED = "reply_needed"
    LEGAL = "legal"
    UNVERIFIABLE = "unverifiable"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One verdict of one person on one fact; decisions are only ever added."""

    verdict: Verdict
    reason: FlagReason | None = None
    note: str = ""
    correction: str = ""
    reviewer: str = ""
    decided_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What supports a decision: an address or a citation, where in it, what it says, and when it was looked at.

    `file` is the path of an attached file, `copy_sha256` the SHA-256 of its content as it was attached.
    """

    id: int
    fact_id: int
    url: str = ""
    citation: str = ""
    locator: str = ""
    excerpt: str = ""
    accessed_at: dt.datetime | None = None
    file: str = ""
    copy_sha256: str = ""
