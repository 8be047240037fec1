"""Which claims of an article state one fact, so that an editor is asked once."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.claims import Bound, Claim, ClaimType
from annotator.text.folding import fold_word


def facts(claims: Sequence[Claim]) -> list[list[int]]:
    """Indices of `claims`, grouped by fact, in the order of first mention.

    Grouping wrongly would let one verdict cover what nobody checked, so only amounts are grouped, and only those that
    say the same in the same words: equal values, unit and bound, and a quote that differs in spelling noise at most.
    """
    groups: dict[object, list[int]] = {}
    for index, claim in enumerate(claims):
        groups.setdefault(_identity(claim, index), []).append(index)
    return list(groups.values())


def _identity(claim: Claim, index: int) -> object:
    says_a_value = claim.low is not None or claim.high is not None
    if claim.type is not ClaimType.AMOUNT or claim.bound is Bound.VAGUE or not says_a_value:
        return index
    words = " ".join(fold_word(claim.quote).split())
    return claim.low, claim.high, claim.unit, claim.bound, words
