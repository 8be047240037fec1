"""Opens an export in a real spreadsheet program; skips aloud where LibreOffice is missing."""

import csv as python_csv
import shutil
import subprocess
from pathlib import Path

import pytest

from annotator.exporters import csv
from annotator.exporters.rows import COLUMNS
from tests.exporters.samples import SOURCE, row

SOFFICE = shutil.which("soffice")
ROWS = [row(), row(SOURCE, note="=1+1"), row(note="سطر\nوآخر؛ “+5%” 😀 لله")]    # a line and another; for God

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is missing: nothing opened the CSV")


# Comma, double quotes, UTF-8, from row 1: what the dialog of the program proposes when it sees the byte-order mark.
# Converting without a window shows no dialog and does not look at the mark (LibreOffice 7.4).
AS_PROPOSED = "CSV:44,34,76,1"
UTF8_CSV = "csv:Text - txt - csv (StarCalc):44,34,76"


def convert(source: Path, to: str, folder: Path, *how: str) -> Path:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", *how, "--convert-to", to, "--outdir", folder, source]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / f"{source.stem}.{to.partition(':')[0]}"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """The cells as LibreOffice shows them, after CSV → XLSX → CSV."""
    folder = tmp_path_factory.mktemp("calc")
    csv.write(folder / "claims.csv", ROWS)
    sheet = convert(folder / "claims.csv", "xlsx", folder, f"--infilter={AS_PROPOSED}")
    back = convert(sheet, UTF8_CSV, tmp_path_factory.mktemp("back"))
    with back.open(encoding="utf-8", newline="") as file:
        return list(python_csv.reader(file))


def test_columns_and_rows_are_where_they_belong(opened: list[list[str]]):
    assert tuple(opened[0]) == COLUMNS
    assert [len(cells) for cells in opened] == [len(COLUMNS)] * 4


def test_letters_lines_and_signs_are_as_they_were(opened: list[list[str]]):
    for cells, wanted in zip(opened[1:], ROWS, strict=True):
        shown = dict(zip(COLUMNS, map(csv.original, cells), strict=True))
        assert shown == {**wanted.cells(), "decided_at": shown["decided_at"]}


def test_a_formula_is_not_run(opened: list[list[str]]):
    assert opened[2][COLUMNS.index("note")] == "'=1+1"
