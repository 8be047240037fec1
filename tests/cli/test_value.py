import json
from pathlib import Path

from tests.cli.conftest import Run


def test_one_answer_a_line_whatever_the_line_is(tadqiq: Run):
    lines = ["25 دولارا", "", "ليس رقما", "\u2028", "نصف مليون"]    # 25 dollars; no number; half a million
    ended = tadqiq("value", "-", stdin="\n".join(lines).encode())
    answers = [json.loads(line) for line in ended.out.splitlines()]
    assert [answer is None for answer in answers] == [False, True, True, True, False]
    assert answers[0] == {"text": "25 دولارا", "low": "25", "high": "25", "unit": "USD", "bound": "exact"}


def test_lines_of_a_file(tadqiq: Run, tmp_path: Path):
    path = tmp_path / "numbers.txt"
    path.write_bytes("\ufeffمليونان\r\n".encode())    # two million
    ended = tadqiq("value", path)
    assert json.loads(ended.out)["low"] == "2000000"


def test_bad_input_is_said(tadqiq: Run, tmp_path: Path):
    missing = tadqiq("value", tmp_path / "none")
    assert (missing.status, missing.out) == (1, "")
    assert "is not there" in missing.err
    assert "cannot be read" in tadqiq("value", "-", stdin=b"\xff\xfe").err
    assert "is a folder" in tadqiq("value", tmp_path).err
