"""Where an editor says what an article is called, when it was published and who checks it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator import ops
from annotator.model.articles import StoredArticle
from annotator.ui.choosers import DayField, Tick
from annotator.ui.i18n import tr
from annotator.ui.sheets import Sheet

_EARLIEST = QDate(1800, 1, 1)
_WIDTH = 600  # a headline of a usual length is seen whole


class ArticleSheet(Sheet):
    """Asks about one article and hands over the change."""

    described = Signal(object)
    """The `ops.DescribeArticle` to make."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._article_id = 0
        self.name_field, self.reviewer = QLineEdit(self.card), QLineEdit(self.card)
        self.dated, self.day = Tick(self.card), DayField(self.card)
        self.day.setMinimumDate(_EARLIEST)
        self.dated.toggled.connect(self.day.setEnabled)
        date = QHBoxLayout()
        date.setSpacing(12)
        date.addWidget(self.dated)
        date.addWidget(self.day, 1)
        self._labels = [QLabel(self.card) for _row in range(3)]
        self.card.setMinimumWidth(_WIDTH)
        for label, buddy in zip(self._labels, (self.name_field, self.day, self.reviewer), strict=True):
            label.setBuddy(buddy)
        self.form.addRow(self._labels[0], self.name_field)
        self.form.addRow(self._labels[1], date)
        self.form.addRow(self._labels[2], self.reviewer)

    def ask(self, stored: StoredArticle) -> None:
        """Show what is known of an article."""
        self._article_id = stored.id
        self._say()
        day = stored.article.published_on
        self.name_field.setText(stored.article.title)
        self.name_field.setCursorPosition(0)
        self.dated.setChecked(day is not None)
        self.day.setEnabled(day is not None)
        self.day.setDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self.reviewer.setText(stored.reviewer)
        self.open()

    def _say(self) -> None:
        self.name(tr("Article", "The article"), tr("Article", "Save"))
        names = (tr("Article", "Title"), tr("Article", "Published on"), tr("Article", "Who checks it"))
        fields = (self.name_field, self.day, self.reviewer)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.day.lineEdit().setAccessibleName(self.day.accessibleName())
        self.dated.setText(tr("Article", "known:"))
        self.dated.setAccessibleName(tr("Article", "The day of publication is known"))
        self.day.setToolTip(tr("Article", "Dates such as “Sunday” are reckoned from this day"))
        self.reviewer.setPlaceholderText(tr("Article", "A reviewer's name"))

    def first_focus(self) -> QWidget | None:
        """The day, which is asked for most; where it is not known, whether it is."""
        return self.day if self.dated.isChecked() else self.dated

    def accept(self) -> None:
        """Hand over what was entered; an article keeps its title rather than have none."""
        self.close_overlay()
        title = self.name_field.text().strip()
        day = self.day.date()
        published_on = dt.date(day.year(), day.month(), day.day()) if self.dated.isChecked() else None
        if title:
            self.described.emit(
                ops.DescribeArticle(self._article_id, title, published_on, self.reviewer.text().strip())
            )
