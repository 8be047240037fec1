"""Desks to work at under fire: a folder with a library, articles to import, and an old library to migrate."""

from __future__ import annotations

import shutil
from pathlib import Path

from annotator.insight.facts import facts
from annotator.store import articles, backups
from annotator.store.library import Library
from tests.samples import TEXT, sample_article, sample_claims

FIXTURE = Path(__file__).parents[1] / "store" / "fixtures" / "schema-1.tadqiq"
FILES = 40


def furnish(base: Path) -> None:
    """Lay the articles out, once."""
    for name in ("articles", "home", "shelf"):
        (base / name).mkdir(parents=True, exist_ok=True)
    for number in range(FILES):
        (base / "articles" / f"{number}.txt").write_text(f"{TEXT}\n{number}\n" * (1 + number % 5), encoding="utf-8")


def library(base: Path) -> Path:
    """Where the library of a desk is."""
    return base / "shelf" / "library.tadqiq"


def clear(base: Path) -> None:
    """An empty shelf."""
    shutil.rmtree(base / "shelf", ignore_errors=True)
    (base / "shelf").mkdir()


def with_articles(base: Path) -> None:
    """A shelf with a library of two articles."""
    clear(base)
    with Library.open(library(base), reviewer="سلمى") as opened:  # "Salma"
        for number in range(2):
            claims = sample_claims()
            article = sample_article(f"{TEXT}{number}", f"/desk/{number}.txt")
            articles.add(opened, article, claims, facts(claims))


def with_backup(base: Path) -> None:
    """A shelf with a library and a backup of it."""
    with_articles(base)
    backups.make_daily(library(base))


def with_old_library(base: Path) -> None:
    """A shelf with a library of the first schema."""
    clear(base)
    shutil.copyfile(FIXTURE, library(base))
