"""An editor's hand on the page: choosing, selecting, copying, finding, dragging, and the place that is kept."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.decisions import Verdict
from annotator.text.spans import Span
from annotator.ui.page.claims_map import ClaimsMap
from annotator.ui.page.edges import knobs
from annotator.ui.page.page import ArticlePage
from annotator.ui.page.positions import LONGEST_BLOCK
from tests.ui.page.pages import LIGHT, Pages, at, decided, mention, picture

TITLE = "خبر عن الجسر\n"  # "News of the bridge"
TEXT = TITLE + "قالت الشركة\u00a0الكبيرة إن الجسر كلّف 14 مليون دينار.\u2028ثم مضى 🌉 الناس."
LONG = TITLE + "قالت الشركة إن الجسر كلّف 14 مليون دينار هذا العام، ثم مضى الناس إلى بيوتهم.\n" * 200


def middle_of(page: ArticlePage, span: Span) -> QPoint:
    box = page.stretches(span)[0].box
    return QPoint(round(box.center().x()), round(box.center().y()) - page.verticalScrollBar().value())


def select(page: ArticlePage, start: int, end: int) -> None:
    """Select as the mouse would, from one document position to another."""
    cursor = page.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


def test_a_click_chooses_the_innermost_claim(pages: Pages):
    outer, inner = at(TEXT, Span(13, 60), 1), mention(TEXT, "14 مليون", 2)
    page = pages.show(TEXT, [outer, inner])
    clicked: list[int] = []
    page.mention_clicked.connect(clicked.append)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(page, inner.claim.span))
    assert clicked == [2]


def test_a_click_beside_the_claims_chooses_none(pages: Pages, qtbot: QtBot):
    page = pages.show(TEXT, [mention(TEXT, "14 مليون")])
    with qtbot.assertNotEmitted(page.mention_clicked):
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 500))
    assert page.mention_at(QPoint(20, 500)) is None


def test_the_mouse_tells_where_it_rests_once(pages: Pages):
    claim = mention(TEXT, "14 مليون", 7)
    page = pages.show(TEXT, [claim])
    told: list[object] = []
    page.mention_hovered.connect(told.append)
    place = middle_of(page, claim.claim.span)
    for point in (place, place + QPoint(1, 0), QPoint(20, 500)):
        QTest.mouseMove(page.viewport(), point)
    assert told == [7, None]


def test_a_copy_is_the_stored_text(pages: Pages):
    page = pages.show(TEXT)
    page.selectAll()
    page.copy()
    assert QApplication.clipboard().text() == TEXT


def test_a_copy_across_a_cut_of_a_long_paragraph_has_no_line_end_of_ours(pages: Pages):
    text = "كلّف الجسر 14 مليون دينار. " * (LONGEST_BLOCK // 10)
    page = pages.show(text)
    assert page.document().blockCount() > 1
    page.selectAll()
    assert page.createMimeDataFromSelection().text() == text


def test_a_selection_grows_to_whole_words(pages: Pages):
    page = pages.show(TEXT)
    start = TEXT.index("14 مليون")
    told: list[object] = []
    page.selection_changed.connect(told.append)
    select(page, start + 1, start + 6)
    assert told == [Span(start, start + len("14 مليون"))]
    assert page.selected_raw() == Span(start + 1, start + 6)


def test_a_selection_after_an_emoji_counts_code_points(pages: Pages):
    page = pages.show(TEXT)
    start = TEXT.index("الناس")
    select(page, start + 1, start + 6)  # the emoji before it takes two of Qt's positions
    assert page.selected_raw() == Span(start, start + 5)


def test_nothing_selected_is_none(pages: Pages):
    assert pages.show(TEXT).selected_span() is None


def test_shift_and_arrows_select_from_the_claim_at_hand(pages: Pages):
    claim = mention(TEXT, "14 مليون")
    page = pages.show(TEXT, [claim])
    page.set_current(1)
    for _ in range(2):
        QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert page.selected_span() == claim.claim.span


def test_bare_arrows_are_left_to_the_window(pages: Pages):
    page = pages.show(LONG)
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.verticalScrollBar().value() == 0


def test_going_to_a_claim_far_down_shows_it(pages: Pages):
    far = at(LONG, Span(len(LONG) - 40, len(LONG) - 30), 1)
    page = pages.show(LONG, [far])
    page.set_current(1)
    start, end = page.visible_span()
    assert start <= far.claim.span.start < end
    assert page.viewport().rect().contains(middle_of(page, far.claim.span))


def test_a_claim_in_view_does_not_move_the_page(pages: Pages):
    page = pages.show(LONG, [mention(LONG, "14 مليون")])
    page.set_current(1)
    assert page.verticalScrollBar().value() == 0


def test_the_line_on_top_stays_through_zoom_and_width(pages: Pages):
    page = pages.show(LONG)
    page.restore_place(0.5)
    before = page.place()
    assert abs(before - 0.5) < 0.02
    page.set_zoom(1.6)
    assert abs(page.place() - before) < 0.01
    page.resize(400, 500)
    assert abs(page.place() - before) < 0.01


def test_a_place_is_found_again_though_it_is_restored_before_the_page_is_shown(qtbot: QtBot):
    page = ArticlePage(LIGHT)
    qtbot.addWidget(page)
    page.show_article(LONG, [])
    page.restore_place(0.5)
    assert page.place() == 0.5
    page.resize(720, 600)
    with qtbot.waitExposed(page):
        page.show()
    assert abs(page.place() - 0.5) < 0.02
    assert page.verticalScrollBar().value() > 0
    page.verticalScrollBar().setValue(0)
    assert page.place() == 0


class PaintedParts(QObject):
    """Collects what a widget is asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        if isinstance(event, QPaintEvent):
            self.parts.append(event.rect())
        return False

    def nothing_more(self) -> bool:
        """Whether all is painted: Qt sets the scroll bars after the first painting, and right to left paints again."""
        self.parts.clear()
        for _round in range(3):
            QApplication.processEvents()
        return not self.parts


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_verdict_repaints_its_claim_only_and_keeps_the_place(
    pages: Pages, qtbot: QtBot, qapp: QApplication, direction: Qt.LayoutDirection
):
    qapp.setLayoutDirection(direction)
    claims = [at(LONG, Span(start, start + 8), start) for start in range(0, 8_000, 20)]
    page = pages.show(LONG, claims)
    page.restore_place(0.2)
    top = page.verticalScrollBar().value()
    inside = next(place for place, claim in enumerate(claims) if claim.claim.span.start > page.visible_span()[0] + 100)
    painted = PaintedParts()
    page.viewport().installEventFilter(painted)
    qtbot.waitUntil(painted.nothing_more)
    claims[inside] = decided(claims[inside], Verdict.VERIFIED)
    page.set_mentions(claims, [claims[inside]])
    qtbot.waitUntil(lambda: bool(painted.parts))
    page.viewport().removeEventFilter(painted)
    assert max(part.height() for part in painted.parts) < 100
    assert page.verticalScrollBar().value() == top


