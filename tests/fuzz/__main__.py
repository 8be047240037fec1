"""Fuzzes one target: python -m tests.fuzz TARGET FOLDER [libFuzzer's options]. A finding ends it with a status ≠ 0."""

import sys

import atheris
from atheris.import_hook import instrument_imports

with instrument_imports(include=["annotator"]):
    from tests.fuzz.targets import TARGETS


def main(name: str, folder: str, *options: str) -> None:
    """Let atheris call the target; what it learns and finds is kept in `folder`."""
    atheris.Setup([sys.argv[0], f"-artifact_prefix={folder}/", "-timeout=30", *options, folder], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
