"""The palettes, computed: contrast after WCAG 2.2, and tints told apart with each kind of colour blindness."""

import importlib
import warnings
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.ui import theme

THEMES = [theme.load("light"), theme.load("dark")]


TOLD_APART = 6.0
"""A distance in CAM02-UCS, where 1 can just be seen side by side; tints stand apart from each other on the page."""

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # colorspacious writes «\D» in its documentation, and has no types
    COLORS = vars(importlib.import_module("colorspacious"))
CONVERT, DIFFER = (cast("Callable[..., Any]", COLORS[name]) for name in ("cspace_convert", "deltaE"))


def seen_by(sight: str | None, colour: str) -> list[float]:
    """A colour as someone sees it who lacks one kind of cone (Machado and others, 2009), or who lacks none."""
    plain = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    if sight is None:
        return plain
    seen = CONVERT(plain, {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}, "sRGB1")
    return [min(1.0, max(0.0, float(part))) for part in seen]


def difference(one: list[float], other: list[float]) -> float:
    """How different two colours look."""
    return float(DIFFER(one, other, input_space="sRGB1"))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grounds(worn: theme.Theme) -> Iterator[str]:
    yield from (worn.window, worn.panel, worn.page, worn.selection)
    yield from (worn.tint(claim_type) for claim_type in ClaimType)


@pytest.mark.parametrize("worn", THEMES)
def test_text_is_legible_on_every_ground_and_tint(worn: theme.Theme):
    assert min(contrast(worn.ink, ground) for ground in grounds(worn)) >= 4.5


@pytest.mark.parametrize("worn", THEMES)
@pytest.mark.parametrize("role", ["dim", "accent", "verified", "flagged"])
def test_lesser_text_is_legible_where_it_stands(worn: theme.Theme, role: str):
    assert min(contrast(getattr(worn, role), ground) for ground in (worn.window, worn.panel, worn.page)) >= 4.5


@pytest.mark.parametrize("worn", THEMES)
def test_words_on_filled_buttons_are_legible(worn: theme.Theme):
    assert min(contrast(worn.panel, ground) for ground in (worn.accent, worn.verified, worn.flagged)) >= 4.5


@pytest.mark.parametrize("worn", THEMES)
def test_marks_and_lines_are_seen_on_the_page_and_on_tints(worn: theme.Theme):
    assert min(contrast(worn.state(verdict), worn.page) for verdict in Verdict) >= 3
    tints = [worn.tint(claim_type) for claim_type in ClaimType]
    assert min(contrast(line, tint) for line in (worn.verified, worn.flagged, worn.dim) for tint in tints) >= 3


def test_both_themes_know_every_type():
    for worn in THEMES:
        assert [name for name, _ in worn.tints] == [claim_type.value for claim_type in ClaimType]


@pytest.mark.parametrize("worn", THEMES)
@pytest.mark.parametrize("sight", [None, "deuteranomaly", "protanomaly", "tritanomaly"])
def test_tints_are_told_apart_with_every_sight_and_from_the_page(worn: theme.Theme, sight: str | None):
    seen = {name: seen_by(sight, colour) for name, colour in worn.tints}
    assert min(difference(one, other) for one, other in combinations(seen.values(), 2)) >= TOLD_APART
    page = seen_by(sight, worn.page)
    assert min(difference(tint, page) for tint in seen.values()) >= TOLD_APART


def test_a_chosen_theme_is_worn_and_the_system_followed_otherwise(qapp: QApplication):
    assert theme.palette_for(settings.Theme.DARK).dark
    assert not theme.palette_for(settings.Theme.LIGHT).dark
    system_is_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.palette_for(settings.Theme.SYSTEM).dark is system_is_dark


@pytest.mark.usefixtures("qapp")
def test_qts_palette_takes_its_colours_from_the_theme():
    palette = theme.palette(THEMES[1])
    assert palette.color(QPalette.ColorRole.Base) == QColor(THEMES[1].page)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(THEMES[1].dim)
