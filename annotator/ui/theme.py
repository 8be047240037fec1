"""Palettes, light and dark, as data in `resources/themes`; painters and style sheets ask them for colours by role."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPalette

from annotator import resources, settings
from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict


class Theme(NamedTuple):
    """Colours by role, each as `#RRGGBB`.

    `window`, `panel` and `page` are grounds, from the outermost to the paper; `ink` and `dim` are text on them, `line`
    parts them, `accent` is what can be done or is at hand, on a ground of `selection`. `verified`, `flagged` and
    `unchecked` are states.
    """

    dark: bool
    window: str
    panel: str
    page: str
    ink: str
    dim: str
    line: str
    accent: str
    selection: str
    verified: str
    flagged: str
    unchecked: str
    tints: tuple[tuple[str, str], ...]
    """The ground under claims: pairs of a type's name and a colour."""

    def tint(self, claim_type: ClaimType) -> str:
        """The ground under claims of a type."""
        return dict(self.tints)[claim_type.value]

    def state(self, verdict: Verdict) -> str:
        """The colour of a state's line and mark; what asks for a look, and what is no claim, is grey."""
        return {Verdict.VERIFIED: self.verified, Verdict.FLAGGED: self.flagged}.get(verdict, self.unchecked)


@cache
def load(name: str) -> Theme:
    """The theme of `resources/themes/NAME.toml`.

    Raises:
        FileNotFoundError: there is no such theme.
        TypeError: the file lacks a role or has one that is not known.
    """
    content = tomllib.loads(resources.path("themes", f"{name}.toml").read_text(encoding="utf-8"))
    tints = cast("Mapping[str, str]", content.pop("tint"))
    return Theme(**content, tints=tuple(tints.items()))


def palette_for(choice: settings.Theme) -> Theme:
    """The theme an editor has chosen; of `SYSTEM`, that which the system wears now (light where it does not say)."""
    if choice is settings.Theme.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return load("dark" if dark else "light")
    return load(choice.value)


def brush(colour: str) -> QBrush:
    """One that fills with a colour. Its pattern is named: for one without, PySide looks at all that gradients have."""
    return QBrush(QColor(colour), Qt.BrushStyle.SolidPattern)


def palette(theme: Theme) -> QPalette:
    """The theme for Qt's own widgets."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.page,
        role.AlternateBase: theme.panel,
        role.Text: theme.ink,
        role.Button: theme.panel,
        role.ButtonText: theme.ink,
        role.BrightText: theme.flagged,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.dim,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.panel,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Light: theme.panel,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.dim,
        role.Shadow: theme.line,
    }
    made = QPalette()
    for place, colour in colours.items():
        made.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, QColor(theme.dim))
    return made
