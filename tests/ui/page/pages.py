"""Pages with claims for the tests of this room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.model.claims import Claim, ClaimType
from annotator.model.decisions import Decision, Verdict
from annotator.model.mentions import Mention
from annotator.text.spans import Span
from annotator.ui import theme
from annotator.ui.page.page import ArticlePage

LIGHT = theme.load("light")


@dataclass
class Pages:
    """Makes pages that are on the screen and laid out."""

    qtbot: QtBot

    def show(self, text: str, mentions: Sequence[Mention] = (), worn: theme.Theme = LIGHT) -> ArticlePage:
        page = ArticlePage(worn)
        self.qtbot.addWidget(page)
        page.resize(720, 600)
        page.show_article(text, mentions)
        with self.qtbot.waitExposed(page):
            page.show()
        return page


def mention(text: str, words: str, number: int = 1, verdict: Verdict = Verdict.UNCHECKED) -> Mention:
    """The first place of `words` as a claim."""
    start = text.index(words)
    return at(text, Span(start, start + len(words)), number, verdict)


def at(
    text: str,
    span: Span,
    number: int = 1,
    verdict: Verdict = Verdict.UNCHECKED,
    claim_type: ClaimType = ClaimType.AMOUNT,
) -> Mention:
    """A span as a claim."""
    claim = Claim(type=claim_type, span=span, quote=span.of(text))
    decision = Decision(verdict=verdict)
    return Mention(
        id=number, fact_id=number, article_id=1, revision_id=1, paragraph=1, claim=claim, decision=decision
    )


def decided(old: Mention, verdict: Verdict) -> Mention:
    """The same claim after a decision."""
    return replace(old, decision=Decision(verdict=verdict))


def picture(page: ArticlePage) -> QImage:
    """What the viewport shows."""
    return page.viewport().grab().toImage()
