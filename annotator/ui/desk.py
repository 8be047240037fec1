"""The three panels around an article: its page, the list of its claims, the details of the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.ui.actions import Actions
from annotator.ui.parts import cover
from annotator.ui.reading import Reading
from annotator.ui.session import Session
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.claims_list import ClaimsList
    from annotator.ui.details import Details

_WIDTHS = (708, 344, 328)
_SMALLEST_WIDTHS = (340, 240, 300)


class _Ground(QWidget):
    """Stands where a panel will be, in its colour and as large."""

    painted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        cover(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the desk was seen."""
        super().paintEvent(event)
        self.painted.emit()


class Desk(QSplitter):
    """Made when an article first comes to hand: a window that greets an empty library is there sooner without.

    The article is read first: the panels beside it are made once its page has been painted, or when they are needed.
    """

    filled = Signal()
    """The panels beside the page are there."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session, self._actions, self._theme = session, actions, theme
        self._panels: tuple[ClaimsList, Details] | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.reading = Reading(session, theme, self)
        self._grounds = _Ground(self), _Ground(self)
        for place, part in enumerate((self.reading, *self._grounds)):
            part.setMinimumWidth(_SMALLEST_WIDTHS[place])
            self.addWidget(part)
            self.setStretchFactor(place, 1 if place == 0 else 0)
        self.setSizes(list(_WIDTHS))
        self._grounds[0].painted.connect(lambda: QTimer.singleShot(0, self, self.fill))

    @property
    def is_full(self) -> bool:
        """Whether the panels beside the page are there."""
        return self._panels is not None

    @property
    def claims(self) -> ClaimsList:
        """The list of the article's claims."""
        return self.fill()[0]

    @property
    def details(self) -> Details:
        """What is decided about the current claim."""
        return self.fill()[1]

    def fill(self) -> tuple[ClaimsList, Details]:
        """The panels beside the page, made if they are not there yet."""
        if self._panels is None:
            self._panels = self._made()
            self.filled.emit()
        return self._panels

    def _made(self) -> tuple[ClaimsList, Details]:
        from annotator.ui.claims_list import ClaimsList  # noqa: PLC0415 - not needed for the page
        from annotator.ui.details import Details  # noqa: PLC0415 - as above

        claims, details = ClaimsList(self._session, self._actions, self._theme), Details(self._session, self._actions)
        sizes = self.sizes()
        for place, panel in enumerate((claims, details), 1):
            panel.setMinimumWidth(_SMALLEST_WIDTHS[place])
            self.replaceWidget(place, panel)
        for ground in self._grounds:
            ground.deleteLater()
        if self.isVisible():  # else they would be shared out again, and the text would move by a pixel or two
            self.setSizes(sizes)
        details.set_theme(self._theme)
        details.left.connect(self.reading.page.setFocus)
        return claims, details

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.reading.set_theme(theme)
        if self.is_full:
            self.claims.set_theme(theme)
            self.details.set_theme(theme)
