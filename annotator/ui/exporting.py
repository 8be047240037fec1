"""The command that exports: asks what and where, writes the file, says how many rows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.store.library import Library
from annotator.ui.banner import Banner
from annotator.ui.i18n import tr
from annotator.ui.session import Session
from annotator.ui.tasks import Tasks

if TYPE_CHECKING:
    from annotator.ui.export_sheet import ExportChoice, ExportSheet


class Exporting:
    """Exports the article at hand; `byte_order_mark` says what the settings prefer."""

    def __init__(
        self, window: QWidget, session: Session, tasks: Tasks, banner: Banner, byte_order_mark: Callable[[], bool]
    ) -> None:
        self._window, self._session, self._tasks, self._banner = window, session, tasks, banner
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
        """Write what was chosen, whole or not at all, off the main thread: the disk may be slow or far away."""
        article, library = self._session.article, self._session.library.path
        if article is not None:
            self._tasks.run(
                lambda: written(library, article.id, choice),
                lambda count: self._tell(choice, count),
                self._session.failed.emit,
            )

    def _tell(self, choice: ExportChoice, count: int) -> None:
        said = tr("Exporting", "%n row(s) written to {file}.", count)
        self._banner.tell(said.format(file=f"\u2066{choice.path}\u2069"))


def written(library: Path, article_id: int, choice: ExportChoice) -> int:
    """Write the claims of an article as chosen; how many rows. For any thread.

    Raises:
        UserError: the library cannot be read or the file cannot be written.
    """
    from annotator.exporters import csv  # noqa: PLC0415 - not needed while the window starts
    from annotator.ops import exports  # noqa: PLC0415 - as above

    with Library.open(library) as own:
        rows = list(exports.rows(own, [article_id], choice.claims, choice.per))
    csv.write(choice.path, rows, byte_order_mark=choice.byte_order_mark)
    return len(rows)
