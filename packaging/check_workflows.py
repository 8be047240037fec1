"""Checks .github/workflows against GitHub's schema, which check-jsonschema carries; `make check-workflows`."""

from __future__ import annotations

import subprocess
import sys

import bundle
from artefacts import BUILD, ROOT, run

ENVIRONMENT = BUILD / "workflow-env"


def main() -> int:
    """Make the tool's own environment if it is not there, and check every workflow."""
    if not ENVIRONMENT.exists():
        run(sys.executable, "-m", "venv", ENVIRONMENT)
        lock = bundle.LOCKS / "workflows.txt"
        run(bundle.python_of(ENVIRONMENT), "-m", "pip", *bundle.INSTALL, lock)
    workflows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    command = [bundle.python_of(ENVIRONMENT), "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    return subprocess.run([*command, *workflows], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
