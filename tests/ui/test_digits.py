from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.settings import Digits
from annotator.ui.i18n import numerals, tr
from annotator.ui.values import figure
from annotator.ui.window import Window
from tests.samples import COST, amount
from tests.ui.keys import click


@pytest.fixture
def eastern(window: Window) -> Window:
    """A window that counts ١ ٢ ٣."""
    window.preferences.set(replace(window.preferences.settings, digits=Digits.EASTERN))
    return window


def test_counts_and_dates_stand_in_eastern_digits_at_once(eastern: Window):
    assert "٨ يونيو ٢٠٢٥" in eastern.top_bar.date.text()    # 8 June 2025
    assert "٤" in eastern.claims.chips.chips[0].text()
    assert "١" in eastern.details.place.text()
    assert tr("Exporting", "%n row(s) written to {file}.", 7) == "كُتبت ٧ صفوف في {file}."    # 7 rows


def test_figures_of_claims_stay_as_they_are_exported(eastern: Window):
    assert eastern.isVisible()
    assert "14,000,000" in figure(amount(COST, "14000000", "USD"))


def test_english_and_the_first_choice_have_western_digits(eastern: Window, qtbot: QtBot):
    eastern.preferences.other_language()
    assert numerals("12") == "12"
    eastern.preferences.set(replace(eastern.preferences.settings, language="ar", digits=Digits.WESTERN))
    qtbot.waitUntil(lambda: "2025" in eastern.top_bar.date.text())


def test_the_digits_are_chosen_in_the_settings_and_kept(window: Window):
    window.actions_["view.settings"].trigger()
    window.settings.digits.setCurrentIndex(1)
    click(window.settings.accept_button)
    assert settings.load(window.preferences.path).settings.digits is Digits.EASTERN
    assert numerals("12") == "١٢"
