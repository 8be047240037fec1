"""Paints claims: tints and state lines under the glyphs, dimming and strikes over them.

Nothing here touches the text's formats, so no letter changes its shape or place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.text.spans import Span
from annotator.ui.page.edges import KNOB
from annotator.ui.page.geometry import Geometry, Stretch
from annotator.ui.theme import Theme, brush

OVERHANG = 1.5
"""How far a tint reaches beyond its glyphs on either side, in pixels at 100 %."""

OUTLINE = 4.0
"""How far the outline of the current claim reaches beyond its glyphs, in pixels."""

REACH = OUTLINE + 2 * KNOB
"""How far anything that is painted for a claim reaches beyond its glyphs, in pixels."""

_INSET = 0.16  # of the size: how much lower an inner tint is than the one it lies in, at either edge
_LINE_DEPTH = 0.43
_ROUND = 3.0
_FAINT = 0.42
_STRIKE = 0.22


class Mark(NamedTuple):
    """A mention to be painted, and in how many others it lies."""

    mention: Mention
    depth: int


def marks(mentions: Sequence[Mention]) -> list[Mark]:
    """The marks of mentions sorted by their starts, the longest first; painted in this order inner lies on outer."""
    nested: list[Mark] = []
    ends: list[int] = []
    for mention in mentions:
        span = mention.claim.span
        ends = [end for end in ends if end > span.start]
        nested.append(Mark(mention, len(ends)))
        ends.append(span.end)
    return nested


class Highlighter:
    """Paints marks in the colours of a theme, at the places that a geometry finds."""

    def __init__(self, geometry: Geometry, theme: Theme) -> None:
        self._geometry = geometry
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Paint in the colours of another theme; brushes and pens are made once."""
        self.theme = theme
        self._tints = {claim_type: brush(theme.tint(claim_type)) for claim_type in ClaimType}
        self._lines = {verdict: _line(theme, verdict) for verdict in Verdict}
        self._rim = QPen(QColor(theme.page), 1)

    def paint_under(self, painter: QPainter, shown: Iterable[Mark]) -> None:
        """Tints and state lines; comes before the text."""
        for mark in shown:
            verdict = mark.mention.decision.verdict
            for stretch in self._geometry.stretches(mark.mention.claim.span):
                if verdict is not Verdict.DISMISSED:
                    self._tint(painter, mark, stretch)
                    self._state_line(painter, verdict, stretch, mark.depth)

    def paint_found(self, painter: QPainter, found: Iterable[Span], at_hand: Span | None) -> None:
        """Frames around what was searched for, the one at hand filled."""
        for span in found:
            painter.setPen(QPen(QColor(self.theme.accent), 1.2))
            painter.setBrush(QColor(self.theme.selection) if span == at_hand else Qt.BrushStyle.NoBrush)
            for stretch in self._geometry.stretches(span):
                painter.drawRoundedRect(stretch.box.adjusted(-1, 3, 1, -3), _ROUND, _ROUND)

    def paint_over(self, painter: QPainter, shown: Iterable[Mark], current: Span | None) -> None:
        """What lies on the text: the paper over dismissed words, their strike, the outline of the claim at hand."""
        for mark in shown:
            if mark.mention.decision.verdict is Verdict.DISMISSED:
                for stretch in self._geometry.stretches(mark.mention.claim.span):
                    self._strike(painter, stretch)
        if current is not None:
            for stretch in self._geometry.stretches(current):
                self._outline(painter, stretch)

    def _tint(self, painter: QPainter, mark: Mark, stretch: Stretch) -> None:
        inset = min(mark.depth, 2) * _INSET * stretch.size
        box = stretch.box.adjusted(-OVERHANG, inset, OVERHANG, -inset / 2)
        painter.setPen(self._rim if mark.depth else Qt.PenStyle.NoPen)
        painter.setBrush(self._tints[mark.mention.claim.type])
        painter.drawRoundedRect(box, _ROUND, _ROUND)

    def _state_line(self, painter: QPainter, verdict: Verdict, stretch: Stretch, depth: int) -> None:
        y = stretch.baseline + (_LINE_DEPTH - _INSET * min(depth, 2)) * stretch.size
        if verdict is Verdict.FLAGGED:
            band = QRectF(stretch.left, y - _TILE_HEIGHT / 2, stretch.right - stretch.left, _TILE_HEIGHT)
            painter.drawTiledPixmap(band, _wave(self.theme.state(verdict)))
            return
        painter.setPen(self._lines[verdict])
        painter.drawLine(QPointF(stretch.left, y), QPointF(stretch.right, y))

    def _strike(self, painter: QPainter, stretch: Stretch) -> None:
        paper = QColor(self.theme.page)
        paper.setAlphaF(_FAINT)
        painter.fillRect(stretch.box, paper)
        y = stretch.baseline - _STRIKE * stretch.size
        painter.setPen(QPen(QColor(self.theme.dim), 1.2))
        painter.drawLine(QPointF(stretch.left, y), QPointF(stretch.right, y))

    def _outline(self, painter: QPainter, stretch: Stretch) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.accent), 2.0))
        reach = OUTLINE - 1.0
        painter.drawRoundedRect(stretch.box.adjusted(-reach, -reach + 1, reach, reach - 1), _ROUND + 2, _ROUND + 2)


def _line(theme: Theme, verdict: Verdict) -> QPen:
    """Solid where verified, dashed where stale, dotted where unchecked."""
    if verdict is Verdict.VERIFIED:
        return QPen(QColor(theme.verified), 2.0)
    pen = QPen(QColor(theme.dim), 1.5, c=Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([4.0, 2.0] if verdict is Verdict.STALE else [1.0, 1.0])
    return pen


def damage(stretches: Iterable[Stretch]) -> Iterable[QRectF]:
    """What must be painted again when a mark there changes."""
    return (stretch.box.adjusted(-REACH, -REACH, REACH, REACH) for stretch in stretches)


_WAVE_LENGTH, _WAVE_HEIGHT = 6, 1.6
_WAVE_SCALE = 4  # the tile is drawn finer than any screen


@cache
def _wave(colour: str) -> QPixmap:
    """One length of a wavy line, to be laid side by side: a path for each stretch costs ten times as much."""
    middle, half = _TILE_HEIGHT / 2, _WAVE_LENGTH / 2
    path = QPainterPath(QPointF(-half, middle))
    for step, bend in enumerate((1, -1, 1, -1), -1):
        start = step * half
        path.quadTo(start + half / 2, middle + bend * _WAVE_HEIGHT * 2, start + half, middle)
    tile = QPixmap(_WAVE_LENGTH * _WAVE_SCALE, _TILE_HEIGHT * _WAVE_SCALE)
    tile.setDevicePixelRatio(_WAVE_SCALE)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(path, QPen(QColor(colour), 1.4))
    return tile


_TILE_HEIGHT = 6
