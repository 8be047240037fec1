from decimal import Decimal

import pytest

from annotator.model.attributes import ALL_ATTRIBUTES, ATTRIBUTES, grouped, plain, written
from annotator.model.claims import Bound, Claim, ClaimType, RefusalKind
from annotator.text.spans import Span


@pytest.mark.parametrize(
    ("value", "text"),
    [("1.4E+10", "14000000000"), ("10.50", "10.5"), ("0", "0"), ("-0.00", "0"), ("1E-7", "0.0000001"), ("100", "100")],
)
def test_decimals_have_no_exponent_and_no_needless_zeros(value: str, text: str):
    assert plain(Decimal(value)) == text


def test_people_see_thousands_apart():
    assert grouped(Decimal("14000000.50")) == "14,000,000.5"


def test_every_type_has_its_attributes_and_they_are_fields_of_a_claim():
    assert set(ATTRIBUTES) == set(ClaimType)
    assert set(ALL_ATTRIBUTES) <= set(Claim.__dataclass_fields__)
    assert len(set(ALL_ATTRIBUTES)) == len(ALL_ATTRIBUTES)


def test_an_open_amount_says_so():
    claim = Claim(
        type=ClaimType.AMOUNT, span=Span(0, 1), quote="x", low=Decimal(13), unit="USD", bound=Bound.MORE_THAN
    )
    assert written(claim) == {"low": "13", "high": None, "unit": "USD", "bound": "more_than"}


def test_a_refusal_has_kind_and_party_only():
    claim = Claim(type=ClaimType.NO_COMMENT, span=Span(0, 1), quote="x", kind=RefusalKind.DECLINED)
    assert written(claim) == {"kind": "declined", "party": None}
