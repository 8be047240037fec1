"""Pages on an off-screen display."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.page.pages import Pages


@pytest.fixture
def pages(qtbot: QtBot) -> Pages:
    return Pages(qtbot)
