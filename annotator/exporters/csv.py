"""A table of claims and verdicts as CSV that opens in Excel and LibreOffice, and reads back in Python.

UTF-8 with a byte-order mark, for without one Excel garbles Arabic; CRLF line ends (RFC 4180). Cells that a spreadsheet
would run as a formula get an apostrophe in front (OWASP, "CSV Injection"), which `read_rows` takes off again. The
numbers in `low` and `high` stay numbers.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from annotator import atomic
from annotator.errors import ErrorCode, UserError
from annotator.exporters.rows import COLUMNS, Row

BYTE_ORDER_MARK = "\ufeff"
_APOSTROPHE = "'"

# The signs that begin a formula, also full-width; Excel passes over white space in front of them. Apostrophes in
# front are counted in, so that a cell which has one of its own is told apart when it is read back.
_RUNS = re.compile("'*[\\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\\-@＝＋－＠]|'*[\t\r\n]")
_NUMBERS = frozenset({"paragraph", "start", "end", "low", "high"})


def neutralise(cell: str) -> str:
    """The cell as text for a spreadsheet: nothing that it would run."""
    return _APOSTROPHE + cell if _RUNS.match(cell) else cell


def original(cell: str) -> str:
    """What `neutralise` was given: its inverse for every string."""
    return cell[1:] if cell.startswith(_APOSTROPHE) and _RUNS.match(cell) else cell


def text(rows: Iterable[Row], *, byte_order_mark: bool = True) -> str:
    """The whole table, with the names of its columns first."""
    written = io.StringIO(newline="")
    if byte_order_mark:
        written.write(BYTE_ORDER_MARK)
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(name, cell) for name, cell in row.cells().items()] for row in rows)
    return written.getvalue()


def write(path: Path, rows: Iterable[Row], *, byte_order_mark: bool = True) -> None:
    """Write the table to `path`, whole or not at all.

    Raises:
        UserError: EXPORT_UNWRITABLE, EXPORT_OVER_DATABASE; what was at `path` is unchanged.
    """
    content = text(rows, byte_order_mark=byte_order_mark).encode("utf-8")
    try:
        atomic.write(path, content)
    except FileExistsError as error:
        raise UserError(ErrorCode.EXPORT_OVER_DATABASE, path=path) from error
    except OSError as error:
        raise UserError(ErrorCode.EXPORT_UNWRITABLE, path=path) from error


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table that `write` wrote, every cell as it was before it was neutralised."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [_restored(row) for row in csv.DictReader(file)]


def _cell(name: str, cell: str) -> str:
    return cell if name in _NUMBERS else neutralise(cell)


def _restored(row: dict[str, str]) -> dict[str, str]:
    return {name: cell if name in _NUMBERS else original(cell) for name, cell in row.items()}
