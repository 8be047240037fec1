"""Claims asked for by their place."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.spans import Span
from annotator.ui.page.mention_index import MentionIndex
from tests.ui.page.pages import at

TEXT = "ا" * 60
SPANS = st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=12), st.integers(0, 59), st.integers(1, 20))
def test_between_finds_what_a_look_at_all_would(spans: list[Span], start: int, length: int):
    index = MentionIndex([at(TEXT, span, number) for number, span in enumerate(sorted(spans))])
    wanted = {m.id for m in index.all if m.claim.span.start < start + length and m.claim.span.end > start}
    assert {mention.id for mention in index.between(start, start + length)} == wanted


def test_a_mention_is_found_by_its_number_in_whichever_order_they_are_asked_for():
    index = MentionIndex([at(TEXT, Span(start, start + 1), number) for start, number in enumerate((7, 3, 9, 1))])
    for number in (9, 7, 1, 3, 9):
        found = index.by_id(number)
        assert found is not None
        assert found.id == number
    assert index.by_id(5) is None
    assert index.by_id(None) is None
