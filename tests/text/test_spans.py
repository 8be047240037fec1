"""Spans: the one unit of position."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.spans import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda pair: Span(pair[0], sum(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 3), (-2, -1)])
def test_nonsense_is_refused_at_birth(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_a_span_covers_code_points_not_units() -> None:
    assert Span(2, 6).of("🌉 جسر🌉") == "جسر🌉"  # "bridge"


def test_a_span_past_the_end_covers_nothing() -> None:
    assert Span(1, 3).of("جسر") == "سر"
    with pytest.raises(ValueError, match="reaches past"):
        Span(1, 4).of("جسر")


@given(SPANS, SPANS)
def test_overlap_is_having_a_position_in_common(one: Span, other: Span) -> None:
    common = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(common)


@given(SPANS, st.integers(-2, 70))
def test_a_span_contains_the_positions_it_counts(span: Span, position: int) -> None:
    assert span.contains(position) == (position in range(span.start, span.end))
    assert len(span) == len(range(span.start, span.end))


@given(st.lists(SPANS))
def test_spans_sort_in_the_order_of_the_text(spans: list[Span]) -> None:
    assert sorted(spans) == sorted(spans, key=lambda span: (span.start, span.end))
