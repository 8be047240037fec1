"""A document under detection: sentences, quotations, spans in the article's own positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.detect.document import Document
from annotator.detect.lexicon import Lexicon
from annotator.model.claims import ClaimType

EMPTY = Lexicon([])


def quote(text: str, first: int, end: int) -> str:
    return Document(text, EMPTY).claim(ClaimType.QUOTE, first, end, "test").quote


def test_a_closing_mark_belongs_if_its_opening_one_does() -> None:
    assert quote("ذكرت “بلومبرغ” أن", 0, 3) == "ذكرت “بلومبرغ”"  # "Bloomberg said that"


def test_trailing_punctuation_never_belongs() -> None:
    assert quote("ذكرت بلومبرغ، أن", 0, 3) == "ذكرت بلومبرغ"


def test_a_closing_mark_inside_stays() -> None:
    assert quote("ذكرت “بلومبرغ” أن", 0, 4) == "ذكرت “بلومبرغ”"


def test_a_claim_leads_back_to_its_tokens() -> None:
    document = Document("ذكرت “بلومبرغ”، أن", EMPTY)  # "Bloomberg said that"
    assert document.tokens_of(document.claim(ClaimType.QUOTE, 1, 5, "test")) == (1, 4)


def test_a_quotation_closes_within_its_limit() -> None:
    document = Document("« نعم نعم نعم »", EMPTY)  # "yes yes yes"
    assert (document.closing_quote(0, 4), document.closing_quote(0, 3)) == (4, None)


def test_spans_count_the_stored_text() -> None:
    text = "قـــال ﻻعب مُحَمَّد"  # tatweel, a presentation form, vowel marks
    document = Document(text, EMPTY)
    assert [document.source(i, i + 1) for i in range(len(document))] == text.split()


def test_a_full_stop_behind_a_mark_ends_the_sentence_although_the_line_ends_right_behind_it() -> None:
    document = Document("قال «نعم».\nثم خرج", EMPTY)  # "he said 'yes'. Then he left"
    assert document.source(*document.sentence(0)) == "قال «نعم»"


@pytest.mark.parametrize(
    ("text", "closing"), [("«نعم»", 2), ('"نعم"', 2), ("”نعم“", 2), ("«نعم", None), ("«\n»", None)]  # "yes"
)
def test_quotations_close_on_their_line(text: str, closing: int | None) -> None:
    assert Document(text, EMPTY).closing_quote(0) == closing


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_every_token_lies_in_the_text(text: str) -> None:
    document = Document(text, EMPTY)
    ends = [document.span(i, i + 1).end for i in range(len(document))]
    assert ends == sorted(ends)
    assert not ends or ends[-1] <= len(text)
