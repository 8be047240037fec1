"""The two bundled faces: Noto Naskh Arabic for articles, IBM Plex Sans Arabic for the interface (both OFL).

Both bring their own Latin letters and digits; only emoji and rare scripts fall back to the system's fonts.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from PySide6.QtGui import QFont, QFontDatabase

from annotator import resources

ARTICLE_FAMILY = "Noto Naskh Arabic"
"""The family that articles are set in."""

INTERFACE_FAMILY = "IBM Plex Sans Arabic"
"""The family of everything else."""

_FOLDERS = ("noto-naskh-arabic", "ibm-plex-sans-arabic")
_INTERFACE_SIZE = 14


@cache
def register() -> None:
    """Make the bundled faces known to Qt; later calls do nothing. Needs a `QGuiApplication`.

    Raises:
        RuntimeError: the installation is broken, a face is missing or no font.
    """
    for folder in _FOLDERS:
        files = sorted(resources.path("fonts", folder).glob("*.ttf"))
        refused = [file for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
        if refused or not files:
            raise RuntimeError(f"no usable fonts in {folder}: {refused}")


def article_font(size: float, *, bold: bool = False) -> QFont:
    """The article's face at `size` pixels (device-independent; fractions are rounded)."""
    register()
    font = QFont([ARTICLE_FAMILY, "Noto Serif", "serif"])
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    return font


def interface_font(size: float = _INTERFACE_SIZE, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface's face at `size` pixels."""
    register()
    font = QFont([INTERFACE_FAMILY, "sans-serif"])
    font.setPixelSize(max(1, round(size)))
    font.setWeight(weight)
    return font


def missing_glyphs(text: str, font: QFont | None = None) -> list[str]:
    """The characters of `text`, each once, that would be shown as boxes even with the system's fonts to help.

    Each character is shaped alone, so that a ligature does not hide a missing part.
    """
    shown = font or article_font(_INTERFACE_SIZE)
    return [character for character in dict.fromkeys(text) if _is_box(character, shown)]


def _is_box(character: str, font: QFont) -> bool:
    from PySide6.QtGui import QTextLayout  # noqa: PLC0415 - no window asks this

    if not character.isprintable() or character.isspace():
        return False
    layout = QTextLayout(character, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return 0 in chain.from_iterable(run.glyphIndexes() for run in layout.glyphRuns())
