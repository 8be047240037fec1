"""The only SQL: opens a library; migrations; one module a noun; search.

`from annotator import store` gives the modules as `store.articles` and so on, each loaded when it is first asked for:
a window that greets needs hardly any.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.store import articles, decisions, edits, evidence, labels, mentions, places, search

__all__ = ["articles", "decisions", "edits", "evidence", "labels", "mentions", "places", "search"]

if not TYPE_CHECKING:  # a checker would take any name for one of ours

    def __getattr__(name: str) -> object:
        """Load a module.

        Raises:
            AttributeError: there is none of that name.
        """
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return importlib.import_module(f"{__name__}.{name}")
