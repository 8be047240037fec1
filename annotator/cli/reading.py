"""Reads the articles that a command line names, `-` for standard input; what cannot be read is said and passed over."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator import importers
from annotator.cli.surroundings import Surroundings
from annotator.errors import UserError
from annotator.model.articles import Article

STDIN = "-"


class Reading:
    """Goes through `names`; `failed` tells afterwards whether one of them could not be read."""

    def __init__(self, names: Sequence[str], published_on: dt.date | None, around: Surroundings) -> None:
        self._names = names
        self._published_on = published_on
        self._around = around
        self.failed = False

    def articles(self) -> Iterator[tuple[str, Article]]:
        """Each name that could be read, with its article."""
        for name in self._names:
            try:
                article = self._read(name)
            except UserError as error:
                self.failed = True
                self._around.complain(error)
            else:
                yield name, article

    def _read(self, name: str) -> Article:
        if name == STDIN:
            title = self._around.say("standard input")
            return importers.read_stream(sys.stdin.buffer, title, self._published_on)
        return importers.read(Path(name), self._published_on)


def identity(name: str) -> str:
    """The id of an article in output: its file's name without suffix."""
    return name if name == STDIN else Path(name).stem
