"""What a person can mend: an error with a code, a sentence that says what is wrong, and a remedy that says what to do.

Everything else that fails is a defect of ours and is left to crash into the one reporter (`annotator.app`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Wording(NamedTuple):
    """The English sentence and remedy of one code, both with `{named}` places; the msgids of the catalogues."""

    sentence: str
    remedy: str


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"; Babel extracts it
    """Mark a message for the catalogues without translating it here."""
    return message


class ErrorCode(StrEnum):
    """Every mistake or mishap that a person can mend; the value is stable and may be shown or logged."""

    FILE_MISSING = "file.missing"
    FILE_IS_FOLDER = "file.is_folder"
    FILE_EMPTY = "file.empty"
    FILE_BINARY = "file.binary"
    FILE_UNDECODABLE = "file.undecodable"
    FILE_TOO_LARGE = "file.too_large"
    FILE_UNREADABLE = "file.unreadable"
    FILE_TYPE_UNKNOWN = "file.type_unknown"
    TEXT_EMPTY = "text.empty"
    LIBRARY_READ_ONLY = "library.read_only"
    LIBRARY_LOCKED = "library.locked"
    LIBRARY_NEWER = "library.newer"
    LIBRARY_NOT_SQLITE = "library.not_sqlite"
    LIBRARY_FOREIGN = "library.foreign"
    LIBRARY_DAMAGED = "library.damaged"
    LIBRARY_UNWRITABLE_FOLDER = "library.unwritable_folder"
    LIBRARY_FULL = "library.full"
    LIBRARY_MISSING = "library.missing"
    LIBRARY_FAILING = "library.failing"
    LIBRARY_ALTERED = "library.altered"
    LIBRARY_AFAR = "library.afar"
    LIBRARY_NOT_RECOVERED = "library.not_recovered"
    BACKUP_FAILED = "backup.failed"
    BACKUP_UNKNOWN = "backup.unknown"
    RESTORE_OCCUPIED = "restore.occupied"
    UNDO_OVERTAKEN = "undo.overtaken"
    ARTICLE_UNKNOWN = "article.unknown"
    CLAIM_OVERLAPS = "claim.overlaps"
    CLAIM_OUTSIDE = "claim.outside"
    ATTACHMENT_UNREADABLE = "attachment.unreadable"
    EXPORT_UNWRITABLE = "export.unwritable"
    EXPORT_OVER_DATABASE = "export.over_database"
    OUTPUT_UNWRITABLE = "output.unwritable"
    DATE_INVALID = "date.invalid"
    NO_SCREEN = "screen.none"
    SETTINGS_BROKEN = "settings.broken"
    SETTINGS_VALUE = "settings.value"
    SETTINGS_UNWRITABLE = "settings.unwritable"
    RELEASES_NO_ADDRESS = "releases.no_address"
    RELEASES_NOT_SECURE = "releases.not_secure"
    RELEASES_UNREACHABLE = "releases.unreachable"
    RELEASES_UNCLEAR = "releases.unclear"
    WORDS_UNREADABLE = "words.unreadable"
    WORDS_NOT_TOML = "words.not_toml"
    WORDS_MISSING = "words.missing"
    WORDS_UNKNOWN = "words.unknown"
    WORDS_NOT_WORDS = "words.not_words"
    WORDS_UNWRITABLE = "words.unwritable"


WORDINGS: dict[ErrorCode, Wording] = {
    ErrorCode.FILE_MISSING: Wording(
        N_("The file “{path}” is not there."), N_("Check its name and place, then open it again.")
    ),
    ErrorCode.FILE_IS_FOLDER: Wording(N_("“{path}” is a folder, not an article."), N_("Choose a text file in it.")),
    ErrorCode.FILE_EMPTY: Wording(
        N_("The file “{path}” is empty."), N_("Save the article's text in it, then open it again.")
    ),
    ErrorCode.FILE_BINARY: Wording(
        N_("The file “{path}” is not text."), N_("Save the article as plain text (.txt, UTF-8), then open that file.")
    ),
    ErrorCode.FILE_UNDECODABLE: Wording(
        N_("The letters of the file “{path}” cannot be read."), N_("Save it again as UTF-8 text, then open it.")
    ),
    ErrorCode.FILE_TOO_LARGE: Wording(
        N_("The file “{path}” is larger than {limit} MB, the most an article may have."),
        N_("Split it into smaller files and open these one by one."),
    ),
    ErrorCode.FILE_UNREADABLE: Wording(
        N_("The file “{path}” may not be read."), N_("Ask for the right to read it, or copy it to a folder of yours.")
    ),
    ErrorCode.FILE_TYPE_UNKNOWN: Wording(
        N_("Files of the type “{suffix}” cannot be opened yet."), N_("Save the article as plain text (.txt).")
    ),
    ErrorCode.TEXT_EMPTY: Wording(
        N_("There is no text to make an article of."), N_("Copy the article's text, then paste it.")
    ),
    ErrorCode.LIBRARY_READ_ONLY: Wording(
        N_("The library “{path}” can be read but not written."),
        N_("Make the file writable, or choose another library; nothing was changed."),
    ),
    ErrorCode.LIBRARY_LOCKED: Wording(
        N_("The library “{path}” is in use by another program."),
        N_("Close that program or wait a moment, then try again; nothing was changed."),
    ),
    ErrorCode.LIBRARY_NEWER: Wording(
        N_("The library “{path}” was made by a newer Tadqiq."), N_("Install the newest Tadqiq to open it.")
    ),
    ErrorCode.LIBRARY_NOT_SQLITE: Wording(
        N_("The file “{path}” is not a Tadqiq library."), N_("Choose another file, or a new name for a new library.")
    ),
    ErrorCode.LIBRARY_FOREIGN: Wording(
        N_("The database “{path}” belongs to another program."),
        N_("Choose another file, or a new name for a new library."),
    ),
    ErrorCode.LIBRARY_DAMAGED: Wording(
        N_("The library “{path}” is damaged; it is shown as far as it can be read, and was not touched."),
        N_("Put a backup in its place or save what can be read: close Tadqiq, then run “tadqiq restore”."),
    ),
    ErrorCode.LIBRARY_UNWRITABLE_FOLDER: Wording(
        N_("No library can be made in the folder “{path}”."), N_("Choose a folder that you may write to.")
    ),
    ErrorCode.LIBRARY_FULL: Wording(
        N_("The disk of the library “{path}” is full; this change was not saved."),
        N_("Free some space, then try again."),
    ),
    ErrorCode.LIBRARY_MISSING: Wording(
        N_("There is no library at “{path}”."), N_("Check its name and place, then try again.")
    ),
    ErrorCode.LIBRARY_FAILING: Wording(
        N_("The disk of the library “{path}” fails to read or write; this change was not saved."),
        N_("Copy the library to another disk and open it there; its backups are beside it."),
    ),
    ErrorCode.LIBRARY_ALTERED: Wording(
        N_("The library “{path}” holds instructions that are not Tadqiq's; they were not carried out."),
        N_("Copy its articles and verdicts into a new library: tadqiq restore --recover --library FILE --to NEW."),
    ),
    ErrorCode.LIBRARY_AFAR: Wording(
        N_("The library “{path}” is in a folder that is shared or synchronised; two computers could damage it there."),
        N_("Keep it on this computer's own disk, and share exports or copies of it."),
    ),
    ErrorCode.LIBRARY_NOT_RECOVERED: Wording(
        N_("Nothing of the library “{path}” could be read."), N_("Look for a copy of it elsewhere.")
    ),
    ErrorCode.BACKUP_FAILED: Wording(
        N_("No backup of the library could be made in “{path}”."),
        N_("Make room there and make the folder writable; the library itself is as it was."),
    ),
    ErrorCode.BACKUP_UNKNOWN: Wording(
        N_("The library “{path}” has no such backup."), N_("See which there are: tadqiq restore --list.")
    ),
    ErrorCode.RESTORE_OCCUPIED: Wording(
        N_("There is a file “{path}” already; it was not touched."), N_("Choose another name.")
    ),
    ErrorCode.UNDO_OVERTAKEN: Wording(
        N_("This change was left as it is: another window has since changed the same."),
        N_("Change it by hand; the next undo or redo goes on with the change before it."),
    ),
    ErrorCode.ARTICLE_UNKNOWN: Wording(
        N_("The library holds no article number {id}."), N_("Open the article again, or choose another number.")
    ),
    ErrorCode.CLAIM_OVERLAPS: Wording(
        N_("A claim of this type already covers these words."), N_("Select other words, or choose another type.")
    ),
    ErrorCode.CLAIM_OUTSIDE: Wording(
        N_("These words are not inside the article."), N_("Select words of the article's text.")
    ),
    ErrorCode.ATTACHMENT_UNREADABLE: Wording(
        N_("The file “{path}” cannot be attached, because it cannot be read."), N_("Choose a file that you may read.")
    ),
    ErrorCode.EXPORT_UNWRITABLE: Wording(
        N_("The file “{path}” cannot be written."), N_("Close it where it is open, or choose another name or folder.")
    ),
    ErrorCode.EXPORT_OVER_DATABASE: Wording(
        N_("“{path}” is a database or belongs to one, perhaps a library with its verdicts; it was not touched."),
        N_("Choose another name."),
    ),
    ErrorCode.OUTPUT_UNWRITABLE: Wording(
        N_("The output cannot be written."), N_("Free some space on its disk, then try again.")
    ),
    ErrorCode.DATE_INVALID: Wording(
        N_("“{value}” is not a date."), N_("Write it as year-month-day or year-month, for example 2025-06-08.")
    ),
    ErrorCode.NO_SCREEN: Wording(
        N_("There is no screen to show the window on."), N_("Start Tadqiq from a desktop session.")
    ),
    ErrorCode.SETTINGS_BROKEN: Wording(
        N_("The settings file “{path}” cannot be read; Tadqiq goes on with its defaults."),
        N_("Mend the file or delete it."),
    ),
    ErrorCode.SETTINGS_VALUE: Wording(
        N_("The settings file “{path}” has values that Tadqiq does not know, in: {names}."),
        N_("Choose these settings again; until then their defaults are used."),
    ),
    ErrorCode.RELEASES_NO_ADDRESS: Wording(
        N_("No address is set at which newer releases could be asked for."),
        N_("Write it in the settings; Tadqiq asks there only when you tell it to."),
    ),
    ErrorCode.RELEASES_NOT_SECURE: Wording(
        N_("The address “{address}” is not secure, so nothing was asked of it."),
        N_("Write an address that begins with https:// in the settings."),
    ),
    ErrorCode.RELEASES_UNREACHABLE: Wording(
        N_("Nobody answers at “{address}”."), N_("Check the network and the address in the settings, then ask again.")
    ),
    ErrorCode.RELEASES_UNCLEAR: Wording(
        N_("The answer from “{address}” does not name a release."), N_("Check the address in the settings.")
    ),
    ErrorCode.SETTINGS_UNWRITABLE: Wording(
        N_("The settings file “{path}” cannot be written."),
        N_("Make the file and its folder writable; until then a choice lasts until Tadqiq is closed."),
    ),
    ErrorCode.WORDS_UNREADABLE: Wording(
        N_("Your word list “{path}” cannot be read and is left out."),
        N_("Save it as UTF-8 text in a place that you may read; your other lists are in use."),
    ),
    ErrorCode.WORDS_NOT_TOML: Wording(
        N_("Your word list “{path}” is left out: its line {line} is not written as TOML."),
        N_("Look there for a missing quotation mark, bracket or equals sign; your other lists are in use."),
    ),
    ErrorCode.WORDS_MISSING: Wording(
        N_("In your word list “{path}” the entry at line {line} is left out: it has no “{name}”."),
        N_("Write it there; your other words are in use."),
    ),
    ErrorCode.WORDS_UNKNOWN: Wording(
        N_("In your word list “{path}” the entry at line {line} is left out: “{name}” means nothing there."),
        N_("Write what is known there, or take the entry out; your other words are in use."),
    ),
    ErrorCode.WORDS_NOT_WORDS: Wording(
        N_("In your word list “{path}” the entry at line {line} is left out: what “{name}” holds is not words."),
        N_("Write words between quotation marks there; your other words are in use."),
    ),
    ErrorCode.WORDS_UNWRITABLE: Wording(
        N_("Your word list “{path}” cannot be written."),
        N_("Make the file and its folder writable, then add it again."),
    ),
}


class UserError(Exception):
    """Something that the person at the keyboard can mend; `annotator.messages.explain` words it in their language."""

    def __init__(self, code: ErrorCode, **places: object) -> None:
        self.code = code
        self.places = places
        wording = WORDINGS[code]
        super().__init__(f"{wording.sentence} {wording.remedy}".format(**places))
