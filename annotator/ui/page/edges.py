"""The two edges of the claim at hand: the knobs that show them, and how the mouse takes hold of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.text.spans import Span
from annotator.ui.page.geometry import Stretch
from annotator.ui.theme import Theme

KNOB = 4.0
"""The radius of a knob, in pixels."""

_BESIDE, _BELOW = 3.0, 2.0  # pixels from the corner of the glyphs to the middle of a knob: on the outline
_REACH = 5.0
_HELD = 1.0  # pixels by which a knob grows under the mouse


class Grip(NamedTuple):
    """A hold on one edge of a mention."""

    mention_id: int
    span: Span
    at_start: bool

    def moved_to(self, position: int) -> Span | None:
        """The span with this edge at a code point; None where nothing would be left of it."""
        start, end = (position, self.span.end) if self.at_start else (self.span.start, position)
        return Span(start, end) if start < end else None


def handles(stretches: Sequence[Stretch], *, rtl: bool) -> tuple[QPointF, QPointF]:
    """Where the edges are: the middle of the start's and of the end's; `rtl` is the way of the claim's paragraph."""
    first, last = stretches[0], stretches[-1]
    start = first.right if rtl else first.left
    end = last.left if rtl else last.right
    return QPointF(start, first.box.center().y()), QPointF(end, last.box.center().y())


def knobs(stretches: Sequence[Stretch], *, rtl: bool) -> tuple[QPointF, QPointF]:
    """The middles of the knobs of start and end: at the lower corners of the outline, clear of the letters."""
    start, end = handles(stretches, rtl=rtl)
    outwards = _BESIDE if rtl else -_BESIDE
    bottom_of_start, bottom_of_end = (stretches[place].box.bottom() + _BELOW for place in (0, -1))
    return QPointF(start.x() + outwards, bottom_of_start), QPointF(end.x() - outwards, bottom_of_end)


def draw_knobs(painter: QPainter, theme: Theme, stretches: Sequence[Stretch], *, rtl: bool, held: Grip | None) -> None:
    """Draw where the edges can be dragged; the one that the mouse is on is filled."""
    painter.setPen(QPen(QColor(theme.accent), 2.0))
    for at_start, middle in zip((True, False), knobs(stretches, rtl=rtl), strict=True):
        there = held is not None and held.at_start is at_start
        painter.setBrush(QColor(theme.accent if there else theme.page))
        radius = KNOB - 1.0 + _HELD * there
        painter.drawEllipse(middle, radius, radius)


def grip_at(spot: QPointF, mention_id: int, span: Span, stretches: Sequence[Stretch], *, rtl: bool) -> Grip | None:
    """The hold that the mouse has on a mention's edge, or on its knob, at a point of the document, if any."""
    if not stretches:
        return None
    half = stretches[0].box.height() / 2
    places = zip((True, False), handles(stretches, rtl=rtl), knobs(stretches, rtl=rtl), strict=True)
    for at_start, handle, knob in places:
        on_edge = abs(spot.x() - handle.x()) <= _REACH and abs(spot.y() - handle.y()) <= half
        if on_edge or QLineF(spot, knob).length() <= KNOB + _REACH / 2:
            return Grip(mention_id, span, at_start)
    return None
