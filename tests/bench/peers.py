"""The detector beside two that read Arabic numbers and times, over the same paragraphs: megabytes a second over theirs.

They stand in `build/peers`, where `make bench` puts them if it can.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from annotator.detect import pipeline
from tests.bench.rows import Row, cpu_seconds

PEERS = Path(__file__).parents[2] / "build" / "peers"
Reader = Callable[[str], object]


def duckling() -> Reader:
    """Haskell's Duckling, asked for all that it knows of Arabic and Tadqiq too."""
    peer = importlib.import_module("duckling")
    zones = peer.load_time_zones(str(PEERS))  # none are there: times are in UTC
    locale = peer.parse_locale("AR", peer.default_locale_lang(peer.parse_lang("AR")))
    context = peer.Context(peer.parse_ref_time(zones, "UTC", 1_600_000_000), locale)
    kinds = peer.parse_dimensions(["number", "ordinal", "quantity", "amount-of-money", "time"])
    return lambda text: peer.parse(text, context, kinds)


def maha() -> Reader:
    """Maha, asked for numerals, ordinals and times; it reads no money."""
    peer = importlib.import_module("maha.parsers.functions")
    return lambda text: peer.parse_dimension(text, numeral=True, ordinal=True, time=True)


def rows(text: str, note: str) -> Iterable[Row]:
    """How many times as fast as each peer the whole detector is."""
    paragraphs = text.splitlines()

    def seconds(reader: Reader) -> float:
        return cpu_seconds(lambda: [reader(paragraph) for paragraph in paragraphs], 3)

    ours = seconds(pipeline.claims)
    sys.path.append(str(PEERS))
    for name, target, peer in (("duckling", 5, duckling), ("maha", 2, maha)):
        try:
            ratio, said = seconds(peer()) / ours, note
        except ImportError as error:
            ratio, said = float("nan"), f"not measured, its package could not be installed: {error}"
        yield Row(f"detect.vs_{name}", ratio, target, better="higher", note=said)
