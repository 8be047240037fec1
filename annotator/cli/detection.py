"""`tadqiq detect`: the claims of articles as JSON lines, as a table, or as sentences for people."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Sequence

from annotator.cli import words
from annotator.cli.listing import Listing
from annotator.cli.reading import Reading, identity
from annotator.cli.surroundings import Surroundings
from annotator.detect import pipeline
from annotator.exporters.csv import neutralise
from annotator.model.articles import Article
from annotator.model.attributes import ALL_ATTRIBUTES, written
from annotator.model.claims import Claim

_COLUMNS = ("id", "type", "start", "end", "text", *ALL_ATTRIBUTES, "rule", "triggers", "confidence")


def detect(options: argparse.Namespace, around: Surroundings) -> int:
    """Print the claims of every file that can be read; status 1 if one could not."""
    printer = {"jsonl": _JsonLines, "csv": _Table, "text": _People}[options.format](options, around)
    reading = Reading(options.files, options.date, around)
    lexicon = words.in_use(around, options.lang)
    for name, article in reading.articles():
        found = pipeline.claims(article.text, article.published_on, options.lang, lexicon)
        printer.print(name, article, found)
        sys.stdout.flush()
    return int(reading.failed)


def _row(claim: Claim) -> dict[str, object]:
    """A claim under the interface's keys; it has the attributes of its type and no others."""
    return {
        "type": claim.type.value,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.quote,
        **written(claim),
        "rule": claim.rule,
        "triggers": [[trigger.start, trigger.end] for trigger in claim.triggers],
        "confidence": round(claim.confidence, 4),
    }


class _JsonLines:
    """One JSON object an article, on a line."""

    def __init__(self, options: argparse.Namespace, around: Surroundings) -> None:
        del around
        self._with_text: bool = options.with_text

    def print(self, name: str, article: Article, claims: Sequence[Claim]) -> None:
        answer: dict[str, object] = {"id": identity(name), "path": name, "claims": [_row(claim) for claim in claims]}
        if self._with_text:
            answer["text"] = article.text
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


class _Table:
    """CSV with one row a claim; cells that a spreadsheet would run are neutralised, as in exports."""

    def __init__(self, options: argparse.Namespace, around: Surroundings) -> None:
        del options, around
        self._rows = csv.writer(sys.stdout, lineterminator="\n")
        self._rows.writerow(_COLUMNS)

    def print(self, name: str, article: Article, claims: Sequence[Claim]) -> None:
        del article
        for claim in claims:
            row = _row(claim) | {"id": identity(name)}
            row["triggers"] = " ".join(f"{trigger.start}-{trigger.end}" for trigger in claim.triggers)
            cells = (row.get(column) for column in _COLUMNS)
            self._rows.writerow(neutralise(cell) if isinstance(cell, str) else cell for cell in cells)


class _People:
    """Sentences in the language of the command line."""

    def __init__(self, options: argparse.Namespace, around: Surroundings) -> None:
        self._listing = Listing(around, visual=options.visual)
        self._first = True

    def print(self, name: str, article: Article, claims: Sequence[Claim]) -> None:
        if not self._first:
            sys.stdout.write("\n")
        self._first = False
        for line in self._listing.lines(name, article, claims):
            sys.stdout.write(f"{line}\n")
