"""What every command has around it: the language to speak, the settings, and where complaints go."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from annotator import messages
from annotator.errors import UserError
from annotator.settings import Loaded


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The language that a command speaks and the settings it may ask."""

    language: str
    settings: Loaded

    @property
    def say(self) -> Callable[[str], str]:
        """Translates a message."""
        return messages.catalogue(self.language).gettext

    @property
    def count(self) -> Callable[[str, str, int], str]:
        """Translates a message in the plural form for a number."""
        return messages.catalogue(self.language).ngettext

    def complain(self, error: UserError) -> None:
        """Say on standard error what is wrong and what to do."""
        sys.stderr.write(f"tadqiq: {messages.explain(error, self.language)}\n")
