"""Two programs that write to one library at once: neither loses a change, neither sees a lock."""

import subprocess
import sys
from pathlib import Path

from annotator.store.library import Library
from tests.soak import witness

ROOT = Path(__file__).parents[2]
CHANGES = 60
EDITOR = """
import sys
from pathlib import Path
from random import Random
from annotator import ops
from annotator.errors import ErrorCode, UserError
from annotator.store.library import Library
from tests.soak import changes
sys.stdin.readline()
made, die = 0, Random(int(sys.argv[2]))
with Library.open(Path(sys.argv[1])) as library:
    while made < int(sys.argv[3]):
        try:
            made += bool(ops.run(library, changes.drawn(library, 1, die)).count)
        except UserError as error:
            assert error.code is not ErrorCode.LIBRARY_LOCKED
"""


def test_two_programs_share_a_library(path: Path) -> None:
    editors = [
        subprocess.Popen([sys.executable, "-c", EDITOR, str(path), seed, str(CHANGES)], cwd=ROOT, stdin=subprocess.PIPE)
        for seed in ("1", "2")
    ]
    for editor in editors:
        assert editor.stdin is not None
        editor.stdin.write(b"now\n")
        editor.stdin.flush()
    for editor in editors:
        editor.communicate()
    assert [editor.returncode for editor in editors] == [0, 0]
    with Library.open(path) as library:
        rows = library.rows("SELECT id FROM action WHERE kind = 'do'")
    assert len(rows) == 2 * CHANGES
    assert not witness.faults(path)
