"""The commands that decide: one key per claim and on to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect

from annotator import ops
from annotator.model.decisions import FlagReason, Verdict
from annotator.ui.banner import Banner
from annotator.ui.choices import Choice, Choices
from annotator.ui.i18n import tr
from annotator.ui.session import OPEN_STATES, Session
from annotator.ui.wording import reason_name, verdict_name


class Checking:
    """Gives verdicts on the current claim, or on all that are listed.

    `anchor` is where the reasons of a flag are shown, as a point of the window.
    """

    def __init__(self, session: Session, choices: Choices, banner: Banner, anchor: Callable[[], QRect]) -> None:
        self._session, self._choices, self._banner, self._anchor = session, choices, banner, anchor

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {
            "claim.verify": lambda: self._decide(Verdict.VERIFIED),
            "claim.flag": self.flag,
            "claim.dismiss": lambda: self._decide(Verdict.DISMISSED),
            "claim.uncheck": lambda: self._decide(Verdict.UNCHECKED, go_on=False),
            "claim.next": lambda: self._session.step(1),
            "claim.previous": lambda: self._session.step(-1),
            "claim.next_unchecked": self._session.go_on,
            "filtered.verify": lambda: self._decide_listed(Verdict.VERIFIED),
            "filtered.dismiss": lambda: self._decide_listed(Verdict.DISMISSED),
        }

    def flag(self) -> None:
        """Ask for the reason, then flag and go on."""
        reasons = [Choice(reason_name(reason), reason) for reason in FlagReason]
        self._choices.ask(tr("Checking", "Why is it flagged?"), reasons, self._anchor(), self._flag_for)

    def _flag_for(self, reason: object) -> None:
        if isinstance(reason, FlagReason):
            self._decide(Verdict.FLAGGED, reason)

    def _decide(self, verdict: Verdict, reason: FlagReason | None = None, *, go_on: bool = True) -> None:
        current = self._session.current
        if current is None:
            return
        if self._session.chosen:
            self._decide_all(self._session.chosen, verdict, reason)
            return
        # Chosen before the change: a filter may let the claim go from the list once it is decided.
        following = self._session.next_unchecked(besides=current.fact_id) if go_on else None
        change = ops.SetVerdict((current.fact_id,), verdict, reason=reason)
        done = self._session.run(change, following.id if following else None)
        if done is None or not go_on or following is not None:
            return
        if self._session.progress().checked == self._session.progress().total:
            self._banner.tell(tr("Checking", "Every claim of this article is checked."))

    def _decide_listed(self, verdict: Verdict) -> None:
        facts = tuple(row.fact_id for row in self._session.rows if row.decision.verdict in OPEN_STATES)
        if not facts:
            self._banner.tell(tr("Checking", "No unchecked claim is listed."))
        else:
            self._decide_all(facts, verdict)

    def _decide_all(self, facts: tuple[int, ...], verdict: Verdict, reason: FlagReason | None = None) -> None:
        if self._session.run(ops.SetVerdict(facts, verdict, reason=reason)) is not None:
            said = tr("Checking", "{verdict}: %n claim(s). One undo takes it back.", len(facts))
            self._banner.tell(said.format(verdict=verdict_name(verdict)))
