from decimal import Decimal

import pytest

from annotator.cli.listing import Listing
from annotator.cli.surroundings import Surroundings
from annotator.model.articles import Article
from annotator.model.claims import Bound, Claim, ClaimType
from annotator.settings import Loaded, Settings
from annotator.text.spans import Span

TEXT = "عنوان\nدفع 5 دنانير أمس\n"    # headline; he paid 5 dinars yesterday
ARTICLE = Article(title="عنوان", text=TEXT, origin="a.txt")
QUOTE = "5 دنانير"    # 5 dinars
START = TEXT.index(QUOTE)


def amount(bound: Bound = Bound.EXACT, low: str | None = "5000", high: str | None = "5000") -> Claim:
    return Claim(
        type=ClaimType.AMOUNT,
        span=Span(START, START + len(QUOTE)),
        quote=QUOTE,
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
        unit="JOD",
        bound=bound,
        rule="ar.amount.money",
        triggers=(Span(START, START + 1),),
    )


def listed(claim: Claim, language: str = "en", *, visual: bool = False) -> list[str]:
    return list(Listing(Surroundings(language, Loaded(Settings())), visual=visual).lines("a.txt", ARTICLE, [claim]))


def test_claims_stand_under_the_number_of_their_line():
    assert listed(amount()) == [
        "a.txt: 1 claim",
        "",
        "Line 2",
        "  Amount: «5 دنانير» = 5,000 JOD",
        "    found by ar.amount.money, in the words «5»",
    ]


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        (amount(Bound.ABOUT), "about 5,000 JOD"),
        (amount(Bound.MORE_THAN, high=None), "more than 5,000 JOD"),
        (amount(Bound.AT_MOST, low=None), "at most 5,000 JOD"),
        (amount(Bound.RANGE, high="7500.5"), "5,000 – 7,500.5 JOD"),
    ],
)
def test_an_amount_says_its_value(claim: Claim, says: str):
    assert listed(claim)[3].endswith(f"» = {says}")


def test_in_arabic():
    assert listed(amount(Bound.ABOUT), "ar") == [
        "a.txt: ادعاء واحد",    # one claim
        "",
        "السطر 2",    # line 2
        "  مبلغ أو رقم: «5 دنانير» = نحو 5,000 JOD",    # amount or number: … = about …
        "    وُجد بالقاعدة ar.amount.money عند الكلمات «5»",    # found by the rule … at the words …
    ]


# دنانير in presentation forms, last letter first: final reh, medial yeh, initial noon, final alef, initial noon, dal.
DINARS = "\ufeae\ufef4\ufee7\ufe8e\ufee7\ufea9"


def test_visual_english_runs_left_to_right_around_the_turned_words():
    assert listed(amount(), visual=True)[3] == f"  Amount: «{DINARS} 5» = 5,000 JOD"


def test_visual_arabic_is_turned_as_a_whole():
    # السطر: final reh, medial tah, initial seen; isolated lam and alef before it.
    assert listed(amount(), "ar", visual=True)[2] == "2 \ufeae\ufec4\ufeb4\ufedf\ufe8d"
    assert listed(amount(), "ar", visual=True)[3].startswith(f"JOD 5,000 = «{DINARS} 5» :")
