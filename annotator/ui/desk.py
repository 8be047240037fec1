"""The three panels around an article: its page, the list of its claims, the details of the current one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.ui.actions import Actions
from annotator.ui.claims_list import ClaimsList
from annotator.ui.details import Details
from annotator.ui.reading import Reading
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_WIDTHS = (708, 344, 328)
_SMALLEST_WIDTHS = (340, 240, 300)


class Desk(QSplitter):
    """Made when an article first comes to hand: a window that greets an empty library is there sooner without."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.reading, self.claims = Reading(session, theme, self), ClaimsList(session, actions, theme, self)
        self.details = Details(session, actions, self)
        for place, part in enumerate((self.reading, self.claims, self.details)):
            part.setMinimumWidth(_SMALLEST_WIDTHS[place])
            self.addWidget(part)
            self.setStretchFactor(place, 1 if place == 0 else 0)
        self.setSizes(list(_WIDTHS))
        self.details.set_theme(theme)
        self.details.left.connect(self.reading.page.setFocus)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.reading.set_theme(theme)
        self.claims.set_theme(theme)
        self.details.set_theme(theme)
