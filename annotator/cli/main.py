"""Sets the stage for a command (language, streams), runs it and turns what went wrong into an exit status."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Sequence

from annotator import messages, settings
from annotator.cli import parser
from annotator.cli.surroundings import Surroundings
from annotator.errors import ErrorCode, UserError

_INTERRUPTED = 130
"""What shells expect of a command that ended by Ctrl-C (128 + SIGINT)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `tadqiq` with `arguments` (those of the process if None) and return its exit status.

    Raises:
        SystemExit: by argparse, for `--help`, `--version` and wrong usage (status 2).
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    _speak_utf8()
    loaded = settings.load()
    around = Surroundings(messages.choose_language(parser.asked_language(arguments), loaded), loaded)
    try:
        options = parser.parse(arguments, around)
        status = options.command(options, around)
        sys.stdout.flush()
    except UserError as error:
        around.complain(error)
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _silence_stdout()
        return 1
    except OSError as error:
        # Of files that a command opens it speaks itself; the output's was open before, and so has no name.
        if error.filename is not None:
            raise
        _silence_stdout()
        around.complain(UserError(ErrorCode.OUTPUT_UNWRITABLE))
        return 1
    return status


def _speak_utf8() -> None:
    """Write UTF-8 with bare line feeds whatever the console's code page is; file names may hold what UTF-8 cannot."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="")


def _silence_stdout() -> None:
    """The reader of our output has gone: keep Python from complaining about it again at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
