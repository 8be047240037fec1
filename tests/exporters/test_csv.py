import csv as python_csv
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import exporters
from annotator.errors import ErrorCode, UserError
from annotator.exporters import csv
from annotator.exporters.rows import COLUMNS
from tests.exporters.samples import SOURCE, row


def read_back(text: str) -> list[list[str]]:
    return list(python_csv.reader(text.removeprefix(csv.BYTE_ORDER_MARK).splitlines(keepends=True)))


RUN = (
    "=1+1", "+20", "-5%", "@SUM(A1)", "\t=1", "\r=1", "\nx",
    "＝1", "＋1", "－1", "＠x", " =1", "\u200f=1", "'=1", "''-",
)


@pytest.mark.parametrize("cell", RUN)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe_that_comes_off_again(cell: str):
    assert csv.neutralise(cell) == "'" + cell
    assert csv.original(csv.neutralise(cell)) == cell


@pytest.mark.parametrize("cell", ["", "قال", "'قال'", "a=b", "5-10", "“+”", "−5%"])
def test_other_cells_stay_as_they_are(cell: str):
    assert csv.neutralise(cell) == cell
    assert csv.original(cell) == cell


@given(st.text("='+-@＝ \t\r\n\u200fا"))
def test_neutralising_has_an_inverse_and_leaves_nothing_to_run(cell: str):
    safe = csv.neutralise(cell)
    assert csv.original(safe) == cell
    assert safe[:1] not in {"=", "+", "-", "@", "＝", "\t", "\r", "\n"}


def test_numbers_stay_numbers():
    cells = read_back(csv.text([row()]))[1]
    assert dict(zip(COLUMNS, cells, strict=True))["low"] == "3500000"


def test_the_byte_order_mark_is_a_choice(tmp_path: Path):
    csv.write(tmp_path / "with.csv", [])
    csv.write(tmp_path / "without.csv", [], byte_order_mark=False)
    assert (tmp_path / "with.csv").read_bytes().startswith(b"\xef\xbb\xbftype,")
    assert (tmp_path / "without.csv").read_bytes().startswith(b"type,")


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=40), max_size=5))
def test_every_note_comes_back(tmp_path_factory: pytest.TempPathFactory, notes: list[str]):
    path = tmp_path_factory.mktemp("csv") / "claims.csv"
    rows = [row(note=note) for note in notes]
    csv.write(path, rows)
    assert csv.read_rows(path) == [each.cells() for each in rows]


def test_a_row_takes_one_line_of_the_table_though_its_cells_have_several(tmp_path: Path):
    path = tmp_path / "claims.csv"
    csv.write(path, [row(), row(SOURCE, note='سطر\nوآخر، "بين علامتين"')])    # a line and another, “in quotation marks”
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [len(cells) for cells in python_csv.reader(file)] == [len(COLUMNS)] * 3


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path):
    path = tmp_path / "claims.csv"
    path.write_bytes(b"old" * 10_000)
    csv.write(path, [row()])
    assert [file.name for file in tmp_path.iterdir()] == ["claims.csv"]
    assert len(csv.read_rows(path)) == 1


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path):
    for path in (tmp_path / "none" / "claims.csv", tmp_path):
        with pytest.raises(UserError) as caught:
            csv.write(path, [])
        assert caught.value.code is ErrorCode.EXPORT_UNWRITABLE


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_link_stays_a_link(tmp_path: Path):
    (tmp_path / "link.csv").symlink_to(tmp_path / "there.csv")
    csv.write(tmp_path / "link.csv", [row()])
    assert (tmp_path / "link.csv").is_symlink()
    assert len(csv.read_rows(tmp_path / "there.csv")) == 1


def test_the_registry_writes_csv(tmp_path: Path):
    exporters.write(tmp_path / "a.csv", [row()])
    assert csv.read_rows(tmp_path / "a.csv") == [row().cells()]
    assert exporters.suffixes()[0] == ".csv"
