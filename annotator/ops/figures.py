"""What words say once an editor has chosen them: the figures of an amount, by the detector's own grammar."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.claims import Claim, ClaimType, Origin
from annotator.text.spans import Span


def read(claim_type: ClaimType, span: Span, quote: str) -> Claim:
    """An editor's claim; an amount that is not a quantity as a whole has no figures, rather than wrong ones."""
    bare = Claim(type=claim_type, span=span, quote=quote, origin=Origin.EDITOR)
    if claim_type is not ClaimType.AMOUNT:
        return bare
    from annotator.detect import amounts  # noqa: PLC0415 - the lexicon is loaded when it is first needed

    found = amounts.value(quote)
    if found is None:
        return bare
    return replace(bare, low=found.low, high=found.high, unit=found.unit, bound=found.bound)


def differ(one: Claim, other: Claim) -> bool:
    """Whether two amounts state different figures; other claims state none."""
    return (one.low, one.high, one.unit) != (other.low, other.high, other.unit)
