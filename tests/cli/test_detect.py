import csv
import io
import json
from itertools import pairwise
from pathlib import Path

import pytest

from annotator.detect import pipeline
from annotator.model.attributes import ATTRIBUTES
from annotator.model.claims import ClaimType
from tests.cli.conftest import NEWS, Run


def test_one_json_object_a_file_in_the_order_given(tadqiq: Run, news: Path, tmp_path: Path):
    other = tmp_path / "موجز.txt"    # digest
    other.write_text("لا شيء هنا.", encoding="utf-8")    # nothing here
    ended = tadqiq("detect", other, news)
    answers = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.status == 0
    assert [(answer["id"], answer["path"]) for answer in answers] == [("موجز", str(other)), ("nakhil", str(news))]
    assert list(answers[0]) == ["id", "path", "claims"]


def test_claims_are_those_of_the_detector_in_the_order_of_the_text(tadqiq: Run, news: Path):
    (answer,) = map(json.loads, tadqiq("detect", news).out.splitlines())
    wanted = [(claim.type.value, claim.span.start, claim.span.end) for claim in pipeline.claims(NEWS)]
    assert [(claim["type"], claim["start"], claim["end"]) for claim in answer["claims"]] == wanted
    assert "no_comment" in {claim["type"] for claim in answer["claims"]}
    assert all(NEWS[claim["start"] : claim["end"]] == claim["text"] for claim in answer["claims"])


def test_a_claim_has_the_keys_of_its_type_and_says_why(tadqiq: Run, news: Path):
    (answer,) = map(json.loads, tadqiq("detect", news).out.splitlines())
    for claim in answer["claims"]:
        own = ATTRIBUTES[ClaimType(claim["type"])]
        assert tuple(claim) == ("type", "start", "end", "text", *own, "rule", "triggers", "confidence")
        assert claim["rule"].startswith("ar.")
        assert 0 < claim["confidence"] <= 1
        assert all(0 <= start < end <= len(NEWS) for start, end in claim["triggers"])


def test_standard_input_is_a_file_called_minus(tadqiq: Run):
    (answer,) = map(json.loads, tadqiq("detect", "-", stdin=NEWS.encode("cp1256")).out.splitlines())
    assert (answer["id"], answer["path"]) == ("-", "-")
    assert answer["claims"]


def test_with_text_the_offsets_can_be_looked_up(tadqiq: Run, tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + NEWS.replace("\n", "\r\n").encode())
    (answer,) = map(json.loads, tadqiq("detect", "--with-text", path).out.splitlines())
    assert answer["text"] == NEWS


def test_the_day_of_publication_settles_dates(tadqiq: Run, tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("زادت الصادرات في العام الماضي.", encoding="utf-8")    # Exports rose last year.
    for date, year in (("2025-06", "2024"), ("2019-01-31", "2018")):
        (answer,) = map(json.loads, tadqiq("detect", "--date", date, path).out.splitlines())
        assert [claim["iso"] for claim in answer["claims"] if claim["type"] == "date"] == [year]


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_printed(tadqiq: Run, news: Path, tmp_path: Path):
    ended = tadqiq("detect", tmp_path / "none.txt", news, tmp_path)
    assert ended.status == 1
    assert [json.loads(line)["id"] for line in ended.out.splitlines()] == ["nakhil"]
    first, second = ended.err.splitlines()
    assert first.startswith("tadqiq: The file “")
    assert second.endswith("is a folder, not an article. Choose a text file in it.")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--format", "xml", "a"),
        ("--date", "2025", "a"),
        ("--date", "2025-02-30", "a"),
        ("--visual", "a"),
        ("--format", "text", "--with-text", "a"),
        ("--nonsense", "a"),
        ("--dat", "2025-01", "a"),
    ],
)
def test_wrong_usage_ends_with_two(tadqiq: Run, arguments: tuple[str, ...]):
    ended = tadqiq("detect", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("usage: tadqiq")


def test_a_table_has_a_row_a_claim(tadqiq: Run, news: Path):
    rows = list(csv.DictReader(io.StringIO(tadqiq("detect", "--format", "csv", news, news).out)))
    assert len(rows) == 2 * len(pipeline.claims(NEWS))
    assert list(rows[0])[:5] == ["id", "type", "start", "end", "text"]
    refusal = next(row for row in rows if row["type"] == "no_comment")
    assert (refusal["id"], refusal["kind"], refusal["low"]) == ("nakhil", "declined", "")


def test_people_get_sentences_line_by_line(tadqiq: Run, tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(f"عنوان\n\n{NEWS}", encoding="utf-8")    # headline
    lines = tadqiq("detect", "--format", "text", path).out.splitlines()
    assert lines[0] == f"{path}: {len(pipeline.claims(NEWS))} claims"
    assert lines[2] == "Line 3"
    assert "  No comment: «رفضت شركة النخيل التعليق» = declined, شركة النخيل" in lines
    assert any(line.startswith("    found by ar.no_comment.") for line in lines)


def test_people_get_sentences_in_arabic(tadqiq: Run, news: Path):
    out = tadqiq("--language", "ar", "detect", "--format", "text", news).out
    assert "السطر 1" in out.splitlines()    # line 1
    assert "رفض التعليق أو لم يرد: «رفضت شركة النخيل التعليق» = رفض، شركة النخيل" in out


def test_many_articles_are_apart(tadqiq: Run, news: Path):
    lines = tadqiq("detect", "--format", "text", news, news).out.splitlines()
    headings = [place for place, line in enumerate(lines) if line.startswith(str(news))]
    assert len(headings) == 2
    assert all(lines[second - 1] == "" for _first, second in pairwise(headings))


def test_an_editors_words_are_used_and_what_is_broken_in_them_is_said(tadqiq: Run, news: Path, own_folders: Path):
    folder = own_folders / "tadqiq" / "lexicon"
    folder.mkdir(parents=True)
    (folder / "desk.toml").write_text('[[refusal]]\nname = "أغلق الخط"\n[[ghost]]\n', encoding="utf-8")    # hung up
    news.write_text("اتصلنا بالمدير لكنه أغلق الخط.\n", encoding="utf-8")    # We called the director but he hung up.
    ended = tadqiq("detect", news)
    assert [claim["text"] for claim in json.loads(ended.out)["claims"]] == ["أغلق الخط"]
    assert (ended.status, ended.err.count("\n")) == (0, 1)
    assert "desk.toml” the entry at line 3 is left out: “ghost”" in ended.err


def test_articles_may_be_in_persian(tadqiq: Run, news: Path):
    news.write_text("وزیر نفت گفت که ۲۵ درصد افزایش یافت.\n", encoding="utf-8")    # The oil minister said it rose 25 %.
    claims = json.loads(tadqiq("detect", "--lang", "fa", news).out)["claims"]
    assert [claim["rule"] for claim in claims] == ["fa.source.subject-verb", "fa.amount.percent"]
