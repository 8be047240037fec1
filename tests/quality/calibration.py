"""How often the detector is right at each level of its confidence.

    python -m tests.quality.calibration GOLD.jsonl

A level that means its precision lets an editor work from certain to doubtful, or hide what is doubtful.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.quality.gold_files import Judged, judged


def rows(found: Iterable[Judged], bands: Sequence[float] = ()) -> Iterator[tuple[str, float, int, int, int]]:
    """By type and level: how many were found, how many are right, how many of these have the very ends.

    Levels are taken together from each of `bands` up to the next; without bands each stands alone.
    """
    levels: dict[tuple[str, float], list[Judged]] = defaultdict(list)
    for claim in found:
        if claim.found is not None:
            level = claim.found.confidence
            lower = max((band for band in bands if band <= level), default=0.0) if bands else level
            levels[claim.type, lower].append(claim)
    for (type_, level), claims in sorted(levels.items(), key=lambda row: (row[0][0], -row[0][1])):
        right = [claim for claim in claims if claim.gold is not None]
        yield type_, level, len(claims), len(right), sum(claim.exact for claim in right)


def main() -> int:
    """Print the table, in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--bands", nargs="*", type=float, default=[], help="take levels together from each of these up")
    options = parser.parse_args()
    found = [claim for path in options.gold for claim in judged(path)]
    sys.stdout.write("| type | confidence | found | right | exact ends |\n| --- | --- | --- | --- | --- |\n")
    for type_, level, count, right, exact in rows(found, options.bands):
        sys.stdout.write(f"| {type_} | {level:.2f} | {count} | {right / count:.3f} | {exact / count:.3f} |\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