def test_find_folds_spelling_and_goes_round(pages: Pages):
    text = TITLE + "رفضت التَّعليق ثم كتبت تعليقاً فيه ١٠ كلمات."
    page = pages.show(text)
    assert page.set_find("تعليق") == 2
    first, second = page.find_next(), page.find_next()
    assert [span.of(text) for span in (first, second) if span] == ["تَّعليق", "تعليق"]
    assert page.find_next() == first
    assert page.find_previous() == second
    assert page.set_find("10") == 1
    assert page.set_find(" ") == 0
    assert page.find_next() is None


def drag(page: ArticlePage, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page.viewport(), end)
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_an_edge_of_the_claim_at_hand_can_be_dragged_over_a_word(pages: Pages):
    claim = mention(TEXT, "14 مليون", 3)
    page = pages.show(TEXT, [claim])
    page.set_current(3)
    edge = page.stretches(claim.claim.span)[-1]
    word = page.stretches(mention(TEXT, "دينار").claim.span)[0]
    y = round(edge.box.center().y())
    dragged: list[tuple[int, object]] = []

    def note(number: int, span: object) -> None:
        dragged.append((number, span))

    page.edge_dragged.connect(note)
    drag(page, QPoint(round(edge.left), y), QPoint(round((word.left + word.right) / 2), y))
    assert dragged == [(3, mention(TEXT, "14 مليون دينار").claim.span)]


def test_knobs_show_both_edges_and_the_one_under_the_mouse(pages: Pages):
    claim = mention(TEXT, "14 مليون", 3)
    page = pages.show(TEXT, [claim])
    page.set_current(3)
    start, end = (middle.toPoint() for middle in knobs(page.stretches(claim.claim.span), rtl=True))
    paper, accent = LIGHT.page.lower(), LIGHT.accent.lower()
    assert start.x() > end.x()
    assert [picture(page).pixelColor(middle).name() for middle in (start, end)] == [paper, paper]
    QTest.mouseMove(page.viewport(), end)
    assert [picture(page).pixelColor(middle).name() for middle in (start, end)] == [paper, accent]
    assert page.viewport().cursor().shape() is Qt.CursorShape.SplitHCursor
    QTest.mouseMove(page.viewport(), QPoint(2, 2))
    assert picture(page).pixelColor(end).name() == paper


