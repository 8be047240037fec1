"""Which exporter writes which file; the window and the command line ask here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from annotator.exporters import csv
from annotator.exporters.rows import Row


class Exporter(Protocol):
    """Writes rows to a file, whole or not at all; `byte_order_mark` concerns text formats only."""

    def __call__(self, path: Path, rows: Iterable[Row], *, byte_order_mark: bool = True) -> None:
        """Write `rows` to `path`; raises `UserError` EXPORT_UNWRITABLE, EXPORT_OVER_DATABASE."""
        ...


_EXPORTERS: dict[str, Exporter] = {".csv": csv.write}
_DEFAULT = csv.write


def suffixes() -> tuple[str, ...]:
    """The suffixes that dialogs offer, the usual one first."""
    return tuple(_EXPORTERS)


def write(path: Path, rows: Iterable[Row], *, byte_order_mark: bool = True) -> None:
    """Write `rows` in the format of the suffix of `path`; any other suffix gets CSV.

    Raises:
        UserError: EXPORT_UNWRITABLE, EXPORT_OVER_DATABASE.
    """
    _EXPORTERS.get(path.suffix.lower(), _DEFAULT)(path, rows, byte_order_mark=byte_order_mark)
