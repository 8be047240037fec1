import socket
import sys
from pathlib import Path

import pytest

from annotator.cli.screens import has_screen

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen here")


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "linuxfb"])
def test_qt_can_draw_without_a_screen(platform: str):
    assert has_screen({"QT_QPA_PLATFORM": platform})


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"DISPLAY": "nonsense"}])
def test_without_a_display_there_is_none(environment: dict[str, str]):
    assert not has_screen(environment)


def test_a_display_that_nobody_serves_is_none():
    assert not has_screen({"DISPLAY": ":987"})
    assert not has_screen({"DISPLAY": "localhost:987.0"})


def test_a_server_that_listens_is_a_screen(tmp_path: Path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert has_screen({"DISPLAY": f"127.0.0.1:{number}.0"})
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "x"))
        server.listen()
        assert has_screen({"DISPLAY": str(tmp_path / "x")})


def test_wayland_is_a_screen():
    assert has_screen({"WAYLAND_DISPLAY": "wayland-0"})
