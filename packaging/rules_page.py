"""Writes docs/rules.md, the reference of what the detector knows, from the language data itself.

Run it to write the page; with `--check` it changes nothing, and its status is 1 if the page is not what the data says.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from annotator import resources
from annotator.detect import examples, lexicon, rules
from annotator.detect.rules import Rule

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"
_HEAD = """# Rules and words

Made by `packaging/rules_page.py` from `resources/lang/`; do not edit. How the detector works, how well it does, how to
add a rule: [detector.md](detector.md).
"""
_NAMES = {"ar": "Arabic", "fa": "Persian (a stub: the engine knows no word of any language)"}


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([_HEAD, *(line for language in resources.languages() for line in _language(language))]) + "\n"


def _language(language: str) -> Iterator[str]:
    yield f"## {_NAMES.get(language, language)}\n"
    by_type: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules.load(language):
        by_type[rule.type].append(rule)
    cases: dict[str, list[examples.Case]] = defaultdict(list)
    for case in examples.load(language):
        cases[case.rule].append(case)
    for type_, members in by_type.items():
        yield f"### {type_}\n"
        for rule in members:
            yield from _rule(rule, cases[rule.id])
    yield from _words(language)


def _rule(rule: Rule, cases: list[examples.Case]) -> Iterator[str]:
    yield f"**`{rule.id}`** · {rule.why}. Seen: {rule.seen}. Confidence {rule.confidence:.2f}.\n"
    found = next((case for case in cases if case.finds), None)
    other = next((case for case in cases if not case.finds), None)
    if found is not None:
        yield f"- found: {found.text} → {'; '.join(find['text'] for find in found.finds)}"
    if other is not None:
        yield f"- not found: {other.text}"
    yield f"- {len(cases)} cases\n"


def _words(language: str) -> Iterator[str]:
    """The classes of the lexicon with how many words and forms each has."""
    forms: Counter[str] = Counter()
    lemmas: dict[str, set[str]] = defaultdict(set)
    for entry in lexicon.load(language).entries():
        for name in entry.classes:
            forms[name] += 1
            lemmas[name].add(entry.lemma)
    yield "### Classes of words\n"
    yield "| class | words | forms | for example |\n| --- | --- | --- | --- |"
    for name in sorted(forms):
        shown = "، ".join(sorted(lemmas[name])[:3]).replace("|", "\\|")
        yield f"| `{name}` | {len(lemmas[name])} | {forms[name]} | {shown} |"
    yield ""


def main() -> int:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, only say whether the page is stale")
    if not parser.parse_args().check:
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
        return 0
    fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
    if not fresh:
        sys.stderr.write("docs/rules.md is stale: run python packaging/rules_page.py\n")
    return int(not fresh)


if __name__ == "__main__":
    sys.exit(main())
