"""The commands that teach the detector an editor's words and look for claims again."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from annotator import ops
from annotator.errors import UserError
from annotator.model.articles import StoredArticle
from annotator.model.claims import Claim
from annotator.ui.banner import Banner
from annotator.ui.choices import Choice, Choices
from annotator.ui.i18n import marked, tr
from annotator.ui.selected import Selected
from annotator.ui.session import Session
from annotator.ui.tasks import Tasks


class _Lesson(NamedTuple):
    """A section of the editor's word lists, one of its kinds, and how the window calls it."""

    section: str
    kind: str
    text: str


class _Looked(NamedTuple):
    """What the detector found now, in which text, and what of the editor's lists it left out."""

    revision_id: int
    claims: tuple[Claim, ...]
    problems: tuple[UserError, ...]


_LESSONS = (
    _Lesson("source", "outlet", marked("Teaching", "the name of a source")),
    _Lesson("source", "person", marked("Teaching", "an office or a trade")),
    _Lesson("source", "group", marked("Teaching", "people without a name")),
    _Lesson("source", "document", marked("Teaching", "a document")),
    _Lesson("cue", "verb", marked("Teaching", "a word of reporting (“said”)")),
    _Lesson("cue", "preposition", marked("Teaching", "a word before a source (“according to”)")),
    _Lesson("unit", "measure", marked("Teaching", "a unit")),
    _Lesson("refusal", "formula", marked("Teaching", "a refusal to comment")),
)


class Teaching:
    """Writes the selected words into the editor's own list, then has the detector read the article by it."""

    def __init__(self, session: Session, tasks: Tasks, choices: Choices, banner: Banner, selected: Selected) -> None:
        self._session, self._tasks, self._choices, self._banner = session, tasks, choices, banner
        self._selected = selected

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"claim.teach": self.ask, "article.detect": self.look_again}

    def ask(self) -> None:
        """Ask what the selected words are."""
        article, span = self._session.article, self._selected.span()
        if article is None or span is None:
            return
        words = span.of(article.article.text)
        choices = [Choice(tr("Teaching", lesson.text), lesson) for lesson in _LESSONS]
        title = tr("Teaching", "In every article these words are")
        self._choices.ask(title, choices, self._selected.place_of(span), lambda chosen: self._teach(words, chosen))

    def _teach(self, words: str, chosen: object) -> None:
        if not isinstance(chosen, _Lesson):
            return
        from annotator.detect import teaching  # noqa: PLC0415 - the detector is loaded when it is first needed

        try:
            teaching.teach(chosen.section, chosen.kind, words)
        except UserError as error:
            self._session.failed.emit(error)
        else:
            self.look_again()

    def look_again(self) -> None:
        """Let the detector read the article at hand by the words of now; what an editor has touched stays."""
        article = self._session.article
        if article is not None:
            self._tasks.run(lambda: _look(article), self._take_in, self._session.failed.emit)

    def _take_in(self, looked: _Looked) -> None:
        article = self._session.article
        if article is None or article.revision_id != looked.revision_id:
            return
        done = self._session.run(ops.TakeInFound(looked.revision_id, looked.claims))
        if looked.problems:
            self._session.failed.emit(looked.problems[0])
        elif done is not None:
            added = set(done.mention_ids) & {mention.id for mention in self._session.mentions}
            self._banner.tell(tr("Teaching", "%n claim(s) found that were not there before.", len(added)))


def _look(article: StoredArticle) -> _Looked:
    """What the detector finds now; for any thread."""
    from annotator.detect import additions, pipeline  # noqa: PLC0415 - loaded in the worker thread

    lexicon, problems = additions.load()
    claims = pipeline.claims(article.article.text, article.article.published_on, words=lexicon)
    return _Looked(article.revision_id, claims, problems)
