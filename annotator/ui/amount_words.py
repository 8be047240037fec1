"""Large amounts as people say them: «نحو 10 مليارات دولار أمريكي», "about 10 billion US dollars"."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache

from PySide6.QtCore import QLocale

from annotator import resources
from annotator.model.attributes import plain
from annotator.model.claims import Bound, Claim
from annotator.ui.i18n import marked, numerals, tr

_MILLION = Decimal(10) ** 6
_SCALES = (
    (Decimal(10) ** 12, marked("Amount", "%n trillion(s)"), marked("Amount", "{number} trillion")),
    (Decimal(10) ** 9, marked("Amount", "%n billion(s)"), marked("Amount", "{number} billion")),
    (_MILLION, marked("Amount", "%n million(s)"), marked("Amount", "{number} million")),
)
_FINEST = Decimal("0.001")
"""Of a scale: figures that go further are not said in words."""

_MOST = 999
_BOUNDS = {
    Bound.ABOUT: marked("Amount", "about {amount}"),
    Bound.AT_LEAST: marked("Amount", "at least {amount}"),
    Bound.MORE_THAN: marked("Amount", "more than {amount}"),
    Bound.AT_MOST: marked("Amount", "at most {amount}"),
    Bound.LESS_THAN: marked("Amount", "less than {amount}"),
}


def in_words(claim: Claim) -> str:
    """An amount of money of a million or more in the interface's language; empty for anything else."""
    unit = _currencies(_language()).get(claim.unit or "", "")
    values = [_scaled(value) for value in dict.fromkeys((claim.low, claim.high)) if value is not None]
    if not unit or not values or not all(values):
        return ""
    if len(values) > 1:
        return tr("Amount", "{low} to {high} {unit}").format(low=values[0], high=values[1], unit=unit)
    amount = tr("Amount", "{number} {unit}").format(number=values[0], unit=unit)
    bound = _BOUNDS.get(claim.bound) if claim.bound else None
    return tr("Amount", bound).format(amount=amount) if bound else amount


def _scaled(value: Decimal) -> str:
    for scale, whole, part in _SCALES:
        if value >= scale:
            number = value / scale
            if number > _MOST or number % _FINEST:
                return ""
            if number == int(number):
                return tr("Amount", whole, int(number))
            return numerals(tr("Amount", part).format(number=plain(number).replace(".", QLocale().decimalPoint())))
    return ""


def _language() -> str:
    return "ar" if QLocale().language() is QLocale.Language.Arabic else "en"


@cache
def _currencies(language: str) -> dict[str, str]:
    """The names of currencies by their ISO 4217 codes."""
    text = resources.path("i18n", "currencies.toml").read_text(encoding="utf-8")
    names: dict[str, str] = tomllib.loads(text)[language]
    return names
