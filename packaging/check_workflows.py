"""Checks .github/workflows against GitHub's schema and for what zizmor warns of; both work without a network.

`make check-workflows` calls it. The tools live in an environment of their own, made anew when their lock changes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

import bundle
from artefacts import BUILD, ROOT, run

ENVIRONMENT = BUILD / "workflow-env"
LOCK = bundle.LOCKS / "workflows.txt"
FILLED_FROM = ENVIRONMENT / LOCK.name


def make_environment() -> None:
    """Install the tools where they are not there as the lock names them."""
    if FILLED_FROM.exists() and FILLED_FROM.read_bytes() == LOCK.read_bytes():
        return
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    run(sys.executable, "-m", "venv", ENVIRONMENT)
    run(bundle.python_of(ENVIRONMENT), "-m", "pip", *bundle.INSTALL, LOCK)
    shutil.copyfile(LOCK, FILLED_FROM)


def main() -> int:
    """Let both tools judge every workflow; 1 if one of them objects."""
    make_environment()
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    python = bundle.python_of(ENVIRONMENT)
    commands = (
        (python, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows),
        (python.with_name(f"zizmor{python.suffix}"), "--offline", "--no-progress", "--quiet", ROOT),
    )
    ended = [subprocess.run(command, check=False).returncode for command in commands]
    return int(any(ended))


if __name__ == "__main__":
    sys.exit(main())
