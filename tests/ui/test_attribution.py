"""Who said it, in the details of a claim."""

from collections.abc import Callable

import pytest

from annotator import ops
from annotator.model.decisions import Verdict
from annotator.store.library import Library
from annotator.ui.window import Window
from tests.samples import ENGINEERS, MINISTRY, Desk

OpenWindow = Callable[[Library, int | None], Window]


@pytest.fixture
def window(at: Desk, open_window: OpenWindow) -> Window:
    return open_window(at.library, at.article.id)


def choose(window: Window, at: Desk, nth: int) -> None:
    window.session.select(at.mentions()[nth].id)


def test_a_figure_has_the_source_of_its_sentence(window: Window, at: Desk):
    choose(window, at, 1)
    card = window.details.speaker
    assert not card.isHidden()
    assert "وزارة النقل" in card.words.text()
    assert MINISTRY in card.toolTip()


def test_the_key_goes_to_the_words_that_name_the_speaker(window: Window, at: Desk):
    choose(window, at, 1)
    window.actions_["claim.speaker"].trigger()
    assert window.session.current == at.mentions()[0]


def test_a_figure_without_a_source_nearby_says_so(window: Window, at: Desk):
    choose(window, at, 4)
    assert at.mentions()[4].claim.quote == ENGINEERS
    assert window.details.speaker.isHidden()
    assert not window.details.nobody.isHidden()


def test_a_source_that_was_dismissed_stands_behind_nothing(window: Window, at: Desk):
    window.session.run(ops.SetVerdict((at.fact(0),), Verdict.DISMISSED))
    choose(window, at, 1)
    assert window.details.speaker.isHidden()


@pytest.mark.parametrize("nth", [0, 2])
def test_sources_and_refusals_ask_for_no_speaker(window: Window, at: Desk, nth: int):
    choose(window, at, nth)
    assert window.details.speaker.isHidden()
    assert window.details.nobody.isHidden()
