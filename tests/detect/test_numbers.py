"""The grammar of numerals: single shapes, and random integers written out and read back."""

import importlib
from collections.abc import Callable
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.detect import lexicon, numbers
from annotator.detect.document import Document
from tests.detect.numerals_written import Style, written

LEXICON = lexicon.load("ar")
NUM2WORDS = cast("Callable[..., str]", vars(importlib.import_module("num2words"))["num2words"])  # it has no types
STYLES = st.builds(Style, st.booleans(), st.sampled_from(["مئة", "مائة"]), st.booleans(), st.booleans())
UP_TO_QUADRILLION = st.integers(1, 15).flatmap(lambda digits: st.integers(1, 10**digits - 1))


def read_whole(text: str) -> Decimal | None:
    document = Document(text, LEXICON)
    numeral = numbers.read(document, 0)
    assert numeral is not None, text
    assert numeral.end == len(document), text
    return numeral.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة وعشرون", "25"),
        ("مئتين وثلاث عشرة", "213"),
        ("ثلاثمئة وخمسة وعشرون", "325"),
        ("ثماني مئة", "800"),
        ("مليون ومئتا ألف", "1200000"),
        ("21 مليونا و300 ألف", "21300000"),
        ("3.5 مليار", "3500000000"),
        ("مليار ونصف", "1500000000"),
        ("مليون ونصف المليون", "1500000"),
        ("ملياري", "2000000000"),
        ("مئة ألف مليون", "100000000000"),
        ("أربعة آلاف وخمسمئة مليون", "4500000000"),
        ("ثلاثة فاصلة خمسة مليار", "3500000000"),
        ("متين تلاتة وستين", "263"),
        ("خمسة وعشرين ألفاً", "25000"),
        ("مليون و 200 ألف", "1200000"),
    ],
)
def test_shapes(text: str, value: str) -> None:
    assert read_whole(text) == Decimal(value)


@pytest.mark.parametrize("text", ["مئات", "عشرات الآلاف", "مئات الملايين", "بضع مئات", "ملايين"])
def test_vague_counts_have_no_value(text: str) -> None:
    assert read_whole(text) is None


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("خمسة وستة", 5, 1),  # "five, and six": two numbers
        ("مئة وألف", 100, 1),
        ("25 و30", 25, 1),
        ("ثلاثة و20", 3, 1),
    ],
)
def test_and_joins_only_what_falls(text: str, value: int, end: int) -> None:
    numeral = numbers.read(Document(text, LEXICON), 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (value, end)


def test_two_hundred_is_not_meta() -> None:
    assert numbers.read(Document("ميتا", LEXICON), 0) is None
    assert read_whole("مئتا") == 200


def test_dual_and_tanwin_of_a_scale_look_alike() -> None:
    dual = numbers.read(Document("مليارا دولار", LEXICON), 0)
    tanwin = numbers.read(Document("ملياراً", LEXICON), 0)
    assert dual is not None
    assert tanwin is not None
    assert (dual.value, tanwin.value) == (2 * 10**9, 10**9)


@settings(max_examples=300, deadline=None)
@given(number=UP_TO_QUADRILLION, style=STYLES, hamzas=st.booleans())
def test_written_out_and_read_back(number: int, style: Style, *, hamzas: bool) -> None:
    text = written(number, style)
    assert read_whole(text if hamzas else text.replace("أ", "ا").replace("آ", "ا")) == number


@settings(max_examples=200, deadline=None)
@given(UP_TO_QUADRILLION)
def test_num2words_is_read_back(number: int) -> None:
    groups = [number // 1000**power % 1000 for power in range(1, 5)]
    # num2words drops the noun of a final dual (2000 is «ألفا») and garbles 101 000 («مائة و ألف ألف»).
    assume(all(group % 100 not in (1, 2) or group == 1 for group in groups))
    assert read_whole(NUM2WORDS(number, lang="ar")) == number
