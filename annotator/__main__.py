"""`python -m annotator` is the `tadqiq` command."""

import sys

from annotator.cli import main

if __name__ == "__main__":
    sys.exit(main())
