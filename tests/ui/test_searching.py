from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from annotator import ops
from annotator.model.claims import Claim, ClaimType
from annotator.settings import SEARCHES, is_search, load
from annotator.text.spans import Span
from annotator.ui.searching import address
from annotator.ui.settings_sheet import read_searches
from annotator.ui.window import Window
from tests.samples import COST, amount
from tests.ui.keys import click, press

QUOTE = Claim(type=ClaimType.QUOTE, span=Span(0, 6), quote="«نعم\nلا»")    # "yes, no"


SLOT: Any = "open"    # the stubs of PySide6 ask for bytes, which it then refuses


class Browser(QObject):
    """Stands in for the browser of the system."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    standing_in = Browser()
    for scheme in ("https", "http"):
        QDesktopServices.setUrlHandler(scheme, standing_in, SLOT)
    yield standing_in
    for scheme in ("https", "http"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_the_words_of_a_claim_are_filled_in_and_coded():
    assert address("https://a.example/?q={query}&x=1", QUOTE).startswith("https://a.example/?q=%C2%AB")
    assert "%20" in address("https://a.example/{query}", QUOTE)


def test_a_figure_is_filled_in_plain_and_without_one_the_words():
    assert address("https://a.example/{figure}", amount(COST, "14000000", "USD")) == "https://a.example/14000000%20USD"
    assert address("https://a.example/{figure}", QUOTE) == address("https://a.example/{query}", QUOTE)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("https://a.example/?q={query}", True),
        ("https://a.example/{figure}", True),
        ("http://a.example/?q={query}", False),
        ("https://a.example/?q=", False),
        ("https://{query}.example/", False),
        ("https://a.example", False),
        ("javascript:{query}", False),
        ("https://a.example/ {query}", False),
    ],
)
def test_only_encrypted_addresses_with_a_place_for_the_claim_are_search_engines(text: str, *, fits: bool):
    assert is_search(text) is fits


def test_those_that_are_offered_at_first_are_search_engines():
    assert all(map(is_search, SEARCHES.values()))


@pytest.mark.parametrize("engine", SEARCHES.values(), ids=SEARCHES)
def test_what_is_offered_at_first_makes_an_address_of_any_words(engine: str):
    awkward = Claim(type=ClaimType.QUOTE, span=Span(0, 9), quote="«أ/ب» & c?")    # "a/b" & c?
    made = QUrl(address(engine, awkward), QUrl.ParsingMode.StrictMode)
    assert (made.isValid(), made.scheme(), made.hasFragment()) == (True, "https", False)
    assert "{" not in made.path() + made.query()
    assert made.host() == QUrl(engine.partition("{")[0]).host()


def test_lines_are_read_to_the_first_that_is_none():
    assert read_searches("A = https://a.example/?q={query}\n\n") == ({"A": "https://a.example/?q={query}"}, "")
    assert read_searches("A = ftp://a.example/{query}") == ({}, "A = ftp://a.example/{query}")


def test_the_address_is_shown_before_it_is_opened(window: Window, browser: Browser):
    press(window, "q")
    press(window, "1")
    assert "https://www.google.com/search?q=" in window.address.shown.accessibleName()
    assert browser.opened == []
    press(window, Qt.Key.Key_Return)
    assert len(browser.opened) == 1
    assert browser.opened[0].startswith("https://www.google.com/search?q=")


def test_escape_opens_nothing(window: Window, browser: Browser):
    buttons = window.details.searches.findChildren(QPushButton)
    click(buttons[0])
    assert window.address.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert browser.opened == []


def test_evidence_is_opened_after_its_address_was_shown(window: Window, browser: Browser):
    assert window.session.current is not None
    window.session.run(ops.AddEvidence(window.session.current.fact_id, "https://b.example/paper", "", "", ""))
    window.details.evidence.opened.emit("https://b.example/paper")
    press(window, Qt.Key.Key_Return)
    assert browser.opened == ["https://b.example/paper"]


def test_search_engines_are_changed_in_the_settings_and_kept(window: Window):
    window.actions_["view.settings"].trigger()
    window.settings.searches.setPlainText("B = https://b.example/?q={query}")
    click(window.settings.accept_button)
    assert load(window.preferences.path).settings.searches == {"B": "https://b.example/?q={query}"}
    buttons = window.details.searches.findChildren(QPushButton)
    assert [button.text() for button in buttons if button.isVisible()] == ["B"]


def test_what_is_no_search_engine_keeps_the_sheet_open(window: Window):
    window.actions_["view.settings"].trigger()
    window.settings.searches.setPlainText("B = b.example")
    click(window.settings.accept_button)
    assert window.settings.isVisible()
    assert "b.example" in window.settings.trouble.text()


def test_other_engines_of_the_settings_are_offered_at_once(window: Window):
    window.preferences.set(replace(window.preferences.settings, searches={}))
    assert window.details.searches.sizeHint().height() == 0
