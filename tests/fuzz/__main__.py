"""Fuzzes one target: python -m tests.fuzz TARGET FOLDER [libFuzzer's options]. A finding ends it with a status ≠ 0.

With a file in place of the folder, only that input is tried.
"""

import sys
from pathlib import Path

import atheris
from atheris.import_hook import instrument_imports

with instrument_imports(include=["annotator"]):
    from tests.fuzz.targets import TARGETS


def main(name: str, folder: str, *options: str) -> None:
    """Let atheris call the target; what it learns and finds is kept in `folder`."""
    place = Path(folder).parent if Path(folder).is_file() else folder
    atheris.Setup([sys.argv[0], f"-artifact_prefix={place}/", "-timeout=30", *options, folder], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
