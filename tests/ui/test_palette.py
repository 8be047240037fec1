from annotator.ui.window import Window
from tests.ui.keys import type_text


def test_the_palette_says_when_no_command_has_the_words(window: Window):
    window.actions_["view.palette"].trigger()
    palette = window.palette_
    assert (palette.list.isVisible(), palette.told.isVisible()) == (True, False)
    type_text(window, "zz")
    assert (palette.list.isVisible(), palette.told.isVisible()) == (False, True)
    assert palette.told.text() == "لا أمر متاح الآن بهذه الكلمات."    # no command available now with these words
