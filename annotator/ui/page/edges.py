"""The two edges of the claim at hand, as the mouse takes hold of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from annotator.text.spans import Span
from annotator.ui.page.geometry import Stretch

_REACH = 5.0


@dataclass(frozen=True, slots=True)
class Grip:
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


def grip_at(
    spot: QPointF, mention_id: int, span: Span, stretches: Sequence[Stretch], *, rtl: bool
) -> Grip | None:
    """The hold that the mouse has on a mention's edge at a point of the document, if any."""
    if not stretches:
        return None
    half = stretches[0].box.height() / 2
    for at_start, handle in zip((True, False), handles(stretches, rtl=rtl), strict=True):
        if abs(spot.x() - handle.x()) <= _REACH and abs(spot.y() - handle.y()) <= half:
            return Grip(mention_id, span, at_start)
    return None
