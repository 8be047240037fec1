"""The ways of an article into the window: a file, a drop, the clipboard, the demo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator import resources
from annotator.errors import UserError
from annotator.model.articles import Article, StoredArticle
from annotator.model.mentions import Mention
from annotator.store import articles, mentions
from annotator.store.library import Library
from annotator.ui.i18n import tr
from annotator.ui.session import Session
from annotator.ui.tasks import Tasks

_DEMO_DAY = dt.date(2025, 6, 8)
"""The Sunday on which the demo article is said to have been published."""

Opened = tuple[StoredArticle, list[Mention]]


class Opening:
    """Reads, detects and stores off the main thread, through a connection of its own, then shows the article."""

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
        from annotator.importers import registry  # noqa: PLC0415 - not needed while the window starts

        self._take_in(lambda: registry.read(path))

    def paste(self) -> None:
        """Make an article of what is on the clipboard."""
        self._take_in_text(QGuiApplication.clipboard().text())

    def _take_in_text(self, text: str) -> None:
        from annotator.importers import registry  # noqa: PLC0415 - as above

        origin = tr("Opening", "clipboard")
        self._take_in(lambda: registry.read_text(text, origin=origin))

    def _take_in(self, read: Callable[[], Article]) -> None:
        library = self._session.library.path
        self._tasks.run(lambda: stored(library, read()), self._show, self._session.failed.emit)

    def _show(self, opened: Opened) -> None:
        self._session.present(*opened)
        for problem in problems():
            self._session.failed.emit(problem)

    def demo(self) -> None:
        """Open the article that comes with Tadqiq."""
        from annotator.importers import registry  # noqa: PLC0415 - as above

        self._take_in(lambda: registry.read(resources.path("demo", "article.txt"), _DEMO_DAY))

    def drop(self, content: QMimeData) -> bool:
        """Open the files that are dropped, the last one at hand, or take in the text; whether there was either."""
        files = [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
        for file in files:
            self.open(file)
        if files:
            return True
        if content.hasText():
            self._take_in_text(content.text())
        return content.hasText()


def problems() -> tuple[UserError, ...]:
    """What of the editor's own word lists the detector has left out."""
    from annotator.detect import additions  # noqa: PLC0415 - loaded by the worker before

    return additions.load().problems


def stored(library: Path, article: Article) -> Opened:
    """Put an article with its claims and facts into a library; for any thread.

    Raises:
        UserError: the library cannot be written to.
    """
    from annotator.detect import additions, pipeline  # noqa: PLC0415 - loaded in the worker thread, not while the window starts
    from annotator.insight import facts  # noqa: PLC0415 - as above

    claims = pipeline.claims(article.text, article.published_on, words=additions.load().lexicon)
    with Library.open(library) as own:
        added = articles.add(own, article, claims, facts.facts(claims))
        return added, mentions.of_article(own, added.id)
