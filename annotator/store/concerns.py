"""What an editor should know about where a library lies and how it is, though it opens."""

from __future__ import annotations

from annotator.errors import ErrorCode, UserError
from annotator.store.afar import is_afar
from annotator.store.library import Library


def of(library: Library) -> list[UserError]:
    """Everything worth a word, the worst first."""
    found: list[ErrorCode] = []
    if library.damage:
        found.append(ErrorCode.LIBRARY_DAMAGED)
    elif library.read_only:
        found.append(ErrorCode.LIBRARY_READ_ONLY)
    if is_afar(library.path):
        found.append(ErrorCode.LIBRARY_AFAR)
    return [UserError(code, path=library.path) for code in found]
