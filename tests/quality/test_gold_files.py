"""The judging of what is found against annotations, on an article of our own."""

import json
from pathlib import Path

import pytest

from tests.quality import by_publisher, calibration
from tests.quality.gold_files import Gold, judged, publisher_of

TEXT = "كلّف الجسر 14 مليون دولار، وفيه 300 كيلومتر."    # The bridge cost 14 million dollars and is 300 kilometres long.
COST = TEXT.index("14")
COST_END = TEXT.index("،")
LENGTH = TEXT.index("300")


def gold(publisher: str = "", origin: str = "") -> Gold:
    return {"text": TEXT, "claims": [], "publisher": publisher, "origin": origin}


def gold_file(folder: Path, *claims: dict[str, object]) -> Path:
    path = folder / "gold.jsonl"
    row = {"id": "a", "text": TEXT, "only": ["amount"], "publisher": "own", "claims": claims}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def amount(start: int, end: int, **more: object) -> dict[str, object]:
    return {"type": "amount", "start": start, "end": end, **more}


def test_found_right_wrong_and_missed(tmp_path: Path):
    path = gold_file(tmp_path, amount(COST, COST_END), amount(0, 4))
    told = sorted((each.found is not None, each.gold is not None) for each in judged(path))
    assert told == [(False, True), (True, False), (True, True)]
    assert by_publisher.f1(judged(path)) == pytest.approx(0.5)


def test_what_is_optional_counts_neither_way(tmp_path: Path):
    path = gold_file(tmp_path, amount(COST, COST_END), amount(LENGTH, len(TEXT) - 1, optional=True), amount(0, 2))
    assert sum(each.found is not None for each in judged(path)) == 1


def test_half_an_overlap_is_right_but_not_exact(tmp_path: Path):
    path = gold_file(tmp_path, amount(COST + 3, COST_END), amount(LENGTH, len(TEXT) - 1))
    counts = [(count, right, exact) for _type, _level, count, right, exact in calibration.rows(judged(path))]
    assert [sum(column) for column in zip(*counts, strict=True)] == [2, 2, 1]


@pytest.mark.parametrize(
    ("article", "publisher"),
    [
        (gold(publisher="Own", origin="a/b c"), "Own"),
        (gold(origin="corpus/part economy/ZZ-economy-10-20180105.txt"), "ZZ"),
        (gold(origin="corpus/part file"), "corpus/part"),
        (gold(), "?"),
    ],
)
def test_publisher(article: Gold, publisher: str):
    assert publisher_of(article) == publisher
