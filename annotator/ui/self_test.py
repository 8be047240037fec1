"""Tries an installation out: the real window, the demo article, a decision, a reopened library, an export read back.

It works in a temporary folder, so that nothing of the person at this machine is read or changed.
"""

from __future__ import annotations

import json
import platform
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from annotator import __version__, atomic, libraries, resources, settings
from annotator.detect import pipeline
from annotator.exporters import csv
from annotator.exporters.rows import Choice, Per
from annotator.model.decisions import Verdict
from annotator.ops import exports
from annotator.store import articles, mentions, places
from annotator.store.library import Library
from annotator.ui import fonts
from annotator.ui.appearance import Appearance
from annotator.ui.commands import COMMANDS
from annotator.ui.i18n import LANGUAGES, Translations, tr
from annotator.ui.preferences import Preferences
from annotator.ui.session import Session
from annotator.ui.window import Window

_PATIENCE = 60_000
"""Milliseconds that the slowest machine may take to open the demo article."""

_NOT_IMPLEMENTED = "Call not implemented"
"""How Windows words that it lacks what Qt called; under Wine that says nothing of this installation."""

_LIBRARIES = (".so", ".pyd")
"""What a module's file ends with that was compiled."""

_DATA = ("demo", "fonts", "i18n", "icons", "lang", "themes")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried; `found` says what came of it."""

    name: str
    ok: bool
    found: str


def run(app: QApplication, report: Path) -> int:
    """Try everything, write the JSON report, return the exit status: 0 if all is well, else 1.

    Raises:
        OSError: the report cannot be written.
    """
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tadqiq-") as folder, _complaints() as complaints:
        checks = list(_checks(app, Path(folder)))
    gaps = [complaint for complaint in complaints if _NOT_IMPLEMENTED in complaint]
    faults = [complaint for complaint in complaints if complaint not in gaps]
    checks.append(Check("nothing complained", not faults, "; ".join(faults)))
    ok = all(check.ok for check in checks)
    content = {
        "ok": ok,
        "checks": [asdict(check) for check in checks],
        "seconds": round(time.monotonic() - began, 3),
        "versions": _versions(),
        "detector": "compiled" if Path(pipeline.__file__).suffix in _LIBRARIES else "pure Python",
        "qt_platform": app.platformName(),
        "system_lacks": gaps,
        "resources": str(resources.root()),
        "files": _files(),
    }
    atomic.write(report, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
    return 0 if ok else 1


@contextmanager
def _complaints() -> Generator[list[str]]:
    """Collects what Qt warns of and what is raised where Qt calls us and no caller of ours would see it."""
    found: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            found.append(message)

    def catch(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        found.append(f"{kind.__name__}: {error}")

    before, hook = qInstallMessageHandler(hear), sys.excepthook
    sys.excepthook = catch
    try:
        yield found
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(before)


def _checks(app: QApplication, folder: Path) -> Iterator[Check]:
    path = folder / "library.tadqiq"
    translations = Translations(app)
    translations.use(LANGUAGES[0])
    appearance = Appearance(app, settings.Theme.LIGHT)
    preferences = Preferences(settings.Settings(), translations, appearance, folder / "settings.toml")
    with Library.open(path, reviewer="self-test") as library:
        window = Window(Session(library), preferences)
        yield _demo_opens(window)
        yield _claims_are_known(window)
        yield _window_is_drawn(window)
        yield _glyphs_are_there(translations)
        yield _decision_is_taken(window)
        window.close()
    with Library.open(path) as library:
        yield _decision_is_found(library)
        yield _export_reads_back(library, folder / "claims.csv")


def _demo_opens(window: Window) -> Check:
    loop = QEventLoop()
    window.session.article_changed.connect(loop.quit)
    window.session.failed.connect(loop.quit)
    QTimer.singleShot(_PATIENCE, loop.quit)
    window.show()
    window.actions_["article.demo"].trigger()
    loop.exec()
    article = window.session.article
    return Check("the demo article opens in the window", article is not None, article.article.title if article else "")


def _claims_are_known(window: Window) -> Check:
    noted = tomllib.loads(resources.path("demo", "expected.toml").read_text(encoding="utf-8"))["claim"]
    wanted = Counter(claim["type"] for claim in noted)
    found = Counter(mention.claim.type.value for mention in window.session.mentions)
    differing = {name: f"{found[name]} of {wanted[name]}" for name in wanted | found if found[name] != wanted[name]}
    told = ", ".join(f"{name} {count}" for name, count in (differing or found).items())
    return Check("its claims are all found", not differing, told)


def _window_is_drawn(window: Window) -> Check:
    """A window that paints nothing has one colour."""
    image = window.grab().toImage().scaled(64, 64)
    colours = {QColor(image.pixel(x, y)).rgb() for x in range(64) for y in range(64)}
    size = f"{window.width()} × {window.height()}, {len(colours)} colours in a thumbnail"
    return Check("the window is drawn", len(colours) > 1, size)


def _glyphs_are_there(translations: Translations) -> Check:
    article = resources.path("demo", "article.txt").read_text(encoding="utf-8")
    missing = fonts.missing_glyphs(article)
    for language in reversed(LANGUAGES):
        translations.use(language)
        said = "".join(tr("Commands", command.text) for command in COMMANDS)
        missing += fonts.missing_glyphs(said, fonts.interface_font())
    return Check("no glyph is missing", not missing, f"{len(missing)} missing {''.join(missing)}".strip())


def _decision_is_taken(window: Window) -> Check:
    session = window.session
    if not session.mentions:
        return Check("a decision is taken", ok=False, found="no claim to decide about")
    session.select(session.mentions[0].id)
    window.actions_["claim.verify"].trigger()
    verdict = session.mentions[0].decision.verdict
    return Check("a decision is taken", verdict is Verdict.VERIFIED, verdict.value)


def _decision_is_found(library: Library) -> Check:
    number = places.latest(library)
    kept = mentions.of_article(library, number, verdicts=(Verdict.VERIFIED,)) if number is not None else []
    found = kept[0].claim.quote if kept else ""
    return Check("the reopened library holds the decision", bool(kept), found)


def _export_reads_back(library: Library, path: Path) -> Check:
    rows = list(exports.rows(library, [row.id for row in articles.all(library)], Choice.ALL, Per.MENTION))
    csv.write(path, rows)
    same = csv.read_rows(path) == [row.cells() for row in rows]
    return Check("the export reads back", same and bool(rows), f"{len(rows)} rows")


def _versions() -> dict[str, str]:
    ours = {"tadqiq": __version__, "python": platform.python_version(), "qt": qVersion(), "system": platform.platform()}
    return ours | {name: version or "unknown" for name, version in libraries.versions().items()}


def _files() -> list[str]:
    """Every font and data file that Tadqiq works with."""
    folders = [resources.path(name) for name in _DATA]
    return [str(path) for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
