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
from annotator.ui.wording import change_name, state_name, type_name

if TYPE_CHECKING:
    from annotator.store.decisions import Record
    from annotator.store.edits import Edit
    from annotator.store.evidence import Event

_UNDECIDED = Decision(verdict=Verdict.UNCHECKED)


def why_found(claim: Claim, text: str) -> str:
    """Who marked the claim, by which words and by which rule."""
    if claim.origin is Origin.EDITOR:
        return tr("Explanation", "Marked by an editor.")
    words = " + ".join(isolated(f"«{trigger.of(text)}»") for trigger in claim.triggers)
    if words:
        return tr("Explanation", "Found by these words: {words}").format(words=words)
    return tr("Explanation", "Found automatically.")


def story(counted: Sequence[Record], cited: Sequence[Event], edited: Sequence[Edit]) -> list[str]:
    """What happened to a claim, the newest first, a line each; all come newest first."""
    lines = (
        zip((_known(one.at) for one in counted), _decided(counted), strict=True),
        ((_known(event.at), _cited(event)) for event in cited),
        ((_known(edit.at), _edited(edit)) for edit in edited),
    )
    return [line for _at, line in merge(*lines, key=itemgetter(0), reverse=True)]


def _known(moment: dt.datetime | None) -> dt.datetime:
    return moment or dt.datetime.min.replace(tzinfo=dt.UTC)


def _decided(counted: Sequence[Record]) -> list[str]:
    """A line for each record: what was decided or, where an earlier decision counts again, what was taken back."""
    changes: dict[int, str] = {}
    lines: list[str] = []
    before, origin = _UNDECIDED, 0
    for record in reversed(counted):
        if record.origin not in changes:
            changes[record.origin] = _what_changed(record.decision, before)
        what = changes[record.origin]
        if record.origin < origin:
            what = tr("Explanation", "Undone: {change}").format(change=changes[origin])
        lines.append(_line(what, record.by, record.at))
        before, origin = record.decision, record.origin
    return lines[::-1]


def _cited(event: Event) -> str:
    places = {"change": change_name(event.label), "evidence": title_of(event.piece)}
    said = tr("Explanation", "{change}: {evidence}").format(**places)
    return _line(_perhaps_undone(said, undone=event.undone), event.reviewer, event.at)


def _edited(edit: Edit) -> str:
    anew = isolated(f"«{edit.quote}»") if edit.quote else type_name(edit.type) if edit.type else ""
    change = change_name(edit.label)
    said = tr("Explanation", "{change}: {anew}").format(change=change, anew=anew) if anew else change
    return _line(_perhaps_undone(said, undone=edit.undone), edit.reviewer, edit.at)


def _perhaps_undone(change: str, *, undone: bool) -> str:
    said = tr("Explanation", "Undone: {change}").format(change=change) if undone else change
    return said[:1].upper() + said[1:]


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
