"""The commands that say what the list of claims shows, and in which groups."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect

from annotator.model.decisions import Verdict
from annotator.settings import Grouping
from annotator.ui.choices import Choice, Choices
from annotator.ui.filters import Filter
from annotator.ui.grouping import NAMES
from annotator.ui.i18n import tr
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session


class Listing:
    """Filters by state, and asks for the grouping, which is kept in the settings; `anchor` is where it is asked for."""

    def __init__(
        self, session: Session, choices: Choices, preferences: Preferences, anchor: Callable[[], QRect]
    ) -> None:
        self._session, self._choices, self._preferences, self._anchor = session, choices, preferences, anchor

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {
            "filter.all": self._list_only,
            "filter.unchecked": lambda: self._list_only(Verdict.UNCHECKED),
            "filter.verified": lambda: self._list_only(Verdict.VERIFIED),
            "filter.flagged": lambda: self._list_only(Verdict.FLAGGED),
            "filter.sure": self._hide_doubtful,
            "list.group": self._ask_grouping,
        }

    def _list_only(self, *verdicts: Verdict) -> None:
        self._session.set_filter(Filter(verdicts=frozenset(verdicts), query=self._session.filter.query))

    def _hide_doubtful(self) -> None:
        self._session.set_filter(self._session.filter.doubting())

    def _ask_grouping(self) -> None:
        ways = [Choice(tr("Grouping", name), by) for by, name in NAMES.items()]
        self._choices.ask(tr("Grouping", "Group the list"), ways, self._anchor(), self._group)

    def _group(self, by: object) -> None:
        if isinstance(by, Grouping):
            self._preferences.set_grouping(by)
