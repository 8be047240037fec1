"""The map beside the page and the marks in its margin."""

from collections import Counter

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.decisions import Verdict
from annotator.text.spans import Span
from annotator.ui.i18n import Translations
from annotator.ui.page.claims_map import ClaimsMap
from annotator.ui.page.page import ArticlePage
from tests.ui.page.pages import LIGHT, Pages, at

TEXT = "خبر عن الجسر\n" + "قالت الشركة إن الجسر كلّف 14 مليون دينار هذا العام، ثم مضى الناس.\n" * 300
NEAR_END = int(len(TEXT) * 0.9)


def map_of(page: ArticlePage, qtbot: QtBot) -> ClaimsMap:
    shown = ClaimsMap(page, LIGHT)
    qtbot.addWidget(shown)
    shown.resize(shown.width(), 600)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def colours(image: QImage, top: int, bottom: int) -> Counter[str]:
    return Counter(QColor(image.pixel(image.width() // 2, y)).name() for y in range(top, bottom))


def test_a_claim_is_drawn_at_its_share_of_the_text_in_its_states_colour(pages: Pages, qtbot: QtBot):
    page = pages.show(TEXT, [at(TEXT, Span(NEAR_END, NEAR_END + 5), 1, Verdict.FLAGGED)])
    shown = map_of(page, qtbot)
    flagged = LIGHT.flagged.lower()
    qtbot.waitUntil(lambda: colours(shown.grab().toImage(), 500, 560)[flagged] > 0)
    assert colours(shown.grab().toImage(), 0, 480)[flagged] == 0


def test_where_claims_meet_the_flagged_one_is_seen(pages: Pages, qtbot: QtBot):
    states = [Verdict.FLAGGED, Verdict.VERIFIED, Verdict.UNCHECKED]
    claims = [at(TEXT, Span(NEAR_END + n, NEAR_END + n + 1), n, state) for n, state in enumerate(states)]
    page = pages.show(TEXT, claims)
    shown = map_of(page, qtbot)
    qtbot.waitUntil(lambda: colours(shown.grab().toImage(), 500, 560)[LIGHT.flagged.lower()] > 0)
    seen = colours(shown.grab().toImage(), 500, 560)
    assert seen[LIGHT.verified.lower()] == seen[LIGHT.unchecked.lower()] == 0


def test_a_click_goes_there(pages: Pages, qtbot: QtBot):
    page = pages.show(TEXT)
    shown = map_of(page, qtbot)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(8, 540))
    start, end = page.visible_span()
    assert start < NEAR_END + 600
    assert end > NEAR_END - 600


def test_a_map_of_nothing_can_be_drawn_and_clicked(pages: Pages, qtbot: QtBot):
    shown = map_of(pages.show(""), qtbot)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(8, 300))
    assert not shown.grab().isNull()


def test_the_margin_marks_a_paragraph_once_for_each_state(pages: Pages):
    states = [Verdict.VERIFIED, Verdict.VERIFIED, Verdict.FLAGGED]
    page = pages.show(TEXT, [at(TEXT, Span(20 + 5 * n, 23 + 5 * n), n, state) for n, state in enumerate(states)])
    (paragraph,) = page.paragraphs(0, page.height())
    assert paragraph.first.keys() == {Verdict.VERIFIED, Verdict.FLAGGED}
    image = page.margin.grab().toImage()
    inked = [QColor(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height())]
    assert any(alike(colour, LIGHT.verified) for colour in inked)
    assert any(alike(colour, LIGHT.flagged) for colour in inked)
    assert not any(alike(colour, LIGHT.unchecked) for colour in inked)


def test_the_margin_is_painted_again_for_another_state_only(pages: Pages):
    mentions = [at(TEXT, Span(20 + 5 * n, 23 + 5 * n), n) for n in range(3)]
    page = pages.show(TEXT, mentions)
    paints = Paints(page.margin)
    for place, verdict, painted in ((0, Verdict.VERIFIED, 1), (1, Verdict.VERIFIED, 1), (2, Verdict.VERIFIED, 2)):
        mentions[place] = at(TEXT, mentions[place].claim.span, place, verdict)
        page.set_mentions(mentions, mentions[place : place + 1])
        QApplication.processEvents()
        assert paints.count == painted


def test_page_and_map_follow_the_language(pages: Pages, qtbot: QtBot, qapp: QApplication):
    page = pages.show(TEXT)
    parts = (page, map_of(page, qtbot))
    translations = Translations(qapp)
    names: list[list[str]] = []
    for language in ("ar", "en"):
        translations.use(language)
        QApplication.processEvents()
        names.append([part.accessibleName() for part in parts])
    translations.stop()
    assert names[1] == ["Article", "Map of the claims"]
    assert not set(names[0]) & set(names[1])


def alike(colour: QColor, name: str) -> bool:
    """Whether a pixel has a colour, but for the smoothing of edges."""
    wanted = QColor(name)
    parts = (colour.red() - wanted.red(), colour.green() - wanted.green(), colour.blue() - wanted.blue())
    return max(map(abs, parts)) <= 6
