import subprocess
import sys
from pathlib import Path

import pytest

from annotator.errors import ErrorCode, UserError
from annotator.ui.crashes import CrashReporter, NativeCrashes

ARTICLE = "نص المقال"    # the text of the article


def report(folder: Path, *errors: BaseException) -> tuple[list[UserError], list[Path | None]]:
    complaints: list[UserError] = []
    logs: list[Path | None] = []
    reporter = CrashReporter(folder, complaints.append, logs.append)
    for error in errors:
        try:
            raise error
        except type(error) as raised:
            reporter(type(raised), raised, raised.__traceback__)
    return complaints, logs


def test_a_crash_is_logged_without_the_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    complaints, (log,) = report(tmp_path / "logs", ValueError(ARTICLE))
    assert log is not None
    written = log.read_text(encoding="utf-8")
    assert complaints == []
    assert "ValueError" in written
    assert "test_crashes.py" in written
    assert ARTICLE not in written
    assert ARTICLE in capsys.readouterr().err    # a terminal, where there is one, is the person's own


def test_the_same_place_is_logged_once(tmp_path: Path):
    _complaints, logs = report(tmp_path, ValueError("a"), KeyError("b"), ValueError("c"))
    assert logs[0] == logs[2] != logs[1]
    assert len(list(tmp_path.iterdir())) == 2


def test_where_nothing_can_be_written_a_crash_is_told_all_the_same(tmp_path: Path):
    (tmp_path / "file").touch()
    assert report(tmp_path / "file" / "logs", ValueError(ARTICLE)) == ([], [None])


def test_what_a_person_can_mend_is_worded_not_logged(tmp_path: Path):
    error = UserError(ErrorCode.CLAIM_OUTSIDE)
    assert report(tmp_path, error) == ([error], [])
    assert list(tmp_path.iterdir()) == []


ABORTED = """
import os, sys
from pathlib import Path
from annotator.ui.crashes import NativeCrashes
NativeCrashes(Path(sys.argv[1])).begin()
text = sys.argv[2]
os.abort()
"""


def test_a_crash_of_native_code_is_told_of_the_next_time_once(tmp_path: Path):
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", ABORTED, str(tmp_path), ARTICLE]
    subprocess.run(command, cwd=root, stderr=subprocess.DEVNULL, check=False)
    native = NativeCrashes(tmp_path)
    log = native.begin()
    native.end()
    assert log is not None
    assert "line 7" in log.read_text(encoding="utf-8")
    assert ARTICLE not in log.read_text(encoding="utf-8")
    again = NativeCrashes(tmp_path)
    assert again.begin() is None
    again.end()
    assert list(tmp_path.iterdir()) == [log]


def test_without_a_place_for_its_log_the_window_opens_all_the_same(tmp_path: Path):
    (tmp_path / "file").touch()
    native = NativeCrashes(tmp_path / "file" / "logs")
    assert native.begin() is None
    native.end()
