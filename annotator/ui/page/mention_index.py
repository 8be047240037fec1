"""The mentions of an article in the order of their text, asked for by place without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain

from annotator.model.mentions import Mention


def _start(mention: Mention) -> int:
    return mention.claim.span.start


class MentionIndex:
    """Answers which mentions lie in a part of the text; opening it looks at none, however many there are."""

    def __init__(self, mentions: Sequence[Mention] = ()) -> None:
        self.all = mentions
        """The mentions by their starts, as the library gives them; not copied, that would be a look at each."""
        self._longest: int | None = None
        self._last = 0
        """Where the one stands that was asked for by its number last."""

    def between(self, start: int, end: int) -> Sequence[Mention]:
        """Those that have a code point between `start` and `end`, by their starts, then the longest first."""
        last = bisect_left(self.all, end, key=_start)
        first = bisect_right(self.all, start - self._reach(), hi=last, key=_start) if start else 0
        inside = [mention for mention in self.all[first:last] if mention.claim.span.end > start]
        inside.sort(key=lambda mention: (mention.claim.span.start, -mention.claim.span.end))
        return inside

    def _reach(self) -> int:
        """The length of the longest span: none that begins farther before a place can touch it."""
        if self._longest is None:
            spans = (mention.claim.span for mention in self.all)
            self._longest = max((span.end - span.start for span in spans), default=0)
        return self._longest

    def by_id(self, mention_id: int | None) -> Mention | None:
        """The mention of that number, if it is there; found at once if it stands behind the one asked for last."""
        if mention_id is None:
            return None
        for place in chain(range(self._last, len(self.all)), range(self._last)):
            if self.all[place].id == mention_id:
                self._last = place
                return self.all[place]
        return None
