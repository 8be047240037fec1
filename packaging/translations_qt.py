"""Collects the window's strings into Qt's .ts files and compiles them with lrelease.

    translations_qt.py            update resources/i18n/tadqiq_*.ts from the code and write the .qm
    translations_qt.py --check    change nothing; name what is missing, unfinished or stale; status 1 if anything is

`tadqiq_ar.ts` holds every string; `tadqiq_en.ts` only those with a number, for sources are English already.
Strings are collected here and not by pyside6-lupdate, because that (6.11) takes a Python string for one with plural
forms only if its number is a literal, and leaves a call out whose third argument is one.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = (ROOT / "annotator" / "ui", ROOT / "annotator" / "app.py")
I18N = ROOT / "resources" / "i18n"
FORMS = {"ar": 6, "en": 2}
"""How many plural forms a language has (CLDR)."""

Key = tuple[str, str]
"""Context and source."""


def collected() -> dict[Key, None]:
    """Every string of the window, in the order of files and lines."""
    paths = [path for source in SOURCES for path in (sorted(source.rglob("*.py")) if source.is_dir() else [source])]
    return {key: None for path in paths for key in _strings(ast.parse(path.read_text(encoding="utf-8")))}


def _strings(tree: ast.AST) -> Iterator[Key]:
    """The literal arguments of `tr` and `marked`, of which one may also choose between literals."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"tr", "marked"}:
            context, source = call.args[:2]
            if all(isinstance(part, ast.Constant) for part in (context, source)):
                yield ast.literal_eval(context), ast.literal_eval(source)


def ts_path(language: str) -> Path:
    """The translations of one language, for people to edit (Qt Linguist does)."""
    return I18N / f"tadqiq_{language}.ts"


def known(language: str) -> dict[Key, list[str]]:
    """The translations that there are: one text, or one a plural form."""
    if not ts_path(language).exists():
        return {}
    found: dict[Key, list[str]] = {}
    for context in ET.parse(ts_path(language)).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") != "unfinished":
                forms = [form.text or "" for form in translation.iter("numerusform")]
                key = (context.findtext("name", ""), message.findtext("source", ""))
                found[key] = forms or [translation.text or ""]
    return found


def ts_text(language: str) -> str:
    """The .ts file for the strings of now, with the translations that there are."""
    translations = known(language)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for name, source in sorted(collected()):
        plural = "%n" in source
        if language == "en" and not plural:
            continue
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = source
        _translate(message, translations.get((name, source), []), FORMS[language] if plural else 0)
    ET.indent(root, "    ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding="unicode")}\n'


def _translate(message: ET.Element, texts: list[str], forms: int) -> None:
    complete = len(texts) == max(1, forms) and all(texts)
    translation = ET.SubElement(message, "translation", {} if complete else {"type": "unfinished"})
    if not forms:
        translation.text = texts[0] if texts else ""
    for place in range(forms):
        ET.SubElement(translation, "numerusform").text = texts[place] if place < len(texts) else ""


def qm_bytes(text: str) -> bytes:
    """A .ts file compiled by lrelease."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.ts", Path(folder) / "out.qm"
        source.write_text(text, encoding="utf-8")
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([lrelease, "-silent", source, "-qm", target], check=True)
        return target.read_bytes()


def problems() -> list[str]:
    """What keeps the translations from being complete and fresh."""
    found: list[str] = []
    for language in FORMS:
        text = ts_text(language)
        unfinished = text.count('type="unfinished"')
        if unfinished:
            found.append(f"{ts_path(language).name}: {unfinished} strings are not translated")
        if not ts_path(language).exists() or text != ts_path(language).read_text(encoding="utf-8"):
            found.append(f"{ts_path(language).name} is stale")
        qm = ts_path(language).with_suffix(".qm")
        if not qm.exists() or qm.read_bytes() != qm_bytes(text):
            found.append(f"{qm.name} is stale")
    return found


def write() -> None:
    """Bring all files up to date."""
    for language in FORMS:
        text = ts_text(language)
        ts_path(language).write_text(text, encoding="utf-8", newline="\n")
        ts_path(language).with_suffix(".qm").write_bytes(qm_bytes(text))


def main() -> int:
    """Update, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, only say what is wrong")
    if not parser.parse_args().check:
        write()
    found = problems()
    sys.stderr.writelines(f"{problem}\n" for problem in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
