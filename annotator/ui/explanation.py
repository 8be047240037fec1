"""Why a claim is marked, and what happened to it, in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from heapq import merge
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from annotator.model.claims import Claim, Origin
from annotator.model.decisions import Decision, Verdict
from annotator.ui.evidence_card import title_of
from annotator.ui.i18n import numerals, tr
from annotator.ui.values import isolated
from annotator.ui.wording import change_name, state_name

if TYPE_CHECKING:
    from annotator.store.evidence import Event


def why_found(claim: Claim, text: str) -> str:
    """Who marked the claim, by which words and by which rule."""
    if claim.origin is Origin.EDITOR:
        return tr("Explanation", "Marked by an editor.")
    words = " + ".join(isolated(f"«{trigger.of(text)}»") for trigger in claim.triggers)
    if words:
        return tr("Explanation", "Found by these words: {words}").format(words=words)
    return tr("Explanation", "Found automatically.")


def story(decided: Sequence[Decision], cited: Sequence[Event]) -> list[str]:
    """What happened to a claim, the newest first, a line each; both come newest first."""
    decisions = zip(map(_moment, decided), map(happened, decided, [*decided[1:], None]), strict=True)
    events = ((_known(event.at), _cited(event)) for event in cited)
    # A decision that counts again bears the time at which it was made: what was decided keeps its own order.
    return [line for _at, line in merge(decisions, events, key=itemgetter(0), reverse=True)]


def _moment(decision: Decision) -> dt.datetime:
    return _known(decision.decided_at)


def _known(moment: dt.datetime | None) -> dt.datetime:
    return moment or dt.datetime.min.replace(tzinfo=dt.UTC)


def _cited(event: Event) -> str:
    places = {"change": change_name(event.label), "evidence": title_of(event.piece)}
    said = tr("Explanation", "{change}: {evidence}").format(**places)
    what = tr("Explanation", "Undone: {change}").format(change=said) if event.undone else said
    return _line(what[:1].upper() + what[1:], event.reviewer, event.at)


def happened(decision: Decision, before: Decision | None) -> str:
    """One decision of the history in one line: what changed since the one before, who, when."""
    what = _what_changed(decision, before or Decision(verdict=Verdict.UNCHECKED))
    return _line(what, decision.reviewer, decision.decided_at)


def _line(what: str, who: str, at: dt.datetime | None) -> str:
    parts = [what, who]
    if at is not None:
        local = at.astimezone()
        day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")
        parts.append(f"{day} \u2066{numerals(QTime(local.hour, local.minute).toString('HH:mm'))}\u2069")
    return " · ".join(part for part in parts if part)


def _what_changed(decision: Decision, before: Decision) -> str:
    if (decision.verdict, decision.reason) == (before.verdict, before.reason):
        if decision.note != before.note:
            return tr("Explanation", "Note: {text}").format(text=isolated(decision.note or "—"))
        if decision.correction != before.correction:
            return tr("Explanation", "Should read: {text}").format(text=isolated(decision.correction or "—"))
    return state_name(decision)
