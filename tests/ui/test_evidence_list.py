import pytest
from PySide6.QtGui import QTextDocument

from annotator.ui.evidence_card import short_address
from annotator.ui.export_sheet import file_name
from annotator.ui.plain import is_address, open_in_browser, plain


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


def test_whose_page_it_is_is_never_hidden():
    host = f"example.org.{'a' * 40}.net"
    assert short_address(f"https://example.org@{host}/news") == f"{host}…"
    assert short_address("http://[::1") == "http://[::1"


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "//server/share", "ms-msdt:/id", ""])
def test_only_web_addresses_are_opened(address: str):
    assert not open_in_browser(address)


def test_text_that_looks_like_html_is_shown_as_it_is_written():
    shown = QTextDocument()
    shown.setHtml(plain('<img src="//server/share/a.png"> 5 < 6'))
    assert shown.toPlainText() == '<img src="//server/share/a.png"> 5 < 6'
    assert plain("«أ» 5 > 4") == "«أ» 5 > 4"
    shown.setHtml(plain("&lt;b&gt;"))
    assert shown.toPlainText() == "&lt;b&gt;"


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
