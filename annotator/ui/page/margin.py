"""Marks beside the first line of each paragraph: which states its claims are in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.model.decisions import Verdict
from annotator.ui import icons
from annotator.ui.theme import Theme

_ORDER = (Verdict.FLAGGED, Verdict.VERIFIED, Verdict.STALE, Verdict.UNCHECKED, Verdict.DISMISSED)
_ICONS = {Verdict.FLAGGED: "flag", Verdict.VERIFIED: "verify"}
_STEP = 16.0
_ICON = 14.0
_FROM_TEXT = 26.0


class Paragraph(NamedTuple):
    """A paragraph in view, in the margin's coordinates: the middle of its first line, and its end."""

    middle: float
    bottom: float
    first: Mapping[Verdict, int]
    """The states of its claims, each with the number of the first claim in it."""


class Margin(QWidget):
    """A stack of marks for each paragraph, one for each state; those that do not fit stand in a second column."""

    def __init__(self, page: QWidget, theme: Theme, paragraphs: Callable[[float, float], Iterable[Paragraph]]) -> None:
        super().__init__(page)
        self.theme = theme
        self.text_is_left = True
        """Whether the text lies to the left, as it does in an article that runs from right to left."""
        self._paragraphs = paragraphs
        self._painted: dict[float, set[Verdict]] = {}
        """The states that are painted, by the middle of the paragraph's first line."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def repaint_beside(self, middle: float, height: float) -> None:
        """Draw the marks again of a paragraph whose first line has its middle there, to its end, if they change."""
        for paragraph in self._paragraphs(middle - _STEP, middle + height + _STEP):
            if self._painted.get(paragraph.middle) != set(paragraph.first):
                top, below = floor(paragraph.middle - _STEP), ceil(paragraph.bottom - paragraph.middle + 2 * _STEP)
                self.update(0, top, self.width(), below)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks of the paragraphs in view."""
        part = event.rect()
        if part.contains(self.rect()):
            self._painted.clear()
        with QPainter(self) as painter:
            painter.fillRect(part, QColor(self.theme.page))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for paragraph in self._paragraphs(part.top() - _STEP, part.bottom() + _STEP):
                self._painted[paragraph.middle] = set(paragraph.first)
                for verdict, middle in self._stacked(paragraph):
                    self._mark(painter, verdict, middle)

    def mark_at(self, spot: QPointF) -> tuple[Verdict, int] | None:
        """The state whose mark is at a point, with the number of the first claim in it; None for no mark."""
        for paragraph in self._paragraphs(spot.y() - _STEP, spot.y() + _STEP):
            for verdict, middle in self._stacked(paragraph):
                if (spot - middle).manhattanLength() <= _STEP / 2:
                    return verdict, paragraph.first[verdict]
        return None

    def _stacked(self, paragraph: Paragraph) -> Iterator[tuple[Verdict, QPointF]]:
        """The states of a paragraph's claims, and the middles of their marks."""
        rows = max(1, int((paragraph.bottom - paragraph.middle + _STEP / 2) // _STEP))
        for place, verdict in enumerate(state for state in _ORDER if state in paragraph.first):
            column, row = divmod(place, rows)
            away = _FROM_TEXT + column * _STEP
            yield verdict, QPointF(away if self.text_is_left else self.width() - away, paragraph.middle + row * _STEP)

    def _mark(self, painter: QPainter, verdict: Verdict, middle: QPointF) -> None:
        colour = self.theme.state(verdict)
        if verdict in _ICONS:
            half = _ICON / 2
            box = QRectF(middle.x() - half, middle.y() - half, _ICON, _ICON)
            icons.draw(painter, _ICONS[verdict], colour, box, filled=verdict is Verdict.FLAGGED)
        elif verdict is Verdict.DISMISSED:
            painter.setPen(QPen(QColor(colour), 1.5))
            painter.drawLine(QPointF(middle.x() - 4, middle.y()), QPointF(middle.x() + 4, middle.y()))
        else:
            painter.setPen(QPen(QColor(colour), 1.4))
            painter.setBrush(QColor(colour) if verdict is Verdict.UNCHECKED else Qt.GlobalColor.transparent)
            radius = 1.4 if verdict is Verdict.UNCHECKED else 3.4
            painter.drawEllipse(middle, radius, radius)
