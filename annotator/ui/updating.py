"""The command that asks whether there is a newer Tadqiq; nothing here asks by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator import __version__
from annotator.errors import UserError
from annotator.ui.banner import Banner
from annotator.ui.i18n import tr
from annotator.ui.tasks import Tasks

if TYPE_CHECKING:
    from annotator.releases import Release


class Updating:
    """Asks at the address that the settings name, off the main thread, and says what came of it."""

    def __init__(
        self, tasks: Tasks, banner: Banner, address: Callable[[], str], failed: Callable[[UserError], None]
    ) -> None:
        self._tasks, self._banner = tasks, banner
        self._address, self._failed = address, failed

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"app.releases": self.ask}

    def ask(self) -> None:
        """Ask now; the answer is said in the banner."""
        from annotator import releases  # noqa: PLC0415 - brings the network's modules along

        address = self._address()
        self._tasks.run(lambda: releases.newer(address), self.show, self._failed)

    def show(self, release: Release | None) -> None:
        """Say which release is newer, or that none is."""
        if release is None:
            said = tr("Updating", "Tadqiq {version} is the newest there is.").format(version=__version__)
        else:
            said = tr("Updating", "There is a newer Tadqiq, {version}: {page}")
            said = said.format(version=release.version, page=f"\u2066{release.page}\u2069")
        self._banner.tell(said)
