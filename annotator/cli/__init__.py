"""The `tadqiq` command; the window and its Qt are imported only when a window is asked for.

Exit status: 0 all went well, 1 something that a person can mend (said on standard error), 2 wrong usage.
"""

from annotator.cli.main import main

__all__ = ["main"]
