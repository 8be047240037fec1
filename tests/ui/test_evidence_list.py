import pytest

from annotator.ui.evidence_list import is_address, short_address
from annotator.ui.export_sheet import file_name


# The last one is an Arabic host: "example".
@pytest.mark.parametrize("text", ["https://example.org/a", " HTTP://example.org ", "https://مثال.org/"])
def test_addresses_are_known_by_scheme_and_host(text: str):
    assert is_address(text)


# The first one: "statement of the ministry, p. 3".
@pytest.mark.parametrize("text", ["بيان الوزارة، ص 3", "https://", "example.org/a", "ftp://a.org", "http://[::1", ""])
def test_anything_else_is_a_citation(text: str):
    assert not is_address(text)


def test_long_addresses_are_shortened_for_reading():
    assert short_address("https://www.example.org/news/") == "example.org/news"
    shown = short_address(f"https://example.org/{'a' * 90}")
    assert (len(shown), shown[-1]) == (34, "…")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("كلفة الجسر: 14 مليوناً", "كلفة الجسر 14 مليوناً"),  # the cost of the bridge: 14 million
        ("a/b\\c\n..", "a b c"),
        ("???", "tadqiq"),
        ("ن" * 90, "ن" * 60),
    ],
)
def test_file_names_hold_nothing_that_a_file_system_refuses(title: str, name: str):
    assert file_name(title) == name
