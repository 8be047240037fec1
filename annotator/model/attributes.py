"""What claims of each type say, named and spelled as in the interface (`tadqiq detect`, CSV, database)."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from annotator.model.claims import Claim, ClaimType

ATTRIBUTES: dict[ClaimType, tuple[str, ...]] = {
    ClaimType.AMOUNT: ("low", "high", "unit", "bound"),
    ClaimType.SOURCE: ("kind", "name", "cue"),
    ClaimType.NO_COMMENT: ("kind", "party"),
    ClaimType.ANONYMITY: (),
    ClaimType.DATE: ("iso",),
    ClaimType.SUPERLATIVE: (),
    ClaimType.QUOTE: (),
}
"""The attributes that a type has, in the order they are written in."""

ALL_ATTRIBUTES = tuple(dict.fromkeys(name for names in ATTRIBUTES.values() for name in names))
"""Every attribute once: the columns of a table that holds claims of all types."""


def plain(value: Decimal) -> str:
    """A decimal without exponent and without needless zeros («14000000000», «0.5»)."""
    return _without_zeros(f"{value:f}")


def grouped(value: Decimal) -> str:
    """A decimal for people, its thousands apart («14,000,000,000»)."""
    return _without_zeros(f"{value:,f}")


def _without_zeros(written: str) -> str:
    trimmed = written.rstrip("0").rstrip(".") if "." in written else written
    return "0" if trimmed == "-0" else trimmed


def written(claim: Claim) -> dict[str, str | None]:
    """The attributes of the claim's type as text; None where the article does not say."""
    return {name: _spelled(getattr(claim, name)) for name in ATTRIBUTES[claim.type]}


def _spelled(value: object) -> str | None:
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, StrEnum):
        return value.value
    return None if value is None else str(value)
