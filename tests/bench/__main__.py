"""Runs every `bench_*` module beside this file, prints a table and writes `build/bench.json`.

    python -m tests.bench [NAME …]      only modules whose name holds one of the words

A module has `benches() -> Iterable[Row]`. A target that is missed is printed, not raised: the table is the result.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.bench.rows import Row

HERE = Path(__file__).parent
OUT = HERE.parent.parent / "build" / "bench.json"


def rows_of(words: list[str]) -> Iterator[Row]:
    """The rows of every module asked for, in the order of their names, each as soon as it is measured."""
    for path in sorted(HERE.glob("bench_*.py")):
        if not words or any(word in path.stem for word in words):
            yield from importlib.import_module(f"tests.bench.{path.stem}").benches()


def line_of(row: Row) -> str:
    """A row as people read it."""
    sign = "≤" if row.better == "lower" else "≥"
    mark = "ok" if row.ok else "MISSED"
    figures = f"{row.ratio:>8.2f} {row.unit:<2} {sign} {row.target:>7g} {row.unit:<2}"
    return f"{row.name:<24} {figures} {mark:<6} {row.note}".rstrip() + "\n"


def main() -> int:
    """Measure, print and write."""
    rows: list[Row] = []
    sys.stdout.write(f"{'name':<24} {'figure':>10}   {'target':>10}\n")
    for row in rows_of(sys.argv[1:]):
        rows.append(row)
        sys.stdout.write(line_of(row))
        sys.stdout.flush()
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps([{**asdict(row), "ok": row.ok} for row in rows], indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
