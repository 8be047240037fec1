import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import settings
from annotator.model.claims import ClaimType
from annotator.settings import Grouping
from annotator.ui.claim_rows import HEADING_ROLE
from annotator.ui.grouping import grouped
from annotator.ui.window import Window
from annotator.ui.wording import type_names
from tests.samples import COST, ENGINEERS, MINISTRY, REFUSAL, TEXT, Desk
from tests.ui.keys import PLAIN, press

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def shown(window: Window) -> list[str]:
    return [row.claim.quote for row in window.session.rows]


def headings(window: Window) -> dict[int, tuple[str, int]]:
    return {row: (heading.text, heading.count) for row, heading in window.session.headings.items()}


def group(window: Window, by: Grouping) -> None:
    """Choose a grouping by its number."""
    press(window, "o")
    press(window, str(list(Grouping).index(by) + 1))


def click_row(window: Window, row: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    view = window.claims.view
    place = view.visualRect(window.claims.rows.index(row)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def test_by_type_rows_stand_under_the_name_of_their_type_with_its_count(window: Window):
    group(window, Grouping.TYPE)
    assert shown(window) == [COST, ENGINEERS, MINISTRY, REFUSAL]
    types = ((0, ClaimType.AMOUNT, 2), (2, ClaimType.SOURCE, 1), (3, ClaimType.NO_COMMENT, 1))
    assert headings(window) == {row: (type_names(claim_type), count) for row, claim_type, count in types}


def test_by_state_what_asks_for_a_look_comes_first_and_a_verdict_moves_a_row(window: Window):
    group(window, Grouping.STATE)
    press(window, "v")
    assert shown(window)[-1] == MINISTRY
    assert [count for _text, count in headings(window).values()] == [3, 1]


def test_by_source_rows_stand_under_who_speaks_in_their_paragraph(at: Desk):
    found = grouped(at.mentions(), at.mentions(), Grouping.SOURCE, TEXT)
    assert found.headings[0].text == "وزارة النقل"    # the transport ministry
    assert (found.headings[0].count, found.headings[2].count) == (2, 3)


def test_by_paragraph_the_order_stays(window: Window):
    before = shown(window)
    group(window, Grouping.PARAGRAPH)
    assert shown(window) == before
    assert [text for text, _count in headings(window).values()] == ["الفقرة 1", "الفقرة 2", "الفقرة 3"]


def test_the_grouping_is_kept_and_shown(window: Window):
    group(window, Grouping.TYPE)
    assert settings.load(window.preferences.path).settings.grouping is Grouping.TYPE
    assert "بحسب النوع" in window.claims.grouping.text()
    first = window.claims.rows.index(0)
    assert window.claims.view.visualRect(first).height() > window.claims.view.visualRect(first.siblingAtRow(1)).height()
    assert first.data(HEADING_ROLE) is not None


def test_keys_walk_the_groups_in_the_order_shown(window: Window):
    group(window, Grouping.TYPE)
    window.session.select(window.session.rows[0].id)
    seen = [window.session.current]
    for _step in range(3):
        press(window, "j")
        seen.append(window.session.current)
    assert seen == window.session.rows


def test_several_rows_are_chosen_and_decided_at_once_with_one_undo(window: Window):
    click_row(window, 0)
    click_row(window, 2, CONTROL)
    assert len(window.session.chosen) == 2
    press(window, "v")
    assert window.session.progress().verified == 2
    assert "2" in window.banner.text.text() or "ادعاءان" in window.banner.text.text()    # two claims
    press(window, "z")
    assert window.session.progress().verified == 0


def test_a_stretch_is_chosen_with_shift_and_flagged_with_one_reason(window: Window):
    click_row(window, 0)
    click_row(window, 2, SHIFT)
    assert "3" in window.claims.title.text()
    press(window, "f")
    press(window, "4")
    assert window.session.progress().flagged == 3


@pytest.mark.parametrize("way", ["key", "click", "filter"])
def test_a_choice_ends_when_the_editor_moves_on(window: Window, way: str):
    click_row(window, 0)
    click_row(window, 2, CONTROL)
    if way == "key":
        press(window, "j")
    elif way == "click":
        click_row(window, 1)
    else:
        next(chip for chip in window.claims.chips.chips if chip.choice is ClaimType.AMOUNT).click()
    assert window.session.chosen == ()
