"""Fails on silenced checkers: no `type: ignore`, no `pyright: ignore`, and `noqa` only with a code and a reason."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

IGNORES = re.compile(r"#\s*(type:\s*ignore|pyright:|mypy:)")
NOQA = re.compile(r"#\s*noqa(?!: [A-Z]+\d+(?:, ?[A-Z]+\d+)* +[-—#] *\S)")


def main() -> int:
    """Print every silenced line that says no reason; 1 if there is one."""
    files = subprocess.run(["git", "ls-files", "*.py"], capture_output=True, text=True, check=True).stdout.split()
    wrong = [
        f"{name}:{number}: {line.strip()}"
        for name in files
        if Path(name).resolve() != Path(__file__).resolve() and Path(name).exists()
        for number, line in enumerate(Path(name).read_text(encoding="utf-8").splitlines(), 1)
        if IGNORES.search(line) or NOQA.search(line)
    ]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
