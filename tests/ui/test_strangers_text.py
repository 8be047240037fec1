"""Text of strangers stays text: nothing on the screen takes it for HTML, which could name another computer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from annotator import ops
from annotator.insight.facts import facts
from annotator.model.articles import Article
from annotator.model.claims import Claim, ClaimType, Origin, SourceKind
from annotator.model.decisions import FlagReason, Verdict
from annotator.store import articles
from annotator.text.spans import Span
from annotator.ui.overlays import Overlay
from annotator.ui.plain import plain
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.conftest import OpenWindow

IMAGE = '<img src="//server/share/a.png">'
SHEETS = (
    "article.describe", "article.export", "library.show", "view.progress", "claim.flag", "claim.link", "claim.type",
    "claim.search", "claim.split", "list.group", "view.palette",
)  # fmt: skip


@pytest.fixture
def hostile(at: Desk, open_window: OpenWindow) -> Window:
    """A window on an article, a claim, evidence and verdicts that are all made of HTML."""
    claim = Claim(
        type=ClaimType.SOURCE, span=Span(0, len(IMAGE)), quote=IMAGE, kind=SourceKind.NAMED, name=IMAGE, cue=IMAGE,
        rule=IMAGE, triggers=(Span(0, len(IMAGE)),), confidence=0.5, origin=Origin.DETECTED,
    )  # fmt: skip
    article = Article(title=IMAGE, text=f"{IMAGE}\n{IMAGE}", origin=f"/{IMAGE}", published_on=None, language="ar")
    claims = [claim, replace(claim, span=Span(len(IMAGE) + 1, 2 * len(IMAGE) + 1), name=f"{IMAGE} 2")]
    stored = articles.add(at.library, article, claims, facts(claims))
    fact = at.library.rows("SELECT fact_id FROM claim WHERE revision_id = ?", (stored.revision_id,))[0][0]
    ops.run(at.library, ops.SetVerdict((fact,), Verdict.FLAGGED, reason=FlagReason.WRONG, note=IMAGE, correction=IMAGE))
    ops.run(at.library, ops.AddEvidence(fact, url=f"https://{IMAGE}", citation=IMAGE, locator=IMAGE, excerpt=IMAGE))
    return open_window(at.library, stored.id)


def taken_for_html(window: Window) -> list[str]:
    """What Qt may take for rich text: on labels that are not marked as plain, and in tool tips that are not escaped."""
    labels = [label for label in window.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText]
    tips = [shown.toolTip() for shown in (*window.findChildren(QWidget), *window.actions())]
    return [text for text in (*(label.text() for label in labels), *tips) if "<img" in text]


def test_the_window_takes_no_text_of_strangers_for_html(hostile: Window) -> None:
    assert any(IMAGE in label.text() for label in hostile.findChildren(QLabel))
    assert taken_for_html(hostile) == []


@pytest.mark.parametrize("command", SHEETS)
def test_no_sheet_takes_text_of_strangers_for_html(hostile: Window, command: str) -> None:
    hostile.actions_[command].trigger()
    assert [overlay for overlay in hostile.findChildren(Overlay) if overlay.isVisible()]
    assert taken_for_html(hostile) == []


@pytest.mark.qt_log_ignore("does not support raise")  # no screen, no order of windows
def test_the_map_names_claims_as_they_are_written(hostile: Window) -> None:
    claims_map = hostile.reading.map
    spot = QPoint(claims_map.width() // 2, 10)
    QApplication.sendEvent(claims_map, QHelpEvent(QEvent.Type.ToolTip, spot, claims_map.mapToGlobal(spot)))
    assert QToolTip.text() == plain(IMAGE)
