"""`tadqiq open` and `tadqiq self-test`: the only commands that load Qt, and only once there is a screen."""

from __future__ import annotations

import argparse
from pathlib import Path

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
    from annotator import app  # noqa: PLC0415 - brings Qt along

    return app.run(_path(options.file), _path(options.library))


def _path(name: str | None) -> Path | None:
    return Path(name) if name else None
