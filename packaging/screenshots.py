"""Takes the pictures of the window in docs/screenshots: both languages, both themes, half-way through a check.

    screenshots.py [--folder DIR] [--screens]

`--screens` takes every other screen, too (help, palette, settings, keys, export, library, progress, reasons), for
looking at before a release. QT_SCALE_FACTOR=2 takes them at 200 %; QT_QPA_PLATFORM=xcb on a real screen. Nothing of
the person's own library or settings is read or changed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import tempfile
from dataclasses import replace
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

import shiboken6
from PySide6.QtWidgets import QApplication

from annotator.app import application, dressed
from annotator.importers import registry
from annotator.model.claims import ClaimType, SourceKind
from annotator.model.decisions import FlagReason
from annotator.ops import AddEvidence
from annotator.settings import Settings, Theme
from annotator.store.library import Library
from annotator.ui.opening import stored
from annotator.ui.overlays import Overlay
from annotator.ui.session import Session
from annotator.ui.window import Window

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = next((ROOT / "seeds").glob("*.txt"))
PUBLISHED_ON = dt.date(2025, 6, 8)
REVIEWERS = {"ar": "سلمى", "en": "Salma"}
EVIDENCE = "https://www.bloomberg.com/news/articles"

CHECKED = 11
"""How many of the article's facts are checked in the pictures."""

SCREENS = (
    "view.help", "view.palette", "view.settings", "article.export", "library.show", "view.progress", "claim.flag",
    "view.keys", "article.describe", "claim.search", "claim.split", "claim.link", "list.group",
)  # fmt: skip


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=ROOT / "docs" / "screenshots")
    parser.add_argument("--screens", action="store_true", help="every other screen, too")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        app = application()
        preferences = dressed(app, Settings(), Path(scratch) / "settings.toml")
        for number, (language, theme) in enumerate(product(REVIEWERS, (Theme.LIGHT, Theme.DARK))):
            reviewer = REVIEWERS[language]
            preferences.set(replace(Settings(), language=language, theme=theme, reviewer=reviewer))
            with Library.open(Path(scratch) / f"{number}.tadqiq", reviewer=reviewer) as library:
                window = half_checked(Window(Session(library), preferences))
                names = SCREENS if options.screens else ()
                take(window, options.folder / f"{language}-{theme}.png")
                for name in names:
                    take_screen(window, name, options.folder / f"{language}-{theme}-{name}.png")
                window.close()
                shiboken6.delete(window)
    return 0


def half_checked(window: Window) -> Window:
    """Put the article in, dated, and check the first of its claims."""
    window.resize(1440, 900)
    window.show()
    window.session.present(*stored(window.session.library.path, registry.read(ARTICLE, PUBLISHED_ON)))
    for _fact in range(CHECKED):
        decide(window)
    current = window.session.current
    if current is not None:
        window.session.run(AddEvidence(current.fact_id, url=EVIDENCE))
    return window


def decide(window: Window) -> None:
    """Give the current claim the verdict that an editor might: flag what nobody stands behind by name."""
    current = window.session.current
    claim = current.claim if current else None
    if claim is None:
        return
    if claim.type is ClaimType.ANONYMITY or claim.kind is SourceKind.ANONYMOUS:
        window.actions_["claim.flag"].trigger()
        window.choices.pick(list(FlagReason).index(FlagReason.ANONYMOUS_SOURCE))
    else:
        window.actions_["claim.dismiss" if claim.kind is SourceKind.IMPLICIT else "claim.verify"].trigger()


def take(window: Window, path: Path) -> None:
    """Save what the window shows once all is painted."""
    for _turn in range(5):
        QApplication.processEvents()
    window.grab().save(str(path))


def take_screen(window: Window, command: str, path: Path) -> None:
    """Save what a command opens, and close it again."""
    window.actions_[command].trigger()
    take(window, path)
    for overlay in window.findChildren(Overlay):
        overlay.close_overlay()


if __name__ == "__main__":
    sys.exit(main())
