"""What carries out the window's commands: parts that are imported and made after the first picture, or when needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect
from PySide6.QtWidgets import QWidget

from annotator import messages
from annotator.errors import UserError
from annotator.text.spans import Span
from annotator.ui.on_demand import OnDemand

if TYPE_CHECKING:
    from annotator.ui.banner import Banner
    from annotator.ui.checking import Checking
    from annotator.ui.choices import Choices
    from annotator.ui.claims_list import ClaimsList
    from annotator.ui.closing import Closing
    from annotator.ui.desk import Desk
    from annotator.ui.details import Details
    from annotator.ui.exporting import Exporting
    from annotator.ui.listing import Listing
    from annotator.ui.marking import Marking
    from annotator.ui.opening import Opening
    from annotator.ui.reading import Reading
    from annotator.ui.reshaping import Reshaping
    from annotator.ui.restoring import Restoring
    from annotator.ui.selected import Selected
    from annotator.ui.teaching import Teaching
    from annotator.ui.top_bar import TopBar
    from annotator.ui.updating import Updating


class CarryingOut(OnDemand):
    """A main window with a desk, and with what its commands need, made when something first asks for it."""

    banner: Banner
    """Where it says what was done, or went wrong."""
    top_bar: TopBar

    def complain(self, error: UserError) -> None:
        """Say in one sentence what is wrong and what to do."""
        self.banner.complain(messages.explain(error, self.preferences.settings.language))

    # the panels

    @cached_property
    def desk(self) -> Desk:
        """The panels of an article, made and connected when one first comes to hand."""
        from annotator.ui.desk import Desk  # noqa: PLC0415 - not needed while a window greets

        appearance = self.preferences.appearance
        desk = Desk(self.session, self.actions_, appearance.theme, self)
        desk.restoreState(QByteArray.fromBase64(self.preferences.settings.splitter.encode()))
        appearance.changed.connect(desk.set_theme)
        self.serve(desk)
        return desk

    def serve(self, desk: Desk) -> None:
        """Do what the panels ask for."""
        desk.reading.set_zoom(self.preferences.zoom(self.session.library.path))
        desk.reading.rebound.connect(self._rebind)
        desk.filled.connect(self._serve_details)

    def _serve_details(self) -> None:
        self.citing.serve(self.details.evidence)
        self.details.offer_searches(self.preferences.settings.searches)
        self.details.address_asked.connect(self._ask_address)

    def _rebind(self, mention_id: int, span: Span) -> None:
        self.marking.rebind(mention_id, span)

    def _ask_address(self, address: str) -> None:
        self.address.ask(address)

    @property
    def reading(self) -> Reading:
        """The article."""
        return self.desk.reading

    @property
    def claims(self) -> ClaimsList:
        """The list of its claims."""
        return self.desk.claims

    @property
    def details(self) -> Details:
        """What is decided about the current claim."""
        return self.desk.details

    # what commands need

    def part_handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands do that take a part of their own."""
        handlers: dict[str, Callable[[], object]] = {}
        parts = (self.opening, self.checking, self.listing, self.marking, self.reshaping, self.teaching, self.restoring)
        for part in (*parts, self.citing, self.open_articles, self.exporting, self.updating, self.preferences):
            handlers |= part.handlers()
        return handlers

    @cached_property
    def choices(self) -> Choices:
        """Asks with a handful of answers."""
        from annotator.ui.choices import Choices  # noqa: PLC0415 - not needed while the window starts

        choices = Choices(self)
        self.session.current_changed.connect(choices.close_overlay)
        return choices

    @cached_property
    def closing(self) -> Closing:
        """Closes the window, or asks first."""
        from annotator.ui.closing import Closing  # noqa: PLC0415 - as above

        closing = Closing(self, self.tasks, self.banner)
        self.session.failed.connect(closing.stay)
        return closing

    @cached_property
    def opening(self) -> Opening:
        """Brings articles into the window."""
        from annotator.ui.opening import Opening  # noqa: PLC0415 - as above

        return Opening(self, self.session, self.tasks)

    @cached_property
    def selected(self) -> Selected:
        """The words selected in the article."""
        from annotator.ui.selected import Selected  # noqa: PLC0415 - as above

        return Selected(lambda: self.reading)

    @cached_property
    def checking(self) -> Checking:
        """Decides."""
        from annotator.ui.checking import Checking  # noqa: PLC0415 - as above

        return Checking(self.session, self.choices, self.banner, lambda: self.place_of(self.details.flag))

    @cached_property
    def marking(self) -> Marking:
        """Changes what is marked."""
        from annotator.ui.marking import Marking  # noqa: PLC0415 - as above

        return Marking(self.session, self.choices, self.selected)

    @cached_property
    def teaching(self) -> Teaching:
        """Teaches the detector."""
        from annotator.ui.teaching import Teaching  # noqa: PLC0415 - as above

        return Teaching(self.session, self.tasks, self.choices, self.banner, self.selected)

    @cached_property
    def reshaping(self) -> Reshaping:
        """Makes other claims of claims."""
        from annotator.ui.reshaping import Asking, Reshaping  # noqa: PLC0415 - as above

        asking = Asking(self.choices, self.selected.place_of, self.ask_mention)
        return Reshaping(self.session, self.banner, asking, self.selected.span)

    @cached_property
    def listing(self) -> Listing:
        """Says what the list shows."""
        from annotator.ui.listing import Listing  # noqa: PLC0415 - as above

        return Listing(self.session, self.choices, self.preferences, lambda: self.place_of(self.claims.grouping))

    @cached_property
    def exporting(self) -> Exporting:
        """Writes files."""
        from annotator.ui.exporting import Exporting  # noqa: PLC0415 - as above

        return Exporting(
            self, self.session, self.tasks, self.banner, lambda: self.preferences.settings.csv_byte_order_mark
        )

    @cached_property
    def restoring(self) -> Restoring:
        """Puts backups in the place of the library."""
        from annotator.ui.restoring import Restoring  # noqa: PLC0415 - as above

        parts = (self.session, self.tasks, self.closing, self.banner, self.choices)
        return Restoring(*parts, lambda: self.place_of(self.top_bar), self.complain)

    @cached_property
    def updating(self) -> Updating:
        """Asks for newer releases."""
        from annotator.ui.updating import Updating  # noqa: PLC0415 - as above

        return Updating(self.tasks, self.banner, lambda: self.preferences.settings.releases_address, self.complain)

    def bring(self, path: Path) -> None:
        """Open an article."""
        self.opening.open(path)

    def stop(self) -> None:
        """Close now, whatever is under way."""
        self.closing.stop()

    # where they ask

    def place_of(self, widget: QWidget) -> QRect:
        """The place of the window that a widget takes."""
        return QRect(widget.mapTo(self, QPoint()), widget.size())
