import shiboken6
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.ui.choices import Choice
from annotator.ui.window import Window


def ask(window: Window, answers: list[object]) -> None:
    window.choices.ask("question", [Choice("first", 1), Choice("second", 2)], QRect(9, 9, 1, 1), answers.append)


def test_a_question_that_takes_the_place_of_another_gives_the_focus_back_to_the_page(window: Window):
    answers: list[object] = []
    ask(window, answers)
    ask(window, answers)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)    # the first one's buttons are gone
    window.choices.pick(1)
    assert answers == [2]
    assert window.reading.page.hasFocus()


def test_focus_that_has_nowhere_to_go_back_to_is_no_error(window: Window):
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    ask(window, [])
    shiboken6.delete(field)
    window.choices.close_overlay()
    assert not window.choices.isVisible()
