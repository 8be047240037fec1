"""An editor's whole job with real keys: open, check every claim, survive a power cut, export."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desktop import Desktop, LibraryFile, virtual_screen, wait_for

ARTICLE = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SPARE_PRESSES = 8
DIGIT_2, F, Z, V = 11, 41, 52, 55  # places on the keyboard, as key codes of X11

pytestmark = pytest.mark.e2e


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    with virtual_screen() as display:
        desktop = Desktop(display)
        yield desktop
        desktop.kill()


@pytest.fixture
def library(tmp_path: Path) -> LibraryFile:
    return LibraryFile(tmp_path / "library.tadqiq")


@pytest.fixture
def opened(desktop: Desktop, library: LibraryFile) -> Desktop:
    """The window with the article, ready for keys."""
    desktop.start("open", "--library", str(library.path), str(ARTICLE))
    desktop.wait_for_article()
    return desktop


def verify_until(desktop: Desktop, library: LibraryFile, count: int) -> None:
    while (before := library.checked()) < count:
        desktop.press("v")
        wait_for(lambda before=before: library.checked() == before + 1, f"a verdict after {before} of {count}")


def test_clears_every_claim_and_loses_nothing(opened: Desktop, library: LibraryFile, tmp_path: Path) -> None:
    facts = library.facts()

    flag_dismiss_and_take_back(opened, library)
    verify_until(opened, library, facts // 2)
    opened.kill()
    assert library.checked() == facts // 2
    opened.start("open", "--library", str(library.path))
    opened.wait_for_article()
    verify_until(opened, library, facts)

    assert opened.presses <= facts + SPARE_PRESSES
    assert (library.flagged_for("wrong"), library.having("dismissed")) == (1, 1)
    export_and_read_back(opened, library, tmp_path / "claims.csv")
    assert opened.quit() == 0


def test_keys_go_by_their_place_on_an_arabic_keyboard(opened: Desktop, library: LibraryFile) -> None:
    opened.use_keyboard("ara")
    opened.press_place(V)
    wait_for(lambda: library.having("verified") == 1, "a verdict")
    opened.press_place(F)
    opened.press_place(DIGIT_2)
    wait_for(lambda: library.flagged_for("wrong") == 1, "a flag with its reason")
    opened.press_place(Z)
    wait_for(lambda: library.flagged_for("wrong") == 0, "the flag taken back")
    assert library.having("verified") == 1


def flag_dismiss_and_take_back(desktop: Desktop, library: LibraryFile) -> None:
    desktop.press("f")
    desktop.press("2")
    wait_for(lambda: library.flagged_for("wrong") == 1, "a flag with its reason")
    desktop.press("x")
    wait_for(lambda: library.having("dismissed") == 1, "a dismissal")
    desktop.press("v")
    wait_for(lambda: library.having("verified") == 1, "a verdict")
    desktop.press("z")
    wait_for(lambda: library.having("verified") == 0, "the verdict taken back")


def export_and_read_back(desktop: Desktop, library: LibraryFile, path: Path) -> None:
    desktop.press("ctrl+e")
    desktop.press("ctrl+a")
    desktop.type(str(path))
    desktop.press("Return")
    wait_for(path.exists, "the CSV file")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    article = ARTICLE.read_text(encoding="utf-8")
    assert len(rows) == library.mentions_having("verified")
    assert {row["verdict"] for row in rows} == {"verified"}
    assert all(article[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)
