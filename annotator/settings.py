"""One frozen value of settings with defaults, and the file that keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """Which palette the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """What an editor has chosen."""

    language: str = "ar"
    theme: Theme = Theme.SYSTEM
    reviewer: str = ""
    csv_byte_order_mark: bool = True
