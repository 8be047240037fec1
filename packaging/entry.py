"""Where a frozen Tadqiq starts; the same command as everywhere else."""

import os
import sys

from annotator.cli import main

if __name__ == "__main__":
    # a program for windows has no streams on Windows, and what is said for a terminal goes nowhere
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open until the end
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open until the end
    sys.exit(main())
