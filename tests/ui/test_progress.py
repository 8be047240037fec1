import datetime as dt

from annotator import ops
from annotator.model.claims import ClaimType
from annotator.model.decisions import Verdict
from annotator.model.mentions import Progress
from annotator.store import decisions
from annotator.store.decisions import Step
from annotator.ui.progress_picture import ProgressPicture, course
from annotator.ui.progress_sheet import progress_by_type
from annotator.ui.window import Window
from tests.samples import Desk
from tests.ui.keys import press

NOON = dt.datetime(2025, 6, 8, 12, tzinfo=dt.UTC)


def test_a_fact_counts_with_its_newest_verdict():
    steps = [(1, Verdict.VERIFIED), (2, Verdict.FLAGGED), (1, Verdict.DISMISSED), (2, Verdict.UNCHECKED)]
    moments = course(Step(NOON, fact, verdict) for fact, verdict in steps)
    assert [moment.counts for moment in moments] == [(1, 0, 0), (1, 1, 0), (0, 1, 1), (0, 0, 1)]


def test_undoing_is_a_step_too(at: Desk):
    ops.run(at.library, ops.SetVerdict((at.fact(0),), Verdict.VERIFIED))
    ops.undo(at.library)
    verdicts = [step.verdict for step in decisions.steps(at.library, at.article.id)]
    assert verdicts == [Verdict.VERIFIED, Verdict.UNCHECKED]


def test_types_have_their_own_bars(at: Desk):
    ops.run(at.library, ops.SetVerdict((at.fact(1),), Verdict.FLAGGED))
    bars = progress_by_type({mention.fact_id: mention for mention in at.mentions()})
    assert bars[ClaimType.AMOUNT] == Progress(2, 1, 0, 1, 0)
    assert list(bars) == [ClaimType.AMOUNT, ClaimType.SOURCE, ClaimType.NO_COMMENT]


def test_the_sheet_draws_what_was_checked_in_the_colours_of_the_states(window: Window):
    press(window, "v")
    press(window, "x")
    press(window, "p")
    picture = window.progress.findChild(ProgressPicture)
    assert isinstance(picture, ProgressPicture)
    image = picture.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 3)}
    theme = window.preferences.appearance.theme
    assert {theme.verified.lower(), theme.unchecked.lower()} <= colours
    assert theme.flagged.lower() not in colours
    assert "2" in picture.accessibleName()


def test_without_a_decision_there_is_no_picture(window: Window):
    press(window, "p")
    assert window.progress.isVisible()
    assert window.progress.findChild(ProgressPicture) is None
