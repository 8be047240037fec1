"""The rows of the claims list as a Qt model over the session's rows."""

from __future__ import annotations

from operator import attrgetter, eq

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.mentions import Mention
from annotator.ui.session import Session
from annotator.ui.values import summary
from annotator.ui.wording import state_name, type_name

MENTION_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The whole `Mention` of a row, for the delegate."""

HEADING_ROLE = MENTION_ROLE + 1
"""The `Heading` that stands over a row, or None."""

_Index = QModelIndex | QPersistentModelIndex
_ID = attrgetter("id")


class ClaimRows(QAbstractListModel):
    """One row a fact; tells views exactly which rows changed, so that a verdict repaints one line."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[Mention] = session.rows
        self._headings = session.headings
        session.rows_changed.connect(self._follow)
        session.rows_touched.connect(self._repaint)

    def _repaint(self, places: tuple[int, ...]) -> None:
        """The session's list is ours: what it has put in is here already."""
        for place in places:
            changed = self.index(place)
            self.dataChanged.emit(changed, changed)

    def _follow(self) -> None:
        old, new = self._rows, self._session.rows
        same = self._headings == self._session.headings and _are_same(old, new)
        if not same:
            self.beginResetModel()
            self._rows, self._headings = new, self._session.headings
            self.endResetModel()
            return
        self._rows = new
        for place, (before, after) in enumerate(zip(old, new, strict=True)):
            if before is not after and before != after:
                changed = self.index(place)
                self.dataChanged.emit(changed, changed)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many facts are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The mention for the delegate; a whole sentence for screen readers."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        mention = self._rows[index.row()]
        if role == MENTION_ROLE:
            return mention
        if role == HEADING_ROLE:
            return self._session.headings.get(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return mention.claim.quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self._session.headings.get(index.row())
            return f"{heading.text}: {spoken(mention)}" if heading else spoken(mention)
        return None


def _are_same(old: list[Mention], new: list[Mention]) -> bool:
    return len(old) == len(new) and all(map(eq, map(_ID, old), map(_ID, new)))


def spoken(mention: Mention) -> str:
    """A claim in one sentence: type, words, value, state."""
    claim = mention.claim
    parts = (type_name(claim.type), claim.quote, summary(claim), state_name(mention.decision))
    return "، ".join(part for part in parts if part)
