"""The command that exports: asks what and where, writes the file, says how many rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from annotator.errors import UserError
from annotator.exporters import csv
from annotator.ops import exports
from annotator.ui.banner import Banner
from annotator.ui.export_sheet import ExportChoice, ExportSheet
from annotator.ui.i18n import tr
from annotator.ui.session import Session


class Exporting:
    """Exports the article at hand; `byte_order_mark` says what the settings prefer."""

    def __init__(self, window: QWidget, session: Session, banner: Banner, byte_order_mark: Callable[[], bool]) -> None:
        self._session, self._banner = session, banner
        self._byte_order_mark = byte_order_mark
        self.sheet = ExportSheet(window)
        self.sheet.chosen.connect(self.write)

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
