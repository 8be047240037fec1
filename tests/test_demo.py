"""The article for first runs and self-tests: the detector finds just the claims that were noted down by hand."""

import tomllib
from collections import Counter
from typing import Any

import pytest

from annotator import importers, resources
from annotator.detect import pipeline
from annotator.model.attributes import written
from annotator.model.claims import ClaimType

ARTICLE = importers.read(resources.path("demo", "article.txt"))
EXPECTED: dict[str, Any] = tomllib.loads(resources.path("demo", "expected.toml").read_text(encoding="utf-8"))


def test_the_hand_written_claims_stand_in_the_article_in_their_order():
    position = 0
    for claim in EXPECTED["claim"]:
        found = ARTICLE.text.find(claim["text"], position)
        assert found >= 0, claim
        # A date may lie inside the superlative before it; two claims never begin at one place.
        position = found + 1


def test_every_type_of_claim_is_in_it():
    assert {claim["type"] for claim in EXPECTED["claim"]} == {claim_type.value for claim_type in ClaimType}


@pytest.mark.parametrize("claim_type", ClaimType)
def test_the_detector_finds_these_claims_and_no_others(claim_type: ClaimType):
    claims = pipeline.claims(ARTICLE.text, EXPECTED["published_on"])
    found = [_described(claim.quote, written(claim)) for claim in claims if claim.type is claim_type]
    wanted = [_described(**_split(claim)) for claim in EXPECTED["claim"] if claim["type"] == claim_type.value]
    assert Counter(found) == Counter(wanted)


def _split(claim: dict[str, str]) -> dict[str, Any]:
    return {"quote": claim["text"], "says": {name: claim[name] for name in claim if name not in {"type", "text"}}}


def _described(quote: str, says: dict[str, str | None]) -> tuple[object, ...]:
    return (quote, *sorted((name, value) for name, value in says.items() if value is not None))
