"""The command that exports: asks what and where, writes the file, says how many rows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.errors import UserError
from annotator.ui.banner import Banner
from annotator.ui.i18n import tr
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.export_sheet import ExportChoice, ExportSheet


class Exporting:
    """Exports the article at hand; `byte_order_mark` says what the settings prefer."""

    def __init__(self, window: QWidget, session: Session, banner: Banner, byte_order_mark: Callable[[], bool]) -> None:
        self._window, self._session, self._banner = window, session, banner
        self._byte_order_mark = byte_order_mark

    @cached_property
    def sheet(self) -> ExportSheet:
        """Asks what and where; made when it is first shown."""
        from annotator.ui.export_sheet import ExportSheet  # noqa: PLC0415 - not needed while the window starts

        sheet = ExportSheet(self._window)
        sheet.chosen.connect(self.write)
        return sheet

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"article.export": self.ask}

    def ask(self) -> None:
        """Show the sheet for the article at hand."""
        if self._session.article is not None:
            title = self._session.article.article.title
            self.sheet.ask(title, self._session.progress(), byte_order_mark=self._byte_order_mark())

    def write(self, choice: ExportChoice) -> None:
        """Write what was chosen, whole or not at all."""
        from annotator.exporters import csv  # noqa: PLC0415 - not needed while the window starts
        from annotator.ops import exports  # noqa: PLC0415 - as above

        article = self._session.article
        if article is None:
            return
        try:
            rows = list(exports.rows(self._session.library, [article.id], choice.claims, choice.per))
            csv.write(choice.path, rows, byte_order_mark=choice.byte_order_mark)
        except UserError as error:
            self._session.failed.emit(error)
        else:
            said = tr("Exporting", "%n row(s) written to {file}.", len(rows))
            self._banner.tell(said.format(file=f"\u2066{choice.path}\u2069"))
