"""Which keys each command answers to: those of the table, unless the editor has chosen others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.ui.commands import COMMANDS
from annotator.ui.keyboards import sequences

Keys = Mapping[str, tuple[str, ...]]
"""Key sequences by a command's id, the one shown first."""

DEFAULTS: Keys = {command.id: command.keys for command in COMMANDS}

_KEPT_FREE = frozenset(
    {"Left", "Right", "Shift+Left", "Shift+Right", "Tab", "Shift+Tab", "Return", "Enter", "Space", "Backspace"}
)
"""What moves a cursor, the focus or the window in every program; a command on such a key would take it away."""


def effective(chosen: Keys) -> dict[str, tuple[str, ...]]:
    """The keys of every command; what was chosen comes before the table, and no key serves two commands.

    Commands that are not known and keys that Qt cannot read are left out: the file of settings is the editor's own.
    """
    taken: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for command_id in sorted(DEFAULTS, key=lambda command_id: command_id not in chosen):
        free: list[str] = []
        for key in chosen.get(command_id, DEFAULTS[command_id]):
            sent = _sent(key)
            if sent and not sent & taken:
                free.append(key)
                taken |= sent
        found[command_id] = tuple(free)
    return found


def holder(keys: Keys, key: str, but: str) -> str | None:
    """The command, other than `but`, that a key already serves on a Latin or an Arabic keyboard."""
    wanted = _sent(key)
    return next((other for other, theirs in keys.items() if other != but and wanted & _all_sent(theirs)), None)


def kept_free(key: str) -> bool:
    """Whether a key can serve no command: it has its meaning in every program, or Qt does not know it."""
    return key in _KEPT_FREE or not _sent(key)


def chosen_from(keys: Keys) -> dict[str, tuple[str, ...]]:
    """What of these keys differs from the table, for the settings."""
    return {command_id: theirs for command_id, theirs in keys.items() if theirs != DEFAULTS.get(command_id)}


def _sent(key: str) -> set[str]:
    """What a key sends on either keyboard; nothing for a key that does not exist."""
    return {sequence.toString() for sequence in sequences((key,))} - {""}


def _all_sent(keys: Iterable[str]) -> set[str]:
    return {sent for key in keys for sent in _sent(key)}
