from pathlib import Path

import pytest

from annotator.errors import ErrorCode, UserError
from annotator.ui.crashes import CrashReporter

ARTICLE = "نص المقال"    # the text of the article


def report(folder: Path, error: BaseException) -> tuple[list[UserError], list[Path]]:
    complaints: list[UserError] = []
    logs: list[Path] = []
    reporter = CrashReporter(folder, complaints.append, logs.append)
    try:
        raise error
    except type(error) as raised:
        reporter(type(raised), raised, raised.__traceback__)
    return complaints, logs


def test_a_crash_is_logged_without_the_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    complaints, (log,) = report(tmp_path / "logs", ValueError(ARTICLE))
    written = log.read_text(encoding="utf-8")
    assert complaints == []
    assert "ValueError" in written
    assert "test_crashes.py" in written
    assert ARTICLE not in written
    assert ARTICLE in capsys.readouterr().err    # a terminal, where there is one, is the person's own


def test_what_a_person_can_mend_is_worded_not_logged(tmp_path: Path):
    error = UserError(ErrorCode.CLAIM_OUTSIDE)
    assert report(tmp_path, error) == ([error], [])
    assert list(tmp_path.iterdir()) == []
