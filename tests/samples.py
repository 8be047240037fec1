"""A small article of our own with claims of three types, and a library that holds it."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from annotator.insight.facts import facts
from annotator.model.articles import Article, StoredArticle
from annotator.model.claims import Bound, Claim, ClaimType, RefusalKind, SourceKind
from annotator.model.mentions import Mention
from annotator.store import articles, mentions
from annotator.store.library import Library
from annotator.text.spans import Span

TEXT = (
    "قالت وزارة النقل إن الجسر كلّف 14 مليون دينار.\n"  # "The transport ministry said the bridge cost …"
    "\n"
    "وامتنعت الشركة المنفذة عن التعليق، وحصتها 14 مليون دينار.\n"  # "The contractor declined to comment; …"
    "🌉 ويعمل في المشروع 300 مهندس."  # "300 engineers work on the project."
)
COST = "14 مليون دينار"  # "14 million dinars"
ENGINEERS = "300 مهندس"  # "300 engineers"
MINISTRY = "قالت وزارة النقل"  # "the transport ministry said"
CONTRACTOR = "الشركة المنفذة"  # "the contractor"
REFUSAL = "وامتنعت الشركة المنفذة عن التعليق"  # "and the contractor declined to comment"


def span_of(quote: str, text: str = TEXT, nth: int = 0) -> Span:
    """Where the `nth` occurrence of `quote` is."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Span(start, start + len(quote))


def amount(quote: str, value: str, unit: str | None, text: str = TEXT, nth: int = 0) -> Claim:
    """An exact amount."""
    low = high = Decimal(value)
    span, bound = span_of(quote, text, nth), Bound.EXACT
    return Claim(type=ClaimType.AMOUNT, span=span, quote=quote, low=low, high=high, unit=unit, bound=bound)


def sample_claims() -> list[Claim]:
    """Five mentions of four facts: both costs are one."""
    ministry, refusal = span_of(MINISTRY), span_of(REFUSAL)
    return [
        Claim(
            type=ClaimType.SOURCE,
            span=ministry,
            quote=MINISTRY,
            kind=SourceKind.NAMED,
            name="وزارة النقل",  # "the transport ministry"
            cue="قالت",  # "said"
            rule="test.source",
            triggers=(Span(ministry.start, ministry.start + 4),),
            confidence=0.75,
        ),
        amount(COST, "14000000", "دينار"),
        Claim(type=ClaimType.NO_COMMENT, span=refusal, quote=REFUSAL, kind=RefusalKind.DECLINED, party=CONTRACTOR),
        amount(COST, "14000000", "دينار", nth=1),
        amount(ENGINEERS, "300", "مهندس"),
    ]


def sample_article(text: str = TEXT, origin: str = "/desk/bridge.txt", title: str = "كلفة الجسر") -> Article:
    """The article "The cost of the bridge"."""
    return Article(title=title, text=text, origin=origin, published_on=dt.date(2025, 6, 8))


class Desk(NamedTuple):
    """An open library with the sample article."""

    library: Library
    article: StoredArticle

    def mentions(self) -> list[Mention]:
        """The article's mentions in the order of the text."""
        return mentions.of_article(self.library, self.article.id)

    def fact(self, nth: int) -> int:
        """The fact of the `nth` mention."""
        return self.mentions()[nth].fact_id


def desk(path: Path) -> Desk:
    """Open a library and put the sample article in."""
    library = Library.open(path, reviewer="سلمى")  # "Salma"
    claims = sample_claims()
    return Desk(library, articles.add(library, sample_article(), claims, facts(claims)))
