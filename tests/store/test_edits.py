"""What the log tells of the mentions of a fact."""

from annotator import ops
from annotator.model.claims import ClaimType
from annotator.store import edits
from annotator.text.spans import Span
from tests.samples import ENGINEERS, Desk


def told(at: Desk, fact: int) -> list[tuple[str, bool]]:
    return [(edit.label, edit.undone) for edit in edits.of_fact(at.library, at.article.id, fact)]


def test_an_edit_says_who_when_and_what_was_given_anew(at: Desk) -> None:
    at.library.reviewer = "سلمى"    # Salma
    mention = at.mentions()[4]
    ops.run(at.library, ops.Rebound(mention.id, Span(mention.claim.span.start, mention.claim.span.start + 3)))
    (edit,) = edits.of_fact(at.library, at.article.id, mention.fact_id)
    assert (edit.label, edit.reviewer, edit.quote, edit.type) == ("claim.rebound", "سلمى", "300", None)
    assert edit.at is not None


def test_what_is_undone_and_done_again_is_told_each_time(at: Desk) -> None:
    mention = at.mentions()[4]
    ops.run(at.library, ops.ChangeType(mention.id, ClaimType.QUOTE))
    ops.undo(at.library)
    ops.redo(at.library)
    assert told(at, mention.fact_id) == [("claim.retyped", False), ("claim.retyped", True), ("claim.retyped", False)]
    given = [edit.type for edit in edits.of_fact(at.library, at.article.id, mention.fact_id)]
    assert given == [ClaimType.QUOTE, ClaimType.AMOUNT, ClaimType.QUOTE]


def test_a_fact_knows_of_mentions_that_came_and_went(at: Desk) -> None:
    twice, other = at.mentions()[1], at.mentions()[4]
    assert other.claim.quote == ENGINEERS
    ops.run(at.library, ops.UnlinkMention(twice.id))
    ops.run(at.library, ops.LinkFacts((twice.fact_id, other.fact_id)))
    assert told(at, twice.fact_id) == [("facts.linked", False), ("fact.unlinked", False)]
    assert told(at, at.mentions()[0].fact_id) == []


def test_the_log_is_not_gone_through_for_them(at: Desk) -> None:
    plan = at.library.rows(f"EXPLAIN QUERY PLAN {edits.OF_FACT}", {"article": 1, "fact": 1})
    said = [row["detail"] for row in plan if " a " in row["detail"]]
    assert said == ["SEARCH a USING INDEX action_edits (article_id=?)"]
