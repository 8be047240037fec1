"""The cases beside the rules, each a test of its own."""

import datetime as dt

import pytest

from annotator import resources
from annotator.detect import examples, pipeline

CASES = [(language, case) for language in resources.languages() for case in examples.load(language)]
NAMES = [f"{language}-{case.file}-{number}" for number, (language, case) in enumerate(CASES)]


@pytest.mark.parametrize(("language", "case"), CASES, ids=NAMES)
def test_case(language: str, case: examples.Case) -> None:
    found = pipeline.claims(case.text, dt.date(2025, 6, 8), language)
    assert not examples.differences(case, found)


def test_there_are_cases() -> None:
    assert len(CASES) > 100
    assert any(not case.finds for _language, case in CASES)
    assert {language for language, _case in CASES} == {"ar", "fa"}
