"""What every test gets: no screen, folders of its own, no settings of the person who runs it."""

import os
import signal
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A job in a shell's background begins with Ctrl+C ignored and hands that down to the commands that the tests start.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA", "HOME")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the platform's folders at an empty place."""
    home = tmp_path_factory.mktemp("home")
    for name in FOLDERS:
        monkeypatch.setenv(name, str(home))
    return home


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Ours instead of Qt's; imported late, since most tests know no Qt."""
    from annotator.ui.application import Application  # noqa: PLC0415 - brings Qt along

    return Application
