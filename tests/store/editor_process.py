"""An editor to be killed: makes changes as fast as it can, and says after each that it is on the disk.

Prints one line an acknowledgement, flushed: the fact and its verdict, or the article that was added.
"""

import itertools
import signal
import sys
from pathlib import Path

from annotator import ops
from annotator.model.decisions import Verdict
from annotator.store import articles, mentions, migrations
from annotator.store.library import Library
from tests.samples import TEXT, sample_article, sample_claims

VERDICTS = (Verdict.VERIFIED, Verdict.FLAGGED, Verdict.DISMISSED)


def acknowledge(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def decide(library: Library, turn: int) -> None:
    """A verdict on one fact."""
    mention = mentions.of_article(library, 1)[turn % 5]
    ops.run(library, ops.SetVerdict((mention.fact_id,), VERDICTS[turn % 3], note=str(turn)))
    acknowledge("decided", turn, mention.fact_id)


def decide_all(library: Library, turn: int) -> None:
    """A verdict on every fact: all of it must be there, or none."""
    facts = tuple({mention.fact_id for mention in mentions.of_article(library, 1)})
    ops.run(library, ops.SetVerdict(facts, VERDICTS[turn % 3], note=str(turn)))
    acknowledge("decided", turn, *facts)


def add(library: Library, turn: int) -> None:
    """A new article with its claims."""
    stored = articles.add(library, sample_article(f"{TEXT}{turn}", f"/{turn}.txt"), sample_claims())
    acknowledge("added", turn, stored.id)


_LOADED = migrations
"""Loaded before the alarm is set, so that the alarm falls into writing."""

SCENARIOS = {"decide": decide, "decide_all": decide_all, "add": add}


def main(path: str, scenario: str, alarm: str) -> None:
    if seconds := float(alarm):
        # SIGALRM ends a process that does not handle it, between any two instructions.
        signal.setitimer(signal.ITIMER_REAL, seconds)
    with Library.open(Path(path)) as library:
        for turn in itertools.count():
            SCENARIOS[scenario](library, turn)


if __name__ == "__main__":
    main(*sys.argv[1:])
