"""Who stands behind the claim at hand, as the details show it: the source's name and words; a click goes there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.model.claims import ClaimType
from annotator.model.mentions import Mention
from annotator.ui.i18n import tr
from annotator.ui.parts import ElidedLabel, KeyCap, TypeTag
from annotator.ui.plain import plain
from annotator.ui.values import isolated

SAID = frozenset({ClaimType.AMOUNT, ClaimType.DATE, ClaimType.SUPERLATIVE, ClaimType.QUOTE})
"""The types that somebody says; the others are about who says or does not say something."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A mention that names or continues the speaker, his name or "", and whether it shares the claim's sentence."""

    source: Mention
    name: str
    same_sentence: bool


def attribution(text: str, mentions: Sequence[Mention], mention: Mention) -> Attribution | None:
    """Who stands behind one of an article's `mentions`, which come in the order of the text; None where none is near.

    Only its paragraph is looked at, and what comes before it as long as nobody has been named.
    """
    from annotator.insight.speakers import speaker  # noqa: PLC0415 - not needed while the window starts

    first = bisect_left(mentions, mention.paragraph, key=_paragraph)
    last = bisect_right(mentions, mention.paragraph, lo=first, key=_paragraph)
    near = [one for one in mentions[first:last] if not one.no_source]
    earlier = (mentions[place] for place in range(first - 1, -1, -1))
    named = (one.claim for one in earlier if not one.no_source)
    found = speaker(text, [one.claim for one in near], mention.claim, named)
    if found is None:
        return None
    source = next(one for one in near if one.claim is found.source)
    return Attribution(source, found.name, found.same_sentence)


def _paragraph(mention: Mention) -> int:
    return mention.paragraph


class AttributionCard(QPushButton):
    """Names the speaker; a click asks for the words that name him to be shown."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("attribution")
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tag, self.words = TypeTag(self), ElidedLabel(self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.tag)
        row.addWidget(self.words, 1)
        key = KeyCap(parent=self)
        row.addWidget(key)
        key.follow(action)
        for label in (self.tag, self.words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_attribution(self, found: Attribution) -> None:
        """Say who it is, or by which words if he is not named, and how near they stand."""
        self.tag.show_type(ClaimType.SOURCE)
        words = isolated(f"«{found.source.claim.quote}»")
        name = isolated(found.name) if found.name else words
        near = tr("Attribution", "same sentence") if found.same_sentence else tr("Attribution", "same paragraph")
        self.words.setText(f"{name} · {near}")
        self.setAccessibleName(self.words.text())
        self.setToolTip(plain(f"{words}\n{tr('Attribution', 'Go to these words')}"))

    def sizeHint(self) -> QSize:
        """As large as tag, words and key need."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never lower than a line."""
        return self._row.minimumSize()
