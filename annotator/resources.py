"""Finds `resources/` wherever Tadqiq runs from: a frozen bundle, an installed wheel or a checkout."""

from __future__ import annotations

import sys
from pathlib import Path


def root() -> Path:
    """The folder that holds `lang/`, `i18n/`, `fonts/` and the rest.

    Raises:
        FileNotFoundError: the installation is broken; there is nothing that a person could mend from inside.
    """
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen) / "resources"] if isinstance(frozen, str) else []
    candidates += [package / "_resources", package.parent / "resources"]
    for candidate in candidates:
        if (candidate / "lang").is_dir():
            return candidate
    raise FileNotFoundError(f"resources/ is in none of {', '.join(map(str, candidates))}")


def path(*parts: str) -> Path:
    """One file or folder under `resources/`; it is not checked whether it exists."""
    return root().joinpath(*parts)


def languages() -> list[str]:
    """Codes of the languages that articles may be read in, the one that is known best first."""
    found = sorted(folder.name for folder in path("lang").iterdir() if (folder / "rules").is_dir())
    return sorted(found, key=lambda name: name != "ar")
