"""Making two marks of one and one of two, and bringing back what was deleted."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.ops import figures
from annotator.ops.changing import change
from annotator.ops.claims import rebind, refuse_overlap
from annotator.ops.done import Done
from annotator.store import claims, facts, mentions, revisions
from annotator.store.changes import PRESENT
from annotator.store.journal import Journal
from annotator.store.library import Library
from annotator.text.spans import Span


@dataclass(frozen=True, slots=True)
class SplitMention:
    """Cut a mark in two at a code point `at` of the text: the first part stays what it was, as in `Rebound`.

    The second is a claim of the same type and a fact of its own, read anew. White space at the cut is in neither.
    """

    mention_id: int
    at: int

    def run(self, library: Library) -> Done:
        """Split the mark; where one part would be empty nothing changes.

        Raises:
            UserError: the library cannot be written to.
        """
        mention = mentions.get(library, self.mention_id)
        revision = revisions.get(library, mention.revision_id)
        parts = halves(revision.text, mention.claim.span, self.at)

        def make(journal: Journal) -> None:
            if parts is None:
                return
            first, second = parts
            rebind(library, journal, mention, first)
            claim = figures.read(mention.claim.type, second, revision.quote(second))
            journal.add_claim(revision, facts.insert(library, mention.article_id), claim)
            journal.things = 1

        return change(library, "claim.split", mention.article_id, make)


@dataclass(frozen=True, slots=True)
class MergeMentions:
    """Make one mark of two of one type, with all that stands between them; it keeps the fact of the first."""

    first_id: int
    second_id: int

    def run(self, library: Library) -> Done:
        """Merge the marks; if they are of different types or texts nothing changes.

        Raises:
            UserError: `CLAIM_OVERLAPS` a third mark of the type, or the library cannot be written to.
        """
        first, second = mentions.get(library, self.first_id), mentions.get(library, self.second_id)
        one, other = first.claim.span, second.claim.span
        span = Span(min(one.start, other.start), max(one.end, other.end))
        fits = (first.claim.type, first.revision_id) == (second.claim.type, second.revision_id)

        def make(journal: Journal) -> None:
            if first.id == second.id or not fits:
                return
            journal.delete_claim(second.id)
            rebind(library, journal, first, span)
            journal.things = 2

        return change(library, "claims.merged", first.article_id, make)


@dataclass(frozen=True, slots=True)
class RestoreMention:
    """Bring a deleted mark back, with its fact and what was decided about it."""

    mention_id: int

    def run(self, library: Library) -> Done:
        """Restore the mark; if it is not deleted nothing changes.

        Raises:
            UserError: `CLAIM_OVERLAPS` one that was made since, or the library cannot be written to.
        """
        mention = mentions.get(library, self.mention_id)

        def make(journal: Journal) -> None:
            if claims.row_of(library, mention.id)["deleted"]:
                refuse_overlap(library, mention.revision_id, mention.claim.type, mention.claim.span)
                journal.change_claim(mention.id, PRESENT)

        return change(library, "claim.restored", mention.article_id, make)


def halves(text: str, span: Span, at: int) -> tuple[Span, Span] | None:
    """The two parts of a span cut at a code point, without white space at the cut; None if one would be empty."""
    if not span.start < at < span.end:
        return None
    before, after = text[span.start : at].rstrip(), text[at : span.end].lstrip()
    if not before or not after:
        return None
    return Span(span.start, span.start + len(before)), Span(span.end - len(after), span.end)
