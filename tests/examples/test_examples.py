"""The cases beside the rules, each a test of its own."""

import datetime as dt
import re

import pytest

from annotator import resources
from annotator.detect import examples, pipeline

CASES = [(language, case) for language in resources.languages() for case in examples.load(language)]
NAMES = [f"{language}-{case.file}-{number}" for number, (language, case) in enumerate(CASES)]


@pytest.mark.parametrize(("language", "case"), CASES, ids=NAMES)
def test_case(language: str, case: examples.Case) -> None:
    found = pipeline.claims(case.text, dt.date(2025, 6, 8), language)
    assert not examples.differences(case, found)


@pytest.mark.parametrize("language", resources.languages())
def test_a_text_that_breaks_off_or_begins_anywhere_is_read(language: str) -> None:
    for text in {case.text for of, case in CASES if of == language}:
        for cut in re.finditer(r"\s", text):
            for part in (text[: cut.start()], text[cut.end() :]):
                found = pipeline.claims(part, dt.date(2025, 6, 8), language)
                assert all(claim.span.of(part) == claim.quote for claim in found)


def test_there_are_cases() -> None:
    assert len(CASES) > 100
    assert any(not case.finds for _language, case in CASES)
    assert {language for language, _case in CASES} == {"ar", "fa"}
