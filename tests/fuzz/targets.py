"""What is fuzzed, and what must hold for any input; each target takes the fuzzer's bytes."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from annotator.detect import amounts, lexicon, pipeline
from annotator.detect.lexicon import BrokenLexiconError
from annotator.errors import UserError
from annotator.importers import registry, txt
from annotator.text.folding import fold

PUNCTUATION = "\n .،؛:؟!«»“”\"'()[]-–—…٪%$€،٫٬0123456789٠١٢٣٤٥٦٧٨٩\u200f\u0640\u064b\u0651🌉"
PUBLISHED = dt.date(2025, 6, 8)


def detector(content: bytes) -> None:
    """Any string has claims inside it, in order, each over its own words, those of one type apart."""
    text = text_of(content)
    claims = pipeline.claims(text, PUBLISHED)
    ends: dict[str, int] = {}
    for claim in claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert claim.quote == text[claim.span.start : claim.span.end]
        assert claim.span.start >= ends.get(claim.type, 0)
        assert all(trigger.end <= len(text) for trigger in claim.triggers)
        ends[claim.type] = claim.span.end


def numbers(content: bytes) -> None:
    """Any string is a quantity or is none; its limits are in order."""
    claim = amounts.value(text_of(content))
    if claim is not None and claim.low is not None and claim.high is not None:
        assert claim.low.is_finite()
        assert claim.high.is_finite()
        assert claim.low <= claim.high


def importer(content: bytes) -> None:
    """Any bytes are an article or refused in words; the text has one kind of line end and can be stored."""
    try:
        article = txt.article(content, "/desk/any.txt")
    except UserError:
        return
    assert "\r" not in article.text
    assert article.text.encode("utf-8")
    assert article.title.strip()
    again = registry.read_text(article.text, title=article.title)
    assert again.text == article.text.removeprefix("\ufeff")


def folding(content: bytes) -> None:
    """Every stretch of the folded text has a place in the original, and folding again changes nothing."""
    text = content.decode("utf-8", "replace")
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    places = [folded.span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in places)
    assert places == sorted(places)


def lexicons(content: bytes) -> None:
    """Any file is a list of entries or refused as a broken list."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "entries.toml"
        path.write_bytes(_lists(content))
        try:
            groups, paradigms = lexicon.read_clitics(path), lexicon.read_paradigms(path)
            entries = lexicon.read_entries(path, groups, paradigms)
            assert all(entry.words and entry.text("n") is not None for entry in entries)
        except BrokenLexiconError:
            return
        lexicon.Lexicon(entries, {clitic for group in groups.values() for clitic in group}, groups)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "detector": detector,
    "numbers": numbers,
    "importer": importer,
    "folding": folding,
    "lexicons": lexicons,
}


def text_of(content: bytes) -> str:
    """A string for the fuzzer's bytes: of UTF-8 where the first byte is odd, else two bytes a word or a mark."""
    if content[:1] and content[0] % 2:
        return content[1:].decode("utf-8", "surrogateescape")
    words = vocabulary()
    pairs = zip(content[1::2], content[2::2], strict=False)
    return "".join(words[(high << 8 | low) % len(words)] for high, low in pairs)


_LINES = (
    "[[entry]]\n", "[[list]]\n", "[[paradigm]]\n", "[groups]\n", "lemma = ", "classes = ", "clitics = ", "forms = ",
    "features = ", "paradigm = ", "parts = ", "columns = ", "rows = ", "name = ", "cells = ", "none = ", '"none"\n',
    '["none"]\n', '"{a}{b}"\n', '["a", "b"]\n', '["و ب", "ك|ل"]\n', '{ a = "و", b = "" }\n', '[["{a}ون", { n = 2 }]]\n',
    "[[]]\n", "[]\n", "{}\n", '""\n', '"{"\n', '"{0}"\n', '"{a.b}"\n', '"{a:9}"\n', "1\n", "true\n", '"ـ"\n',
)  # fmt: skip


def _lists(content: bytes) -> bytes:
    """A file for the fuzzer's bytes: themselves where the first is odd, else a line or the half of one for each."""
    if content[:1] and content[0] % 2:
        return content[1:]
    return "".join(_LINES[byte % len(_LINES)] for byte in content[1:]).encode()


@cache
def vocabulary() -> list[str]:
    """Every form that the lexicon knows, followed by a space, and marks and digits, often."""
    words = sorted({" ".join(entry.words) + " " for entry in lexicon.load("ar").entries()})
    every = max(1, len(words) // 3 // len(PUNCTUATION))
    return words + list(PUNCTUATION) * every
