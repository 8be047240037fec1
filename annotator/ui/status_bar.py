"""The bar at the bottom: how far the article is checked, by whom, and whether everything is saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.model.mentions import Progress
from annotator.ui.i18n import numerals, tr
from annotator.ui.parts import cover, rule, show_count
from annotator.ui.theme import Theme

_HEIGHT = 34


class ProgressBar(QWidget):
    """Checked facts by verdict on one thin line; painted, because three colours stand side by side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._progress = Progress(0, 0, 0, 0, 0)
        self.setFixedSize(QSize(190, 7))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self._progress = progress
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the verified, flagged and dismissed parts from the leading edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QPainterPath()
        groove.addRoundedRect(QRectF(self.rect()), 3.5, 3.5)
        painter.setClipPath(groove)
        theme, progress = self._theme, self._progress
        painter.fillRect(self.rect(), QColor(theme.line))
        offset = 0.0
        for count, colour in (
            (progress.verified, theme.verified),
            (progress.flagged, theme.flagged),
            (progress.dismissed, theme.unchecked),
        ):
            width = self.width() * count / max(1, progress.total)
            left = self.width() - offset - width if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else offset
            painter.fillRect(QRectF(left, 0, width, self.height()), QColor(colour))
            offset += width


class StatusBar(QWidget):
    """Says what is on the disk, never more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        cover(self)
        self.setFixedHeight(_HEIGHT)
        self._progress: Progress | None = None
        self._reviewer = ""
        self._saved: bool | None = None
        self.checked, self.left, self.reviewer, self.saved = (QLabel(self) for _label in range(4))
        self.bar = ProgressBar(theme, self)
        for label in (self.left, self.reviewer, self.checked):
            label.setObjectName("dim")
        self.saved.setObjectName("saved")
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        for widget in (self.checked, self.bar, self.left):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.reviewer)
        row.addWidget(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule(self))
        column.addLayout(row, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.bar.set_theme(theme)

    def show_progress(self, progress: Progress | None) -> None:
        """Count facts of the article at hand; None where there is none."""
        self._progress = progress
        for widget in (self.checked, self.bar, self.left):
            widget.setVisible(progress is not None)
        if progress is not None:
            self._say_progress(progress)

    def show_reviewer(self, name: str) -> None:
        """Name who decides."""
        self._reviewer = name
        self.reviewer.setText(tr("StatusBar", "Reviewer: {name}").format(name=name) if name else "")

    def show_saved(self, *, saved: bool | None) -> None:
        """True after a commit has returned, False after a change was refused, None before any."""
        self._saved = saved
        states = {None: "", True: tr("StatusBar", "✓ Saved"), False: tr("StatusBar", "Not saved")}
        self.saved.setText(states[saved])
        refused = saved is False
        if bool(self.saved.property("refused")) is not refused:
            self.saved.setProperty("refused", refused)
            self.saved.style().unpolish(self.saved)
            self.saved.style().polish(self.saved)

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.show_progress(self._progress)
        self.show_reviewer(self._reviewer)
        self.show_saved(saved=self._saved)

    def _say_progress(self, progress: Progress) -> None:
        self.bar.show_progress(progress)
        said = tr("StatusBar", "{checked} of {total}").format(checked=progress.checked, total=progress.total)
        checked = numerals(said)
        flagged = tr("StatusBar", "%n flagged", progress.flagged)
        left = tr("StatusBar", "%n left", progress.total - progress.checked)
        show_count(self.checked, checked)
        show_count(self.left, f"{flagged} · {left}")
        self.bar.setAccessibleName(f"{checked}، {flagged}، {left}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
