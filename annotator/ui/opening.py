"""The ways of an article into the window: a file, a drop, the clipboard, the demo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator import resources
from annotator.errors import UserError
from annotator.model.articles import Article
from annotator.model.claims import Claim
from annotator.store import articles
from annotator.ui.i18n import tr
from annotator.ui.session import Session
from annotator.ui.tasks import Tasks

Found = tuple[Article, tuple[Claim, ...], list[list[int]]]


class Opening:
    """Reads and detects off the main thread, then stores and shows the article."""

    def __init__(self, window: QWidget, session: Session, tasks: Tasks) -> None:
        self._window, self._session, self._tasks = window, session, tasks

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"article.open": self.ask, "article.paste": self.paste, "article.demo": self.demo}

    def ask(self) -> None:
        """Let the person choose a file."""
        kinds = tr("Opening", "Articles (*.txt)") + ";;" + tr("Opening", "All files (*)")
        path, _kind = QFileDialog.getOpenFileName(self._window, tr("Opening", "Open an article"), "", kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Open the article in a file."""
        self._tasks.run(lambda: read_and_detect(path), self._store, self._session.failed.emit)

    def paste(self) -> None:
        """Make an article of what is on the clipboard."""
        self._take_in(QGuiApplication.clipboard().text())

    def _take_in(self, text: str) -> None:
        origin = tr("Opening", "clipboard")
        self._tasks.run(lambda: detect_pasted(text, origin), self._store, self._session.failed.emit)

    def demo(self) -> None:
        """Open the article that comes with Tadqiq."""
        self.open(resources.path("demo", "article.txt"))

    def drop(self, content: QMimeData) -> bool:
        """Open the first file that is dropped, or take in the text; whether there was either."""
        files = [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
        if files:
            self.open(files[0])
        elif content.hasText():
            self._take_in(content.text())
        return bool(files) or content.hasText()

    def _store(self, found: Found) -> None:
        article, claims, facts = found
        try:
            stored = articles.add(self._session.library, article, claims, facts)
        except UserError as error:
            self._session.failed.emit(error)
        else:
            self._session.show(stored.id)


def read_and_detect(path: Path) -> Found:
    """Read a file and find its claims and facts.

    Raises:
        UserError: as `annotator.importers.registry.read`.
    """
    from annotator.importers import registry  # noqa: PLC0415 - loaded in the worker thread, not while the window starts

    return _detected(registry.read(path))


def detect_pasted(text: str, origin: str) -> Found:
    """Find the claims and facts of a pasted text.

    Raises:
        UserError: as `annotator.importers.registry.read_text`.
    """
    from annotator.importers import registry  # noqa: PLC0415 - as above

    return _detected(registry.read_text(text, origin=origin))


def _detected(article: Article) -> Found:
    from annotator.detect import pipeline  # noqa: PLC0415 - as above
    from annotator.insight import facts  # noqa: PLC0415 - as above

    claims = pipeline.claims(article.text, article.published_on)
    return article, claims, facts.facts(claims)
