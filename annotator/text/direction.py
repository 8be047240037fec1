"""Which way a paragraph of an article runs."""

from __future__ import annotations

import re

# Letters of the Arabic blocks of Unicode (Arabic, Supplement, Extended-A, Presentation Forms-A and -B): letters only.
_ARABIC_LETTER = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"
    "\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]"
)
_LETTER = re.compile(r"[^\W\d_]")


def has_arabic_letter(text: str) -> bool:
    """Whether a letter of an Arabic block stands in a text; digits and marks are none."""
    return _ARABIC_LETTER.search(text) is not None


def is_rtl(paragraph: str, article_rtl: bool | None = None) -> bool:  # noqa: FBT001 - a direction, not an option
    """Whether a paragraph runs from right to left.

    It does if it has an Arabic letter, whatever it begins with («Meta تعلن» is an Arabic sentence, though the bidi
    algorithm calls it left to right); else python-bidi says so; without any letter it runs as the article does.
    """
    if has_arabic_letter(paragraph):
        return True
    if article_rtl is not None and not _LETTER.search(paragraph):
        return article_rtl
    from annotator.text import bidi  # noqa: PLC0415 - few paragraphs ask, and a window that starts none

    return bool(paragraph) and bidi.base_is_rtl(paragraph)
