"""The commands that change what is marked: add, delete, another type, other edges; and those that copy."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from annotator import ops
from annotator.model.claims import Claim, ClaimType, Origin
from annotator.text.spans import Span
from annotator.ui import words
from annotator.ui.choices import Choice, Choices
from annotator.ui.i18n import tr
from annotator.ui.selected import Selected
from annotator.ui.session import Session
from annotator.ui.wording import type_name

Move = Callable[[str, Span, int], Span | None]


class Marking:
    """Works on the current claim, or on the words selected in the article."""

    def __init__(self, session: Session, choices: Choices, selected: Selected) -> None:
        self._session, self._choices, self._selected = session, choices, selected

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {
            "claim.add": self.add,
            "claim.type": self.change_type,
            "claim.delete": self.delete,
            "claim.start_back": lambda: self._move(words.start_moved, -1),
            "claim.start_on": lambda: self._move(words.start_moved, 1),
            "claim.end_back": lambda: self._move(words.end_moved, -1),
            "claim.end_on": lambda: self._move(words.end_moved, 1),
            "claim.unlink": self.unlink,
            "claim.copy": self.copy,
            "claim.copy_visual": self.copy_visual,
        }

    def add(self) -> None:
        """Mark the selected words; one key more says as what."""
        span = self._selected.span()
        if span is not None:
            types = [Choice(type_name(claim_type), claim_type) for claim_type in ClaimType]
            title = tr("Marking", "Mark these words as")
            self._choices.ask(title, types, self._selected.place_of(span), lambda chosen: self._add(span, chosen))

    def _add(self, span: Span, chosen: object) -> None:
        article = self._session.article
        if article is None or not isinstance(chosen, ClaimType):
            return
        claim = editors_claim(chosen, span, article.article.text)
        done = self._session.run(ops.AddClaim(article.revision_id, claim))
        if done is not None and done.mention_ids:
            self._session.select(done.mention_ids[0])
            self._selected.clear()  # it would hide the mark

    def change_type(self) -> None:
        """Ask for another type of the current claim."""
        current = self._session.current
        if current is not None:
            types = [Choice(type_name(other), other) for other in ClaimType if other is not current.claim.type]
            title = tr("Marking", "Change the type to")
            place = self._selected.place_of(current.claim.span)
            self._choices.ask(title, types, place, lambda chosen: self._change_type(current.id, chosen))

    def _change_type(self, mention_id: int, chosen: object) -> None:
        if isinstance(chosen, ClaimType):
            self._session.run(ops.ChangeType(mention_id, chosen))

    def delete(self) -> None:
        """Take the current mark away; the next claim is then the current one."""
        current = self._session.current
        if current is None:
            return
        self._session.step(1)
        following = self._session.current
        if self._session.run(ops.DeleteMention(current.id)) is not None and following is not current:
            self._session.select(following.id if following else None)

    def rebind(self, mention_id: int, span: Span) -> None:
        """Give a claim other edges."""
        self._session.run(ops.Rebound(mention_id, span))

    def _move(self, move: Move, by: int) -> None:
        current, article = self._session.current, self._session.article
        if current is None or article is None:
            return
        span = move(article.article.text, current.claim.span, by)
        if span is not None:
            self.rebind(current.id, span)

    def unlink(self) -> None:
        """Let the current mention be a fact of its own, with a verdict of its own."""
        current = self._session.current
        if current is not None and current.mentions > 1:
            self._session.run(ops.UnlinkMention(current.id))

    def copy(self) -> None:
        """Copy the selected words, else the claim's, as they are stored."""
        words_chosen = self._words()
        if words_chosen:
            QGuiApplication.clipboard().setText(words_chosen)

    def copy_visual(self) -> None:
        """Copy in visual order with joined letters, for programs that can do neither."""
        words_chosen = self._words()
        if words_chosen:
            from annotator.text.visual import visual  # noqa: PLC0415 - brings a font library along, and is seldom asked

            QGuiApplication.clipboard().setText(visual(words_chosen))

    def _words(self) -> str:
        article, current, span = self._session.article, self._session.current, self._selected.span()
        if article is not None and span is not None:
            return span.of(article.article.text)
        return current.claim.quote if current else ""


def editors_claim(claim_type: ClaimType, span: Span, text: str) -> Claim:
    """A claim that an editor marks; the figure of an amount is read by the detector's own grammar."""
    quote = span.of(text)
    claim = Claim(type=claim_type, span=span, quote=quote, origin=Origin.EDITOR)
    if claim_type is not ClaimType.AMOUNT:
        return claim
    from annotator.detect import amounts  # noqa: PLC0415 - the lexicon is loaded when it is first needed

    read = amounts.value(quote)
    if read is None:
        return claim
    return Claim(
        type=claim_type,
        span=span,
        quote=quote,
        origin=Origin.EDITOR,
        low=read.low,
        high=read.high,
        unit=read.unit,
        bound=read.bound,
    )
