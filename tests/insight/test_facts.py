"""One fact, asked once; two facts, never taken for one."""

from dataclasses import replace
from decimal import Decimal

from annotator.insight.facts import facts
from annotator.model.claims import Bound, Claim, ClaimType
from annotator.text.spans import Span


def claim(quote: str, start: int = 0, value: str = "5000") -> Claim:
    return Claim(
        type=ClaimType.AMOUNT,
        span=Span(start, start + len(quote)),
        quote=quote,
        low=Decimal(value),
        high=Decimal(value),
        unit="شخص",
        bound=Bound.EXACT,
    )


FIRST = claim("5 آلاف شخص")  # "5 thousand people"


def test_the_same_amount_in_the_same_words_is_one_fact() -> None:
    other = claim("300 شخص", 20, "300")
    assert facts([FIRST, other, claim("5 آلاف شخص", 40)]) == [[0, 2], [1]]


def test_spelling_noise_does_not_make_another_fact() -> None:
    assert facts([FIRST, claim("٥ آلافِ  شخص", 40)]) == [[0, 1]]


def test_any_difference_in_what_is_said_makes_another_fact() -> None:
    others = [
        claim("5000 شخص"),  # the same value in other words
        replace(FIRST, unit="موظف"),  # "employee"
        replace(FIRST, bound=Bound.MORE_THAN, high=None),
        replace(FIRST, low=Decimal(5001), high=Decimal(5001)),
        replace(FIRST, type=ClaimType.DATE),
    ]
    assert facts([FIRST, *others]) == [[index] for index in range(6)]


def test_vague_amounts_and_other_types_stand_alone() -> None:
    vague = replace(FIRST, low=None, high=None, bound=Bound.VAGUE)
    valueless = replace(FIRST, low=None, high=None)
    source = Claim(type=ClaimType.SOURCE, span=Span(0, 4), quote="قالت")  # "she said"
    assert facts([vague, vague, valueless, valueless, source, source]) == [[index] for index in range(6)]


def test_no_claims_no_facts() -> None:
    assert facts([]) == []
