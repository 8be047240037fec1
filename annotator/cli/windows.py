"""`tadqiq open` and `tadqiq self-test`: the only commands that load Qt, and only once there is a screen."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path

from annotator.cli import places
from annotator.cli.screens import has_screen
from annotator.cli.surroundings import Surroundings
from annotator.errors import ErrorCode, UserError


def open_window(options: argparse.Namespace, around: Surroundings) -> int:
    """Show the window until it is closed.

    Raises:
        UserError: NO_SCREEN.
    """
    del around
    if not has_screen():
        raise UserError(ErrorCode.NO_SCREEN)
    hurry()
    from annotator import app  # noqa: PLC0415 - brings Qt along

    article = Path(options.file) if options.file else None
    return app.run(article, places.named(options), getattr(options, "language", None))


def hurry() -> None:
    """Look for no unused objects from now on: a start makes many and drops few. The window, once there, looks again."""
    gc.disable()


def self_test(options: argparse.Namespace, around: Surroundings) -> int:
    """Try the window out and write the report; without a screen Qt draws into memory."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from annotator import app  # noqa: PLC0415 - brings Qt along
    from annotator.ui import self_test as trial  # noqa: PLC0415 - brings Qt along

    try:
        status = trial.run(app.application(), Path(options.report))
    except FileExistsError as error:
        raise UserError(ErrorCode.EXPORT_OVER_DATABASE, path=options.report) from error
    except OSError as error:
        raise UserError(ErrorCode.EXPORT_UNWRITABLE, path=options.report) from error
    say = around.say
    told = say("all is well; report: {file}") if status == 0 else say("something is wrong; report: {file}")
    sys.stdout.write(told.format(file=options.report) + "\n")
    return status
