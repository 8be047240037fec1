import tomllib
from dataclasses import replace
from decimal import Decimal

import pytest

from annotator import resources
from annotator.model.claims import Bound, Claim
from annotator.settings import Digits, Settings
from annotator.ui.amount_words import in_words
from annotator.ui.hover_card import hover_card
from annotator.ui.preferences import Preferences
from annotator.ui.window import Window
from tests.samples import COST, TEXT, amount


def money(low: str, bound: Bound = Bound.EXACT, unit: str = "USD", high: str | None = None) -> Claim:
    """An amount of money, whatever the words."""
    return replace(amount(COST, low, unit), bound=bound, high=Decimal(high or low))


@pytest.mark.usefixtures("preferences")
@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (money("10000000000", Bound.ABOUT), "نحو 10 مليارات دولار أمريكي"),    # about 10 billion US dollars
        (money("2000000", Bound.MORE_THAN), "أكثر من 2 مليون دولار أمريكي"),    # more than 2 million US dollars
        (money("14300000000", unit="EUR"), "14.3 مليار يورو"),    # 14.3 billion euros
        (money("3000000", Bound.AT_LEAST, "SAR"), "3 ملايين ريال سعودي على الأقل"),    # at least 3 million Saudi riyals
        # 5 to 12 million Egyptian pounds
        (money("5000000", Bound.RANGE, "EGP", "12000000"), "من 5 ملايين إلى 12 مليون جنيه مصري"),
    ],
)
def test_an_editor_reads_large_amounts_in_words(claim: Claim, said: str):
    assert in_words(claim) == said


@pytest.mark.usefixtures("preferences")
@pytest.mark.parametrize("claim", [money("999999"), money("14000000", unit="مهندس"), money("14000001")])
def test_what_no_words_make_plainer_stays_a_figure(claim: Claim):
    assert in_words(claim) == ""


def test_words_follow_the_language_and_the_digits_of_the_editor(preferences: Preferences):
    preferences.set(Settings(language="ar", digits=Digits.EASTERN))
    assert in_words(money("14300000000")) == "١٤٫٣ مليار دولار أمريكي"    # 14.3 billion US dollars
    preferences.set(Settings(language="en"))
    assert in_words(money("1000000000", Bound.AT_MOST)) == "at most 1 billion US dollars"


def test_the_mouse_and_the_details_show_the_words(window: Window):
    mention = window.session.mentions[1]
    dear = replace(mention, claim=money("14000000", Bound.ABOUT))
    said = "نحو 14 مليون دولار أمريكي"    # about 14 million US dollars
    lines = hover_card(dear, TEXT).split("<br>")
    assert lines[0] == "<b>مبلغ · لم يُراجَع بعد</b>"    # amount, not checked
    assert lines[1:3] == ["\u2066≈ 14,000,000 USD\u2069", said]
    window.session.current = dear
    window.details.refresh()
    assert window.details.saying.words.text() == said


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_currency_that_is_found_has_a_name(language: str):
    lexicon = tomllib.loads(resources.path("lang", "ar", "lexicon", "currencies.toml").read_text(encoding="utf-8"))
    lists = [part["rows"] for part in lexicon["list"] if part["classes"] == ["money.code"]]
    codes = {row[:3] for rows in lists for row in rows}
    names = tomllib.loads(resources.path("i18n", "currencies.toml").read_text(encoding="utf-8"))[language]
    assert len(codes) > 100
    assert names.keys() == codes
