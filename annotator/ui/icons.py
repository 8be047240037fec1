"""Icons of the Lucide set (ISC), drawn in any colour, sharp at any scale, mirrored with the interface where they point.

The drawings lie in `resources/icons/lucide`, unchanged; they paint with `currentColor`, which is set here.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator import resources
from annotator.model.claims import ClaimType

DRAWINGS = {
    "verify": "check",
    "flag": "flag",
    "dismiss": "ban",
    "unchecked": "circle-dashed",
    "note": "notebook-pen",
    "evidence": "paperclip",
    "undo": "undo-2",
    "redo": "redo-2",
    "search": "search",
    "filter": "list-filter",
    "library": "library",
    "article": "pilcrow",
    "progress": "chart-pie",
    "help": "circle-question-mark",
    "settings": "settings",
    "export": "file-down",
    "open": "folder-open",
    "paste": "clipboard-paste",
    "add": "plus",
    "delete": "trash-2",
    "edges": "move-horizontal",
    "copy": "copy",
    "close": "x",
    "edit": "pencil",
    "link": "link",
    "theme": "sun-moon",
    "language": "languages",
    "next": "chevron-down",
    "prev": "chevron-up",
    ClaimType.AMOUNT: "banknote",
    ClaimType.SOURCE: "user",
    ClaimType.NO_COMMENT: "mic-off",
    ClaimType.ANONYMITY: "hat-glasses",
    ClaimType.DATE: "calendar-days",
    ClaimType.SUPERLATIVE: "trophy",
    ClaimType.QUOTE: "text-quote",
}
"""Which drawing stands for which name; claim types go by their own names."""

_DIRECTIONAL = frozenset({"undo", "redo", "article", "help", "filter", "library", "open", ClaimType.QUOTE})
"""What reads or points along the line, and so is mirrored where lines run from right to left («؟» for "?")."""

_FAINT = 0.4


class LucideEngine(QIconEngine):
    """Draws one icon straight from its outlines, at whatever size and scale Qt asks for."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the icon into `rect`, fainter where what it stands for cannot be done."""
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * _FAINT)
        draw(painter, self._name, self._colour, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on a transparent ground."""
        image = QPixmap(size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return image

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The icon for a screen of `scale` device pixels to each pixel of `size`."""
        image = self.pixmap(size * scale, mode, state)
        image.setDevicePixelRatio(scale)
        return image

    def clone(self) -> QIconEngine:
        """A copy for another icon."""
        return LucideEngine(self._name, self._colour)


@cache
def icon(name: str, colour: str) -> QIcon:
    """The icon of that name (see `DRAWINGS`) in a colour.

    Raises:
        KeyError: there is none of that name.
    """
    if name not in DRAWINGS:
        raise KeyError(name)
    return QIcon(LucideEngine(name, colour))


def draw(painter: QPainter, name: str, colour: str, place: QRectF, *, filled: bool = False) -> None:
    """Draw an icon into a square `place` of a painter's own; `filled` lets a small one stand out.

    Raises:
        KeyError: there is none of that name.
    """
    painter.save()
    if name in _DIRECTIONAL and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.translate(place.center().x() * 2, 0)
        painter.scale(-1, 1)
    _renderer(name, colour, filled=filled).render(painter, place)
    painter.restore()


@cache
def _renderer(name: str, colour: str, *, filled: bool = False) -> QSvgRenderer:
    drawing = resources.path("icons", "lucide", f"{DRAWINGS[name]}.svg").read_text(encoding="utf-8")
    if filled:
        drawing = drawing.replace('fill="none"', f'fill="{colour}"')
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
