"""`tadqiq import` and `tadqiq export`: articles into a library, claims and verdicts out of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator import exporters
from annotator.cli import places, words
from annotator.cli.reading import STDIN, Reading
from annotator.cli.surroundings import Surroundings
from annotator.detect import pipeline
from annotator.errors import ErrorCode, UserError
from annotator.exporters import Choice, Per, Row, csv
from annotator.insight.facts import facts
from annotator.ops import exports
from annotator.store import articles, backups, concerns
from annotator.store.library import Library


def import_articles(options: argparse.Namespace, around: Surroundings) -> int:
    """Add every file that can be read, print the number of its article; status 1 if one could not be read."""
    reading = Reading(options.files, options.date, around)
    lexicon = words.in_use(around)
    path = places.library(options)
    _back_up(path, around)
    with Library.open(path, reviewer=around.settings.settings.reviewer) as library:
        _warn(library, around)
        for _name, article in reading.articles():
            claims = pipeline.claims(article.text, article.published_on, words=lexicon)
            stored = articles.add(library, article, claims, facts(claims))
            sys.stdout.write(f"{stored.id}\n")
            sys.stdout.flush()
    return int(reading.failed)


def export(options: argparse.Namespace, around: Surroundings) -> int:
    """Write the chosen claims as CSV, and on standard error how many there were."""
    path = places.library(options)
    if not path.exists():
        raise UserError(ErrorCode.LIBRARY_MISSING, path=path)
    with Library.open(path) as library:
        _warn(library, around)
        numbers = [options.article] if options.article is not None else [row.id for row in articles.all(library)]
        rows = list(exports.rows(library, sorted(numbers), Choice(options.verdict), Per(options.per)))
    _write(rows, options.output, byte_order_mark=not options.no_bom and around.settings.settings.csv_byte_order_mark)
    told = around.count("{count} row written to {file}", "{count} rows written to {file}", len(rows))
    sys.stderr.write(told.format(count=len(rows), file=options.output) + "\n")
    return 0


def _back_up(path: Path, around: Surroundings) -> None:
    """Make today's backup; that it cannot be made keeps nobody from working, and opening says all else."""
    try:
        backups.make_daily(path)
    except UserError as error:
        if error.code is ErrorCode.BACKUP_FAILED:
            around.complain(error)


def _warn(library: Library, around: Surroundings) -> None:
    for concern in concerns.of(library):
        if concern.code is not ErrorCode.LIBRARY_READ_ONLY:
            around.complain(concern)


def _write(rows: Sequence[Row], output: str, *, byte_order_mark: bool) -> None:
    if output == STDIN:
        sys.stdout.write(csv.text(rows, byte_order_mark=byte_order_mark))
    else:
        exporters.write(Path(output), rows, byte_order_mark=byte_order_mark)
