"""The commands that make other claims of claims: split, merge, link to one fact, restore what was deleted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect

from annotator import ops
from annotator.model.mentions import Mention
from annotator.text.spans import Span
from annotator.ui.banner import Banner
from annotator.ui.choices import KEYS, Choice, Choices
from annotator.ui.i18n import tr
from annotator.ui.session import Session
from annotator.ui.values import isolated

_WORDS_SHOWN = 3
"""How many words on either side of a cut show where it is."""
_WORD = re.compile(r"\S+")

AskMention = Callable[[str, Sequence[Mention], Callable[[Mention], object]], object]
"""Asks a question, with the claims that may be the answer and what is done with it."""


class Asking(NamedTuple):
    """The ways to ask: a few choices beside a span, or one claim of many."""

    choices: Choices
    beside: Callable[[Span], QRect]
    mention: AskMention


class Reshaping:
    """Works on the current claim; `selected` gives the words selected in the article."""

    def __init__(self, session: Session, banner: Banner, asking: Asking, selected: Callable[[], Span | None]) -> None:
        self._session, self._banner, self._asking, self._selected = session, banner, asking, selected

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {
            "claim.split": self.split,
            "claim.merge": self.merge,
            "claim.link": self.link,
            "claim.restore": self.restore,
        }

    def split(self) -> None:
        """Cut the current claim where the selected words begin or end inside it, else ask between which words."""
        current = self._session.current
        if current is None:
            return
        span, selected = current.claim.span, self._selected()
        if selected is not None:
            for edge in (selected.start, selected.end):
                if span.start < edge < span.end:
                    self._split(current, edge)
                    return
        cuts = [Choice(words, at) for at, words in cuts_of(current.claim.quote, span.start)]
        if not cuts:
            self._banner.tell(tr("Reshaping", "One word cannot be split."))
            return
        title, place = tr("Reshaping", "Split where?"), self._asking.beside(span)
        self._asking.choices.ask(title, cuts[: len(KEYS)], place, lambda at: self._split(current, at))

    def _split(self, mention: Mention, at: object) -> None:
        if isinstance(at, int):
            self._session.run(ops.SplitMention(mention.id, at))

    def merge(self) -> None:
        """Make one claim of the current one and the next of its type in the paragraph."""
        current = self._session.current
        if current is None:
            return
        following = self._following(current)
        if following is None:
            self._banner.tell(tr("Reshaping", "No claim of this type follows in the paragraph."))
        elif self._session.run(ops.MergeMentions(current.id, following.id)) is not None:
            self._session.select(current.id)

    def _following(self, current: Mention) -> Mention | None:
        behind = (
            mention
            for mention in self._session.mentions
            if (mention.claim.type, mention.paragraph) == (current.claim.type, current.paragraph)
            and mention.claim.span.start >= current.claim.span.end
        )
        return next(behind, None)

    def link(self) -> None:
        """Make the chosen rows one fact; without any, ask for the fact that the current claim also states."""
        chosen, current = self._session.chosen, self._session.current
        if chosen:
            self._link(chosen)
            return
        if current is None:
            return
        others: dict[int, Mention] = {}
        for mention in self._session.mentions:
            if mention.claim.type is current.claim.type and mention.fact_id != current.fact_id:
                others.setdefault(mention.fact_id, mention)
        if not others:
            self._banner.tell(tr("Reshaping", "The article has no other claim of this type."))
            return
        title = tr("Reshaping", "Which claim says the same?")
        self._asking.mention(title, list(others.values()), lambda other: self._link((current.fact_id, other.fact_id)))

    def _link(self, fact_ids: tuple[int, ...]) -> None:
        if self._session.run(ops.LinkFacts(fact_ids)) is not None:
            said = tr("Reshaping", "%n claim(s) are one fact now: what is decided counts for all.", len(fact_ids))
            self._banner.tell(said)

    def restore(self) -> None:
        """Ask which of the deleted marks to bring back."""
        gone = self._session.deleted()
        if gone:
            self._asking.mention(tr("Reshaping", "Which mark to restore?"), gone, self._restore)
        else:
            self._banner.tell(tr("Reshaping", "No mark of this article was deleted."))

    def _restore(self, mention: Mention) -> None:
        if self._session.run(ops.RestoreMention(mention.id)) is not None:
            self._session.select(mention.id)


def cuts_of(quote: str, start: int) -> Iterator[tuple[int, str]]:
    """Where a quote that begins at code point `start` can be cut: the place, and the words around it."""
    words = list(_WORD.finditer(quote))
    for place in range(1, len(words)):
        before = " ".join(word.group() for word in words[max(0, place - _WORDS_SHOWN) : place])
        after = " ".join(word.group() for word in words[place : place + _WORDS_SHOWN])
        yield start + words[place].start(), isolated(f"{before} ¦ {after}")
