"""A claim: words of an article that an editor must check, with what they say (see `ClaimType`)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar, dataclass_transform

from annotator.text.spans import Span

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def _value(class_: type[_Class]) -> type[_Class]:
    """A frozen dataclass to the type checker alone: a thousand are born a page, and to freeze one triples that."""
    return dataclass(slots=True, kw_only=True, unsafe_hash=True)(class_)


class ClaimType(StrEnum):
    """What kind of statement a claim is; values are the names of the interface and of the database."""

    AMOUNT = "amount"
    SOURCE = "source"
    NO_COMMENT = "no_comment"
    ANONYMITY = "anonymity"
    DATE = "date"
    SUPERLATIVE = "superlative"
    QUOTE = "quote"


class Bound(StrEnum):
    """How an amount limits its value."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class SourceKind(StrEnum):
    """Who stands behind a statement."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    IMPLICIT = "implicit"


class RefusalKind(StrEnum):
    """How somebody who was asked did not answer."""

    DECLINED = "declined"
    NO_RESPONSE = "no_response"
    UNREACHABLE = "unreachable"


class Origin(StrEnum):
    """Who marked a claim."""

    DETECTED = "detected"
    EDITOR = "editor"


@_value
class Claim:
    """A span of an article and what it says, never changed; attributes that its type does not have are None.

    `span` and `triggers` count code points of the article's text; `quote` is the text under `span`.
    `low`, `high`, `unit`, `bound` belong to amounts; `kind`, `name`, `cue` to sources; `kind`, `party` to refusals;
    `iso` to dates. `rule` and `triggers` say why the detector found it, `confidence` (0 to 1) how sure it is.
    """

    type: ClaimType
    span: Span
    quote: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    bound: Bound | None = None
    kind: SourceKind | RefusalKind | None = None
    name: str | None = None
    cue: str | None = None
    party: str | None = None
    iso: str | None = None
    rule: str | None = None
    triggers: tuple[Span, ...] = ()
    confidence: float = 1.0
    origin: Origin = Origin.DETECTED
