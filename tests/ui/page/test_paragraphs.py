"""Titles, subheads and lines that run the other way."""

from annotator.ui.page.paragraphs import Kind, exceptions

PARAGRAPH = "وقالت الشركة إن الجسر كلّف مالاً كثيراً في هذا العام، ثم مضى الناس إلى بيوتهم وهم يتحدثون عنه."
ENGLISH = "In English the company said that the bridge had cost a great deal of money this year, and more to come."


def kinds(*lines: str) -> list[tuple[str, Kind, bool]]:
    text = "\n".join(lines)
    return [(text[line.start : line.end], line.kind, line.rtl) for line in exceptions(text, article_rtl=True)]


def test_the_first_line_with_words_is_the_title():
    assert kinds("", " ", "خبر الجسر", PARAGRAPH) == [(" ", Kind.BLANK, True), ("خبر الجسر", Kind.TITLE, True)]


def test_an_empty_line_after_a_subhead_changes_nothing():
    found = kinds("خبر الجسر", "", PARAGRAPH, "", "كلفة كبيرة", "", PARAGRAPH)
    assert found == [("خبر الجسر", Kind.TITLE, True), ("كلفة كبيرة", Kind.SUBHEAD, True)]


def test_a_short_line_before_a_paragraph_is_a_subhead_unless_a_sentence_ends_it():
    found = kinds("خبر الجسر", PARAGRAPH, "كلفة كبيرة", PARAGRAPH, "ومضى الناس.", PARAGRAPH)
    assert found[1:] == [("كلفة كبيرة", Kind.SUBHEAD, True)]


def test_short_lines_in_a_row_are_a_list_and_no_subheads():
    assert kinds("خبر الجسر", "كلفة كبيرة", "زمن طويل", "خاتمة")[1:] == []


def test_an_english_paragraph_runs_from_left_to_right_and_figures_run_as_the_article():
    assert kinds("خبر الجسر", ENGLISH, "2024", PARAGRAPH)[1:] == [
        (ENGLISH, Kind.PARAGRAPH, False),
        ("2024", Kind.SUBHEAD, True),
    ]
