"""Whether there is a screen for a window, asked before Qt is: Qt ends the process where there is none."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

_DISPLAY = re.compile(r"(?:[a-z]+/)?(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?")
_NEEDS_A_SCREEN = ("xcb", "wayland")
_X11_PORT = 6000
_PATIENCE_SECONDS = 3.0


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window could open: always on Windows and macOS, elsewhere if a display server answers.

    A Qt platform that draws without one (`offscreen`, `vnc`, …) counts as a screen.
    """
    platform = environment.get("QT_QPA_PLATFORM", "")
    if sys.platform in {"win32", "darwin"} or (platform and not platform.startswith(_NEEDS_A_SCREEN)):
        return True
    return bool(environment.get("WAYLAND_DISPLAY")) or _x11_answers(environment.get("DISPLAY", ""))


def _x11_answers(display: str) -> bool:
    """Whether an X server listens: DISPLAY often outlives one, for example in a shell that was left open."""
    match = _DISPLAY.fullmatch(display)
    if match is None:
        return Path(display).is_socket() if display else False
    import socket  # noqa: PLC0415 - not needed where no X server is asked

    number = int(match["number"])
    if match["host"] not in {"", "unix"}:
        return _connects(socket.AF_INET, (match["host"], _X11_PORT + number))
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - the place is X11's own
    return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, f"\0{path}")


def _connects(family: socket.AddressFamily, address: tuple[str, int] | str) -> bool:
    import socket  # noqa: PLC0415 - as above

    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(_PATIENCE_SECONDS)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
