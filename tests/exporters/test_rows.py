from annotator.exporters.rows import COLUMNS, Choice, one_a_fact
from annotator.model.decisions import Decision, Verdict
from tests.exporters.samples import AMOUNT, ARTICLE, SOURCE, row


def test_the_columns_are_those_of_the_interface():
    assert ", ".join(COLUMNS) == (
        "type, text, paragraph, start, end, low, high, unit, bound, kind, name, party, verdict, reason, note, "
        "evidence, reviewer, decided_at, article_title, article_origin"
    )
    assert tuple(row().cells()) == COLUMNS


def test_an_amount_is_written_plainly():
    cells = row().cells()
    assert (cells["low"], cells["high"], cells["unit"], cells["bound"]) == ("3500000", "3500000", "JOD", "about")
    assert (cells["start"], cells["end"], cells["paragraph"]) == ("40", "64", "2")
    assert (cells["kind"], cells["name"], cells["party"]) == ("", "", "")


def test_a_source_has_kind_and_name():
    cells = row(SOURCE).cells()
    assert (cells["kind"], cells["name"], cells["low"]) == ("named", "هيئة الموانئ", "")


def test_a_decision_is_told_with_its_correction_and_moment_in_utc():
    cells = row().cells()
    assert (cells["verdict"], cells["reason"], cells["reviewer"]) == ("flagged", "inaccurate", "هدى")
    assert cells["note"] == "الرقم في البيان 3.4\n→ 3.4 مليون دينار"
    assert cells["decided_at"] == "2025-06-08T09:30:05Z"


def test_evidence_is_one_piece_a_line():
    assert row().cells()["evidence"].split("\n") == [
        "بيان الهيئة (ص 2) https://port.example/b",
        "«بلغت 3.4 مليون»",
        f"budget.pdf [SHA-256 {'0f' * 32}] [2025-06-07]",
    ]


def test_what_was_not_decided_is_empty():
    cells = row(AMOUNT, Decision(verdict=Verdict.UNCHECKED)).cells()
    assert (cells["verdict"], cells["reason"], cells["note"], cells["decided_at"]) == ("unchecked", "", "", "")


def test_the_article_is_named():
    cells = row().cells()
    assert (cells["article_title"], cells["article_origin"]) == (ARTICLE.title, ARTICLE.origin)


def test_one_row_a_fact_is_its_first_mention():
    mentions = [row(number=number, fact=fact).mention for number, fact in ((1, 7), (2, 8), (3, 7))]
    assert [mention.id for mention in one_a_fact(mentions)] == [1, 2]


def test_a_choice_names_its_verdicts():
    assert Choice("verified").verdicts() == (Verdict.VERIFIED,)
    assert Choice("flagged").verdicts() == (Verdict.FLAGGED,)
    assert Choice("all").verdicts() == ()
