"""Every change there is comes under fire, and the witness of the soak test understands what each leaves."""

from pathlib import Path
from random import Random

from annotator import ops
from annotator.errors import UserError
from annotator.store import articles
from tests.samples import desk, sample_article
from tests.soak import changes, witness


def changed(path: Path, seed: int, count: int) -> set[str]:
    """The names of the kinds of changes that were made in a new library."""
    die, made = Random(seed), set[str]()  # noqa: S311 - drawn again by the same seed
    at = desk(path)
    for _change in range(count):
        change = changes.drawn(at.library, at.article.id, die)
        try:
            ops.run(at.library, change)
            made.add(type(change).__name__)
            if die.random() < 0.2:
                die.choice((ops.undo, ops.redo))(at.library)
        except UserError:
            continue
    at.library.close()
    return made


def test_every_kind_of_change_is_among_them(tmp_path: Path) -> None:
    kinds = {name for name in ops.__all__ if hasattr(getattr(ops, name), "run")} - {"Op"}
    assert changed(tmp_path / "library.tadqiq", 1, 400) == kinds


def test_a_library_that_was_changed_in_every_way_is_whole(tmp_path: Path) -> None:
    changed(tmp_path / "library.tadqiq", 2, 600)
    assert not witness.faults(tmp_path / "library.tadqiq")


def test_an_article_that_was_deleted_and_opened_again_is_told_of(tmp_path: Path) -> None:
    at = desk(tmp_path / "library.tadqiq")
    ops.run(at.library, ops.DeleteArticles((at.article.id,)))
    articles.add(at.library, sample_article(), [])
    at.library.close()
    assert not witness.faults(tmp_path / "library.tadqiq")
