"""Evidence that takes more than a line: attached files, and changes of what is said."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from annotator import ops
from annotator.ui.i18n import tr
from annotator.ui.session import Session
from annotator.ui.tasks import Tasks

if TYPE_CHECKING:
    from annotator.model.decisions import Evidence
    from annotator.ui.evidence_list import EvidenceList
    from annotator.ui.evidence_sheet import EvidenceSheet


class Citing:
    """Reads files off the main thread; what is asked and changed goes through the session."""

    def __init__(self, window: QWidget, session: Session, tasks: Tasks) -> None:
        self._window, self._session, self._tasks = window, session, tasks

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"claim.attach": self.ask_file}

    def serve(self, shown: EvidenceList) -> None:
        """Do what a list of evidence asks for."""
        shown.changed.connect(self._ask)
        shown.field.dropped.connect(self.attach)

        def look(pieces: tuple[Evidence, ...]) -> None:
            self._look_at(pieces, shown)

        shown.files_shown.connect(look)

    @cached_property
    def sheet(self) -> EvidenceSheet:
        """Asks what a piece of evidence says; made when it is first shown."""
        from annotator.ui.evidence_sheet import EvidenceSheet  # noqa: PLC0415 - not needed while the window starts

        sheet = EvidenceSheet(self._window)
        sheet.changed.connect(self._change)
        sheet.file_asked.connect(self._ask_other_file)
        return sheet

    def ask_file(self) -> None:
        """Let the person choose a file and attach it to the claim at hand."""
        path = self._chosen()
        if path is not None:
            self.attach(path)

    def attach(self, path: Path) -> None:
        """Make a file evidence for the claim at hand."""
        current = self._session.current
        if current is not None:
            fact_id = current.fact_id
            self._read(path, lambda sha256: self._add(fact_id, path, sha256))

    def _add(self, fact_id: int, path: Path, sha256: str) -> None:
        self._session.run(ops.AddEvidence(fact_id, file=str(path), copy_sha256=sha256))

    def _ask_other_file(self) -> None:
        path = self._chosen()
        if path is not None:
            self._read(path, lambda sha256: self.sheet.attach(path, sha256))

    def _chosen(self) -> Path | None:
        path, _kind = QFileDialog.getOpenFileName(self._window, tr("Evidence", "Attach a file"))
        return Path(path) if path else None

    def _read(self, path: Path, done: Callable[[str], None]) -> None:
        from annotator.ops import attachments  # noqa: PLC0415 - as above

        self._tasks.run(lambda: attachments.digest(path), done, self._session.failed.emit)

    def _ask(self, piece: Evidence) -> None:
        self.sheet.ask(piece)

    def _change(self, piece: Evidence) -> None:
        self._session.run(ops.ChangeEvidence(piece))

    def _look_at(self, pieces: tuple[Evidence, ...], shown: EvidenceList) -> None:
        from annotator.ops import attachments  # noqa: PLC0415 - as above

        self._tasks.run(
            lambda: {piece: attachments.state_of(piece) for piece in pieces},
            shown.show_states,
            self._session.failed.emit,
        )
