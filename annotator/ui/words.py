"""Where words begin and end, for moving the edges of a claim."""

from __future__ import annotations

import re

from annotator.text.spans import Span

# Letters and digits with the marks on them; a per cent sign and a closing quotation mark can be taken in alone.
_WORD = re.compile(r"(?:\w|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670])+|[%٪”»’\"]")
_REACH = 400  # code points; no word is longer


def start_moved(text: str, span: Span, by: int) -> Span | None:
    """`span` beginning one word earlier (`by` -1) or later (1); None where there is no such word."""
    if by < 0:
        reach = max(0, span.start - _REACH)
        starts = [reach + match.start() for match in _WORD.finditer(text[reach : span.start])]
        return Span(starts[-1], span.end) if starts else None
    starts = [span.start + match.start() for match in _WORD.finditer(text[span.start : span.end])]
    later = [start for start in starts if start > span.start]
    return Span(later[0], span.end) if later else None


def end_moved(text: str, span: Span, by: int) -> Span | None:
    """`span` ending one word later (`by` 1) or earlier (-1); None where there is no such word."""
    if by > 0:
        match = _WORD.search(text, span.end, span.end + _REACH)
        return Span(span.start, match.end()) if match else None
    ends = [span.start + match.end() for match in _WORD.finditer(text[span.start : span.end])]
    earlier = [end for end in ends if end < span.end]
    return Span(span.start, earlier[-1]) if earlier else None
