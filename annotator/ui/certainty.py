"""How sure the detector is of a claim, in three bands that an editor can work by; docs/detector.md measures them."""

from __future__ import annotations

from enum import IntEnum

from annotator.model.claims import Claim, Origin
from annotator.ui.i18n import marked

_CERTAIN, _LIKELY = 0.95, 0.85


class Certainty(IntEnum):
    """From certain to doubtful."""

    CERTAIN = 0
    LIKELY = 1
    DOUBTFUL = 2


NAMES = {
    Certainty.CERTAIN: marked("Certainty", "The detector is certain"),
    Certainty.LIKELY: marked("Certainty", "The detector is rather certain"),
    Certainty.DOUBTFUL: marked("Certainty", "The detector is in doubt"),
}


def certainty_of(claim: Claim) -> Certainty:
    """The band of a claim's confidence; what an editor has marked or moved is certain."""
    if claim.origin is Origin.EDITOR or claim.confidence >= _CERTAIN:
        return Certainty.CERTAIN
    return Certainty.LIKELY if claim.confidence >= _LIKELY else Certainty.DOUBTFUL
