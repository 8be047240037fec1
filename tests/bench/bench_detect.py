"""The detector against its ceiling, one pass of `bytes.count` over the same bytes, and against itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from annotator import resources
from annotator.detect import lexicon, pipeline
from annotator.detect.candidates import Candidates
from tests.bench.rows import Row, cpu_seconds

NEEDLE = "قسطنطينوبل".encode()  # a word that no article has: the whole text is read
MEGABYTE = 1_000_000
SEED = Path(__file__).parents[2] / "seeds" / "000_2f4a8bf77e8c5980.txt"


def text_of(size: int) -> str:
    """About `size` bytes of news: the seed article and our own demo, one after the other."""
    demo = resources.path("demo", "article.txt").read_text(encoding="utf-8")
    once = SEED.read_text(encoding="utf-8") + "\n" + demo + "\n"
    return (once * (size // len(once.encode()) + 1)).encode()[:size].decode(errors="ignore")


def per_byte(text: str, runs: int = 3) -> float:
    """CPU seconds a byte that the whole detector takes."""
    return cpu_seconds(lambda: pipeline.claims(text), runs) / len(text.encode())


def first_claims() -> Row:
    """Milliseconds until the claims of an article of 10 KB are there, the lexicon being loaded."""
    text = text_of(10_000)
    return Row("detect.first", cpu_seconds(lambda: pipeline.claims(text), 9) * 1000, 30, unit="ms")


def load_time() -> Row:
    """Milliseconds that loading the lexicon takes, once in a process."""
    lexicon.load.cache_clear()
    start = time.process_time()
    lexicon.load("ar")
    return Row("detect.load", (time.process_time() - start) * 1000, 150, unit="ms")


def adversarial(size: int) -> dict[str, str]:
    """Texts made to be slow, each of about `size` bytes."""
    return {
        "digits": "7" * size,
        "open quotes": "“قال " * (size // 12),
        "nested and": "و" * 10_000 + " " + text_of(size - 20_000),
        "and numbers": "ألف و" * (size // 9),
        "one line": text_of(size).replace("\n", " ").replace(".", " "),
    }


def benches() -> Iterable[Row]:
    """Candidates (words and digits looked up, and where they stand), the whole, growth, hard texts, first claims."""
    text = text_of(MEGABYTE)
    raw = text.encode()
    ceiling = cpu_seconds(lambda: raw.count(NEEDLE), 50)
    words = lexicon.load("ar")

    def ratio(work: Callable[[], object]) -> float:
        return cpu_seconds(work, 3) / ceiling

    plain = per_byte(text)
    yield Row("detect.candidates", ratio(lambda: Candidates(text, words)), 75)
    yield Row("detect.whole", plain * len(raw) / ceiling, 400)
    yield Row("detect.linear", per_byte(text_of(10 * MEGABYTE), 1) / per_byte(text_of(10_000), 9), 1.25)
    slowest = max(per_byte(hard, 1) for hard in adversarial(MEGABYTE).values())
    yield Row("detect.adversarial", slowest / plain, 3)
    yield first_claims()
    yield load_time()
