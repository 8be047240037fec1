from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStyleOptionMenuItem

from annotator.ui.choices import Choice
from annotator.ui.commands import BY_ID
from annotator.ui.menus import EDGES, SECTIONS, Menu, claim_menu
from annotator.ui.window import Window


def test_an_arabic_menu_does_not_turn_the_keys_round(window: Window):
    menu, option = Menu(window), QStyleOptionMenuItem()
    action = window.actions_["claim.start_back"]
    menu.addAction(action)
    menu.initStyleOption(option, action)
    assert option.text == f"{action.text()}\t\u2066[\u2069"
    assert "(\u2066[\u2069)" in action.toolTip()


def test_the_menu_of_a_claim_is_short_and_has_what_can_be_done(window: Window):
    menu = claim_menu(window.actions_.__getitem__, window)
    offered = [action.objectName() for action in menu.actions()]
    assert offered[:4] == ["claim.verify", "claim.flag", "claim.dismiss", "claim.uncheck"]
    assert "claim.add" not in offered    # nothing is selected
    assert menu.sizeHint().height() < window.minimumHeight()
    assert {*EDGES, *(command for section in SECTIONS for command in section)} <= BY_ID.keys()


def test_a_question_about_a_place_does_not_cover_it(window: Window):
    for place in (QRect(400, 100, 80, 30), QRect(400, window.height() - 80, 80, 30)):
        window.choices.ask("?", [Choice(str(number), number) for number in range(6)], place, bool)
        assert not window.choices.card.geometry().intersects(place)
        assert window.rect().contains(window.choices.card.geometry())
        window.choices.close_overlay()


def test_a_question_stands_at_the_side_where_the_words_begin(window: Window):
    window.choices.ask("?", [Choice("1", 1)], QRect(QPoint(400, 100), QPoint(479, 130)), bool)
    assert window.choices.card.geometry().right() == 479
