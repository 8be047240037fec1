"""The command that puts a backup in the place of the library; what was there is a backup itself from then on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from annotator.errors import UserError
from annotator.ui.banner import Banner
from annotator.ui.choices import Choice, Choices
from annotator.ui.closing import Closing
from annotator.ui.i18n import numerals, tr
from annotator.ui.session import Session
from annotator.ui.tasks import Tasks

if TYPE_CHECKING:
    from annotator.store.backups import Backup


class Restoring:
    """Looks for sound backups off the main thread, asks for one, and closes the window for one on that backup."""

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        closing: Closing,
        banner: Banner,
        choices: Choices,
        beside: Callable[[], QRect],
        failed: Callable[[UserError], None],
    ) -> None:
        self._session, self._tasks, self._closing = session, tasks, closing
        self._banner, self._choices, self._beside, self._failed = banner, choices, beside, failed

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"library.restore": self.ask}

    def ask(self) -> None:
        """Ask which backup is to be put in the library's place."""
        from annotator.store import backups  # noqa: PLC0415 - not needed while the window starts

        path = self._session.library.path
        self._tasks.run(lambda: list(backups.good(path)), self._offer, self._failed)

    def _offer(self, found: list[Backup]) -> None:
        if not found:
            self._banner.tell(tr("Restoring", "There is no backup of this library yet."))
            return
        choices = [Choice(said(backup), backup) for backup in found]
        title = tr("Restoring", "Put which backup in the place of the library?")
        self._choices.ask(title, choices, self._beside(), self._put)

    def _put(self, chosen: object) -> None:
        from annotator.store.backups import Backup, exchange  # noqa: PLC0415 - as above

        if isinstance(chosen, Backup):
            path = self._session.library.path
            done = tr("Restoring", "The backup is in place. What was there before is among the backups now.")

            def put() -> str:
                exchange(path, chosen.path)
                return done

            self._closing.leave(put)


def said(backup: Backup) -> str:
    """When a backup was made, and what for."""
    reasons = {
        "daily": tr("Restoring", "the daily backup"),
        "migration": tr("Restoring", "before an update of the library"),
        "replaced": tr("Restoring", "what another backup took the place of"),
    }
    day = numerals(f"\u2066{_when(backup)}\u2069")
    return f"{day} · {reasons[backup.why]}"


def _when(backup: Backup) -> str:
    """Its day and time here, as far as the file still tells; else the day in its name."""
    try:
        written = dt.datetime.fromtimestamp(backup.path.stat().st_mtime, dt.UTC)
    except OSError:
        return backup.day.isoformat()
    if written.date() != backup.day:  # a copy, or another clock
        return backup.day.isoformat()
    return f"{written.astimezone():%Y-%m-%d %H:%M}"
