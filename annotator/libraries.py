"""The libraries that Tadqiq runs on, as the project's metadata names them, and the versions of them that are there."""

from __future__ import annotations

from importlib import metadata

NAMES = (
    "PySide6-Essentials", "arabic-reshaper", "charset-normalizer", "platformdirs", "python-bidi", "sqlite-utils",
    "tomlkit",
)  # fmt: skip
"""Distributions, not modules; a bundle carries their metadata and not that of Tadqiq itself, which would list them."""


def versions() -> dict[str, str | None]:
    """Each library's version, None where its metadata is not there."""
    return {name: _version(name) for name in NAMES}


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
