"""Why a claim is marked, and what happened to it, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QTime

from annotator.model.claims import Claim, Origin
from annotator.model.decisions import Decision, Verdict
from annotator.ui.i18n import numerals, tr
from annotator.ui.values import isolated
from annotator.ui.wording import reason_name, verdict_name


def why_found(claim: Claim, text: str) -> str:
    """Who marked the claim, by which words and by which rule."""
    if claim.origin is Origin.EDITOR:
        return tr("Explanation", "Marked by an editor.")
    words = " + ".join(isolated(f"«{trigger.of(text)}»") for trigger in claim.triggers)
    if words:
        return tr("Explanation", "Found by these words: {words}").format(words=words)
    return tr("Explanation", "Found automatically.")


def happened(decision: Decision, before: Decision | None) -> str:
    """One decision of the history in one line: what changed since the one before, who, when."""
    what = _what_changed(decision, before or Decision(verdict=Verdict.UNCHECKED))
    parts = [what, decision.reviewer]
    if decision.decided_at is not None:
        local = decision.decided_at.astimezone()
        day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
        parts.append(f"{day} \u2066{numerals(QTime(local.hour, local.minute).toString('HH:mm'))}\u2069")
    return " · ".join(part for part in parts if part)


def _what_changed(decision: Decision, before: Decision) -> str:
    if (decision.verdict, decision.reason) == (before.verdict, before.reason):
        if decision.note != before.note:
            return tr("Explanation", "Note: {text}").format(text=isolated(decision.note or "—"))
        if decision.correction != before.correction:
            return tr("Explanation", "Should read: {text}").format(text=isolated(decision.correction or "—"))
    what = verdict_name(decision.verdict)
    return what if decision.reason is None else f"{what}: {reason_name(decision.reason)}"
