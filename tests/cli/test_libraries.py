from pathlib import Path

import pytest

from annotator import ops
from annotator.exporters import csv
from annotator.exporters.rows import COLUMNS
from annotator.model.decisions import FlagReason, Verdict
from annotator.store import articles, mentions
from annotator.store.library import Library, default_path
from tests.cli.conftest import NEWS, Run
from tests.samples import desk


@pytest.fixture
def checked(tmp_path: Path) -> Path:
    """A library with one article: its first claim is verified, its second flagged."""
    path = tmp_path / "desk.tadqiq"
    sample = desk(path)
    with sample.library as library:
        ops.run(library, ops.SetVerdict((sample.fact(0),), Verdict.VERIFIED))
        ops.run(library, ops.SetVerdict((sample.fact(1),), Verdict.FLAGGED, FlagReason.WRONG, note="=SUM(A1)"))
    return path


def test_import_prints_numbers_and_finds_an_article_again(tadqiq: Run, news: Path, tmp_path: Path):
    library = tmp_path / "new" / "desk.tadqiq"
    other = tmp_path / "b.txt"
    other.write_text("خبر آخر.", encoding="utf-8")    # another item
    first = tadqiq("import", "--library", library, "--date", "2024-03-06", news, other)
    again = tadqiq("import", "--library", library, news)
    assert (first.status, first.out.split()) == (0, ["1", "2"])
    assert again.out.split() == ["1"]
    with Library.open(library) as opened:
        assert articles.get(opened, 1).article.text == NEWS
        assert [mention.claim.type for mention in mentions.of_article(opened, 1)]


def test_import_passes_over_what_cannot_be_read(tadqiq: Run, news: Path, tmp_path: Path):
    ended = tadqiq("import", "--library", tmp_path / "desk.tadqiq", tmp_path / "none", news)
    assert (ended.status, ended.out) == (1, "1\n")
    assert "is not there" in ended.err


def test_without_a_name_it_is_the_user_s_own_library(tadqiq: Run, news: Path):
    assert tadqiq("import", news).status == 0
    assert default_path().exists()


@pytest.mark.parametrize(("choice", "verdicts"), [((), {"verified"}), (("--verdict", "flagged"), {"flagged"})])
def test_export_writes_the_chosen_claims(
    tadqiq: Run, checked: Path, tmp_path: Path, choice: tuple[str, ...], verdicts: set[str]
):
    out = tmp_path / "out.csv"
    ended = tadqiq("export", "--library", checked, *choice, "-o", out)
    rows = csv.read_rows(out)
    assert (ended.status, ended.out) == (0, "")
    assert {row["verdict"] for row in rows} == verdicts
    assert ended.err == f"{len(rows)} {'row' if len(rows) == 1 else 'rows'} written to {out}\n"


def test_export_of_all_is_a_row_a_mention_or_a_fact(tadqiq: Run, checked: Path, tmp_path: Path):
    """The sample's five mentions are of four facts."""
    for per, count in (("mention", 5), ("fact", 4)):
        tadqiq("export", "--library", checked, "--verdict", "all", "--per", per, "-o", tmp_path / "out.csv")
        assert len(csv.read_rows(tmp_path / "out.csv")) == count


def test_export_tells_the_decision_and_runs_nothing(tadqiq: Run, checked: Path, tmp_path: Path):
    out = tmp_path / "out.csv"
    tadqiq("export", "--library", checked, "--verdict", "flagged", "-o", out)
    row = csv.read_rows(out)[0]
    assert (row["reason"], row["note"], row["reviewer"]) == ("wrong", "=SUM(A1)", "سلمى")    # Salma
    assert "'=SUM(A1)" in out.read_text(encoding="utf-8-sig")


def test_export_goes_to_standard_output_without_a_mark_if_asked(tadqiq: Run, checked: Path):
    ended = tadqiq("export", "--library", checked, "--no-bom", "-o", "-")
    assert ended.out.splitlines()[0] == ",".join(COLUMNS)


def test_export_of_one_article(tadqiq: Run, checked: Path, news: Path, tmp_path: Path):
    tadqiq("import", "--library", checked, news)
    out = tmp_path / "out.csv"
    tadqiq("export", "--library", checked, "--verdict", "all", "--article", 2, "-o", out)
    assert {row["article_origin"] for row in csv.read_rows(out)} == {str(news)}


def test_bad_libraries_and_places_are_said_and_left_alone(tadqiq: Run, checked: Path, news: Path, tmp_path: Path):
    out = tmp_path / "none" / "out.csv"
    for arguments, said in (
        (("--library", tmp_path / "none.tadqiq", "-o", out), "There is no library at"),
        (("--library", news, "-o", out), "is not a Tadqiq library"),
        (("--library", checked, "--article", 99, "-o", out), "holds no article number 99"),
        (("--library", checked, "-o", out), "cannot be written"),
    ):
        ended = tadqiq("export", *arguments)
        assert (ended.status, ended.out) == (1, "")
        assert said in ended.err
    assert news.read_text(encoding="utf-8") == NEWS
    assert not (tmp_path / "none.tadqiq").exists()


@pytest.mark.parametrize("beside", ["", "-wal", "-journal"])
def test_no_table_is_written_over_a_library(tadqiq: Run, checked: Path, beside: str):
    out = checked.with_name(checked.name + beside)
    before = checked.read_bytes()
    ended = tadqiq("export", "--library", checked, "-o", out)
    assert (ended.status, "is a database" in ended.err) == (1, True)
    assert checked.read_bytes() == before
    assert not beside or not out.exists()


def test_a_library_may_be_named_from_here_on_another_day_too(
    tadqiq: Run, checked: Path, news: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(checked.parent)
    assert tadqiq("import", "--library", checked.name, news.name).status == 0
    assert [one.parent.name for one in (checked.parent / "desk.tadqiq.backups").iterdir()] == ["desk.tadqiq.backups"]
    assert "good" in tadqiq("restore", "--list", "--library", checked.name).out
    assert tadqiq("restore", "--library", checked.name).status == 0


@pytest.mark.parametrize("name", ["/", "x" * 300, "circle"])
@pytest.mark.parametrize("command", [("import", "FILE"), ("export", "-o", "-"), ("restore", "--list")])
def test_a_place_where_no_library_can_be_is_said(
    tadqiq: Run, news: Path, tmp_path: Path, name: str, command: tuple[str, ...]
):
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    ended = tadqiq(*(news if part == "FILE" else part for part in command), "--library", tmp_path / name)
    assert ended.status == 1
    assert ended.err.startswith("tadqiq: ")


def test_a_file_that_is_no_library_gets_no_folder_for_backups(tadqiq: Run, news: Path):
    ended = tadqiq("import", "--library", news, news)
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert [one.name for one in news.parent.iterdir()] == [news.name]


def test_a_number_that_no_article_can_have_is_wrong_usage(tadqiq: Run, checked: Path):
    assert tadqiq("export", "--library", checked, "--article", 10**30, "-o", "-").status == 2
