"""Parts of a column whose width is given from outside, as that of the details is by their panel.

For a width of their own, which nobody would use, Qt would break their words five more times for every claim shown.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from annotator.ui.wrapped_label import WrappedLabel


class Column(QWidget):
    """Parts one below the other, as high as they need at the width they get."""

    def sizeHint(self) -> QSize:
        """None of its own."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """None of its own."""
        return QSize(0, 0)


class ColumnLabel(WrappedLabel):
    """Words that wrap in a column."""

    def sizeHint(self) -> QSize:
        """One line, and no width of its own."""
        return QSize(0, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """One line, and no width of its own."""
        return self.sizeHint()