def test_an_edge_can_be_dragged_by_its_knob(pages: Pages):
    claim = mention(TEXT, "14 مليون", 3)
    page = pages.show(TEXT, [claim])
    page.set_current(3)
    _start, end = knobs(page.stretches(claim.claim.span), rtl=True)
    word = page.stretches(mention(TEXT, "دينار").claim.span)[0]    # dinars
    spans: list[Span] = []

    def note(_number: int, span: Span) -> None:
        spans.append(span)

    page.edge_dragged.connect(note)
    drag(page, end.toPoint(), QPoint(round((word.left + word.right) / 2), round(word.baseline)))
    assert spans == [mention(TEXT, "14 مليون دينار").claim.span]    # 14 million dinars


def test_an_edge_dragged_past_the_other_changes_nothing(pages: Pages, qtbot: QtBot):
    claim = mention(TEXT, "14 مليون", 3)
    page = pages.show(TEXT, [claim])
    page.set_current(3)
    first, last = page.stretches(claim.claim.span)[0], page.stretches(claim.claim.span)[-1]
    y = round(first.box.center().y())
    with qtbot.assertNotEmitted(page.edge_dragged):
        drag(page, QPoint(round(last.left), y), QPoint(round(first.right) + 60, y))


def turn_wheel(over: QWidget, spot: QPointF, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel one step towards the reader."""
    none, phase, natural_scrolling = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase, False
    step = QPoint(0, -120)
    wheel = QWheelEvent(spot, over.mapToGlobal(spot), QPoint(), step, none, held, phase, natural_scrolling)
    QApplication.sendEvent(over, wheel)


def test_ctrl_and_the_wheel_ask_for_another_size(pages: Pages):
    page = pages.show(TEXT)
    asked: list[int] = []
    page.zoom_requested.connect(asked.append)
    turn_wheel(page.viewport(), QPointF(50, 50), Qt.KeyboardModifier.ControlModifier)
    assert asked == [-1]


def test_the_wheel_turns_the_page_beside_the_text_and_on_the_map_too(pages: Pages):
    page = pages.show(LONG)
    claims_map = ClaimsMap(page, LIGHT, page)
    for widget in (page, claims_map):
        before = page.verticalScrollBar().value()
        turn_wheel(widget, QPointF(4, 50))
        assert page.verticalScrollBar().value() > before


def press_beside(page: ArticlePage, spot: QPointF) -> None:
    """Press the left button of the mouse beside the text."""
    kind, left, none = QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QMouseEvent(kind, spot, page.mapToGlobal(spot), left, left, none))


def test_a_click_on_a_mark_of_the_margin_goes_to_the_first_claim_in_that_state(pages: Pages):
    page = pages.show(TEXT, [mention(TEXT, "14 مليون", 7, Verdict.FLAGGED)])
    beside = (QPointF(x, y) for y in range(page.height()) for x in range(page.width() - 54, page.width(), 4))
    spots = [spot for spot in beside if page.margin.mark_at(spot - QPointF(page.margin.pos()))]
    clicked: list[int] = []
    page.mention_clicked.connect(clicked.append)
    press_beside(page, spots[len(spots) // 2])
    press_beside(page, QPointF(page.width() - 3, page.height() - 3))
    assert clicked == [7]


def test_another_style_sheet_leaves_the_article_its_face(pages: Pages, qapp: QApplication):
    page = pages.show(TEXT)
    size = page.document().defaultFont().pixelSize()
    qapp.setStyleSheet("QWidget { font-size: 9px; }")
    try:
        assert page.document().defaultFont().pixelSize() == size
    finally:
        qapp.setStyleSheet("")


def test_a_megabyte_in_one_paragraph_is_laid_out_in_the_background(pages: Pages, qtbot: QtBot):
    text = "كلّف الجسر الجديد 14 مليون دينار. " * 30_000
    page = pages.show(text)
    first = page.document().documentLayout().documentSize().height()
    qtbot.waitUntil(lambda: page.document().lastBlock().layout().lineCount() > 0, timeout=20_000)
    assert page.document().blockCount() > 100
    assert first > 0


def test_a_heading_far_down_is_set_before_the_page_goes_there(pages: Pages):
    text = LONG * 2 + "كلفة الجسر\n" + LONG.split("\n")[1] * 2
    heading = mention(text, "كلفة الجسر")
    page = pages.show(text, [heading])
    page.set_current(1)
    assert page.stretches(heading.claim.span)[0].size > page.stretches(mention(text, "14 مليون").claim.span)[0].size


def test_headings_far_down_are_set_in_the_background(pages: Pages, qtbot: QtBot):
    text = LONG * 2 + "كلفة الجسر\n" + LONG.split("\n")[1] * 2
    page = pages.show(text)
    cursor = QTextCursor(page.document().findBlockByNumber(text[: text.index("كلفة الجسر")].count("\n")))
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    qtbot.waitUntil(lambda: cursor.charFormat().font().bold())
    assert cursor.block().text() == "كلفة الجسر"
