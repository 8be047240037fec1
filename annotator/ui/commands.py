"""Every command of the window as a row; menus, keys, tool tips, palette and help page are made from this table."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from annotator.ui.i18n import marked


class Needs(Enum):
    """What must be there for a command to make sense; without it the command is shown greyed."""

    NOTHING = auto()
    ARTICLE = auto()
    CLAIM = auto()
    SELECTION = auto()
    UNDO = auto()
    REDO = auto()
    SEVERAL = auto()
    """More than one article stands open."""
    CLOSED = auto()
    """An article was put away."""


class Group(Enum):
    """The menu that a command stands in, in the order of the menu bar; the value is the menu's English title."""

    ARTICLE = marked("Group", "Article")
    CHECK = marked("Group", "Check")
    MOVE = marked("Group", "Go")
    EDIT = marked("Group", "Claim")
    VIEW = marked("Group", "View")


class Command(NamedTuple):
    """One row: `keys` are Qt key sequences of a Latin keyboard, the first is the one shown; `icon` may be empty."""

    id: str
    keys: tuple[str, ...]
    text: str
    icon: str
    group: Group
    needs: Needs = Needs.NOTHING


_A, _C, _M, _E, _V = Group.ARTICLE, Group.CHECK, Group.MOVE, Group.EDIT, Group.VIEW
_BACK = ("Ctrl+Shift+Tab", "Ctrl+PgUp")

