"""The engine knows no word of any language: its code holds no letter of the scripts that its data is written in."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import annotator

ROOT = Path(annotator.__file__).parent
ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")
SCRIPTS_THEMSELVES = {"text", "ui", "settings.py"}    # tables of letters, names of languages and search engines


def docstrings(tree: ast.AST) -> Iterator[ast.expr]:
    """The strings that stand as statements: of modules, classes, functions, and below constants."""
    yield from (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))


def strings(source: str) -> Iterator[str]:
    """Every other string of a source file."""
    tree = ast.parse(source)
    left_out = {id(node) for node in docstrings(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def sources() -> list[str]:
    """The source files that have no business with letters."""
    paths = (path.relative_to(ROOT) for path in ROOT.rglob("*.py"))
    return sorted(path.as_posix() for path in paths if path.parts[0] not in SCRIPTS_THEMSELVES)


@pytest.mark.parametrize("path", sources())
def test_code_holds_no_arabic_letter(path: str):
    source = (ROOT / path).read_text(encoding="utf-8")
    assert [text for text in strings(source) if ARABIC_LETTER.search(text)] == []


def test_the_search_finds_letters_in_code_and_not_in_docstrings():
    source = '"""كتاب"""\nword = "كتاب"  # كتاب\n"""كتاب"""\n'    # book
    assert list(strings(source)) == ["كتاب"]
