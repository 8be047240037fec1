"""Two windows on one library."""

from pathlib import Path

from annotator.model.decisions import Verdict
from annotator.store import places
from annotator.store.library import Library
from tests.samples import Desk
from tests.ui.conftest import OpenWindow, close
from tests.ui.keys import press


def test_a_window_shows_what_another_has_decided(open_window: OpenWindow, at: Desk, tmp_path: Path):
    first = open_window(at.library, at.article.id)
    with Library.open(tmp_path / "library.tadqiq") as again:
        second = open_window(again, places.latest(again))
        press(second, "v")
        first.session.catch_up()
        close(second)
    assert first.session.mentions[0].decision.verdict is Verdict.VERIFIED
    assert first.session.progress().verified == 1
