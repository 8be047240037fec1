"""The detector against its ceiling, one pass of `bytes.count` over the same bytes, against itself, and against peers.

`python -m tests.bench.detector` says a row a line, as JSON.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from annotator.detect import lexicon, pipeline
from annotator.detect.candidates import Candidates
from tests.bench import peers
from tests.bench.rows import Row, cpu_seconds

NEEDLE = "قسطنطينوبل".encode()  # a word that no article has: the whole text is read
MEGABYTE = 1_000_000
SEED = Path(__file__).parents[2] / "seeds" / "000_2f4a8bf77e8c5980.txt"
NOTE = "pure Python" if pipeline.__file__.endswith(".py") else "compiled"
_FIGURE = re.compile(r"[0-9]+")


def text_of(size: int) -> str:
    """About `size` bytes of news: the seed article again and again, each time with other figures of as many digits.

    It has 7,000 claims a megabyte, as forty articles of six publishers have.
    """
    once, dice = SEED.read_text(encoding="utf-8") + "\n", random.Random(1)  # noqa: S311 - not a secret
    copies = [_FIGURE.sub(lambda figure: _other(figure[0], dice), once) for _ in range(size // len(once.encode()) + 1)]
    return "".join(copies).encode()[:size].decode(errors="ignore")


def _other(figure: str, dice: random.Random) -> str:
    """A figure of as many digits; a year stays one."""
    if len(figure) == 4 and figure.startswith(("19", "20")):
        return figure[:2] + f"{dice.randrange(100):02}"
    return str(dice.randint(10 ** (len(figure) - 1), 10 ** len(figure) - 1))


def seconds(text: str, runs: int = 3) -> float:
    """CPU seconds that the whole detector takes."""
    return cpu_seconds(lambda: pipeline.claims(text), runs)


def per_byte(text: str, runs: int = 3) -> float:
    """The same for a byte."""
    return seconds(text, runs) / len(text.encode())


def first_claims() -> Row:
    """Milliseconds until the claims of an article of 10 KB are there, the lexicon being loaded."""
    return Row("detect.first", seconds(text_of(10_000), 9) * 1000, 30, unit="ms", note=NOTE)


def load_time() -> Row:
    """Milliseconds that loading the lexicon takes, once in a process."""
    lexicon.load.cache_clear()
    start = time.process_time()
    lexicon.load("ar")
    return Row("detect.load", (time.process_time() - start) * 1000, 150, unit="ms", note=NOTE)


def adversarial(size: int) -> dict[str, str]:
    """Texts made to be slow that say hardly more than plain text does, each of about `size` bytes."""
    news = text_of(size)
    return {
        "digits": "7" * size,
        "quotes never closed": news.replace(" ", " «")[: len(news)],
        "marks alone": '"' * size,
        "nested and": "و" * 10_000 + " " + text_of(size - 20_000),
        "and, apart": "و " * (size // 3),
        "one line": news.replace("\n", " ").replace(".", " "),
    }


def crowded(size: int) -> dict[str, str]:
    """Texts with many times the claims of plain text, each of about `size` bytes."""
    return {
        "numbers": "ألف و" * (size // 9),  # "a thousand and"
        "cues": "“قال " * (size // 12),  # "said"
        "shares": "5% " * (size // 3),
        "days": "12/5/2015 " * (size // 10),
        "refusals": "رفض التعليق. " * (size // 24),  # "declined to comment"
    }


def per_claim(text: str) -> float:
    """CPU seconds for each claim."""
    return seconds(text, 1) / len(pipeline.claims(text))


def benches() -> Iterable[Row]:
    """Every row, each as soon as it is measured."""
    text = text_of(MEGABYTE)
    raw = text.encode()
    ceiling = cpu_seconds(lambda: raw.count(NEEDLE), 50)
    words = lexicon.load("ar")

    def ratio(work: Callable[[], object]) -> float:
        return cpu_seconds(work, 5) / ceiling

    plain = per_byte(text)
    yield Row("detect.candidates", ratio(lambda: Candidates(text, words)), 75, note=NOTE)
    yield Row("detect.whole", ratio(lambda: pipeline.claims(text)), 400, note=NOTE)
    yield Row("detect.linear", per_byte(text_of(10 * MEGABYTE), 1) / per_byte(text_of(10_000), 9), 1.25, note=NOTE)
    slowest = {name: per_byte(hard, 1) / plain for name, hard in adversarial(MEGABYTE).items()}
    worst = max(slowest, key=slowest.__getitem__)
    yield Row("detect.adversarial", slowest[worst], 3, note=f"{NOTE}; {worst}")
    here = per_claim(text)
    dear = {name: per_claim(full) / here for name, full in crowded(MEGABYTE).items()}
    worst = max(dear, key=dear.__getitem__)
    yield Row("detect.crowded", dear[worst], 1.25, note=f"{NOTE}; a claim; {worst}")
    yield first_claims()
    yield load_time()
    yield from peers.rows(text_of(20_000), NOTE)


def main() -> int:
    """Measure, and say each row."""
    for row in benches():
        sys.stdout.write(json.dumps(asdict(row)) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
