"""Rows to export, built by hand."""

import datetime as dt
from decimal import Decimal

from annotator.exporters.rows import Row
from annotator.model.articles import Article
from annotator.model.claims import Bound, Claim, ClaimType, SourceKind
from annotator.model.decisions import Decision, Evidence, FlagReason, Verdict
from annotator.model.mentions import Mention
from annotator.text.spans import Span

ARTICLE = Article(title="ميزانية الميناء", text="", origin="/desk/port.txt")    # The port's budget

AMOUNT = Claim(
    type=ClaimType.AMOUNT,
    span=Span(40, 64),
    quote="بنحو 3.5 مليون دينار",    # about 3.5 million dinars
    low=Decimal("3.5E+6"),
    high=Decimal("3500000.00"),
    unit="JOD",
    bound=Bound.ABOUT,
)
SOURCE = Claim(
    type=ClaimType.SOURCE,
    span=Span(5, 22),
    quote="قالت هيئة الموانئ",    # the ports authority said
    kind=SourceKind.NAMED,
    name="هيئة الموانئ",
    cue="قالت",
)
CHECKED = Decision(
    verdict=Verdict.FLAGGED,
    reason=FlagReason.INACCURATE,
    note="الرقم في البيان 3.4",    # the statement says 3.4
    correction="3.4 مليون دينار",
    reviewer="هدى",
    decided_at=dt.datetime(2025, 6, 8, 12, 30, 5, 900_000, tzinfo=dt.timezone(dt.timedelta(hours=3))),
)
EVIDENCE = (
    Evidence(id=1, fact_id=1, citation="بيان الهيئة", locator="ص 2", url="https://port.example/b"),    # statement, p. 2
    Evidence(id=2, fact_id=1, excerpt="بلغت 3.4\nمليون"),    # reached 3.4 million
    Evidence(
        id=3,
        fact_id=1,
        file="C:\\desk\\budget.pdf",
        copy_sha256="0f" * 32,
        accessed_at=dt.datetime(2025, 6, 8, 1, tzinfo=dt.timezone(dt.timedelta(hours=3))),
    ),
)


def row(
    claim: Claim = AMOUNT, decision: Decision = CHECKED, *, number: int = 1, fact: int = 1, note: str | None = None
) -> Row:
    """A row about `claim`; `note` replaces the decision's."""
    if note is not None:
        decision = Decision(verdict=Verdict.VERIFIED, note=note)
    mention = Mention(
        id=number, fact_id=fact, article_id=1, revision_id=1, paragraph=2, claim=claim, decision=decision, evidence=2
    )
    return Row(mention=mention, article=ARTICLE, evidence=EVIDENCE)
