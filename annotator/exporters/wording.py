"""What the command line and exports call the values of the model, in one language."""

from __future__ import annotations

from annotator import messages
from annotator.errors import N_
from annotator.model.attributes import grouped
from annotator.model.claims import Bound, Claim, ClaimType, RefusalKind, SourceKind

_TYPES = {
    ClaimType.AMOUNT: N_("Amount"),
    ClaimType.SOURCE: N_("Source"),
    ClaimType.NO_COMMENT: N_("No comment"),
    ClaimType.ANONYMITY: N_("Anonymity"),
    ClaimType.DATE: N_("Date"),
    ClaimType.SUPERLATIVE: N_("Superlative"),
    ClaimType.QUOTE: N_("Quote"),
}
_KINDS = {
    SourceKind.NAMED: N_("named source"),
    SourceKind.ANONYMOUS: N_("anonymous source"),
    SourceKind.DOCUMENT: N_("document"),
    SourceKind.IMPLICIT: N_("source not named here"),
    RefusalKind.DECLINED: N_("declined"),
    RefusalKind.NO_RESPONSE: N_("did not respond"),
    RefusalKind.UNREACHABLE: N_("could not be reached"),
}
_BOUNDS = {
    Bound.EXACT: N_("exactly"),
    Bound.ABOUT: N_("about"),
    Bound.AT_LEAST: N_("at least"),
    Bound.MORE_THAN: N_("more than"),
    Bound.AT_MOST: N_("at most"),
    Bound.LESS_THAN: N_("less than"),
    Bound.RANGE: N_("between two values"),
    Bound.VAGUE: N_("no definite figure"),
}


class Wording:
    """Names of types, kinds and bounds, and figures, in `language`."""

    def __init__(self, language: str) -> None:
        self._say = messages.catalogue(language).gettext

    def type(self, claim_type: ClaimType) -> str:
        """What kind of claim it is."""
        return self._say(_TYPES[claim_type])

    def kind(self, kind: SourceKind | RefusalKind) -> str:
        """Who stands behind a statement, or how somebody did not answer."""
        return self._say(_KINDS[kind])

    def bound(self, bound: Bound) -> str:
        """How an amount limits its value."""
        return self._say(_BOUNDS[bound])

    def figure(self, claim: Claim) -> str:
        """The normalised value of an amount, with its unit («14,000,000,000 USD»); empty where it has none."""
        ends = [grouped(end) for end in (claim.low, claim.high) if end is not None]
        number = " – ".join(dict.fromkeys(ends))
        return " ".join(part for part in (number, claim.unit) if part)
