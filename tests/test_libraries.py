"""What Tadqiq runs on is what it imports: nothing asked of an editor's machine in vain, nothing imported unasked."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from annotator import libraries

ROOT = Path(__file__).resolve().parents[1]
QT = "PySide6-Essentials"
OF_QT = {re.split(r"[<>=]", requirement)[0] for requirement in metadata.requires(QT) or ()}
"""What comes with it, in the very same version: the part that binds Python's objects to Qt's."""


def named() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[<>=]", requirement)[0] for requirement in project["dependencies"]}


def modules(source: str) -> Iterator[str]:
    """What a file imports, also where a wrapper asks for an untyped library by a name in a string."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(name), level=0):
                yield name
            case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(name))]):
                yield name
            case _:
                pass


def distribution(module: str) -> str:
    """Which of the installed distributions brings a module, in the spelling of the project's metadata."""
    (name,) = set(metadata.packages_distributions()[module])
    return QT if name in OF_QT else name.replace("_", "-")


def test_what_is_imported_is_what_the_project_asks_for():
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "annotator").rglob("*.py"))
    roots = {module.split(".")[0] for source in sources for module in modules(source)}
    assert {distribution(root) for root in roots - sys.stdlib_module_names - {"annotator"}} == named()


def test_a_report_names_every_library_with_its_version():
    assert set(libraries.NAMES) == named()
    assert libraries.versions() == {name: metadata.version(name) for name in named()}
