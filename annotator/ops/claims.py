"""Marking claims by hand: add, delete, move the ends, change the type."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.errors import ErrorCode, UserError
from annotator.model.claims import Claim, ClaimType, Origin
from annotator.model.decisions import Verdict
from annotator.model.mentions import Mention
from annotator.ops import figures
from annotator.ops.changing import change
from annotator.ops.done import Done
from annotator.store import claims, facts, mentions, revisions
from annotator.store.journal import Journal
from annotator.store.library import Library
from annotator.text.spans import Span

_OPEN = (Verdict.UNCHECKED, Verdict.STALE)


@dataclass(frozen=True, slots=True)
class AddClaim:
    """Mark words of a text as a claim, a fact of its own; its quote is read from the text, its origin is the editor."""

    revision_id: int
    claim: Claim

    def run(self, library: Library) -> Done:
        """Add the claim.

        Raises:
            UserError: `CLAIM_OUTSIDE`, `CLAIM_OVERLAPS` one of its type, or the library cannot be written to.
        """
        revision = revisions.get(library, self.revision_id)
        claim = replace(self.claim, quote=revision.quote(self.claim.span), origin=Origin.EDITOR)

        def make(journal: Journal) -> None:
            refuse_overlap(library, revision.id, claim.type, claim.span)
            journal.add_claim(revision, facts.insert(library, revision.article_id), claim)

        return change(library, "claim.added", revision.article_id, make)


@dataclass(frozen=True, slots=True)
class DeleteMention:
    """Take a mark away; it stays in the file, and undoing brings it back with its id and its fact."""

    mention_id: int

    def run(self, library: Library) -> Done:
        """Mark the mention as deleted; if it is already, nothing changes.

        Raises:
            UserError: the library cannot be written to.
        """
        mention = mentions.get(library, self.mention_id)

        def make(journal: Journal) -> None:
            if not claims.row_of(library, mention.id)["deleted"]:
                journal.delete_claim(mention.id)

        return change(library, "claim.deleted", mention.article_id, make)


@dataclass(frozen=True, slots=True)
class Rebound:
    """Let a mark cover other words. An amount is read anew, other attributes stay.

    The verdict stays too, unless the figures are others now: then it was said of something else. A mention of several
    becomes a fact of its own, unchecked; a fact's only mention makes it stale.
    """

    mention_id: int
    span: Span

    def run(self, library: Library) -> Done:
        """Move the ends; if they are there already, nothing changes.

        Raises:
            UserError: `CLAIM_OUTSIDE`, `CLAIM_OVERLAPS` one of its type, or the library cannot be written to.
        """
        mention = mentions.get(library, self.mention_id)
        return change(
            library, "claim.rebound", mention.article_id, lambda journal: rebind(library, journal, mention, self.span)
        )


@dataclass(frozen=True, slots=True)
class ChangeType:
    """Call a mark a claim of another type, read as such. If its fact has other mentions it leaves them."""

    mention_id: int
    type: ClaimType

    def run(self, library: Library) -> Done:
        """Change the type; if it is that already, nothing changes.

        Raises:
            UserError: `CLAIM_OVERLAPS` one of the new type, or the library cannot be written to.
        """
        mention = mentions.get(library, self.mention_id)

        def make(journal: Journal) -> None:
            if mention.claim.type is self.type:
                return
            refuse_overlap(library, mention.revision_id, self.type, mention.claim.span, mention.id)
            reading = figures.read(self.type, mention.claim.span, mention.claim.quote)
            columns = {**claims.attributes(reading), "type": self.type, "origin": Origin.EDITOR}
            journal.change_claim(mention.id, columns | {"fact_id": _own_fact(library, mention)})

        return change(library, "claim.retyped", mention.article_id, make)


def rebind(library: Library, journal: Journal, mention: Mention, span: Span) -> None:
    """Let a mention cover other words, as `Rebound` says.

    Raises:
        UserError: `CLAIM_OUTSIDE`, or `CLAIM_OVERLAPS` one of its type.
    """
    revision = revisions.get(library, mention.revision_id)
    columns = revision.place(span, revision.quote(span)) | {"origin": Origin.EDITOR}
    reading = figures.read(mention.claim.type, span, str(columns["quote"]))
    others = mention.claim.type is ClaimType.AMOUNT and figures.differ(mention.claim, reading)
    if mention.claim.type is ClaimType.AMOUNT:
        columns |= claims.attributes(reading)
    refuse_overlap(library, revision.id, mention.claim.type, span, mention.id)
    if span == mention.claim.span:
        return
    own = {"fact_id": _own_fact(library, mention)} if others else {}
    journal.change_claim(mention.id, columns | own)
    if others and mention.mentions == 1 and mention.decision.verdict not in _OPEN:
        journal.decide(mention.fact_id, replace(mention.decision, verdict=Verdict.STALE, reason=None))


def _own_fact(library: Library, mention: Mention) -> int:
    return mention.fact_id if mention.mentions == 1 else facts.insert(library, mention.article_id)


def refuse_overlap(library: Library, revision_id: int, claim_type: ClaimType, span: Span, but: int = 0) -> None:
    """Let no claim of a type, other than the one with id `but`, cover some of the span already.

    Raises:
        UserError: `CLAIM_OVERLAPS`.
    """
    if claims.overlapping(library, revision_id, claim_type, span, but):
        raise UserError(ErrorCode.CLAIM_OVERLAPS)