COMMANDS: tuple[Command, ...] = (
    Command("article.open", ("Ctrl+O",), marked("Commands", "Open a file…"), "open", _A),
    Command("article.paste", ("Ctrl+V",), marked("Commands", "Paste as an article"), "paste", _A),
    Command("article.demo", (), marked("Commands", "Open the demo article"), "article", _A),
    Command("library.show", ("Ctrl+L",), marked("Commands", "Library…"), "library", _A),
    Command("library.restore", (), marked("Commands", "Restore a backup…"), "", _A),
    Command("article.detect", ("Ctrl+R",), marked("Commands", "Look for claims again"), "", _A, Needs.ARTICLE),
    Command("article.describe", ("I",), marked("Commands", "Title, date and reviewer…"), "", _A, Needs.ARTICLE),
    Command("article.export", ("Ctrl+E",), marked("Commands", "Export…"), "export", _A, Needs.ARTICLE),
    Command("article.close", ("Ctrl+W",), marked("Commands", "Close the article"), "close", _A, Needs.ARTICLE),
    Command("article.reopen", ("Ctrl+Shift+T",), marked("Commands", "Reopen the closed article"), "", _A, Needs.CLOSED),
    Command("app.quit", ("Ctrl+Q",), marked("Commands", "Quit"), "", _A),
    Command("claim.verify", ("V",), marked("Commands", "Verified, next"), "verify", _C, Needs.CLAIM),
    Command("claim.flag", ("F",), marked("Commands", "Flag…"), "flag", _C, Needs.CLAIM),
    Command("claim.dismiss", ("X",), marked("Commands", "Not a claim"), "dismiss", _C, Needs.CLAIM),
    Command("claim.uncheck", ("U",), marked("Commands", "Not checked again"), "unchecked", _C, Needs.CLAIM),
    Command("claim.note", ("N",), marked("Commands", "Write a note"), "note", _C, Needs.CLAIM),
    Command("claim.correct", ("R",), marked("Commands", "Write a correction"), "note", _C, Needs.CLAIM),
    Command("claim.evidence", ("E",), marked("Commands", "Add evidence"), "evidence", _C, Needs.CLAIM),
    Command("claim.attach", ("H",), marked("Commands", "Attach a file as evidence…"), "", _C, Needs.CLAIM),
    Command("claim.search", ("Q",), marked("Commands", "Search the web…"), "search", _C, Needs.CLAIM),
    Command("filtered.verify", ("Ctrl+Shift+V",), marked("Commands", "Verify all listed"), "", _C, Needs.CLAIM),
    Command("filtered.dismiss", ("Ctrl+Shift+X",), marked("Commands", "Dismiss all listed"), "", _C, Needs.CLAIM),
    Command("claim.next", ("J", "Down"), marked("Commands", "Next claim"), "next", _M, Needs.ARTICLE),
    Command("claim.previous", ("K", "Up"), marked("Commands", "Previous claim"), "prev", _M, Needs.ARTICLE),
    Command("claim.next_unchecked", ("S",), marked("Commands", "Skip to the next unchecked"), "", _M, Needs.ARTICLE),
    Command("claim.speaker", ("Y",), marked("Commands", "Go to who said it"), "", _M, Needs.CLAIM),
    Command("article.next", ("Ctrl+Tab", "Ctrl+PgDown"), marked("Commands", "Next article"), "", _M, Needs.SEVERAL),
    Command("article.previous", _BACK, marked("Commands", "Previous article"), "", _M, Needs.SEVERAL),
    Command("view.search", ("/", "Ctrl+F"), marked("Commands", "Search"), "search", _M, Needs.ARTICLE),
    Command("filter.sure", ("5",), marked("Commands", "Hide or show the doubtful"), "", _M, Needs.ARTICLE),
    Command("list.group", ("O",), marked("Commands", "Group the list…"), "", _M, Needs.ARTICLE),
    Command("filter.all", ("1",), marked("Commands", "List all claims"), "filter", _M, Needs.ARTICLE),
    Command("filter.unchecked", ("2",), marked("Commands", "List the unchecked"), "", _M, Needs.ARTICLE),
    Command("filter.verified", ("3",), marked("Commands", "List the verified"), "", _M, Needs.ARTICLE),
    Command("filter.flagged", ("4",), marked("Commands", "List the flagged"), "", _M, Needs.ARTICLE),
    Command("edit.undo", ("Ctrl+Z", "Z"), marked("Commands", "Undo"), "undo", _E, Needs.UNDO),
    Command("edit.redo", ("Ctrl+Shift+Z", "Ctrl+Y"), marked("Commands", "Redo"), "redo", _E, Needs.REDO),
    Command("claim.add", ("A",), marked("Commands", "Mark the selection as a claim…"), "add", _E, Needs.SELECTION),
    Command("claim.teach", ("W",), marked("Commands", "Teach the selected words…"), "", _E, Needs.SELECTION),
    Command("claim.type", ("C",), marked("Commands", "Change the type…"), "", _E, Needs.CLAIM),
    Command("claim.delete", ("Delete",), marked("Commands", "Delete this mark"), "delete", _E, Needs.CLAIM),
    Command("claim.start_back", ("[",), marked("Commands", "Start one word earlier"), "edges", _E, Needs.CLAIM),
    Command("claim.start_on", ("]",), marked("Commands", "Start one word later"), "edges", _E, Needs.CLAIM),
    Command("claim.end_back", ("{",), marked("Commands", "End one word earlier"), "edges", _E, Needs.CLAIM),
    Command("claim.end_on", ("}",), marked("Commands", "End one word later"), "edges", _E, Needs.CLAIM),
    Command("claim.split", ("\\",), marked("Commands", "Split the claim…"), "", _E, Needs.CLAIM),
    Command("claim.merge", ("M",), marked("Commands", "Merge with the next"), "", _E, Needs.CLAIM),
    Command("claim.restore", ("Ctrl+Delete",), marked("Commands", "Restore a deleted mark…"), "", _E, Needs.ARTICLE),
    Command("claim.link", ("=",), marked("Commands", "Link as one fact…"), "link", _E, Needs.CLAIM),
    Command("claim.unlink", ("D",), marked("Commands", "Decide this mention apart"), "link", _E, Needs.CLAIM),
    Command("claim.copy", ("Ctrl+C",), marked("Commands", "Copy the words"), "copy", _E, Needs.ARTICLE),
    Command("claim.copy_visual", ("G",), marked("Commands", "Copy for graphics software"), "copy", _E, Needs.CLAIM),
    Command("view.article", ("Esc",), marked("Commands", "Back to the article"), "article", _V),
    Command("view.progress", ("P",), marked("Commands", "Progress…"), "progress", _V, Needs.ARTICLE),
    Command("view.palette", ("Ctrl+K",), marked("Commands", "Find a command…"), "search", _V),
    Command("view.theme", ("T",), marked("Commands", "Light or dark"), "theme", _V),
    Command("view.language", ("L",), marked("Commands", "Arabic or English"), "language", _V),
    Command("view.zoom_in", ("Ctrl+=", "Ctrl++"), marked("Commands", "Larger text"), "", _V, Needs.ARTICLE),
    Command("view.zoom_out", ("Ctrl+-",), marked("Commands", "Smaller text"), "", _V, Needs.ARTICLE),
    Command("view.zoom_reset", ("Ctrl+0",), marked("Commands", "Text at its usual size"), "", _V, Needs.ARTICLE),
    Command("view.settings", ("Ctrl+,",), marked("Commands", "Settings…"), "settings", _V),
    Command("app.releases", (), marked("Commands", "Is there a newer Tadqiq?"), "", _V),
    Command("view.keys", (), marked("Commands", "Change keys…"), "", _V),
    Command("view.help", ("?", "F1"), marked("Commands", "All keys"), "help", _V),
)

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}
