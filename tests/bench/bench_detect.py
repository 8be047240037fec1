"""The detector's rows, measured in a process of its own: compiled where that can be done, else as it stands.

The row says which; `tests.bench.detector` measures.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.bench.rows import Row

ROOT = Path(__file__).parents[2]
COMPILED = ROOT / "build" / "compiled"


def benches() -> Iterable[Row]:
    """Candidates, the whole, growth, hard texts, first claims, the lexicon's loading, and peers."""
    built = subprocess.run([sys.executable, ROOT / "packaging" / "compiled.py"], cwd=ROOT, check=False).returncode == 0
    path = os.pathsep.join(map(str, (COMPILED, ROOT) if built else (ROOT,)))
    command = [sys.executable, "-P", "-m", "tests.bench.detector"]
    measuring = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.PIPE, text=True)
    assert measuring.stdout is not None
    with measuring, measuring.stdout as lines:
        for line in lines:
            yield Row(**json.loads(line))
