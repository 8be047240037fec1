"""Writes a word that an editor teaches into the list of such words in the settings folder."""

from __future__ import annotations

import json
import re
from pathlib import Path

from annotator import atomic
from annotator.detect import additions
from annotator.errors import ErrorCode, UserError

FILE_NAME = "taught.toml"

_EDGES = re.compile(r"^\W+|\W+$")

_HEAD = "# Words taught from the window. Lines may be changed or taken out here; a change is in force at once.\n"


def teach(section: str, kind: str, word: str, folder: Path | None = None) -> Path:
    """Add `word` to the plain section of that name and kind; what is there already is not doubled.

    The value is the list it stands in.

    Raises:
        UserError: WORDS_UNWRITABLE; the list is as it was.
    """
    path = (folder or additions.default_folder()) / FILE_NAME
    row = f"\n[[{section}]]\nkind = {_quoted(kind)}\nname = {_quoted(_trimmed(word))}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8-sig") if path.exists() else _HEAD
        if row not in before:
            atomic.write(path, (before.rstrip("\n") + "\n" + row).encode("utf-8"))
    except (OSError, UnicodeError) as error:
        raise UserError(ErrorCode.WORDS_UNWRITABLE, path=path) from error
    return path


def _trimmed(word: str) -> str:
    """Without the marks and spaces that a selection takes along at its ends."""
    return _EDGES.sub("", " ".join(word.split())) or word


def _quoted(text: str) -> str:
    """A basic string of TOML; JSON's is one, but for the delete character, which no word holds."""
    return json.dumps(text.replace("\x7f", ""), ensure_ascii=False)
