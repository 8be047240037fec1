"""What was acknowledged is there after a kill, and nothing is there by half."""

import subprocess
import sys
from pathlib import Path
from secrets import randbelow

import pytest

from annotator.store import articles, decisions, mentions
from annotator.store.library import Library

ROOT = Path(__file__).parents[2]
KILLS = 5
"""Of each scenario; the soak test kills more often."""


def killed_editor(path: Path, scenario: str, acknowledgements: int, alarm: float = 0) -> list[list[int]]:
    """What an editor acknowledged before it was killed, after so many or by its own alarm: turn and numbers a line."""
    command = [sys.executable, "-m", "tests.store.editor_process", str(path), scenario, str(alarm)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as editor:
        assert editor.stdout is not None
        lines = [editor.stdout.readline() for _ in range(acknowledgements)]
        if not alarm:
            editor.kill()
        lines += editor.stdout.readlines()
    return [[int(number) for number in line.split()[1:]] for line in lines if line.endswith("\n")]


@pytest.mark.parametrize("scenario", ["decide", "decide_all"])
def test_every_acknowledged_decision_is_there(path: Path, scenario: str) -> None:
    for _ in range(KILLS):
        acknowledged = killed_editor(path, scenario, 1 + randbelow(30))
        last = {fact: turn for turn, *facts in acknowledged for fact in facts}
        with Library.open(path) as library:
            kept = {fact: int(decisions.current(library, fact)[1].note) for fact in last}
            # The change under way at the kill may be there as well, if it is there whole.
            assert all(turn <= kept[fact] <= acknowledged[-1][0] + 1 for fact, turn in last.items())
            assert scenario == "decide" or len(set(kept.values())) == 1


def test_every_acknowledged_article_is_there_whole(tmp_path: Path) -> None:
    for kill in range(KILLS):
        path = tmp_path / f"{kill}.tadqiq"
        acknowledged = killed_editor(path, "add", 1 + randbelow(15))
        with Library.open(path) as library:
            stored = {row.id: row.progress.total for row in articles.all(library)}
            assert stored.keys() >= {number for _, number in acknowledged}
            assert set(stored.values()) == {5}
            assert all(len(mentions.of_article(library, number)) == 5 for number in stored)


@pytest.mark.skipif(sys.platform == "win32", reason="no alarms there")
def test_a_kill_while_the_library_is_made_leaves_one_that_opens(tmp_path: Path) -> None:
    """The editor's own alarm ends it, at a moment between the first write and the first articles."""
    for kill in range(KILLS):
        path = tmp_path / f"{kill}.tadqiq"
        acknowledged = killed_editor(path, "add", 0, alarm=(1 + randbelow(60)) / 2000)
        with Library.open(path) as library:
            stored = {row.id: row.progress.total for row in articles.all(library)}
            assert stored.keys() >= {number for _, number in acknowledged}
            assert set(stored.values()) <= {5}
