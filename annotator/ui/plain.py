"""Text of strangers stays text: Qt takes a tool tip that looks like HTML for HTML, and would load what it names."""

from __future__ import annotations

from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https"})


def rich(text: str) -> str:
    """The same text as a part of rich text, in which nothing of it is taken for more than it is."""
    import html  # noqa: PLC0415 - its table of entities is not needed while the window starts

    return html.escape(text).replace("\n", "<br>")


def plain(text: str) -> str:
    """The same text for a tool tip, marked so that Qt shows it as it is written."""
    return f"<qt>{rich(text)}</qt>" if "<" in text or "&lt;" in text else text


def is_address(text: str) -> bool:
    """Whether a line is a web address; anything else is taken as a citation and never opened."""
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(parts.netloc)


def open_in_browser(address: str) -> bool:
    """Show a web address in the browser; False, and nothing done, for any other kind of address."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - not needed while the window starts
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - as above

    return is_address(address) and QDesktopServices.openUrl(QUrl(address.strip(), QUrl.ParsingMode.StrictMode))
