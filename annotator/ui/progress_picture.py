"""How the checking of an article went on: facts with a verdict over time, by state, as a picture."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, QDateTime, QLocale, QPointF, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.model.decisions import Verdict
from annotator.store.decisions import Step
from annotator.ui import fonts
from annotator.ui.i18n import tr
from annotator.ui.parts import draw_line, leading_edge
from annotator.ui.theme import Theme

STATES = (Verdict.VERIFIED, Verdict.FLAGGED, Verdict.DISMISSED)
"""The states that count as checked, from the bottom of the picture up."""
_HEIGHT = 150
_FOOT = 20  # room for the times under the picture


@dataclass(frozen=True, slots=True)
class Moment:
    """How many facts were in each of `STATES` from a time on."""

    at: dt.datetime
    counts: tuple[int, ...]


def course(steps: Iterable[Step]) -> list[Moment]:
    """What was checked after each step; a fact counts with its newest verdict."""
    verdicts: dict[int, Verdict] = {}
    moments: list[Moment] = []
    for step in steps:
        verdicts[step.fact_id] = step.verdict
        held = Counter(verdicts.values())
        moments.append(Moment(step.at, tuple(held[state] for state in STATES)))
    return moments


class ProgressPicture(QWidget):
    """Areas of the states above each other; time runs with the interface, from right to left in Arabic."""

    def __init__(self, theme: Theme, moments: Sequence[Moment], total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._moments, self._total = theme, moments, max(1, total)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        checked = sum(moments[-1].counts) if moments else 0
        self.setAccessibleName(
            tr("Progress", "Picture of the checking over time: {checked} of {total} checked").format(
                checked=checked, total=total
            )
        )

    def sizeHint(self) -> QSize:
        """As wide as the sheet lets it be."""
        return QSize(420, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the areas and the times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(0.5, 6, self.width() - 1, self.height() - _FOOT - 6)
        painter.fillRect(plot, QColor(self._theme.page))
        for place in reversed(range(len(STATES))):
            self._area(painter, plot, place)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot)
        self._times(painter, plot)

    def _area(self, painter: QPainter, plot: QRectF, place: int) -> None:
        """Draw a state and all below it; those below are then drawn over it."""
        heights = [sum(moment.counts[: place + 1]) for moment in self._moments]
        outline = [QPointF(self._x(plot, 0), plot.bottom())]
        before = 0
        for step, height in enumerate(heights):
            x = self._x(plot, step)
            outline += [QPointF(x, self._y(plot, before)), QPointF(x, self._y(plot, height))]
            before = height
        end = plot.left() if self._mirrored() else plot.right()
        outline += [QPointF(end, self._y(plot, before)), QPointF(end, plot.bottom())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.state(STATES[place])))
        painter.drawPolygon(QPolygonF(outline))

    def _x(self, plot: QRectF, step: int) -> float:
        """Where a step stands; where all was done in one moment, the steps stand evenly."""
        began, ended = self._moments[0].at, self._moments[-1].at
        lasted = (ended - began).total_seconds()
        passed = (self._moments[step].at - began).total_seconds()
        # The last state is seen for a while, too.
        share = 0.96 * (passed / lasted if lasted else step / len(self._moments))
        return plot.right() - share * plot.width() if self._mirrored() else plot.left() + share * plot.width()

    def _y(self, plot: QRectF, count: int) -> float:
        return plot.bottom() - count / self._total * plot.height()

    def _times(self, painter: QPainter, plot: QRectF) -> None:
        painter.setFont(fonts.interface_font(11))
        painter.setPen(QColor(self._theme.dim))
        foot = QRectF(plot.left(), plot.bottom() + 2, plot.width(), _FOOT - 2).toRect()
        mirrored = self._mirrored()
        began, ended = _said(self._moments[0].at), _said(self._moments[-1].at)
        draw_line(painter, foot, began, leading_edge(mirrored=mirrored))
        if ended != began:
            draw_line(painter, foot, ended, leading_edge(mirrored=not mirrored))

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _said(at: dt.datetime) -> str:
    local = at.astimezone()
    moment = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return QLocale().toString(moment, "d MMMM HH:mm")
