"""Any changes, then all undone, leave what was before; all redone, what was after."""

import tempfile
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator import ops
from annotator.errors import UserError
from annotator.model.claims import Claim, ClaimType
from annotator.model.decisions import Evidence, FlagReason, Verdict
from annotator.model.mentions import Mention, Progress
from annotator.store import evidence, mentions, search
from annotator.text.spans import Span
from tests.samples import TEXT, desk

NUMBER = st.integers(0, 7)
SPAN = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(lambda pair: Span(pair[0], sum(pair)))
WORDS = st.sampled_from(["", "راجع الوثيقة", "سُئلت الوزارة 🌉"])  # "see the document", "the ministry was asked"


class Seen(NamedTuple):
    """All that an editor can see of the article's claims."""

    mentions: list[Mention]
    evidence: list[list[Evidence]]
    progress: Progress
    found: list[int]


class Editor(RuleBasedStateMachine):
    """Somebody who tries every change in any order, with the states remembered that undo and redo must bring back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.desk = desk(Path(self.folder.name) / "library.tadqiq")
        self.before = [self.see()]
        self.after: list[Seen] = []

    def teardown(self) -> None:
        self.go_back_and_forth()
        self.desk.library.close()
        self.folder.cleanup()

    def see(self) -> Seen:
        library, found = self.desk.library, self.desk.mentions()
        return Seen(
            found,
            [evidence.of_fact(library, mention.fact_id) for mention in found],
            mentions.progress(library, self.desk.article.id),
            [mention.id for mention in mentions.of_article(library, self.desk.article.id, query="14 مليون")],
        )

    def mention(self, number: int) -> Mention | None:
        found = self.desk.mentions()
        return found[number % len(found)] if found else None

    def run(self, op: ops.Op) -> None:
        try:
            done = ops.run(self.desk.library, op)
        except UserError:
            assert self.see() == self.before[-1]
            return
        if done.count:
            self.before.append(self.see())
            self.after.clear()

    @rule(numbers=st.lists(NUMBER, max_size=4), verdict=st.sampled_from(Verdict), reason=st.sampled_from(FlagReason))
    def decide(self, numbers: list[int], verdict: Verdict, reason: FlagReason) -> None:
        chosen = filter(None, map(self.mention, numbers))
        self.run(ops.SetVerdict(tuple(mention.fact_id for mention in chosen), verdict, reason))

    @rule(number=NUMBER, words=WORDS, correct=st.booleans())
    def write(self, number: int, words: str, *, correct: bool) -> None:
        if mention := self.mention(number):
            self.run((ops.SetCorrection if correct else ops.SetNote)(mention.fact_id, words))

    @rule(number=NUMBER, words=WORDS)
    def support(self, number: int, words: str) -> None:
        if mention := self.mention(number):
            self.run(ops.AddEvidence(mention.fact_id, "https://example.org/", words))

    @rule(number=NUMBER)
    def unsupport(self, number: int) -> None:
        if (mention := self.mention(number)) and mention.evidence:
            self.run(ops.RemoveEvidence(evidence.of_fact(self.desk.library, mention.fact_id)[0].id))

    @rule(span=SPAN, claim_type=st.sampled_from(ClaimType))
    def mark(self, span: Span, claim_type: ClaimType) -> None:
        self.run(ops.AddClaim(self.desk.article.revision_id, Claim(type=claim_type, span=span, quote="")))

    @rule(number=NUMBER)
    def delete(self, number: int) -> None:
        if mention := self.mention(number):
            self.run(ops.DeleteMention(mention.id))

    @rule(number=NUMBER, span=SPAN)
    def rebound(self, number: int, span: Span) -> None:
        if mention := self.mention(number):
            self.run(ops.Rebound(mention.id, span))

    @rule(number=NUMBER, claim_type=st.sampled_from(ClaimType))
    def retype(self, number: int, claim_type: ClaimType) -> None:
        if mention := self.mention(number):
            self.run(ops.ChangeType(mention.id, claim_type))

    @rule(numbers=st.lists(NUMBER, max_size=3))
    def link(self, numbers: list[int]) -> None:
        chosen = filter(None, map(self.mention, numbers))
        self.run(ops.LinkFacts(tuple(mention.fact_id for mention in chosen)))

    @rule(number=NUMBER)
    def unlink(self, number: int) -> None:
        if mention := self.mention(number):
            self.run(ops.UnlinkMention(mention.id))

    @rule()
    def undo(self) -> None:
        done = ops.undo(self.desk.library)
        assert (done is None) == (len(self.before) == 1)
        if done:
            self.after.append(self.before.pop())

    @rule()
    def redo(self) -> None:
        done = ops.redo(self.desk.library)
        assert (done is None) == (not self.after)
        if done:
            self.before.append(self.after.pop())

    @rule()
    def go_back_and_forth(self) -> None:
        steps = len(self.before) - 1
        for _ in range(steps):
            self.undo()
            assert self.see() == self.before[-1]
        for _ in range(steps):
            self.redo()

    @invariant()
    def what_is_seen_is_what_was(self) -> None:
        assert self.see() == self.before[-1]

    @invariant()
    def every_quote_is_under_its_span(self) -> None:
        assert all(mention.claim.span.of(TEXT) == mention.claim.quote for mention in self.desk.mentions())

    @invariant()
    def the_index_is_sound(self) -> None:
        with self.desk.library.change():
            self.desk.library.write("INSERT INTO claim_fts (claim_fts, rank) VALUES ('integrity-check', 1)")
        assert search.articles(self.desk.library, "مهندس") == [self.desk.article.id]


TestUndo = Editor.TestCase
TestUndo.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
