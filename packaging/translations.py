"""All translations at once: the window's (Qt) and those of errors, command line and exports (gettext).

`translations.py` updates and compiles; `--check` changes nothing and says what is missing or stale.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run both; status 1 if either finds something wrong."""
    parts = ("translations_gettext.py", "translations_qt.py")
    return max(subprocess.run([sys.executable, HERE / part, *sys.argv[1:]], check=False).returncode for part in parts)


if __name__ == "__main__":
    sys.exit(main())
