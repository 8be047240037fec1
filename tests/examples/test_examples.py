"""The cases beside the rules, each a test of its own."""

import datetime as dt

import pytest

from annotator.detect import examples, pipeline

CASES = examples.load("ar")


@pytest.mark.parametrize("case", CASES, ids=[f"{case.file}-{number}" for number, case in enumerate(CASES)])
def test_case(case: examples.Case) -> None:
    found = pipeline.claims(case.text, dt.date(2025, 6, 8))
    assert not examples.differences(case, found)


def test_there_are_cases() -> None:
    assert len(CASES) > 100
    assert any(not case.finds for case in CASES)
