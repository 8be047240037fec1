"""What the interface calls the values of the model: types, verdicts, reasons, bounds, kinds, and changes."""

from __future__ import annotations

from annotator.model.claims import Bound, ClaimType, RefusalKind, SourceKind
from annotator.model.decisions import Decision, FlagReason, Verdict
from annotator.ui.i18n import marked, tr

_TYPES = {
    ClaimType.AMOUNT: marked("Type", "Amount"),
    ClaimType.SOURCE: marked("Type", "Source"),
    ClaimType.NO_COMMENT: marked("Type", "No comment"),
    ClaimType.ANONYMITY: marked("Type", "Anonymity"),
    ClaimType.DATE: marked("Type", "Date"),
    ClaimType.SUPERLATIVE: marked("Type", "Superlative"),
    ClaimType.QUOTE: marked("Type", "Quote"),
}
_TYPES_MANY = {
    ClaimType.AMOUNT: marked("Types", "Amounts"),
    ClaimType.SOURCE: marked("Types", "Sources"),
    ClaimType.NO_COMMENT: marked("Types", "No comment"),
    ClaimType.ANONYMITY: marked("Types", "Anonymity"),
    ClaimType.DATE: marked("Types", "Dates"),
    ClaimType.SUPERLATIVE: marked("Types", "Superlatives"),
    ClaimType.QUOTE: marked("Types", "Quotes"),
}
_VERDICTS = {
    Verdict.UNCHECKED: marked("Verdict", "Not checked"),
    Verdict.VERIFIED: marked("Verdict", "Verified"),
    Verdict.FLAGGED: marked("Verdict", "Flagged"),
    Verdict.DISMISSED: marked("Verdict", "Not a claim"),
    Verdict.STALE: marked("Verdict", "Text changed, re-check"),
}
_REASONS = {
    FlagReason.INACCURATE: marked("Reason", "Inaccurate"),
    FlagReason.WRONG: marked("Reason", "Wrong"),
    FlagReason.MISLEADING: marked("Reason", "Misleading"),
    FlagReason.NO_SOURCE: marked("Reason", "No source"),
    FlagReason.ANONYMOUS_SOURCE: marked("Reason", "Anonymous source"),
    FlagReason.SINGLE_SOURCE: marked("Reason", "Single source"),
    FlagReason.CONTRADICTION: marked("Reason", "Contradiction"),
    FlagReason.REPLY_NEEDED: marked("Reason", "Reply needed"),
    FlagReason.LEGAL: marked("Reason", "Legal"),
    FlagReason.UNVERIFIABLE: marked("Reason", "Could not verify"),
    FlagReason.OTHER: marked("Reason", "Other"),
}
_KINDS = {
    SourceKind.NAMED: marked("Kind", "named source"),
    SourceKind.ANONYMOUS: marked("Kind", "anonymous source"),
    SourceKind.DOCUMENT: marked("Kind", "document"),
    SourceKind.IMPLICIT: marked("Kind", "source not named here"),
    RefusalKind.DECLINED: marked("Kind", "declined"),
    RefusalKind.NO_RESPONSE: marked("Kind", "did not respond"),
    RefusalKind.UNREACHABLE: marked("Kind", "could not be reached"),
}
_BOUNDS = {
    Bound.EXACT: marked("Bound", "exactly"),
    Bound.ABOUT: marked("Bound", "about"),
    Bound.AT_LEAST: marked("Bound", "at least"),
    Bound.MORE_THAN: marked("Bound", "more than"),
    Bound.AT_MOST: marked("Bound", "at most"),
    Bound.LESS_THAN: marked("Bound", "less than"),
    Bound.RANGE: marked("Bound", "between two values"),
    Bound.VAGUE: marked("Bound", "no definite figure"),
}
_CHANGES = {
    "verdict.verified": marked("Change", "verified"),
    "verdict.flagged": marked("Change", "flagged"),
    "verdict.dismissed": marked("Change", "not a claim"),
    "verdict.unchecked": marked("Change", "not checked"),
    "verdict.stale": marked("Change", "text changed"),
    "article.added": marked("Change", "article opened"),
    "article.described": marked("Change", "article described"),
    "article.archived": marked("Change", "archived"),
    "article.fetched": marked("Change", "fetched from the archive"),
    "article.deleted": marked("Change", "article deleted"),
    "note": marked("Change", "note"),
    "correction": marked("Change", "correction"),
    "evidence.added": marked("Change", "evidence added"),
    "evidence.changed": marked("Change", "evidence changed"),
    "evidence.removed": marked("Change", "evidence removed"),
    "claim.added": marked("Change", "claim added"),
    "claims.found": marked("Change", "claims found anew"),
    "claim.deleted": marked("Change", "claim deleted"),
    "claim.restored": marked("Change", "mark restored"),
    "claim.split": marked("Change", "claim split"),
    "claims.merged": marked("Change", "claims merged"),
    "claim.rebound": marked("Change", "claim's edges moved"),
    "claim.retyped": marked("Change", "type changed"),
    "facts.linked": marked("Change", "mentions linked"),
    "fact.unlinked": marked("Change", "mention unlinked"),
}


def type_name(claim_type: ClaimType) -> str:
    """The type of one claim."""
    return tr("Type", _TYPES[claim_type])


def type_names(claim_type: ClaimType) -> str:
    """The type as a heading of many claims."""
    return tr("Types", _TYPES_MANY[claim_type])


def verdict_name(verdict: Verdict) -> str:
    """The state of a fact."""
    return tr("Verdict", _VERDICTS[verdict])


def state_name(decision: Decision) -> str:
    """The state of a fact, with the reason of a flag."""
    state = verdict_name(decision.verdict)
    return state if decision.reason is None else f"{state}: {reason_name(decision.reason)}"


def reason_name(reason: FlagReason) -> str:
    """Why a fact is flagged."""
    return tr("Reason", _REASONS[reason])


def kind_name(kind: SourceKind | RefusalKind) -> str:
    """Who stands behind a statement, or how somebody did not answer."""
    return tr("Kind", _KINDS[kind])


def bound_name(bound: Bound) -> str:
    """How an amount limits its value."""
    return tr("Bound", _BOUNDS[bound])


def change_name(label: str, count: int = 1) -> str:
    """A change of the action log by its label (see `annotator.ops`), with the number of things if there are several."""
    name = tr("Change", _CHANGES[label]) if label in _CHANGES else label
    if count < 2:
        return name
    if label.startswith("article."):
        return tr("Change", "{change} (%n article(s))", count).format(change=name)
    return tr("Change", "{change} (%n claim(s))", count).format(change=name)
