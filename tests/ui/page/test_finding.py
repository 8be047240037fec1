from annotator.text.spans import Span
from annotator.ui.page.finding import Finder

TEXT = "قال إنّ التعليقَ تأخر ١٠ أيام، وتعليق آخر بعد 10 Days."  # "he said the comment was 10 days late, and another …"


def places(finder: Finder) -> list[str]:
    return [span.of(TEXT) for span in finder.between(0, len(TEXT))]


def test_places_are_the_articles_own_words_in_any_spelling():
    finder = Finder(TEXT)
    finder.search("تعليق")  # "comment"
    assert places(finder) == ["تعليقَ", "تعليق"]
    finder.search("10")
    assert places(finder) == ["١٠", "10"]
    assert [finder.place_of(span) for span in (*finder.between(0, len(TEXT)), None)] == [1, 2, 0]
    finder.search("days")
    assert places(finder) == ["Days"]


def test_going_on_comes_round():
    finder = Finder(TEXT)
    finder.search("10")
    first, second = finder.between(0, len(TEXT))
    assert (finder.after(first.end), finder.after(second.end)) == (second, first)
    assert (finder.before(second.start), finder.before(first.start)) == (first, second)


def test_signs_of_patterns_are_searched_for_as_they_are():
    finder = Finder("a.c abc")
    finder.search("a.c")
    assert finder.between(0, 7) == [Span(0, 3)]


def test_what_is_not_there_or_nothing_has_no_place():
    finder = Finder(TEXT)
    for query in ("جسر", "  "):  # "bridge"
        finder.search(query)
        assert (len(finder), finder.after(0), finder.before(9)) == (0, None, None)
