"""F1 by publisher, the worst last.

    python -m tests.quality.by_publisher GOLD.jsonl

Rules that fit one publisher's habits and not the language show here.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from annotator.model.claims import ClaimType
from tests.quality.gold_files import Judged, judged

CORE = (ClaimType.AMOUNT, ClaimType.SOURCE, ClaimType.DATE, ClaimType.QUOTE)
Table = dict[str, dict[str, list[Judged]]]


def f1(claims: Iterable[Judged]) -> float:
    """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
    right = found = wanted = 0
    for claim in claims:
        found += claim.found is not None
        wanted += claim.gold is not None
        right += claim.found is not None and claim.gold is not None
    return 2 * right / (found + wanted) if found + wanted else 1.0


def grouped(claims: Iterable[Judged]) -> Table:
    """The claims by publisher and type; all types together under an empty name."""
    table: Table = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        table[claim.publisher][claim.type].append(claim)
        table[claim.publisher][""].append(claim)
    return table


def main() -> int:
    """Print the table, in Markdown, and name the worst publisher of each type."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    table = grouped(claim for path in parser.parse_args().gold for claim in judged(path))
    sys.stdout.write(f"| publisher | claims | all | {' | '.join(CORE)} |\n{'| --- ' * (len(CORE) + 3)}|\n")
    for publisher, types in sorted(table.items(), key=lambda row: -f1(row[1][""])):
        figures = " | ".join(f"{f1(types[name]):.3f}" for name in ("", *CORE))
        sys.stdout.write(f"| {publisher} | {sum(claim.gold is not None for claim in types[''])} | {figures} |\n")
    for name in CORE:
        worst = min(table, key=lambda publisher: f1(table[publisher][name]))
        sys.stdout.write(f"\nworst in {name}: {worst}, {f1(table[worst][name]):.3f}")
    sys.stdout.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
