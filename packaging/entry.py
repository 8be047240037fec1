"""Where a frozen Tadqiq starts; the same command as everywhere else."""

import sys

from annotator.cli import main

if __name__ == "__main__":
    sys.exit(main())
