"""Files that support a decision: only their path and the digest of their content are kept, never a copy."""

from __future__ import annotations

import hashlib
import stat
from enum import StrEnum
from pathlib import Path, PureWindowsPath

from annotator.errors import ErrorCode, UserError
from annotator.model.decisions import Evidence


class Attachment(StrEnum):
    """What has become of an attached file."""

    SOUND = "sound"
    CHANGED = "changed"
    MISSING = "missing"
    UNREAD = "unread"
    """Not looked at: its path leads to another computer."""


def digest(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits; for any thread, since a long file takes its time.

    Raises:
        UserError: ATTACHMENT_UNREADABLE.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UserError(ErrorCode.ATTACHMENT_UNREADABLE, path=path)
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserError(ErrorCode.ATTACHMENT_UNREADABLE, path=path) from error


def state_of(piece: Evidence) -> Attachment:
    """Whether the file of a piece of evidence is still there as it was attached.

    A library may come from a stranger: a path to another computer is not followed, for that would tell it who we are.
    """
    if not Path(piece.file).is_absolute() or PureWindowsPath(piece.file).drive.startswith("\\\\"):
        return Attachment.UNREAD
    try:
        return Attachment.SOUND if digest(Path(piece.file)) == piece.copy_sha256 else Attachment.CHANGED
    except UserError:
        return Attachment.MISSING


def name_of(path: str) -> str:
    """The last part of a path as any system writes it."""
    return PureWindowsPath(path).name or path
