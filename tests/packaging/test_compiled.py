"""The compiled detector finds what the pure one finds: in the rules' cases, the demo, and any mixture of words."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import compiled
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import resources
from annotator.detect import examples, pipeline

pytestmark = pytest.mark.skipif(not compiled.is_current(), reason="make compiled has built nothing of these sources")
ANSWERING = """
import json, sys
from annotator.detect import pipeline
assert not pipeline.__file__.endswith(".py")
for line in sys.stdin:
    print(json.dumps(repr(pipeline.claims(json.loads(line)))), flush=True)
"""
DEMO = resources.path("demo", "article.txt").read_text(encoding="utf-8")
PIECES = sorted({word for case in examples.load("ar") for word in case.text.split()})
Asked = subprocess.Popen[str]


@pytest.fixture(scope="module")
def other() -> Iterator[Asked]:
    path = os.pathsep.join(map(str, (compiled.BUILD, *filter(None, sys.path))))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-P", "-c", ANSWERING]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(sys.prefix)
    ) as asked:
        yield asked
        assert asked.stdin is not None
        asked.stdin.close()


def answer(other: Asked, text: str) -> str:
    assert other.stdin is not None
    assert other.stdout is not None
    other.stdin.write(json.dumps(text) + "\n")
    other.stdin.flush()
    return json.loads(other.stdout.readline())


def test_the_cases_of_all_rules(other: Asked) -> None:
    for text in (DEMO, *(case.text for case in examples.load("ar"))):
        assert answer(other, text) == repr(pipeline.claims(text))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
def test_words_in_any_order(other: Asked, text: str) -> None:
    assert answer(other, text) == repr(pipeline.claims(text))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_string(other: Asked, text: str) -> None:
    assert answer(other, text) == repr(pipeline.claims(text))


def test_the_bundle_is_told_what_compiled_modules_import() -> None:
    told = set(compiled.imported())
    assert {"annotator", "annotator.detect", "annotator.detect.pipeline", "annotator.cli.main", "unicodedata"} <= told
    assert any(name.endswith("__mypyc") for name in told)
    assert "annotator.__main__" not in told
