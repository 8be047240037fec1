"""Keys by their place: what an Arabic keyboard sends where a Latin one sends a letter.

Layout: Arabic (101), as in Microsoft's `kbda1` and X.Org's `ara`; the key of B sends two letters there and is left out.
"""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./{}?"
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ<>؟"
_BY_PLACE = dict(zip(_LATIN, _ARABIC, strict=True))

ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
_BACK = {arabic: latin for latin, arabic in _BY_PLACE.items()} | {
    digit: str(value) for value, digit in enumerate(ARABIC_DIGITS)
}


def arabic_twin(sequence: str) -> str | None:
    """The key sequence that the same keys send on an Arabic keyboard, or None where there is no other."""
    modifiers, plus, key = sequence.rpartition("+")
    if sequence.endswith("++"):
        return None
    if key.isdigit() and len(key) == 1:
        return f"{modifiers}{plus}{ARABIC_DIGITS[int(key)]}"
    twin = _BY_PLACE.get(key.lower()) if len(key) == 1 else None
    return f"{modifiers}{plus}{twin}" if twin else None


def sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    """All that a command answers to: its own keys first, then their Arabic twins."""
    twins = [twin for twin in map(arabic_twin, keys) if twin]
    return [QKeySequence(key) for key in (*keys, *twins)]


def shown(key: str) -> str:
    """The key as it is written on a key cap."""
    names = {"Down": "↓", "Up": "↑", "Delete": "Del", "Left": "←", "Right": "→"}
    return names.get(key, key.replace("+", " ") if len(key) > 1 else key)


def latin(character: str) -> str:
    """The Latin letter or digit at the place of an Arabic one; any other character is given back."""
    return _BACK.get(character, character)
