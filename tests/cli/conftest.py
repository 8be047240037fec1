import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.cli import main

NEWS = "رفضت شركة النخيل التعليق يوم 5 مارس 2024.\n"    # The company al-Nakhil declined to comment on 5 March 2024.


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def tadqiq(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `tadqiq` in this process, in English unless told otherwise, with `stdin` as standard input."""
    for name in ("LC_ALL", "LC_MESSAGES", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def run(*arguments: object, stdin: bytes = b"") -> Ended:
        out, err = io.BytesIO(), io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="ascii"))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="ascii"))
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
        sys.stdout.flush()
        sys.stderr.flush()
        return Ended(status, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))

    return run


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A file with one short article."""
    path = tmp_path / "nakhil.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path
