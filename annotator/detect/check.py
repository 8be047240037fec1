"""Checks the language data: what `tadqiq check-data` prints and `make check` asks to be empty."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotator import resources
from annotator.detect import examples, lexicon, pipeline, rules

_PRESENTATION_FORM = re.compile("[\ufb50-\ufdf9\ufdfc-\ufdff\ufe70-\ufefe]")
_LEAST_FOUND, _LEAST_NOT_FOUND = 2, 1


def problems(language: str = "ar") -> list[str]:
    """One sentence for everything that is wrong with the data of `language`; empty if all is well."""
    folder = resources.path("lang", language)
    broken = [problem for path in sorted(folder.rglob("*.toml")) for problem in _file_problems(path)]
    if broken:
        return broken
    try:
        loaded = rules.load(language)
        lexicon.load(language)
    except (rules.BrokenRuleError, lexicon.BrokenLexiconError) as error:
        return [str(error)]
    return [*_doubles(folder), *_rule_problems(loaded, language), *_case_problems(language)]


def _file_problems(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        yield f"{path.name}: {error}"
    for number, line in enumerate(text.splitlines(), 1):
        if unicodedata.normalize("NFC", line) != line:
            yield f"{path.name}:{number}: not in NFC"
        if _PRESENTATION_FORM.search(line):
            yield f"{path.name}:{number}: holds a presentation form"


def _doubles(folder: Path) -> Iterator[str]:
    for path in sorted((folder / "lexicon").glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        rows = [(row["lemma"], tuple(row["classes"]), str(row.get("features"))) for row in content.get("entry", ())]
        yield from (f"{path.name}: {row[0]} stands twice" for row, count in Counter(rows).items() if count > 1)


def _rule_problems(loaded: tuple[rules.Rule, ...], language: str) -> Iterator[str]:
    found = Counter(case.rule for case in examples.load(language) if case.finds)
    not_found = Counter(case.rule for case in examples.load(language) if not case.finds)
    for identity, count in Counter(rule.id for rule in loaded).items():
        if count > 1:
            yield f"{identity}: two rules have this id"
        if found[identity] < _LEAST_FOUND:
            yield f"{identity}: {found[identity]} found cases, {_LEAST_FOUND} are needed"
        if not_found[identity] < _LEAST_NOT_FOUND:
            yield f"{identity}: no case that must not be found"
    known = {rule.id for rule in loaded}
    yield from (f"{rule}: cases for a rule that is not there" for rule in sorted((set(found) | set(not_found)) - known))


def _case_problems(language: str) -> Iterator[str]:
    for case in examples.load(language):
        for difference in examples.differences(case, pipeline.claims(case.text, examples.PUBLISHED_ON, language)):
            yield f"{case.file}, {case.rule}: «{case.text}»: {difference}"
