"""Asking for a newer release from the window."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from annotator import __version__
from annotator.releases import Release
from annotator.ui.window import Window


def asked(window: Window, address: str, qtbot: QtBot) -> str:
    window.preferences.set(replace(window.preferences.settings, releases_address=address, language="en"))
    with qtbot.waitSignal(window.tasks.idle):
        window.actions_["app.releases"].trigger()
    qtbot.waitUntil(lambda: not window.banner.isHidden())
    return window.banner.text.text()


def test_without_an_address_the_editor_is_told_where_to_write_one(window: Window, qtbot: QtBot):
    assert "Write it in the settings" in asked(window, "", qtbot)


def test_an_address_that_is_not_secure_is_named(window: Window, qtbot: QtBot):
    assert "http://example.com/latest” is not secure" in asked(window, "http://example.com/latest", qtbot)


def test_the_window_keeps_what_the_settings_sheet_says(window: Window):
    window.actions_["view.settings"].trigger()
    window.settings.releases.setText(" https://example.com/latest ")
    window.settings.accept()
    assert window.preferences.settings.releases_address == "https://example.com/latest"


def test_a_newer_release_is_named_with_its_page(window: Window):
    window.preferences.set(replace(window.preferences.settings, language="en"))
    window.updating.show(Release("9.1.0", "https://example.com/9.1.0"))
    assert window.banner.text.text() == "There is a newer Tadqiq, 9.1.0: \u2066https://example.com/9.1.0\u2069"


def test_the_newest_is_said_to_be_it(window: Window):
    window.preferences.set(replace(window.preferences.settings, language="en"))
    window.updating.show(None)
    assert window.banner.text.text() == f"Tadqiq {__version__} is the newest there is."
