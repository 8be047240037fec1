"""Claims for people to read in a terminal: line by line of the article, what each says and why it was found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from annotator.cli.surroundings import Surroundings
from annotator.exporters.wording import Wording
from annotator.model.articles import Article
from annotator.model.claims import Bound, Claim


class Listing:
    """Lists claims in the language around; `visual` orders and joins the letters for terminals that do not."""

    def __init__(self, around: Surroundings, *, visual: bool) -> None:
        self._say = around.say
        self._count = around.count
        self._wording = Wording(around.language)
        # An Arabic line is turned as a whole. An English one runs left to right, so only the article's words are.
        turn = _visual() if visual else _as_is
        self._turn_line, self._turn_words = (turn, _as_is) if around.language == "ar" else (_as_is, turn)

    def lines(self, name: str, article: Article, claims: Sequence[Claim]) -> Iterator[str]:
        """A heading, then for each line of the article that has claims its number and these."""
        total = self._count("{file}: {count} claim", "{file}: {count} claims", len(claims))
        yield self._turn_line(total.format(file=name, count=len(claims)))
        line_of = _line_numbers(article.text)
        for number, found in groupby(claims, key=lambda claim: line_of(claim.span.start)):
            yield ""
            yield self._turn_line(self._say("Line {number}").format(number=number))
            for claim in found:
                yield self._turn_line(self._headline(claim))
                yield self._turn_line(self._reason(claim, article.text))

    def _headline(self, claim: Claim) -> str:
        words = self._turn_words(" ".join(claim.quote.split()))
        says = self._says(claim)
        return f"  {self._wording.type(claim.type)}: «{words}»{' = ' + says if says else ''}"

    def _says(self, claim: Claim) -> str:
        """What the detector read in the claim's words."""
        if claim.bound is not None:
            figure = self._wording.figure(claim)
            bound = self._wording.bound(claim.bound)
            return figure if figure and claim.bound in {Bound.EXACT, Bound.RANGE} else f"{bound} {figure}".strip()
        kind = self._wording.kind(claim.kind) if claim.kind else ""
        who = self._turn_words(claim.name or claim.party or "")
        return self._say(", ").join(part for part in (kind, who, claim.iso) if part)

    def _reason(self, claim: Claim, text: str) -> str:
        """The rule that found the claim and the words that set it off."""
        triggers = [self._turn_words(f"«{trigger.of(text)}»") for trigger in claim.triggers]
        listed = self._say(", ").join(triggers)
        why = self._say("found by {rule}, in the words {words}") if listed else self._say("found by {rule}")
        return "    " + why.format(rule=claim.rule, words=listed)


def _as_is(line: str) -> str:
    return line


def _visual() -> Callable[[str], str]:
    # Imported here: shaping is seldom asked for.
    from annotator.text.visual import visual  # noqa: PLC0415 - needed for --visual alone

    return visual


def _line_numbers(text: str) -> Callable[[int], int]:
    """The number, from 1, of the line that a position of `text` is in."""
    ends = [position for position, letter in enumerate(text) if letter == "\n"]
    return lambda position: bisect_right(ends, position - 1) + 1
